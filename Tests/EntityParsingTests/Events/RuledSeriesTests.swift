import KitModel
import Testing

@testable import EntityParsing

@Suite("Days listed below the rule of their series") struct RuledSeriesTests {
  private func told(_ text: String) -> [String] {
    Programme(text).events().map { "\($0.told) | \($0.location.venue ?? "")" }
  }

  @Test("have its hour and its place, and the rule is no event")
  func ruled() {
    #expect(
      told(
        """
        # Les Mardis du livre
        Chaque mardi à 18 h 30, salle Berlin
        **2 juin 2026** – Le papier
        **9 juin 2026** – L'encre
        **16 juin 2026** – La colle
        """)
        == [
          "Le papier | 2026-06-02T18:30 | salle Berlin",
          "L'encre | 2026-06-09T18:30 | salle Berlin",
          "La colle | 2026-06-16T18:30 | salle Berlin",
        ])
  }

  @Test("have nothing of a rule of other weekdays, which is an event of its own")
  func others() {
    let events = told(
      """
      # Au moulin
      Chaque dimanche à 10 h, salle Berlin
      **2 juin 2026** – Le papier
      **9 juin 2026** – L'encre
      """)
    #expect(events.contains { $0.hasPrefix("Le papier | 2026-06-02 |") })
    #expect(events.contains { $0.hasPrefix("L'encre | 2026-06-09 |") })
  }
}

@Suite("The day to which an entry is moved, in its title") struct MovedEntryTests {
  /// A line of a programme; what it tells.
  @Test(
    "is no part of the title, wherever it stands",
    arguments: [
      (
        "18 h 30 – **Conférence : le sel** Reporté au mardi 9 juin, salle Berlin",
        "Conférence : le sel | 2026-06-09"
      ),
      (
        "18 h 30 – **Table ronde « Le sel »** – REPORTÉ au mardi 9 juin",
        "Table ronde « Le sel » | 2026-06-09"
      ),
    ])
  func moved(line: String, told: String) {
    let events = Programme(
      """
      # Mardi 2 juin 2026
      17 h – **Bal des lampions**, salle Berlin
      \(line)
      20 h – **Concert au lavoir**, salle Berlin
      """
    ).events()
    #expect(events.map(\.told).contains { $0.hasPrefix(told) })
    #expect(events.filter { $0.status == .postponed }.count == 1)
  }

  @Test("What is only spoken of as moved stays in its title")
  func kept() {
    let events = Programme(
      """
      # Mardi 2 juin 2026
      17 h – Le bal reporté, salle Berlin
      20 h – Concert au lavoir, salle Berlin
      """
    ).events()
    #expect(events.map(\.title).contains("Le bal reporté"))
  }
}
