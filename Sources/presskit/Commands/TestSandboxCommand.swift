import ArgumentParser
import Conversion
import Glibc

/// `presskit test-sandbox`: what a worker may and may not do on this machine.
struct TestSandboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test-sandbox",
    abstract: "Try from inside a worker what a hostile PDF would like to do.",
    discussion: "The exit status is 0 where everything was refused, else 1.")

  func run() throws {
    let home = getenv("HOME").map { String(cString: $0) } ?? "/root"
    let test: SandboxTest
    do throws(ConversionError) {
      test = try testSandbox(home: home)
    } catch {
      writeLine("error: [\(error.code.rawValue)] \(error.message)", to: STDERR_FILENO)
      throw ExitCode(ExitStatus.someFailed.rawValue)
    }
    for missing in test.report.missing { writeLine("missing: \(missing)", to: STDOUT_FILENO) }
    for trial in SandboxTrial.allCases {
      for place in TrialPlace.allCases {
        let result = test.results.first { $0.trial == trial && $0.place == place }
        writeLine(
          "\(verdict(result)) \(trial.title) (\(place.title))", to: STDOUT_FILENO)
      }
    }
    if !test.isPassed { throw ExitCode(ExitStatus.someFailed.rawValue) }
  }

  private func verdict(_ result: TrialResult?) -> String {
    guard let result else { return "NOT TRIED " }
    return result.wasRefused ? "refused   " : "POSSIBLE  "
  }
}
