import ArgumentParser
import Conversion
import Glibc

/// Checks documents and calendars that were written, or changed, by whomever.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Checks .json documents and .ics calendars.",
    discussion: """
      A document is checked against the JSON Schema that “presskit schema” prints, a calendar \
      against the rules of RFC 5545. Exits with 1 where something is wrong.
      """)

  @Argument(help: "Documents (.json) and calendars (.ics).")
  var files: [String]

  func run() throws {
    var isSound = true
    for file in files {
      do {
        let found = try faults(ofDocumentAt: file)
        for fault in found { writeLine("\(file): error: \(fault)", to: STDERR_FILENO) }
        if found.isEmpty { print("\(file): valid") } else { isSound = false }
      } catch {
        writeLine("\(file): error: \(error.message)", to: STDERR_FILENO)
        isSound = false
      }
    }
    if !isSound { throw ExitCode(1) }
  }
}

/// Prints the JSON Schema of the documents.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of the documents.")

  @Flag(help: "Print the schema of run reports instead.")
  var report = false

  func run() {
    write(report ? schemaOfReports() : schemaOfDocuments(), to: STDOUT_FILENO)
  }
}
