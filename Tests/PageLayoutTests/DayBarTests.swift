import KitModel
import Testing

@testable import PageLayout

@Suite("Days in bars of a colour") struct DayBarTests {
  private let days = [
    ("6", "JUNE", "Seeds", ["9am", "noon", "4pm"], ["Seed swap", "Soup kitchen", "Hedge walk"]),
    ("7", "JUNE", "Harvest", ["10am", "1pm", "6pm"], ["Scythe race", "Long lunch", "Reel night"]),
  ]

  /// Two days on a page, in a bar down its left edge.
  private func agenda(bar: Bool, numerals: StyleID = Sheet.mark, month: Bool = true) -> Sheet {
    var sheet = Sheet()
    if bar { sheet.fill(0, 0, 80, 842, color: Color(red: 20, green: 90, blue: 60)) }
    for (index, day) in days.enumerated() {
      let top = 80 + Double(index) * 380
      sheet.write(day.0, x: 20, y: top, style: numerals)
      if month { sheet.write(day.1, x: 20, y: top + 52, style: Sheet.bold) }
      sheet.write(day.2, x: 120, y: top + 10, style: Sheet.large)
      for (row, (hour, title)) in zip(day.3, day.4).enumerated() {
        let y = top + 60 + Double(row) * 34
        sheet.write(hour, x: 120, y: y, style: Sheet.bold)
        sheet.write(title, x: 200, y: y, style: Sheet.bold)
        sheet.write("In the walled garden, rain or shine.", x: 200, y: y + 12)
      }
    }
    return sheet
  }

  @Test("A numeral in a bar heads what stands at its height, behind the title of that")
  func numerals() {
    let blocks = agenda(bar: true).blocks
    for day in days {
      let own = blocks.filter { $0.text.text.hasPrefix(day.2) }.map(\.panel)
      let panel = own.first ?? 0
      #expect(panel > 0)
      #expect(
        blocks.filter { $0.panel == panel }.map(\.text.text).joined(separator: " ")
          .hasPrefix("\(day.2) \(day.0) \(day.1) \(day.3[0])"))
    }
  }

  @Test("Numerals without a bar, without a month, or no larger than the text head nothing")
  func others() {
    for sheet in [
      agenda(bar: false), agenda(bar: true, month: false), agenda(bar: true, numerals: Sheet.bold),
    ] {
      #expect(!DayBars.folded(sheet.segments, on: sheet.page()).contains { $0.parts != nil })
    }
  }

  /// Two columns of days, each day with hours and titles below a bar.
  private func columns(heads: [String], listed: Bool = true) -> Sheet {
    var sheet = Sheet()
    let places = [(50.0, 80.0, 3), (50, 200, 2), (310, 80, 4), (310, 240, 2)]
    for (head, place) in zip(heads, places) {
      let (x, y, count) = place
      sheet.fill(x, y, x + 230, y + 18, color: Color(red: 20, green: 60, blue: 90))
      sheet.write(head, x: x + 6, y: y + 4, style: Sheet.bold)
      for row in 0..<count {
        let top = y + 26 + Double(row) * 20
        sheet.write("\(row + 9) am", x: x + 6, y: top)
        sheet.write(
          "Heat \(row + 1) of the \(head.split(separator: " ")[0]) sculls",
          x: listed ? x + 60 : x + 34, y: top)
      }
    }
    return sheet
  }

  @Test("A bar heads the rows below it where columns of days stand side by side")
  func bands() {
    let heads = ["Thursday 3 June", "Friday 4 June", "Saturday 5 June", "Sunday 6 June"]
    let blocks = columns(heads: heads).blocks
    let tables = blocks.compactMap(\.table)
    #expect(tables.map(\.rows.count) == [3, 2, 4, 2])
    for (head, table) in zip(heads, blocks.filter { $0.table != nil }) {
      #expect(blocks.first { $0.panel == table.panel }?.text.text == head)
    }
  }

  @Test(
    "Bars over text without columns, or without a figure over rows that all hold some, are left to the other readers"
  )
  func noBands() {
    for sheet in [
      columns(heads: ["Spring", "Summer", "Autumn", "Winter"]),
      columns(heads: ["May 1", "May 2", "May 3", "May 4"], listed: false),
    ] {
      #expect(!DayBands.folded(sheet.segments, on: sheet.page()).contains { $0.parts != nil })
    }
  }

  @Test(
    "A weekday and its date at the two ends of a bar are one day over the column below",
    arguments: [true, false])
  func days(inPieces: Bool) {
    var sheet = Sheet()
    for (column, day) in ["MONDAY", "TUESDAY", "WEDNESDAY"].enumerated() {
      let x = 50 + Double(column) * 165
      sheet.fill(x, 80, x + 155, 96, color: Color(red: 0, green: 100, blue: 90))
      sheet.write(inPieces ? day : "\(day) \(column + 1) FEB", x: x + 4, y: 83, style: Sheet.bold)
      if inPieces { sheet.write("\(column + 1) FEB", x: x + 115, y: 83, style: Sheet.bold) }
      for (row, hour) in ["8h30", "10h", "14h"].enumerated() {
        let top = 106 + Double(row) * 50 + Double(column) * 7
        sheet.write(hour, x: x + 6, y: top)
        sheet.write("Chair yoga \(row)", x: x + 6, y: top + 12, style: Sheet.bold)
      }
    }
    let texts = sheet.blocks.map(\.text.text)
    let heads = texts.indices.filter { texts[$0].hasSuffix("FEB") }
    #expect(heads.map { texts[$0] } == ["MONDAY 1 FEB", "TUESDAY 2 FEB", "WEDNESDAY 3 FEB"])
    #expect(texts.count { $0.contains("Chair yoga") } == 9)
    #expect(texts[heads[0]..<heads[1]].count { $0.contains("Chair yoga") } == 3)
  }

  /// Two regions side by side under bars, each with days and titles of its own or with the columns of one table.
  private func regions(isTable: Bool) -> Sheet {
    var sheet = Sheet()
    for (x, head) in [(50.0, "North"), (310, "East")] {
      sheet.fill(x, 80, x + 230, 98, color: Color(red: 20, green: 60, blue: 90))
      sheet.write(head, x: x + 6, y: 84, style: Sheet.bold)
      for (row, day) in ["Mon 5 Oct", "Wed 7 Oct", "Tue 13 Oct"].enumerated() {
        let top = 110 + Double(row) * 40
        if x == 50 || !isTable { sheet.write(day, x: x, y: top, style: Sheet.bold) }
        sheet.write("Health bus", x: x + 80, y: top, style: Sheet.bold)
        sheet.write("On the green, by the mill", x: x + 80, y: top + 12)
      }
    }
    return sheet
  }

  @Test("Bars that name places side by side each head a list with days of its own")
  func places() {
    let blocks = regions(isTable: false).blocks
    #expect(blocks.compactMap(\.table).map(\.rows.count) == [3, 3])
    #expect(blocks.filter { $0.table == nil }.map(\.text.text) == ["North", "East"])
    let table = regions(isTable: true)
    #expect(!DayBands.folded(table.segments, on: table.page()).contains { $0.parts != nil })
  }
}
