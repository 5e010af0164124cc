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
      JSON written to standard output. Kits that an earlier run converted to the same folder, \
      and that have not changed since, are left as they are.
      """)

  @Argument(help: "PDF files, folders that hold them, or - for standard input.")
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp("Read more inputs from a file, one a line; - is standard input."))
  var filesFrom: String?

  @Option(name: .shortAndLong, help: "The folder that the output goes to; else the current one.")
  var output: String?

  @Option(help: "What to write, separated by commas.")
  var format: String = "json,ics"

  @Flag(help: "Write each kit's JSON as one line to standard output, in the order of the inputs.")
  var ndjson = false

  @OptionGroup var reading: ReadingOptions

  @Option(help: "Write a report of the run, as JSON, to this file.")
  var report: String?

  @OptionGroup var memory: MemoryOptions

  @OptionGroup var workers: WorkerOptions

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    _ = try formats()
    if inputs.isEmpty, filesFrom == nil {
      throw ValidationError("Name the PDFs or folders to convert.")
    }
    if memory.sameAs != nil, inputs.count != 1 || filesFrom != nil {
      throw ValidationError("--same-as goes with one input.")
    }
    if inputs.contains("-"), inputs.count > 1 || filesFrom != nil || ndjson {
      throw ValidationError("- stands for standard input and goes with no other input.")
    }
  }

  func run() throws {
    let console = Console(options: console, isOutputTaken: ndjson || inputs == ["-"])
    let plan = try plan(console)
    let result: BatchResult
    if inputs == ["-"] {
      result = convertStandardInput(
        plan, format: plan.formats.first ?? .json, observer: console.observer())
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

  private func plan(_ console: Console) throws -> BatchPlan {
    var plan = BatchPlan(
      inputs: inputs, outputFolder: folder, formats: try formats(), language: reading.language,
      timeZone: try reading.checkedTimeZone(), referenceDate: try reading.checkedReferenceDate(),
      recognition: reading.ocr, vanished: memory.vanished, sameAs: memory.sameAs,
      bounds: workers.bounds, workers: workers.settings)
    plan.memory = memory.use
    plan.streamsDocuments = ndjson
    var source = ""
    do throws(ConversionError) {
      if let filesFrom {
        source = filesFrom
        plan.inputs += try readInputList(filesFrom)
      }
      if let file = reading.passwordFile {
        source = file
        plan.password = try readPassword(file)
      }
    } catch {
      console.show(error, of: source)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    return plan
  }

  /// `nil`: documents go to standard output only.
  private var folder: String? {
    switch output {
    case ".": ""
    case nil: ndjson ? nil : ""
    case let output: output
    }
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
    if ndjson, !formats.contains(.json) { formats.append(.json) }
    return formats
  }
}
