import KitModel
import Testing

@testable import PageLayout

@Suite("Columns of entries") struct EntryColumnTests {
  /// Lists side by side, 200 points apart, each line by its words, bold after "*"; what is read, line by line.
  private func read(_ columns: [[String]], step: Double = 14) -> [String] {
    var sheet = Sheet()
    for (column, lines) in columns.enumerated() {
      for (row, line) in lines.enumerated() {
        let isBold = line.hasPrefix("*")
        sheet.write(
          isBold ? String(line.dropFirst()) : line, x: 40 + 200 * Double(column),
          y: 100 + step * Double(row), style: isBold ? Sheet.bold : Sheet.body)
      }
    }
    return sheet.blocks.flatMap { block in
      block.table.map { table in
        table.rows.map { row in row.cells.map(\.text.text).joined(separator: " | ") }
      } ?? block.lines.map(\.text.text)
    }
  }

  private static let cinema = [
    "*Friday 3 May, 8 pm", "A night of lamps", "Old Mill", "*Saturday 4 May, 5 pm", "The long dawn",
    "Weavers Hall",
  ]
  private static let music = [
    "*Sunday 5 May, 11 am", "Songs of the river", "*Monday 6 May, 9 pm", "The quay band plays",
    "*Tuesday 7 May, 8 pm", "Horns at the lock",
  ]

  @Test("are read one after the other, though their lines stand at one height")
  func columns() {
    let plain = (Self.cinema + Self.music).map { $0.replacing("*", with: "") }
    #expect(read([Self.cinema, Self.music]) == plain)
    // Days below titles, and a list that ends early.
    let below = [
      "*A night of lamps", "Friday 3 May, 8 pm", "*The long dawn", "Saturday 4 May, 5 pm",
    ]
    let end = ["*Songs of the river", "Sunday 5 May, 11 am"]
    #expect(read([below, below, end]) == (below + below + end).map { $0.replacing("*", with: "") })
  }

  @Test("are none where a column holds nothing but days and hours, or none of them")
  func table() {
    let days = ["Friday 3 May", "Saturday 4 May", "Sunday 5 May", "Monday 6 May"]
    let titles = ["A night of lamps", "The long dawn", "Songs of the river", "Horns at the lock"]
    #expect(read([days, titles]).first == "Friday 3 May | A night of lamps")
    let hours = ["8 pm, in 3D", "5 pm, doors at 4", "11 am, for ages 5 up", "9 pm, standing"]
    #expect(read([days, titles, hours]).first == "Friday 3 May | A night of lamps | 8 pm, in 3D")
  }

  @Test("are none where the day stands on one side by turns of what takes place on the other")
  func sides() {
    var sheet = Sheet()
    for row in 0..<4 {
      let (day, name) = row.isMultiple(of: 2) ? (40.0, 240.0) : (240, 40)
      let y = 100 + 44 * Double(row)
      sheet.write(["\(row + 3) May 2026", "at 8 pm"], x: day, y: y)
      sheet.write(
        [
          ["A night of lamps", "The long dawn", "Songs of the river", "Horns at the lock"][row],
          "Old Mill by the lock",
        ], x: name, y: y)
    }
    #expect(sheet.blocks.compactMap { $0.table?.rows.count } == [4])
  }

  @Test("A box of two lines is a card where it opens with a day and names what takes place")
  func boxes() {
    func isEntry(_ lines: [String]) -> Bool {
      var sheet = Sheet()
      sheet.write(lines, x: 50, y: 100)
      return EntryColumns.isEntry(sheet.segments)
    }
    #expect(isEntry(["3 May – 8 pm – A night of lamps – Old", "Mill"]))
    #expect(!isEntry(["3 May", "8 pm"]))
    #expect(!isEntry(["A night of lamps and of the river", "3 May, 8 pm"]))
  }

  private static let rooms = ["loft", "barn", "yard"]
  private static let sides = ["west", "east"]

  /// Days in front of columns of hours and titles, a heading alone above each, or beside the last line of the second column.
  private func days(beside: Bool) -> [String] {
    var sheet = Sheet()
    for day in 0..<3 {
      let y = 100 + 120 * Double(day)
      sheet.write("Friday \(day + 3) May", x: 40, y: y, style: Sheet.title)
      for column in 0..<2 {
        for row in 0..<2 {
          let top = y + 24 + 34 * Double(row) - (column == 1 ? 5 : 0)
          let x = 40 + 200 * Double(column)
          sheet.write("\(row + 7) pm A night of lamps", x: x, y: top, style: Sheet.bold)
          sheet.write("Old Mill \(Self.rooms[day]) \(Self.sides[column])", x: x, y: top + 13)
        }
      }
      if beside, day < 2 { sheet.write("Doors open half an hour before", x: 240, y: y + 116) }
    }
    return sheet.blocks.flatMap(\.lines).map(\.text.text)
  }

  @Test("below headings across them are read heading by heading")
  func spanningHeads() {
    let lines = days(beside: false)
    let places = lines.filter { $0.hasPrefix("Old Mill") || $0.hasPrefix("Friday") }
    #expect(
      places
        == (0..<3).flatMap { day in
          ["Friday \(day + 3) May"]
            + [0, 0, 1, 1].map { "Old Mill \(Self.rooms[day]) \(Self.sides[$0])" }
        })
  }

  @Test("of headings that lines stand beside go on past them")
  func headsOfOne() {
    let lines = days(beside: true)
    let last = lines.firstIndex(of: "Friday 5 May") ?? 0
    #expect(last < lines.firstIndex(of: "Old Mill loft east") ?? 0)
  }

  @Test("stand close between texts across the page, and are found there", arguments: [true, false])
  func amidText(isClosed: Bool) {
    var sheet = Sheet()
    let text = (0..<9).map {
      "Line \($0) of a text that runs across the whole page and over the gutter"
    }
    sheet.write(text, x: 40, y: 60)
    // Close below the text, half a line higher than the heading of the first column.
    sheet.write("Old Mill", x: 240, y: 170)
    sheet.write("Music", x: 40, y: 176, style: Sheet.title)
    for (row, line) in Self.cinema.enumerated() {
      sheet.write(line.replacing("*", with: ""), x: 40, y: 196 + 13 * Double(row))
    }
    for (row, line) in Self.music.enumerated() {
      sheet.write(line.replacing("*", with: ""), x: 240, y: 188 + 13 * Double(row))
    }
    if isClosed { sheet.write(["For the press: \(text[0])", text[1]], x: 40, y: 276) }
    let lines = sheet.blocks.flatMap(\.lines).map(\.text.text)
    let start = lines.firstIndex(of: "Music") ?? 0
    #expect(
      Array(lines.dropFirst(start).prefix(14))
        == ["Music"] + Self.cinema.map { $0.replacing("*", with: "") } + ["Old Mill"]
        + Self.music.map { $0.replacing("*", with: "") })
  }
}
