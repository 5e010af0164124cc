import CSandbox
import Glibc

/// Ctrl-C and its like: once asks the run to finish the kits at hand, twice ends it at once.
final class Interruption {
  let descriptor: Descriptor
  private var count = 0
  private var previous = sigset_t()

  /// From now on the signals are taken by this value; a worker forked later puts them back.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    sigprocmask(SIG_BLOCK, &signals, &previous)
    descriptor = Descriptor(
      owning: signalfd(-1, &signals, Int32(SFD_CLOEXEC | SFD_NONBLOCK)))
  }

  deinit { sigprocmask(SIG_SETMASK, &previous, nil) }

  var isAsked: Bool { count > 0 }
  var isUrgent: Bool { count > 1 }

  /// Counts what has arrived.
  func take() {
    var information = signalfd_siginfo()
    while read(descriptor.number, &information, MemoryLayout<signalfd_siginfo>.size) > 0 {
      count += 1
    }
  }
}
