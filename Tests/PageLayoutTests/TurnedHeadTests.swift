import KitModel
import Testing

@testable import PageLayout

@Suite("Days turned by a right angle in the margin") struct TurnedHeadTests {
  private let days = [
    ("Fri 4 June", ["Kite making", "Choir walk", "Lantern supper"]),
    ("Sat 5 June", ["Bread oven", "Long table", "Barn dance"]),
  ]

  /// Two days, each turned beside its list, on a band of colour or without one.
  private func programme(bands: Bool, names: [String]? = nil) -> Sheet {
    var sheet = Sheet()
    sheet.write("Day by day", x: 50, y: 50, style: Sheet.large)
    for (index, day) in days.enumerated() {
      let top = 100 + Double(index) * 140
      if bands { sheet.fill(50, top, 74, top + 112, color: Color(red: 20, green: 60, blue: 90)) }
      sheet.turn(names?[index] ?? day.0, x: 56, y: top + 30, style: Sheet.bold)
      for (row, title) in day.1.enumerated() {
        let y = top + 4 + Double(row) * 38
        sheet.write(title, x: 90, y: y, style: Sheet.bold)
        sheet.write("\(row + 2)pm, Weir Green", x: 90, y: y + 12)
      }
    }
    return sheet
  }

  private func texts(_ sheet: Sheet) -> [String] { sheet.blocks.map(\.text.text) }

  @Test("A day stands above what its band is beside, or up to the widest white without one")
  func named() {
    for bands in [true, false] { check(bands: bands) }
  }

  private func check(bands: Bool) {
    let texts = texts(programme(bands: bands))
    let places = days.compactMap { day in texts.firstIndex { $0.contains(day.0) } }
    #expect(places.count == 2)
    for (day, place) in zip(days, places) {
      #expect(texts[place...].firstIndex { $0.contains(day.1[0]) } != nil)
    }
    let last = texts.firstIndex { $0.contains("Lantern supper") } ?? 0
    #expect(places[0] < last && last < places[1])
  }

  @Test("Words without a figure, and one line alone without a band, name nothing")
  func others() {
    let plain = texts(
      programme(bands: true, names: ["Photograph Ana Ruiz", "Photograph Lou Bell"]))
    #expect(!plain.contains { $0.contains("Photograph") })
    var sheet = Sheet()
    sheet.turn("Press kit 2027", x: 20, y: 300)
    sheet.write(["The river rose at night and nobody", "heard the mill stop."], x: 50, y: 100)
    sheet.write(["Those who slept woke to a quiet", "that they had never heard."], x: 50, y: 140)
    #expect(!texts(sheet).contains { $0.contains("Press kit") })
  }

  @Test("Letters that are given each by itself, in an order nobody knows, name nothing")
  func letters() {
    let reversed = texts(programme(bands: true, names: ["4 i r F", "5 t a S"]))
    #expect(!reversed.contains { $0.contains("i r F") })
  }
}
