import KitModel
import Testing

@testable import EntityParsing

@Suite("Programmes drawn as grids") struct GridTests {
  private func entry(_ title: String, x: Double, y: Double) -> Entry {
    Entry(
      title: Page.block(title, x: x, y: y).text, when: [Programme.dated("14 h")],
      scope: Programme.scope, origin: .dateLed)
  }

  private func halls(_ names: [Block], _ entries: [Entry]) -> [String] {
    GridHalls(Page.document(names).pages, entries: entries, tools: Programme.tools)
      .applied(to: entries).map { $0.scope.hall?.text ?? "–" }
  }

  @Test(
    "Names above the columns of each day are halls where one of them says that it is a place",
    arguments: [
      (["Préau", "Le Nid"], true), (["Concerts", "Le Nid"], false),
      (["Tout public", "Le Nid"], false),
    ])
  func columns(names: [String], areHalls: Bool) {
    let days = [100.0, 300]
    let heads = days.flatMap { y in
      names.enumerated().map { Page.block($1, x: 50 + Double($0) * 200, y: y, style: Page.bold) }
    }
    let entries = days.flatMap { y in
      [50.0, 250].flatMap { x in
        [40.0, 100].map { entry("Le bal des puits", x: x, y: y + $0) }
      }
    }
    let expected = [names[0], names[0], names[1], names[1]].map { areHalls ? $0 : "–" }
    #expect(halls(heads, entries) == expected + expected)
  }

  @Test(
    "Names at the left of each day's rows are halls; right below titles they are those of entries",
    arguments: [(200.0, ["Préau", "Le Nid", "Préau", "Le Nid"]), (50.0, ["–", "–", "–", "–"])])
  func rows(x: Double, expected: [String]) {
    let heads = ["Préau", "Le Nid", "Préau", "Le Nid"].enumerated().map {
      Page.block($1, y: 100 + Double($0) * 60, style: Page.bold)
    }
    let entries = heads.indices.map { entry("Le bal \($0)", x: x, y: 112 + Double($0) * 60) }
    #expect(halls(heads, entries) == expected)
  }

  @Test(
    "Hours that rise step by step along a line are a scale, others are hours of something",
    arguments: [
      (["10h", "11h", "12h", "13h", "14h"], 0), (["20h", "21h", "22h", "23h", "0h"], 0),
      (["10h", "11h", "12h", "14h", "15h"], 5), (["10h", "11h", "12h"], 3),
    ])
  func scale(hours: [String], kept: Int) {
    let blocks = hours.enumerated().map { index, hour in
      Page.block(hour, x: 100 + Double(index) * 40, y: 100, region: index)
    }
    #expect(Programme.tools.stream.items(of: blocks).count == kept)
  }

  @Test("After midnight below the evening's entries, in the morning where a further column opens")
  func columnsOfNight() {
    let day = Programme.dated("samedi 11 juillet 2026")
    let entries = [
      ("18 h", "Le bal", 100.0), ("22 h", "La ronde", 140), ("0 h 30", "La transe", 180),
      ("5 h 15", "Le concert de l'aube", 100), ("21 h", "Le chœur", 140),
    ].map { hour, title, y in
      Entry(
        title: Page.block(title, y: y).text, when: [Programme.dated(hour)], heading: day,
        scope: Programme.scope, origin: .dateLed)
    }
    let tools = Programme.tools
    var drafts = entries.map { entry in
      let event = Event(
        title: entry.title.text, occurrences: WhenResolver(tools: tools).when(of: entry).occurrences
      )
      return EventDraft(event: event, entry: entry, findings: [])
    }
    NightShift.apply(to: &drafts)
    #expect(
      drafts.map { $0.event.occurrences[0].start?.description } == [
        "2026-07-11T18:00", "2026-07-11T22:00", "2026-07-12T00:30", "2026-07-11T05:15",
        "2026-07-11T21:00",
      ])
  }

  @Test("Days above columns of entries with their hours; without hours the cells are no entries")
  func week() {
    func week(_ first: String, _ second: String) -> [String] {
      Programme(
        """
        | | Vendredi 5 juin 2026 | Samedi 6 juin 2026
        | Matin | \(first) / Fusées à eau | 10 h / Marché aux plants
        | Soir | \(second) / Contes du quai | 21 h – 23 h / Bal des voisins
        """
      ).told()
    }
    #expect(
      week("9 h 30", "20 h") == [
        "Fusées à eau | 2026-06-05T09:30", "Contes du quai | 2026-06-05T20:00",
        "Marché aux plants | 2026-06-06T10:00",
        "Bal des voisins | 2026-06-06T21:00/2026-06-06T23:00",
      ])
    let plain = Programme(
      "| | Vendredi 5 juin 2026 | Samedi 6 juin 2026\n| Cour | Fusées | Plants\n| Quai | Contes | Bal"
    )
    #expect(HeadedCells(plain.table, heading: nil, tools: Programme.tools) == nil)
  }

  @Test("A break across the rooms of a timetable is nothing to go to")
  func breaks() {
    let told = Programme(
      """
      | | Salle Aubin | Salle Renn | La Remise
      | 9h30 | Nœuds marins | | Lire les vents
      | 12h | Pause de midi | |
      | 14h | | Tresser l’osier | Chants de bord
      """
    ).events(title: "Vendredi 5 juin 2026").map(\.title)
    #expect(told == ["Nœuds marins", "Lire les vents", "Tresser l’osier", "Chants de bord"])
  }
}
