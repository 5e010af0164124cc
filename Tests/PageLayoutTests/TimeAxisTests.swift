import KitModel
import Testing

@testable import PageLayout

@Suite("Scales of hours along a chart") struct TimeAxisTests {
  private let boxes = [
    ("10:15–11:00", "Kite making", 0), ("11:30–12:30", "Choir walk", 1),
    ("12:15–13:15", "Lantern supper", 0), ("13:00–13:45", "Barn dance", 1),
  ]

  /// Boxes in two lanes with the hours down the margin, as far apart as told.
  private func chart(
    labels: [String] = ["10:00", "11:00", "12:00", "13:00"], steps: [Double] = [0, 60, 120, 180],
    areTold: Bool = true
  ) -> Sheet {
    var sheet = Sheet()
    for (label, step) in zip(labels, steps) { sheet.write(label, x: 40, y: 120 + step) }
    for (lane, name) in ["Granary", "Boathouse"].enumerated() {
      sheet.write(name, x: 100 + Double(lane) * 200, y: 100, style: Sheet.bold)
    }
    for (index, box) in boxes.enumerated() {
      let x = 106 + Double(box.2) * 200
      let y = 135 + Double(index) * 45
      if areTold { sheet.write(box.0, x: x, y: y) }
      sheet.write(box.1, x: x, y: y + 12, style: Sheet.bold)
    }
    return sheet
  }

  private func keepsScale(_ sheet: Sheet) -> Bool {
    sheet.blocks.contains { $0.text.text.contains("12:00") }
  }

  @Test("are left out where boxes tell their own hours, and lanes are read one after the other")
  func lanes() {
    let sheet = chart()
    #expect(!keepsScale(sheet))
    let text = sheet.blocks.map(\.text.text).joined(separator: " ")
    #expect(
      text == "Granary 10:15–11:00 Kite making 12:15–13:15 Lantern supper "
        + "Boathouse 11:30–12:30 Choir walk 13:00–13:45 Barn dance")
  }

  @Test("along the top are left out as well, close together or not")
  func level() {
    var sheet = Sheet()
    for (index, hour) in (9...13).enumerated() {
      sheet.write("\(hour)h", x: 100 + Double(index) * 80, y: 100)
    }
    for (row, hall) in ["Granary", "Boathouse"].enumerated() {
      sheet.write(hall, x: 30, y: 120 + Double(row) * 50, style: Sheet.bold)
      for (index, title) in ["Kites", "Choir", "Lamps"].enumerated() {
        let x = 110 + Double(index) * 120
        sheet.write("\(9 + index)h10-\(10 + index)h", x: x, y: 120 + Double(row) * 50)
        sheet.write(title, x: x, y: 132 + Double(row) * 50, style: Sheet.bold)
      }
    }
    let kept = TimeAxes.read(sheet.segments)
    #expect(kept.count == sheet.segments.count - 5)
  }

  @Test("stay where boxes tell none, where they are uneven, and where they do not count on")
  func others() {
    #expect(keepsScale(chart(areTold: false)))
    #expect(keepsScale(chart(steps: [0, 30, 120, 180])))
    #expect(keepsScale(chart(labels: ["10:00", "10:30", "12:00", "13:30"])))
  }
}
