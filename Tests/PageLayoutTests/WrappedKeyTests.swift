import KitModel
import Testing

@testable import PageLayout

@Suite("Hours in front of texts that go on below them") struct WrappedKeyTests {
  /// Three hours, a wide space behind each, the lines below them at an edge of their own or at that of the hours.
  private func sheet(
    hours: [String] = ["11h00", "13h30", "17h45"], below: [String] = ["teau", "", "de la source"],
    wrapsAt x: Double = 60
  ) -> Sheet {
    let texts = [
      "Ouverture des grilles, cour du vieux châ-", "Course des lavandières",
      "Bal des lampions au pied",
    ]
    var sheet = Sheet()
    var y = 100.0
    for (row, hour) in hours.enumerated() {
      sheet.write(hour, x: 60, y: y)
      sheet.write(texts[row], x: 60 + Double(hour.count) * 5 + 11, y: y)
      y += 12
      guard !below[row].isEmpty else { continue }
      sheet.write(below[row], x: x, y: y)
      y += 12
    }
    return sheet
  }

  @Test("stand in their lines: no gutter runs behind them")
  func lines() {
    #expect(
      sheet().segments.map { $0.words.map(\.text).joined(separator: " ") } == [
        "11h00 Ouverture des grilles, cour du vieux châ-", "teau",
        "13h30 Course des lavandières", "17h45 Bal des lampions au pied", "de la source",
      ])
  }

  @Test("Texts that go on at an edge of their own, or below which other hours stand, are cells")
  func cells() {
    for other in [
      sheet(wrapsAt: 96), sheet(below: ["à 13h", "", "à 19h"]), sheet(below: ["", "", ""]),
      sheet(below: ["Zone A", "", "Zone B"]),
    ] {
      #expect(other.segments.contains { $0.words.map(\.text) == ["13h30"] })
    }
  }

  @Test("Numbers to call are no hours")
  func numbers() {
    let calls = sheet(hours: ["0203 44", "0203 45", "0203 46"])
    #expect(calls.segments.contains { $0.words.map(\.text) == ["0203", "45"] })
  }
}
