import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries of plain text that end with their day") struct ClosingDateTests {
  /// Titles and texts with a day below each, so far from both.
  private func told(above: Double, below: Double) -> [String] {
    var blocks: [Block] = []
    var y = 60.0
    for (row, title) in ["La Barque rouge", "Un lavoir en hiver", "Le Sel des jours", "Dunes"]
      .enumerated()
    {
      blocks.append(Page.block(row == 1 ? title : title + "\nUne danse sur le sable.", y: y))
      y += (row == 1 ? 10 : 22) + above
      blocks.append(Page.block("Mardi \(5 + 7 * row) mai, 20h30", y: y))
      y += 10 + below
    }
    var document = Page.document(blocks)
    let title = Page.block("Programme", y: 30, kind: .heading(level: 1), style: Page.bold)
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: title.text, blocks: blocks, children: [])
    ]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test("have the title above the day where white parts them from the next")
  func titles() {
    #expect(
      told(above: 3, below: 14) == [
        "La Barque rouge | 2026-05-05T20:30", "Un lavoir en hiver | 2026-05-12T20:30",
        "Le Sel des jours | 2026-05-19T20:30", "Dunes | 2026-05-26T20:30",
      ])
  }

  /// Halls as headings, each with its street and what takes place there; ``false`` puts the days first.
  private func halls(closing: Bool = true) -> [String] {
    let halls: [(String, String, [(String, String)])] = [
      (
        "Château des Tilleuls", "Place du Val",
        [
          ("Contes au coin du feu, par Ana Ruiz.", "Sam. 5 mai, 10h30"),
          ("Montée dans les combles, par groupes.", "Dim. 6 mai, 15h"),
        ]
      ),
      ("Église Saint-Aubin", "Rue Haute", [("Vêpres chantées par le chœur.", "Dim. 6 mai, 17h30")]),
      (
        "Halle au blé", "Quai Blin",
        [
          ("Dîner des tisserands, sur inscription.", "Sam. 5 mai, 19h"),
          ("Marché des savoir-faire.", "Dim. 6 mai, 9h"),
        ]
      ),
    ]
    let lines = halls.flatMap { hall, street, entries in
      ["# " + hall, "~ " + street]
        + entries.flatMap { closing ? [$0.0, $0.1] : [$0.1, $0.0] }
    }
    let events = Programme(lines.joined(separator: "\n")).events()
    if closing {
      let places = events.map { $0.location.venue ?? "–" }
      #expect(Set(places) == Set(halls.map(\.0)))
    }
    return events.map(\.told)
  }

  @Test("Below headings that name halls, each part opening with a text and closing with a day")
  func headed() {
    let told = [
      "Contes au coin du feu | 2026-05-05T10:30", "Dîner des tisserands | 2026-05-05T19:00",
      "Marché des savoir-faire | 2026-05-06T09:00", "Montée dans les combles | 2026-05-06T15:00",
      "Vêpres chantées | 2026-05-06T17:30",
    ]
    for events in [halls(), halls(closing: false)] {
      #expect(events.count == told.count)
      for (event, expected) in zip(events.sorted { $0.suffix(16) < $1.suffix(16) }, told) {
        #expect(
          event.hasPrefix(expected.prefix { $0 != "|" }.dropLast())
            && event.suffix(16) == expected.suffix(16), "\(event)")
      }
    }
  }
}
