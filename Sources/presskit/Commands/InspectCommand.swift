import ArgumentParser
import Conversion
import Glibc
import Inspection
import KitModel
import PageLayout
import SectionParsing
import TextExtraction

/// `presskit inspect`: what any stage of the conversion made of a kit.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what any stage of the conversion made of a kit.",
    discussion: """
      Stages are printed in a form made for reading. With --html one page is written that needs \
      no network: each page's picture with the blocks in reading order and what was read from \
      them, the entities beside it.
      """)

  @Argument(help: "The press kit, a PDF.")
  var file: String

  @Option(help: "The stage to print: text, layout, sections, entities.")
  var stage: Stage?

  @Option(help: ArgumentHelp("Write a page to review the kit on to this file.", valueName: "file"))
  var html: String?

  @OptionGroup var reading: ReadingOptions

  /// A stage whose value can be printed.
  enum Stage: String, ExpressibleByArgument, CaseIterable {
    case text, layout, sections, entities
  }

  func run() throws {
    do {
      let bytes = try readKit(at: file)
      let options = try conversionOptions()
      if let html { try writeReview(of: bytes, options: options, to: html) }
      if let stage = stage ?? (html == nil ? .layout : nil) {
        write(Array(try shown(stage, of: bytes, options: options).utf8), to: STDOUT_FILENO)
      }
    } catch let error as ConversionError {
      try fail(error)
    } catch let error as ExtractionError {
      try fail(ConversionError(error))
    }
  }

  private func fail(_ error: ConversionError) throws {
    writeLine("\(file): error: [\(error.code.rawValue)] \(error.message)", to: STDERR_FILENO)
    let isOutput = error.code == .outputUnwritable
    throw ExitCode(
      (isOutput ? ExitStatus.outputUnwritable : .someFailed).rawValue)
  }

  private func shown(
    _ stage: Stage, of bytes: [UInt8], options: ConversionOptions
  ) throws -> String {
    if stage == .entities { return printKit(try convert(bytes, options: options).kit) }
    let extracted = try extractText(from: bytes, options: options.extraction)
    switch stage {
    case .text: return printText(extracted)
    case .layout: return printLayout(layOut(extracted))
    default: return printSections(parseSections(layOut(extracted)))
    }
  }

  private func writeReview(
    of bytes: [UInt8], options: ConversionOptions, to path: String
  ) throws {
    let layout = layOut(try extractText(from: bytes, options: options.extraction))
    let kit = try convert(bytes, options: options).kit
    var review = ReviewPage(title: options.fileName, layout: layout, kit: kit)
    try drawPages(of: bytes, options: options.extraction) { page in
      review.add(page: page.number, width: page.width, height: page.height, png: page.png)
    }
    try writeOutput(Array(review.html.utf8), to: path)
  }

  private func conversionOptions() throws -> ConversionOptions {
    var options = ConversionOptions()
    options.fileName = file.split(separator: "/").last.map(String.init) ?? file
    options.language = reading.language
    options.timeZone = try reading.checkedTimeZone()
    options.referenceDate = try reading.checkedReferenceDate()
    options.recognition = reading.ocr
    if let passwordFile = reading.passwordFile {
      options.password = try readPassword(passwordFile)
    }
    return options
  }
}
