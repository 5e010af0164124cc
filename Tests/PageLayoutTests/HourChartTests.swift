import KitModel
import Testing

@testable import PageLayout

@Suite("Charts whose boxes stand level with the hours down the margin") struct HourChartTests {
  private static let scale = [
    "9:30am", "10am", "10:30am", "11am", "11:30am", "12pm", "12:30pm", "1pm", "1:30pm",
  ]

  /// Halls in the middle above two lanes, and boxes without hours, so many steps below the first label.
  private func sheet(
    labels: [String] = scale, halls: [String] = ["Granary", "Boathouse"], off: Double = 0
  ) -> Sheet {
    var sheet = Sheet()
    for (index, label) in labels.enumerated() {
      let width = Double(label.unicodeScalars.count) * 5
      sheet.write(label, x: 80 - width, y: 100 + Double(index) * 40)
    }
    for (lane, hall) in halls.enumerated() {
      sheet.write(hall, x: 170 + Double(lane) * 200, y: 80, style: Sheet.bold)
    }
    for (title, lane, step) in [
      ("Kite making", 0, 1), ("Choir walk", 1, 2), ("Lantern supper", 0, 3), ("Barn dance", 1, 6),
      ("Farewell", 0, 7),
    ] {
      let x = 100 + Double(lane) * 200
      let y = 104 + Double(step) * 40 + off * Double(lane)
      sheet.write(title, x: x, y: y, style: Sheet.bold)
      sheet.write("Led by Ann Orr", x: x, y: y + 12)
    }
    return sheet
  }

  @Test("are tables of hours and halls")
  func chart() {
    #expect(
      sheet().rows == [
        ["Granary", "Boathouse"], ["10am", "Kite making Led by Ann Orr"],
        ["10:30am", "Choir walk Led by Ann Orr"], ["11am", "Lantern supper Led by Ann Orr"],
        ["12:30pm", "Barn dance Led by Ann Orr"], ["1pm", "Farewell Led by Ann Orr"],
      ])
    // What stands in which lane.
    let columns = sheet().blocks.compactMap(\.table).first?.rows.map { $0.cells.map(\.column) }
    #expect(columns == [[1, 2], [0, 1], [0, 2], [0, 1], [0, 2], [0, 1]])
  }

  @Test("Scales that do not count on, boxes between hours and lanes without names make none")
  func others() {
    let isChart = { (sheet: Sheet) in TimeAxes.read(sheet.segments).contains { $0.rows != nil } }
    #expect(isChart(sheet()))
    let uneven = Self.scale.dropLast() + ["3pm"]
    #expect(!isChart(sheet(labels: Array(uneven))))
    #expect(!isChart(sheet(off: 14)))
    #expect(!isChart(sheet(halls: [])))
  }
}
