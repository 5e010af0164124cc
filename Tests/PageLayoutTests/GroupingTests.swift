import KitModel
import Testing

@testable import PageLayout

@Suite("What bands of a page belong together") struct GroupingTests {
  /// Two rows of titles, so far in from the texts that they stand over.
  private func order(inset: Double) -> [String] {
    var sheet = Sheet()
    for (row, y) in [100.0, 300].enumerated() {
      for column in 0..<3 {
        let x = 40 + Double(column) * 180
        sheet.write("Work \(row)\(column)", x: x + inset, y: y, style: Sheet.large)
        sheet.write("\(5 + column) June, 8pm", x: x, y: y + 40, style: Sheet.bold)
        sheet.write(
          ["A play of \(row)\(column) for three", "lorry drivers and a queue."], x: x, y: y + 54)
      }
    }
    return sheet.blocks.map(\.text.text).filter { $0.hasPrefix("Work") || $0.hasSuffix("8pm") }
  }

  @Test("Titles in bars, in from the edges of what they head, are read with it")
  func bars() {
    #expect(
      order(inset: 14)
        == (0..<6).flatMap { ["Work \($0 / 3)\($0 % 3)", "\(5 + $0 % 3) June, 8pm"] })
  }

  @Test("The rows of a list go on beside a text, below the end of its first part")
  func listBesideText() throws {
    var sheet = Sheet()
    sheet.write("Beside the list a text is told.", x: 320, y: 100)
    sheet.write(Array(repeating: "It has lines enough to be one", count: 6), x: 320, y: 112)
    sheet.write(Array(repeating: "The list is told in a few lines", count: 3), x: 40, y: 100)
    for (row, y) in [150.0, 168, 191, 209].enumerated() {
      sheet.write("\(4 + row) June", x: 40, y: y, style: Sheet.bold)
      sheet.write("Reading number \(row)", x: 110, y: y)
    }
    sheet.write("Also", x: 320, y: 191, style: Sheet.bold)
    sheet.write("told at the side", x: 400, y: 197)
    let tables = sheet.blocks.compactMap(\.table)
    #expect(tables.first?.rows.count == 4)
  }

  /// The kinds of blocks of larger type below a body, each with a text of its own.
  private func kinds(_ texts: [[String]]) -> [Bool] {
    var sheet = Sheet()
    for page in 0..<3 {
      sheet.write(
        Array(repeating: "Small words that are the body", count: 6), x: 40,
        y: 40 + Double(page) * 90)
    }
    for (index, text) in texts.enumerated() {
      for (line, words) in text.enumerated() {
        sheet.write(
          words, x: 40, y: 340 + Double(index) * 100 + Double(line) * 17, style: Sheet.title)
      }
    }
    return sheet.blocks.filter { $0.lines.first?.style == Sheet.title }.map {
      if case .heading = $0.kind { true } else { false }
    }
  }

  @Test("Larger type in which blocks hold sentences is running text, lines without them are titles")
  func sentences() {
    #expect(
      kinds([
        ["Ice pushes the impurities out.", "It is slow in Phoenix and fast in", "Duluth."],
        [
          "A kit for three flats has two", "barrels and no plumber. It lowers",
          "a summer bill by a third.",
        ],
      ]) == [false, false])
    #expect(
      kinds([["What the river says", "to those who row"], ["Who pays for it"]]) == [true, true])
  }
}
