import KitModel
import Testing

@testable import PageLayout

@Suite("Rows on shades") struct ShadedRowsTests {
  /// A tour whose rows stand as close as the lines of their cells, days centred in their height.
  private func tour(shaded: Bool, at x: Double = 50) -> Sheet {
    var sheet = Sheet()
    sheet.write(
      "All stops are free of charge, and nobody is turned away at the door.", x: 50, y: 60)
    sheet.write("DAY", x: x, y: 97, style: Sheet.bold)
    sheet.write("TOWN", x: x + 120, y: 97, style: Sheet.bold)
    let stops = [
      ("Thu 1 Oct", ["Wexcombe", "Reading room"]), ("Fri 2 Oct", ["Harrow Mill", "Old forge"]),
      ("Sat 3 Oct", ["Little Ashby", "Chapel"]), ("Sun 4 Oct", ["Tarn Head", "School hall"]),
      ("Mon 5 Oct", ["Dunmere", "Corn store"]),
    ]
    for (index, stop) in stops.enumerated() {
      let top = 112 + Double(index) * 26
      if shaded, index % 2 == 0 { sheet.fill(x - 6, top, x + 244, top + 26) }
      sheet.write(stop.0, x: x, y: top + 8)
      sheet.write(stop.1, x: x + 120, y: top + 2)
    }
    return sheet
  }

  @Test("Each shade is a row, as is what stands between two and at the ends")
  func rows() {
    let table = tour(shaded: true).blocks.compactMap(\.table).first
    #expect(
      table?.rows.map { $0.cells.map(\.text.text).joined(separator: " | ") } == [
        "DAY | TOWN", "Thu 1 Oct | Wexcombe Reading room", "Fri 2 Oct | Harrow Mill Old forge",
        "Sat 3 Oct | Little Ashby Chapel", "Sun 4 Oct | Tarn Head School hall",
        "Mon 5 Oct | Dunmere Corn store",
      ])
    #expect(table?.rows.map(\.isHeader) == [true, false, false, false, false, false])
    #expect(
      tour(shaded: true).blocks.first?.text.text
        == "All stops are free of charge, and nobody is turned away at the door.")
  }

  @Test("A heading between two tables parts them")
  func headings() {
    var sheet = tour(shaded: true)
    sheet.write("Second week", x: 50, y: 262, style: Sheet.large)
    let stops = ["Tue 6 Oct", "Wed 7 Oct", "Thu 8 Oct"]
    for (index, day) in stops.enumerated() {
      let top = 300 + Double(index) * 26
      if index % 2 == 0 { sheet.fill(44, top, 294, top + 26) }
      sheet.write(day, x: 50, y: top + 8)
      sheet.write(["Kelling", "Library"], x: 170, y: top + 2)
    }
    let tables = sheet.blocks.compactMap(\.table)
    #expect(tables.map(\.rows.count) == [6, 3])
    #expect(sheet.blocks.contains { $0.text.text == "Second week" && $0.table == nil })
  }

  @Test("A shaded band across a table touches the rows beside it and parts it nowhere")
  func bands() {
    var sheet = Sheet()
    let rows = [
      ["Day", "Town", "Hall"], ["April"], ["Sat 3", "Wexcombe", "Reading room"],
      ["Sun 4", "Harrow Mill", "Old forge"], ["Wed 7", "Little Ashby", "Chapel"],
      ["Thu 8", "Tarn Head", "School hall"], ["May"], ["Sun 2", "Dunmere", "Corn store"],
      ["Mon 3", "Kelling", "Library"], ["Wed 5", "Stowe Bridge", "Town hall"],
    ]
    for (index, row) in rows.enumerated() {
      let top = 100 + Double(index) * 26
      let cells = row.count == 1 ? [44.0, 404] : [44, 164, 284, 404]
      if [0, 1, 3, 5, 6, 7, 9].contains(index) {
        for (left, right) in zip(cells, cells.dropFirst()) {
          sheet.fill(left, top, right, top + 26)
        }
      }
      for (column, text) in row.enumerated() {
        sheet.write(
          text, x: 50 + Double(column) * 120, y: top + 8,
          style: row.count == 1 || index == 0 ? Sheet.bold : Sheet.body)
      }
    }
    #expect(sheet.blocks.compactMap(\.table).map(\.rows.count) == [rows.count])
  }

  @Test("Shaded days of a calendar are no table of their own; neither are paragraphs on shades")
  func parts() {
    var calendar = Sheet()
    for week in 0..<4 {
      let top = 100 + Double(week) * 40
      calendar.fill(290, top, 410, top + 40)
      for day in 0..<6 {
        let x = 50 + Double(day) * 60
        calendar.write("\(week * 6 + day + 1)", x: x, y: top + 4)
        if (week + day) % 2 == 0 { calendar.write("Choir", x: x, y: top + 18) }
      }
    }
    let columns = calendar.blocks.compactMap(\.table).map { table in
      Set(table.rows.flatMap { $0.cells.map(\.column) }).count
    }
    #expect(columns.allSatisfy { $0 == 6 })

    var notes = Sheet()
    for index in 0..<4 {
      let top = 100 + Double(index) * 60
      if index % 2 == 0 { notes.fill(44, top, 400, top + 60) }
      notes.write(
        ["The mill has stood here since the bridge was", "built, and the wheel still turns."],
        x: 50, y: top + 10)
    }
    #expect(notes.rows == nil)
  }

  @Test("No line stands in two tables where a first cell spans the edge of a shade")
  func spanningCells() {
    var sheet = Sheet()
    let towns = ["Wexcombe", "Harrow", "Ashby", "Dunmere", "Kelling", "Tarn Head"]
    for (index, town) in towns.enumerated() {
      let top = 100 + Double(index) * 20
      if index % 2 == 1 { sheet.fill(44, top, 294, top + 20) }
      if index % 2 == 0 { sheet.write("Day \(index)", x: 50, y: top + 15, style: Sheet.bold) }
      sheet.write([town], x: 170, y: top + 5)
      sheet.write("Library", x: 240, y: top + 5)
    }
    let read = sheet.blocks.flatMap { $0.table?.rows.flatMap { $0.cells.map(\.text.text) } ?? [] }
    for town in towns { #expect(read.count { $0.contains(town) } <= 1) }
  }

  @Test("The last row, on no shade, may part as far as those on shades")
  func lastRow() {
    var sheet = Sheet()
    for row in 0..<4 {
      let top = 100 + Double(row) * 60
      if row % 2 == 0 { sheet.fill(44, top, 400, top + 60) }
      sheet.write("0\(row + 1)", x: 50, y: top + 6, style: Sheet.bold)
      sheet.write("The net race", x: 90, y: top + 6, style: Sheet.bold)
      sheet.write(["Sat \(row + 5) June, 2 pm", "Corn Hall"], x: 90, y: top + 30)
    }
    #expect(sheet.rows?.last == ["04", "The net race Sat 8 June, 2 pm Corn Hall"])
  }
}
