import ArgumentParser
import Conversion
import Glibc

/// `presskit convert`: files and folders of PDFs become JSON and calendars.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    // The name above it spares it the requests for completions, which go to the command as a whole.
    commandName: "convert", _superCommandName: "presskit",
    abstract: "Convert press-kit PDFs to JSON and iCalendar.",
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

  @Flag(help: "Write each kit's JSON as one line to standard output, in the order of the inputs.")
  var ndjson = false

  @Option(help: "Write a report of the run, as JSON, to this file.")
  var report: String?

  @OptionGroup var options: PlanOptions

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if inputs.isEmpty, filesFrom == nil {
      throw ValidationError("Name the PDFs or folders to convert.")
    }
    if options.memory.sameAs != nil, inputs.count != 1 || filesFrom != nil {
      throw ValidationError("--same-as goes with one input.")
    }
    if inputs.contains("-"), inputs.count > 1 || filesFrom != nil || ndjson {
      throw ValidationError("- stands for standard input and goes with no other input.")
    }
  }

  func run() throws {
    let console = Console(options: console, isOutputTaken: ndjson || inputs == ["-"])
    let result = try convert(console)
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

  private func convert(_ console: Console) throws -> BatchResult {
    // Documents on standard output need no folder beside them, unless one is asked for.
    let folder = ndjson ? output : output ?? ""
    var plan = try options.plan(inputs: inputs, folder: folder, console: console)
    if inputs == ["-"] {
      return convertStandardInput(
        plan, format: plan.formats.first ?? .json, observer: console.observer())
    }
    plan.streamsDocuments = ndjson
    if ndjson, !plan.formats.contains(.json) { plan.formats.append(.json) }
    plan.inputs += try listedInputs(console)
    do throws(OutputCollision) {
      let result = try runBatch(plan, observer: console.observer())
      console.showSummary(of: result)
      return result
    } catch {
      throw ValidationError(
        "\(error.first) and \(error.second) would both be written to \(error.stem).json.")
    }
  }

  private func listedInputs(_ console: Console) throws -> [String] {
    guard let filesFrom else { return [] }
    do throws(ConversionError) {
      return try readInputList(filesFrom)
    } catch {
      console.show(error, of: filesFrom)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
  }
}
