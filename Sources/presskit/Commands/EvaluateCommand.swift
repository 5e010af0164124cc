import ArgumentParser
import Conversion
import Glibc

/// `presskit evaluate`: how well kits were read, measured on annotations.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure converted kits on annotated ones.",
    discussion: """
      For each NAME.gold.json below GOLD the document NAME.json below OUT is judged: what was \
      found, what is exactly right, field by field, and whether confidences deserve their name. \
      The exit status is 1 where a kit has no output or a file can't be read.
      """)

  @Argument(help: "The folder with the annotations (NAME.gold.json).")
  var gold: String

  @Argument(help: "The folder that the kits were converted into.")
  var out: String

  @Option(help: "An output folder of another version; tells what changed since.")
  var against: String?

  @Flag(help: "List all that is missed, invented or inexact, kit by kit.")
  var misses = false

  @Flag(help: "Write JSON instead of text.")
  var json = false

  func run() throws {
    let report: EvaluationReport
    do throws(DocumentError) {
      report = try evaluateFolders(
        EvaluationPlan(
          gold: gold, output: out, against: against, withMisses: misses, asJSON: json))
    } catch {
      writeLine("\(error.path): error: \(error.message)", to: STDERR_FILENO)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    for fault in report.faults {
      writeLine("\(fault.path): error: \(fault.message)", to: STDERR_FILENO)
    }
    guard report.kitCount > 0 || !report.faults.isEmpty else {
      writeLine("\(gold): error: no .gold.json file below this folder", to: STDERR_FILENO)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    write(report.bytes, to: STDOUT_FILENO)
    if report.unconvertedCount > 0 || !report.faults.isEmpty {
      throw ExitCode(ExitStatus.someFailed.rawValue)
    }
  }
}
