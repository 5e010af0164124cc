import CSandbox
import Glibc

/// Keeps the workers of a run busy, from one thread that waits on all of them.
final class WorkerPool {
  private let slots: [WorkerSlot]
  private let startsEarly: Bool
  private let interruption: Interruption
  private(set) var missingConfinement: [String]?

  /// - Parameter kits: how many kits there are at most; more workers are not started.
  init(_ settings: WorkerSettings, kits: Int, interruption: Interruption) {
    slots = (0..<max(1, min(settings.count, kits))).map { _ in WorkerSlot(settings) }
    startsEarly = settings.startsEarly && settings.program == ownProgram
    self.interruption = interruption
  }

  /// Starts every worker as a copy of this process, while it has one thread and holds nothing yet.
  ///
  /// What can't be started now is launched anew when it is needed. Several workers get what each would have
  /// to make for itself.
  func startEarly() {
    guard startsEarly, sandbox_thread_count() == 1 else { return }
    if slots.count > 1 { prepareConversion() }
    for slot in slots { try? slot.fork() }
  }

  /// Converts kits until there are no more, or until the run is interrupted.
  ///
  /// - Parameters:
  ///   - next: gives the next kit; `nil`: none at present.
  ///   - finish: takes what became of a kit. Its worker has the next kit in hand by then.
  func run(
    next: () -> KitWork?, finish: (KitWork, WorkerOutcome) -> Void,
    tick: () -> Void = {}
  ) {
    while !interruption.isUrgent {
      var done: [(KitWork, WorkerOutcome)] = []
      for slot in slots where slot.work == nil { fill(slot, next, &done) }
      let busy = slots.contains { $0.work != nil }
      for (work, outcome) in done { finish(work, outcome) }
      guard busy || !done.isEmpty else { return }
      if busy { wait(next, finish) }
      tick()
    }
  }

  private func fill(
    _ slot: WorkerSlot, _ next: () -> KitWork?, _ done: inout [(KitWork, WorkerOutcome)]
  ) {
    while slot.work == nil, !interruption.isAsked, let work = next() {
      guard let failure = slot.begin(work) else { return }
      done.append((work, failure))
    }
  }

  private func wait(_ next: () -> KitWork?, _ finish: (KitWork, WorkerOutcome) -> Void) {
    var watched: [pollfd] = [
      pollfd(fd: interruption.descriptor.number, events: Int16(POLLIN), revents: 0)
    ]
    var owners: [WorkerSlot] = []
    for slot in slots {
      guard let descriptor = slot.descriptor else { continue }
      watched.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      owners.append(slot)
    }
    poll(&watched, nfds_t(watched.count), milliseconds())
    if watched[0].revents != 0 { interruption.take() }
    for (slot, state) in zip(owners, watched.dropFirst()) {
      var ended = state.revents == 0 ? nil : slot.receive { note($0) }
      if ended == nil { ended = slot.enforceDeadline() }
      guard let (work, outcome) = ended else { continue }
      // The worker goes on while the output of this kit is written.
      var failed: [(KitWork, WorkerOutcome)] = []
      fill(slot, next, &failed)
      finish(work, outcome)
      for (work, outcome) in failed { finish(work, outcome) }
    }
  }

  /// Until the nearest deadline, and not so long that a display stands still.
  private func milliseconds() -> Int32 {
    let nearest = slots.compactMap(\.deadline).min() ?? .now
    let parts = (nearest - .now).components
    let wait = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(min(max(wait, 0), 250))
  }

  private func note(_ report: ConfinementReport) {
    missingConfinement = missingConfinement ?? report.missing
  }

  /// Ends every worker.
  func stop() { for slot in slots { slot.stop() } }
}
