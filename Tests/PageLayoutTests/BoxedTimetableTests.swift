import KitModel
import Testing

@testable import PageLayout

@Suite("Timetables whose entries stand in boxes") struct BoxedTimetableTests {
  /// Hours at the left, halls above, and boxes with room between them.
  private func sheet(hours: [String], halls: [String]) -> Sheet {
    var sheet = Sheet()
    for (column, hall) in halls.enumerated() where !hall.isEmpty {
      sheet.write(hall, x: 110 + Double(column) * 160, y: 80)
    }
    for (row, hour) in hours.enumerated() {
      let y = 100 + Double(row) * 70
      sheet.write(hour, x: 60, y: y + 2, style: Sheet.bold)
      for column in halls.indices where (row + column) % 3 != 2 {
        let x = 110 + Double(column) * 160
        sheet.frame(x, y, x + 150, y + 60)
        sheet.write("Entry \(row) \(column)", x: x + 8, y: y + 8, style: Sheet.bold)
        sheet.write(["Told by the lamp", "to all who come."], x: x + 8, y: y + 22)
      }
    }
    return sheet
  }

  private func rows(_ sheet: Sheet) -> [String]? {
    sheet.blocks.compactMap(\.table).first?.rows.map { row in
      row.cells.map { "\($0.column) \($0.lines.first?.text.text ?? "")" }.joined(separator: " | ")
    }
  }

  @Test("are tables of hours and halls")
  func grid() {
    #expect(
      rows(sheet(hours: ["10 h", "14 h", "16 h 30"], halls: ["Dome", "Chapel", "Mill"])) == [
        "1 Dome | 2 Chapel | 3 Mill", "0 10 h | 1 Entry 0 0 | 2 Entry 0 1",
        "0 14 h | 1 Entry 1 0 | 3 Entry 1 2", "0 16 h 30 | 2 Entry 2 1 | 3 Entry 2 2",
      ])
  }

  @Test("Boxes beside other words, or without names above, are cards")
  func others() {
    let halls = ["Dome", "Chapel", "Mill"]
    for other in [
      sheet(hours: ["One", "Two", "Three"], halls: halls),
      sheet(hours: ["10 h", "14 h", "16 h 30"], halls: ["", "", ""]),
    ] {
      #expect(rows(other)?.contains { $0.contains("Entry 0 0 | 2 Entry 0 1") } != true)
    }
  }
}
