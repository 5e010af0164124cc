import KitModel
import Testing

@testable import PageLayout

@Suite("Remarks at the far end of lines that head days") struct DayNoteTests {
  private let days = ["Sunday 7 March", "Saturday 13 March", "Sunday 14 March", "Monday 15 March"]

  /// - Parameter hours: whether lines stand below each day.
  private func sheet(notes: [String?], hours: Bool = true, style: StyleID = Sheet.italic) -> Sheet {
    var sheet = Sheet()
    for (row, day) in days.enumerated() {
      let y = 100 + Double(row) * (hours ? 60 : 14)
      sheet.write(day, x: 40, y: y, style: Sheet.bold)
      if let note = notes[row] {
        sheet.write(note, x: 555 - Double(note.count) * 5, y: y, style: style)
      }
      guard hours else { continue }
      for line in 0..<2 {
        sheet.write("\(10 + line).30", x: 40, y: y + 16 + Double(line) * 14)
        sheet.write("Bells of the tower, a peal", x: 90, y: y + 16 + Double(line) * 14)
      }
    }
    return sheet
  }

  @Test("belong to their day's line, and the hours below it to that day")
  func notes() {
    let blocks = sheet(notes: ["Mothering Sunday", nil, "Passion Sunday", "At Blinville"]).blocks
    let heads = blocks.filter { $0.table == nil }.map(\.text.text)
    #expect(
      heads == [
        "Sunday 7 March Mothering Sunday", "Saturday 13 March", "Sunday 14 March Passion Sunday",
        "Monday 15 March At Blinville",
      ])
    #expect(blocks.compactMap(\.table).map(\.rows.count) == [2, 2, 2, 2])
  }

  @Test("Rows without lines between them, or hours at the far end, are cells")
  func cells() {
    for sheet in [
      sheet(notes: ["Full", "Full", nil, "Full"], hours: false),
      sheet(notes: ["10.30", "11.00", "12.15", "14.00"]),
    ] {
      let segments = ReadingOrder.topDown(sheet.segments)
      #expect(DayNotes.folded(segments).count == segments.count)
    }
  }
}
