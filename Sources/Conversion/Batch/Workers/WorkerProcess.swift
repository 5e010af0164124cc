import CSandbox
import Glibc

/// The command's side of one worker process, which leads a process group of its own.
final class WorkerProcess {
  let id: pid_t
  let channel: Channel
  /// Kits that it was handed so far.
  var served = 0
  private var exitStatus: Int32?

  private init(id: pid_t, channel: Channel) {
    self.id = id
    self.channel = channel
  }

  /// Starts a worker as a copy of this process, which has to have one thread and to hold nothing
  /// that a hostile PDF should not see: it costs about a millisecond, for nothing is loaded anew.
  static func fork(_ confinement: Confinement) throws(FileError) -> WorkerProcess {
    let (command, worker) = try Channel.pair()
    let parent = getpid()
    let id = sandbox_fork()
    guard id >= 0 else { throw FileError("fork") }
    if id == 0 {
      setpgid(0, 0)
      restoreSignals()
      sandbox_forget_environment()
      guard sandbox_die_with_parent(parent) != 0 else { _exit(WorkerExit.noChannel.rawValue) }
      serveAsWorker(socket: worker.number)
    }
    return try started(id, command, confinement)
  }

  /// Starts a worker as this program anew: it costs the loading of every library, and gives it
  /// memory that nothing was in before.
  static func launch(_ settings: WorkerSettings) throws(FileError) -> WorkerProcess {
    let (command, worker) = try Channel.pair()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, worker.number, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = (["presskit"] + settings.launchArguments).map {
      strdup($0)
    }
    words.append(nil)
    defer { for word in words { free(word) } }
    // Nothing of the user's environment: it may hold secrets, and nothing may depend on it.
    var environment: [UnsafeMutablePointer<CChar>?] = []
    if let libraries = getenv("LD_LIBRARY_PATH") {
      environment.append(strdup("LD_LIBRARY_PATH=\(String(cString: libraries))"))
    }
    environment.append(nil)
    defer { for variable in environment { free(variable) } }
    var id: pid_t = 0
    let error = posix_spawn(&id, settings.program, &actions, &attributes, words, environment)
    guard error == 0 else { throw FileError(settings.program, number: error) }
    return try started(id, command, settings.confinement)
  }

  private static func started(
    _ id: pid_t, _ command: Descriptor, _ confinement: Confinement
  ) throws(FileError) -> WorkerProcess {
    // Also from this side, so that a kill that comes early finds the group.
    setpgid(id, id)
    let process = WorkerProcess(
      id: id, channel: Channel(command, limit: WorkerReply.maximumBytes))
    try process.channel.send(WorkerRequest.confine(confinement).encoded())
    return process
  }

  /// Hands it a kit.
  func convert(_ job: KitJob, file: Descriptor) throws(FileError) {
    served += 1
    try channel.send(WorkerRequest.convert(job).encoded(), with: file)
  }

  /// Asks the worker and all it may have started to end.
  func signal(_ number: Int32) { _ = kill(-id, number) }

  /// Ends the group for good and waits for the worker.
  ///
  /// - Returns: how it ended, as `wait` tells it.
  func end() -> Int32 {
    if let exitStatus { return exitStatus }
    signal(SIGKILL)
    return wait()
  }

  /// Waits a moment for a worker that closed its side to end by itself, so that its own reason is
  /// seen, and ends it otherwise.
  func endAfterClosing() -> Int32 {
    for _ in 0..<100 {
      if let exitStatus { return exitStatus }
      var status: Int32 = 0
      if waitpid(id, &status, WNOHANG) == id {
        signal(SIGKILL)
        exitStatus = status
        return status
      }
      usleep(2000)
    }
    return end()
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    _ = retryingInterrupts { waitpid(id, &status, 0) }
    exitStatus = status
    return status
  }
}

private func restoreSignals() {
  var none = sigset_t()
  sigemptyset(&none)
  sigprocmask(SIG_SETMASK, &none, nil)
  for number in [SIGINT, SIGTERM, SIGPIPE] { _ = Glibc.signal(number, SIG_DFL) }
}
