import Glibc

extension SourceIdentity {
  /// Of the file at a path; `nil` where there is none.
  init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(facts.st_size)
    modified = Int(facts.st_mtim.tv_sec) * 1_000_000_000 + Int(facts.st_mtim.tv_nsec)
    inode = Int(truncatingIfNeeded: facts.st_ino)
  }
}

extension SourceIdentity {
  /// Whether the file was written to within the last second, or in the future.
  var isRecent: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return modified > (Int(now.tv_sec) - 1) * 1_000_000_000 + Int(now.tv_nsec)
  }
}

/// Whether there is a file at a path.
func isFile(_ path: String) -> Bool { SourceIdentity(of: path) != nil }
