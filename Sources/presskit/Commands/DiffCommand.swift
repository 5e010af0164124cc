import ArgumentParser
import Conversion
import Glibc

/// Tells what changed between two editions of a kit.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tells what changed from one edition of a kit to another.")

  @Argument(help: "The earlier edition's document (.json).")
  var old: String

  @Argument(help: "The later edition's document (.json).")
  var new: String

  @Flag(help: "Print the changes as JSON.")
  var json = false

  func run() throws {
    do {
      let changes = try describeChanges(from: old, to: new, as: json ? .json : .text)
      write(changes, to: STDOUT_FILENO)
    } catch {
      writeLine("\(error.path): error: \(error.message)", to: STDERR_FILENO)
      throw ExitCode(1)
    }
  }
}
