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
}
