import KitModel
import Testing

@testable import PageLayout

@Suite("Bars across columns") struct HeadingBarTests {
  private let parts = [
    ("Orval", "Loire · 720 m", ["Le bal des quais", "La nuit des lampions"]),
    ("Brives", "Loire · 510 m", ["La ronde des sabots", "Le chœur des passeurs"]),
  ]

  /// Two towns, each in a bar or on white, over two columns of entries.
  private func programme(barred: Bool, isTable: Bool = false) -> Sheet {
    var sheet = Sheet()
    for (index, part) in parts.enumerated() {
      let top = 80 + Double(index) * 120
      if barred { sheet.fill(50, top, 540, top + 18, color: Color(red: 160, green: 80, blue: 30)) }
      sheet.write(part.0, x: 56, y: top + 4, style: Sheet.bold)
      sheet.write(part.1, x: 475, y: top + 4)
      for (column, title) in part.2.enumerated() {
        let x = column == 0 ? 50 : isTable ? 120.0 : 310
        sheet.write(
          isTable && column == 0 ? "18 h" : title, x: x, y: top + 30, style: Sheet.bold)
        sheet.write(
          isTable && column == 0
            ? ["19 h", "20 h"]
            : ["Samedi 6 juin 2026 à 20 h, au lavoir", "Avec les voisins de la rue haute."],
          x: x, y: top + 44)
      }
    }
    return sheet
  }

  @Test("Each heads both of its columns before the next one is read")
  func bars() {
    let titles = ["Orval", "Le bal des quais", "La nuit des lampions", "Brives"]
    let texts = programme(barred: true).blocks.map(\.text.text)
    let places = titles.compactMap { title in texts.firstIndex { $0.hasPrefix(title) } }
    #expect(places.count == titles.count)
    #expect(places == places.sorted())
    #expect(texts.contains("Loire · 720 m"))
    #expect(programme(barred: true).blocks.allSatisfy { $0.panel == 0 })
  }

  @Test("Bars over tables of hours each head their own; towns without bars are folded into none")
  func tables() {
    let texts = programme(barred: true, isTable: true).blocks.map(\.text.text)
    let heads = texts.indices.filter { ["Orval", "Brives"].contains(texts[$0]) }
    let entries = texts.indices.filter {
      texts[$0].hasPrefix("La nuit") || texts[$0].hasPrefix("Le chœur")
    }
    #expect(heads.count == 2 && entries.count == 2)
    #expect(heads[0] < entries[0] && entries[0] < heads[1] && heads[1] < entries[1])
    let sheet = programme(barred: false)
    #expect(
      !HeadingBars.folded(ReadingOrder.topDown(sheet.segments), on: sheet.page()).contains {
        $0.isBar
      })
  }

  @Test(
    "A remark right behind the day is in one line with it, wherever the table below parts its cells"
  )
  func remarks() {
    var sheet = Sheet()
    for (index, day) in ["WEDNESDAY 22 JULY", "THURSDAY 23 JULY"].enumerated() {
      let top = 80 + Double(index) * 100
      sheet.fill(50, top, 540, top + 18, color: Color(red: 160, green: 20, blue: 30))
      sheet.write(day, x: 56, y: top + 3, style: Sheet.title)
      sheet.write("Senior day", x: 180, y: top + 4)
      for (row, hour) in ["8:00 AM", "1:30 PM"].enumerated() {
        sheet.write(hour, x: 56, y: top + 24 + Double(row) * 20)
        sheet.write("Swine show \(row)", x: 190, y: top + 24 + Double(row) * 20, style: Sheet.bold)
      }
    }
    let blocks = sheet.blocks
    #expect(
      blocks.filter { $0.table == nil }.map(\.text.text) == [
        "WEDNESDAY 22 JULY Senior day", "THURSDAY 23 JULY Senior day",
      ])
    #expect(blocks.compactMap(\.table).map(\.rows.count) == [2, 2])
  }
}
