import ArgumentParser
import Glibc
import Inspection
import PageLayout
import SectionParsing
import TextExtraction

/// Shows what one stage of the conversion made of a kit.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what any stage of the conversion made of a kit.")

  @Argument(help: "The press kit, a PDF.")
  var file: String

  @Option(help: "The stage to show: text, layout, sections.")
  var stage: Stage = .layout

  /// A stage whose value can be printed.
  enum Stage: String, ExpressibleByArgument, CaseIterable {
    case text, layout, sections
  }

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
    let extracted = try extractText(from: bytes)
    switch stage {
    case .text: print(printText(extracted), terminator: "")
    case .layout: print(printLayout(layOut(extracted)), terminator: "")
    case .sections: print(printSections(parseSections(layOut(extracted))), terminator: "")
    }
  }
}
