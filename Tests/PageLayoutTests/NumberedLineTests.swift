import KitModel
import Testing

@testable import PageLayout

@Suite("Numbers far in front of the items of a list") struct NumberedLineTests {
  private let items = [
    "Reading room, all shelves. 5 January, 6 pm, in the hall", "Hearing in the north village",
    "Town meeting. 2 March, 10 am",
  ]

  private func sheet(marks: [String], second: String = "of the old town", cell: String? = nil)
    -> Sheet
  {
    var sheet = Sheet()
    for (row, mark) in marks.enumerated() {
      let y = 90 + Double(row) * 24
      sheet.write(mark, x: 60, y: y)
      sheet.write(items[row], x: 78, y: y)
      sheet.write(second, x: second == "of the old town" ? 78 : 60, y: y + 12)
      if let cell { sheet.write(cell, x: 440, y: y) }
    }
    return sheet
  }

  @Test("belong to their lines", arguments: [["1.", "2.", "3."], ["1)", "2)", "3)"]])
  func list(marks: [String]) {
    let blocks = sheet(marks: marks).blocks
    #expect(blocks.map(\.kind) == [.listItem, .listItem, .listItem])
    #expect(blocks.map(\.text.text) == items.map { $0 + " of the old town" })
  }

  @Test("Other marks, those of chapters and those of rows are left alone")
  func others() {
    for other in [
      sheet(marks: ["1.", "3.", "4."]), sheet(marks: ["2.", "3.", "4."]),
      sheet(marks: ["1.", "2."]),
      sheet(marks: ["1.", "2.", "3."], second: "goes on at the margin"),
      sheet(marks: ["1.", "2.", "3."], cell: "Hall 3"),
    ] {
      #expect(!other.blocks.contains { $0.kind == .listItem }, "\(other.blocks.map(\.text.text))")
    }
  }

  @Test(
    "A space behind them is enough where they count the lines of a list", arguments: [".", ")"])
  func counted(sign: String) {
    var sheet = Sheet()
    for (row, item) in items.enumerated() {
      let y = 90 + Double(row) * 24
      sheet.write("\(row + 1)\(sign) \(item)", x: 60, y: y)
      sheet.write("of the old town", x: 72, y: y + 12)
    }
    #expect(sheet.blocks.map(\.kind) == [.listItem, .listItem, .listItem])
    #expect(sheet.blocks.map(\.text.text) == items.map { $0 + " of the old town" })
  }

  @Test(
    "Numbers of chapters, and years, count no list",
    arguments: [
      ["1. Reading", "1. Hearing", "1. Meeting"], ["3. Reading", "4. Hearing", "5. Town"],
    ]
  )
  func uncounted(lines: [String]) {
    var sheet = Sheet()
    sheet.write(lines, x: 60, y: 90)
    #expect(!sheet.blocks.contains { $0.kind == .listItem })
    var chapters = Sheet()
    for (row, item) in items.enumerated() {
      chapters.write("\(row + 1). \(item)", x: 60, y: 90 + Double(row) * 24)
      chapters.write("Of the old town", x: 60, y: 102 + Double(row) * 24)
    }
    #expect(!chapters.blocks.contains { $0.kind == .listItem })
  }

  @Test("The sign that parts a line's facts opens no item where the line goes on with it")
  func parted() {
    var sheet = Sheet()
    sheet.write(["Reading night · Friday 10", "· 6 pm – 8 pm · Corn Hall"], x: 60, y: 90)
    #expect(
      sheet.blocks.map(\.text.text) == ["Reading night · Friday 10 · 6 pm – 8 pm · Corn Hall"])
    var list = Sheet()
    list.write(["· Reading night · 6 pm", "· Hearing · 8 pm"], x: 60, y: 90)
    #expect(list.blocks.map(\.text.text) == ["Reading night · 6 pm", "Hearing · 8 pm"])
  }
}
