import ArgumentParser
import Conversion
import Glibc

/// `presskit status`: what became of the kits of an output folder.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show what earlier runs made of the kits of a folder.",
    discussion: "The exit status is 1 where a kit has failed, 66 where no run left a memory.")

  @Argument(help: "The output folder of an earlier convert.")
  var output: String = "."

  @Flag(help: "Write a report as convert --report does, instead of text.")
  var json = false

  func run() throws {
    let status: FolderStatus
    do throws(ConversionError) {
      status = try readStatus(outputFolder: output == "." ? "" : output)
    } catch {
      writeLine(
        "\(output): error: [\(error.code.rawValue)] \(error.message)", to: STDERR_FILENO)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
    if json {
      write(Array(encodeReport(status.result).utf8), to: STDOUT_FILENO)
    } else {
      show(status)
    }
    if status.result.failedCount > 0 { throw ExitCode(ExitStatus.someFailed.rawValue) }
  }

  private func show(_ status: FolderStatus) {
    for line in tableLines(status.result.records) { writeLine(line, to: STDOUT_FILENO) }
    for record in status.result.records {
      guard let error = record.status.error else { continue }
      writeLine("\(record.path): [\(error.code.rawValue)] \(error.message)", to: STDOUT_FILENO)
    }
    if let slowest = status.result.records.max(by: { $0.seconds < $1.seconds }) {
      writeLine("slowest: \(slowest.path), \(seconds(slowest.seconds))", to: STDOUT_FILENO)
    }
    guard let run = status.lastRun else { return }
    let ending = run.isInterrupted ? ", interrupted" : ""
    writeLine(
      "last run: \(run.converted) converted, \(run.unchanged) unchanged, \(run.failed) failed "
        + "in \(seconds(run.seconds))\(ending)", to: STDOUT_FILENO)
  }
}
