import Glibc

/// What a worker's confinement came to, and what it could do all the same.
package struct SandboxTest: Sendable {
  package var report: ConfinementReport
  package var results: [TrialResult]

  /// Whether nothing was missing and everything, from everywhere, was refused.
  package var isPassed: Bool {
    report.missing.isEmpty && results.allSatisfy(\.wasRefused)
      && results.count == SandboxTrial.allCases.count * TrialPlace.allCases.count
  }
}

/// Starts a worker, confines it as ever, and has it try what it must not be able to do.
package func testSandbox(home: String) throws(ConversionError) -> SandboxTest {
  var test = SandboxTest(report: ConfinementReport(missing: []), results: [])
  do {
    let worker = try WorkerProcess.fork(Confinement())
    defer { _ = worker.end() }
    try worker.channel.send(WorkerRequest.tryOut(home: home).encoded())
    while test.results.isEmpty {
      if let frame = try worker.channel.nextFrame() {
        switch try WorkerReply(decoding: frame) {
        case .ready(let report): test.report = report
        case .trials(let results): test.results = results
        default: throw WireError.malformed
        }
      } else {
        guard try worker.channel.receive() else { throw WireError.truncated }
      }
    }
  } catch {
    throw ConversionError(.crashed, "the worker ended before it could tell what it may")
  }
  return test
}
