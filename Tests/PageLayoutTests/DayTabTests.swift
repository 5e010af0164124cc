import KitModel
import Testing

@testable import PageLayout

@Suite("Days in boxes in the margin") struct DayTabTests {
  private let days = [
    ("Wed", "14", ["2pm", "4pm", "6pm"], ["Kite making", "Choir walk", "Lantern supper"]),
    ("Thu", "15", ["9am", "noon", "8pm"], ["Bread oven", "Long table", "Barn dance"]),
  ]

  /// Two days, each in a box of its own beside its hours and titles.
  private func programme(boxed: Bool) -> Sheet {
    var sheet = Sheet()
    sheet.write("Day by day", x: 50, y: 50, style: Sheet.large)
    for (index, day) in days.enumerated() {
      let top = 100 + Double(index) * 130
      if boxed { sheet.fill(50, top, 120, top + 110, color: Color(red: 20, green: 60, blue: 90)) }
      sheet.write(day.0, x: 58, y: top + 6, style: Sheet.bold)
      sheet.write(day.1, x: 58, y: top + 20, style: Sheet.large)
      sheet.write("April", x: 58, y: top + 46)
      for (row, (hour, title)) in zip(day.2, day.3).enumerated() {
        let y = top + 8 + Double(row) * 34
        sheet.write(hour, x: 140, y: y, style: Sheet.bold)
        sheet.write(title, x: 200, y: y, style: Sheet.bold)
        sheet.write("With whoever comes along.", x: 200, y: y + 12)
      }
    }
    return sheet
  }

  @Test("A box heads what stands beside it, in its own panel")
  func tabs() {
    let blocks = programme(boxed: true).blocks
    let tables = blocks.compactMap(\.table)
    #expect(
      tables.map { $0.rows.map { $0.cells[0].text.text } } == days.map(\.2))
    let panels = blocks.filter { $0.panel > 0 }
    #expect(Set(panels.map(\.panel)).count == 2)
    for (day, table) in zip(days, panels.filter { $0.table != nil }) {
      let own = panels.filter { $0.panel == table.panel }.map(\.text.text).joined(separator: " ")
      #expect(own.hasPrefix("\(day.0) \(day.1) April"))
    }
  }

  @Test("A table that lines part is parted at the boxes beside it")
  func ruled() {
    var sheet = programme(boxed: true)
    for index in days.indices {
      for row in 0..<3 {
        let y = 100 + Double(index) * 130 + Double(row) * 34 + 36
        sheet.level(y, 138, 400)
      }
    }
    let tables = sheet.blocks.compactMap(\.table)
    #expect(tables.map { $0.rows.map { $0.cells[0].text.text } } == days.map(\.2))
  }

  @Test("Boxes beside text without columns, and days without boxes, head nothing")
  func others() {
    #expect(programme(boxed: false).blocks.allSatisfy { $0.panel == 0 })
    var sheet = Sheet()
    for index in 0..<3 {
      let top = 100 + Double(index) * 80
      sheet.fill(50, top, 110, top + 60)
      sheet.write("\(index + 1)", x: 58, y: top + 10, style: Sheet.large)
      sheet.write(
        ["A paragraph that tells of a thing at length,", "beside its number, and ends here."],
        x: 130, y: top + 10)
    }
    #expect(
      !ReadingOrder.topDown(DayTabs.folded(sheet.segments, on: sheet.page())).contains {
        $0.parts != nil
      })
  }
}
