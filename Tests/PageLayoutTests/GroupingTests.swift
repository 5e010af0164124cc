import KitModel
import Testing

@testable import PageLayout

@Suite("What bands of a page belong together") struct GroupingTests {
  /// How many areas three titles make with the texts below them, in from whose edges they stand so far.
  private func areas(insets: [Double]) -> Int {
    var (titles, texts) = (Sheet(), Sheet())
    for (column, inset) in insets.enumerated() {
      let x = 40 + Double(column) * 180
      titles.write("Work \(column)", x: x + inset, y: 100, style: Sheet.large)
      texts.write(["A play for three", "drivers and a queue."], x: x, y: 140)
    }
    return ReadingOrder.grouped([titles.segments, texts.segments], gutter: 7).count
  }

  @Test("Titles in bars, as far in from the edges of what they head, are columns with it")
  func bars() {
    #expect(areas(insets: [0, 0, 0]) == 1)
    #expect(areas(insets: [14, 14, 14]) == 1)
    #expect(areas(insets: [14, 14, 26]) == 2)
  }

  @Test(
    "A day at the foot of a page heads no row above it; the first line of a centred cell opens its row"
  )
  func ends() {
    var sheet = Sheet()
    for (day, y) in [("Sat 11 April", 100.0), ("Sun 12 April", 240)] {
      sheet.write(day, x: 50, y: y, style: Sheet.title)
      for row in 0..<3 {
        sheet.write("\(18 + row):00", x: 50, y: y + 30 + Double(row) * 28)
        sheet.write("Reading \(row)", x: 140, y: y + 30 + Double(row) * 28)
        sheet.write("Old Forge", x: 400, y: y + 30 + Double(row) * 28)
      }
    }
    sheet.write("Mon 13 April", x: 50, y: 370, style: Sheet.title)
    #expect(sheet.blocks.map { $0.table?.rows.count ?? 0 } == [0, 3, 0, 3, 0])

    var centred = Sheet()
    centred.write("Sat 11 April", x: 50, y: 100, style: Sheet.title)
    for (line, text) in [
      "The mill at night", "With a lamp", "Bring boots", "The choir", "In the yard", "Free",
    ].enumerated() {
      centred.write(text, x: 140, y: 130 + Double(line) * 16)
    }
    for row in 0..<2 {
      centred.write("\(18 + row):00", x: 50, y: 146 + Double(row) * 48)
      centred.write("Old Forge", x: 400, y: 146 + Double(row) * 48)
    }
    #expect(
      centred.rows?.map { $0.joined(separator: " | ") } == [
        "18:00 | The mill at night With a lamp Bring boots | Old Forge",
        "19:00 | The choir In the yard Free | Old Forge",
      ])
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

  @Test(
    "A heading below cards in columns heads what follows, though the cards have one above them as well"
  )
  func headingBelowCards() {
    /// The texts in reading order, the last heading in the first column or none above the cards.
    func order(style: StyleID) -> [String] {
      var sheet = Sheet()
      sheet.write("Made here", x: 40, y: 60, style: Sheet.large)
      for (column, name) in ["Sower", "Roller"].enumerated() {
        let x = 40 + Double(column) * 260
        sheet.write(name, x: x, y: 100, style: Sheet.bold)
        sheet.write(["A drawer that waters what", "grows in it and says so."], x: x, y: 114)
      }
      sheet.write("The team", x: 40, y: 160, style: style)
      sheet.write(["Ann Bell has kept the", "workshop for years."], x: 40, y: 190)
      return sheet.blocks.map { String($0.text.text.prefix(8)) }
    }
    let above = ["Made her", "Sower", "A drawer", "Roller", "A drawer"]
    #expect(order(style: Sheet.large).suffix(2) == ["The team", "Ann Bell"])
    #expect(order(style: Sheet.large).prefix(5) == above[...])
    // A title set as those of the cards is the next card of its column.
    #expect(order(style: Sheet.bold).firstIndex(of: "The team") == 3)
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

  @Test("A column of titled entries goes on beside the end of a shorter one")
  func longColumn() {
    var sheet = Sheet()
    for (row, y) in stride(from: 100.0, to: 460, by: 60).enumerated() {
      sheet.write("\(row + 2) June", x: 40, y: y, style: Sheet.small)
      sheet.write("The night of the mill \(row)", x: 40, y: y + 18, style: Sheet.title)
      sheet.write("At ten, by the lock.", x: 40, y: y + 36)
    }
    sheet.write("Talks", x: 320, y: 100, style: Sheet.large)
    sheet.write(Array(repeating: "It has lines enough to be one", count: 8), x: 320, y: 126)
    let texts = sheet.blocks.map(\.text.text)
    let last = texts.lastIndex { $0.hasPrefix("The night of the mill") }
    let talks = texts.firstIndex { $0.hasPrefix("Talks") }
    #expect((last ?? .max) < (talks ?? 0))
  }
}
