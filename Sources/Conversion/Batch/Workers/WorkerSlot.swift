import Glibc

/// A place for one worker of the pool: the process at present, and the kit that it has in hand.
final class WorkerSlot {
  private(set) var process: WorkerProcess?
  private(set) var work: KitWork?
  private var kitDeadline = ContinuousClock.now
  private var pageDeadline = ContinuousClock.now
  private var ranOutOfMemory = false
  private let settings: WorkerSettings

  init(_ settings: WorkerSettings) { self.settings = settings }

  /// What the poll waits on; `nil` without a process.
  var descriptor: Int32? { process?.channel.descriptor.number }

  /// When the kit at hand has to have spoken next.
  var deadline: ContinuousClock.Instant? {
    work == nil ? nil : min(kitDeadline, pageDeadline)
  }

  /// Starts a worker as a copy of this process; see ``WorkerProcess/fork(_:)``.
  func fork() throws(FileError) { process = try WorkerProcess.fork(settings.confinement) }

  /// Hands the worker a kit, starting one where there is none.
  ///
  /// - Returns: why it can't be done, where it can't.
  func begin(_ work: KitWork) -> WorkerOutcome? {
    kitDeadline = work.begun + .seconds(settings.limits.secondsPerKit)
    return hand(over: work)
  }

  private func launch() throws(FileError) {
    process = try WorkerProcess.launch(settings)
  }

  private func hand(over work: KitWork) -> WorkerOutcome? {
    pageDeadline = .now + .seconds(settings.limits.secondsPerPage)
    ranOutOfMemory = false
    do throws(FileError) {
      if process == nil { try launch() }
      do throws(FileError) {
        try process?.convert(work.job, file: work.descriptor)
      } catch {
        // It ended since its last kit, which is no fault of this one.
        stop()
        try launch()
        try process?.convert(work.job, file: work.descriptor)
      }
      self.work = work
      return nil
    } catch {
      stop()
      return failure(.crashed, "no worker can be started: \(error.reason)")
    }
  }

  /// Takes in what the worker sent.
  ///
  /// - Returns: the kit and what became of it, once that is known.
  func receive(
    report: (ConfinementReport) -> Void
  ) -> (work: KitWork, outcome: WorkerOutcome)? {
    guard let process else { return nil }
    do {
      let isOpen = try process.channel.receive()
      while let frame = try process.channel.nextFrame() {
        if let outcome = try take(WorkerReply(decoding: frame), report) {
          defer { work = nil }
          retireIfWorn(outcome)
          return work.map { ($0, outcome) }
        }
      }
      return isOpen ? nil : died()
    } catch is WireError {
      stop()
      return finish(failure(.crashed, "the worker broke the protocol and was ended"))
    } catch {
      return died()
    }
  }

  private func take(
    _ reply: WorkerReply, _ report: (ConfinementReport) -> Void
  ) throws(WireError) -> WorkerOutcome? {
    switch reply {
    case .ready(let confinement):
      report(confinement)
      return nil
    case .page(let page):
      guard work != nil else { throw .malformed }
      work?.page = page
      pageDeadline = .now + .seconds(settings.limits.secondsPerPage)
      return nil
    case .outOfMemory:
      ranOutOfMemory = true
      return nil
    case .converted(let product, let peakMemory):
      guard let work, product.outputs.map(\.format) == work.job.formats else { throw .malformed }
      return WorkerOutcome(result: .success(product), peakMemory: peakMemory)
    case .failed(let error, let peakMemory):
      guard work != nil else { throw .malformed }
      return WorkerOutcome(result: .failure(error), peakMemory: peakMemory)
    case .trials: throw .malformed
    }
  }

  /// Ends a worker whose kit takes too long.
  func enforceDeadline() -> (work: KitWork, outcome: WorkerOutcome)? {
    guard let deadline, let process, .now >= deadline else { return nil }
    // A worker that still heeds it ends at once; the rest of its group follows for good.
    process.signal(SIGTERM)
    stop(afterGrace: true)
    if .now < kitDeadline, let retried = retryWithoutPage() { return retried.again }
    let seconds =
      .now >= kitDeadline ? settings.limits.secondsPerKit : settings.limits.secondsPerPage
    return finish(failure(.timeout, "the kit took longer than \(seconds) s and was given up"))
  }

  /// The worker ended by itself while it had a kit in hand.
  private func died() -> (work: KitWork, outcome: WorkerOutcome)? {
    guard let process else { return nil }
    let status = process.endAfterClosing()
    self.process = nil
    guard work != nil else { return nil }
    if .now < kitDeadline, let retried = retryWithoutPage() { return retried.again }
    return finish(failure(of: status))
  }

  private func failure(of status: Int32) -> WorkerOutcome {
    let signal = status & 0x7F
    if ranOutOfMemory || signal == SIGKILL {
      return failure(.outOfMemory, "the kit needs more memory than the limits allow")
    }
    if signal == SIGXCPU {
      return failure(.timeout, "the kit took too much processor time and was given up")
    }
    if signal == 0, status >> 8 == WorkerExit.unconfined.rawValue {
      return failure(.crashed, "the worker can't confine itself as --require-sandbox asks")
    }
    return failure(
      .crashed,
      signal == 0
        ? "the worker ended with status \(status >> 8)" : "the worker crashed by signal \(signal)")
  }

  /// Tries the kit once more without the page that the worker ended at, so that one page too much
  /// does not cost the rest.
  ///
  /// - Returns: `nil` where there is no page to leave out; else the outcome of a kit that could not
  ///   be handed over again.
  private func retryWithoutPage() -> (again: (work: KitWork, outcome: WorkerOutcome)?, Void)? {
    guard var work, let page = work.page,
      work.job.options.leftOutPages.insert(page).inserted,
      work.job.options.leftOutPages.count <= settings.limits.lostPagesPerKit
    else { return nil }
    work.page = nil
    self.work = nil
    return (hand(over: work).map { (work, $0) }, ())
  }

  private func finish(_ outcome: WorkerOutcome) -> (work: KitWork, outcome: WorkerOutcome)? {
    defer { work = nil }
    return work.map { ($0, outcome) }
  }

  private func failure(_ code: ConversionError.Code, _ message: String) -> WorkerOutcome {
    WorkerOutcome(result: .failure(ConversionError(code, message)), peakMemory: 0)
  }

  private func retireIfWorn(_ outcome: WorkerOutcome) {
    guard let process else { return }
    if process.served >= settings.limits.kitsPerWorker
      || outcome.peakMemory > settings.limits.memoryMark
    {
      stop()
    }
  }

  /// Ends the worker.
  func stop(afterGrace: Bool = false) {
    guard let process else { return }
    _ = afterGrace ? process.endAfterClosing() : process.end()
    self.process = nil
  }
}
