import ArgumentParser
import CivilTime
import Conversion
import Glibc

/// `presskit convert`: files and folders of PDFs become JSON and calendars.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Convert press-kit PDFs to JSON and iCalendar.",
    discussion: """
      Sub-folders of a folder are mirrored. With - the PDF is read from standard input and its \
      JSON written to standard output.
      """)

  @Argument(help: "PDF files, folders that hold them, or - for standard input.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The folder that the output goes to.")
  var output: String = "."

  @Option(help: "What to write: json, ics or both, separated by commas.")
  var format: String = "json,ics"

  @OptionGroup var reading: ReadingOptions

  @Option(help: "Write a report of the run, as JSON, to this file.")
  var report: String?

  @Flag(help: "Tell changed files by their content, not by size, time and inode.")
  var checksum = false

  @Flag(help: "Try failed kits again though nothing changed.")
  var retry = false

  @Flag(help: "Convert every kit again though nothing changed.")
  var force = false

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    _ = try plan()
    if inputs.contains("-"), inputs.count > 1 {
      throw ValidationError("- stands for standard input and goes with no other input.")
    }
  }

  func run() throws {
    let plan = try plan()
    let console = Console(options: self.console)
    let result: BatchResult
    if inputs == ["-"] {
      result = convertStandardInput(
        plan, format: plan.formats.first ?? .json, observer: console.observer(isOutputTaken: true))
    } else {
      do throws(OutputCollision) {
        result = try runBatch(plan, observer: console.observer())
      } catch {
        throw ValidationError(
          "\(error.first) and \(error.second) would both be written to \(error.stem).json.")
      }
      console.showSummary(of: result)
    }
    var status = result.exitStatus
    if let report {
      do throws(ConversionError) {
        try writeReport(result, to: report)
      } catch {
        console.show(error, of: report)
        status = .outputUnwritable
      }
    }
    if status != .success { throw ExitCode(status.rawValue) }
  }

  private func plan() throws -> BatchPlan {
    var plan = BatchPlan(
      inputs: inputs, outputFolder: output == "." ? "" : output, formats: try formats(),
      language: reading.language, timeZone: try reading.checkedTimeZone(),
      referenceDate: try reading.checkedReferenceDate(), bounds: workers.bounds,
      workers: workers.settings)
    plan.memory.comparesDigests = checksum
    plan.memory.retriesFailures = retry
    plan.memory.convertsAll = force
    return plan
  }

  private func formats() throws -> [OutputFormat] {
    var formats: [OutputFormat] = []
    for name in format.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = OutputFormat(rawValue: String(name)) else {
        let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(name)” is no output format; known are \(known).")
      }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }
}
