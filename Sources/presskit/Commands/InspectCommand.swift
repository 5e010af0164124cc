import ArgumentParser
import Glibc
import Inspection
import TextExtraction

/// Shows what one stage of the conversion made of a kit.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what any stage of the conversion made of a kit.")

  @Argument(help: "The press kit, a PDF.")
  var file: String

  func run() throws {
    guard let input = fopen(file, "rb") else { throw ValidationError("can't read \(file)") }
    defer { fclose(input) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, input)
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    print(printText(try extractText(from: bytes)), terminator: "")
  }
}
