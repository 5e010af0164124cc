import ArgumentParser
import Conversion

/// The options that `convert` and `watch` share.
struct PlanOptions: ParsableArguments {
  @Option(help: "What to write, separated by commas.")
  var format: String = "json,ics"

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var memory: MemoryOptions

  @OptionGroup var workers: WorkerOptions

  func validate() throws { _ = try formats() }

  /// The plan of a run.
  ///
  /// - Parameter folder: where the output goes; `nil`: no files are written.
  func plan(inputs: [String], folder: String?, console: Console) throws -> BatchPlan {
    var plan = BatchPlan(
      inputs: inputs, outputFolder: folder == "." ? "" : folder, formats: try formats(),
      language: reading.language, timeZone: try reading.checkedTimeZone(),
      referenceDate: try reading.checkedReferenceDate(), recognition: reading.ocr,
      vanished: memory.vanished, sameAs: memory.sameAs, bounds: workers.bounds,
      workers: workers.settings)
    plan.memory = memory.use
    if let file = reading.passwordFile {
      do throws(ConversionError) {
        plan.password = try readPassword(file)
      } catch {
        console.show(error, of: file)
        throw ExitCode(ExitStatus.noInput.rawValue)
      }
    }
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
