import CSandbox
import Glibc

/// Shuts this process in: limits, privileges, files and network, system calls.
///
/// Has to run while there is one thread: a thread that exists already escapes Landlock. What is
/// set here holds for every later thread, queue and task.
func confine(_ confinement: Confinement) -> ConfinementReport {
  var report = ConfinementReport(missing: [])
  func check(_ error: Int32, _ part: String) {
    if error != 0 { report.missing.append("\(part) (system error \(error))") }
  }
  guard sandbox_thread_count() == 1 else {
    report.missing.append("confinement: the worker has more than one thread already")
    return report
  }
  check(limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0), "no limit on core dumps")
  check(limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), to: 0), "no limit on written files")
  check(limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), to: 128), "no limit on open files")
  if confinement.memory > 0 {
    let memory = rlim_t(confinement.memory)
    check(limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: memory), "no limit on memory")
  }
  check(sandbox_drop_privileges(), "privileges are not given up")
  check(restrictFiles(), "Landlock does not bound files and network")
  if sandbox_landlock_abi() > 0, sandbox_landlock_abi() < 4 {
    report.missing.append("Landlock is too old to bound the network; the call filter does")
  }
  check(sandbox_filter_calls(), "seccomp does not filter system calls")
  return report
}

/// What a worker may read: fonts, poppler's and the recognition's data, zones, libraries.
///
/// Nothing of a user's, nothing that holds secrets, and nothing to write.
private let readableFolders = [
  "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/usr/share/fontconfig",
  "/var/cache/fontconfig", "/usr/share/poppler", "/usr/share/tesseract-ocr", "/usr/share/tessdata",
  "/usr/share/zoneinfo", "/usr/lib", "/lib", "/lib64", "/usr/local/lib", "/etc/ld.so.cache",
  "/usr/share/locale", "/usr/share/mime", "/dev/null", "/dev/urandom",
]

private func restrictFiles() -> Int32 {
  var paths: [UnsafePointer<CChar>?] = readableFolders.map { UnsafePointer(strdup($0)) }
  paths.append(nil)
  defer { for path in paths { free(UnsafeMutablePointer(mutating: path)) } }
  return sandbox_restrict_files(paths)
}

private func limit(_ resource: __rlimit_resource_t, to value: rlim_t) -> Int32 {
  var bounds = rlimit(rlim_cur: value, rlim_max: value)
  return setrlimit(resource, &bounds) == 0 ? 0 : errno
}

/// Has the kernel end this process when a kit takes more CPU time than it may take of wall-clock
/// time, should nobody be left to end it.
func limitProcessorTime(secondsFromNow seconds: Int) {
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  let used = Int(usage.ru_utime.tv_sec) + Int(usage.ru_stime.tv_sec)
  var bounds = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &bounds)
  bounds.rlim_cur = min(rlim_t(used + seconds + 1), bounds.rlim_max)
  setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &bounds)
}

/// The most memory that this process has held so far, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  return Int(usage.ru_maxrss) * 1024
}
