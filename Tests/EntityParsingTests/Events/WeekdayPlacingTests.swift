import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Weekdays with an hour in a kit about a few days") struct WeekdayPlacingTests {
  /// What a programme tells below a cover that states the days.
  private func told(_ days: String, _ text: String, language: String) -> [String] {
    let cover = [
      Page.block("Le lavoir", y: 300, kind: .heading(level: 1), style: Page.display),
      Page.block(days, y: 380, kind: .heading(level: 1), style: Page.display),
    ]
    let heading = Page.block(
      "Programme", y: 20, kind: .heading(level: 1), style: Page.display, page: 2)
    var document = Page.document(cover)
    let blocks = Programme(text).blocks
    document.pages += Page.document([heading] + blocks).pages
    document.pages[1].number = 2
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: heading.text, blocks: blocks, children: [])
    ]
    return parseEntities(document, in: Programme.context(language)).events.map(\.told)
      .filter { !$0.hasPrefix("Le lavoir") }
  }

  @Test("are days of it: French and English")
  func days() {
    #expect(
      told(
        "5–7 June 2026",
        """
        Raft parade: Saturday 4.30, Mill Street to the quay.
        """, language: "en") == ["Raft parade | 2026-06-06T16:30"])
    #expect(
      told(
        "5–7 juin 2026",
        """
        Dimanche 11h et 16h : tour du canal en barque plate
        Samedi 15h : démonstration de battage au grand lavoir
        """, language: "fr") == [
          "tour du canal en barque plate | 2026-06-07T11:00 2026-06-07T16:00",
          "démonstration de battage au grand lavoir | 2026-06-06T15:00",
        ])
  }

  @Test("in front of titles take the hour that the text above them gives for each day")
  func titles() {
    func told(_ lead: String, _ second: String = "Samedi : La haie, une éponge") -> [String] {
      self.told(
        "5–7 juin 2026",
        """
        # Les midis de l'eau
        \(lead)
        # Vendredi : Faut-il creuser des bassins ?
        Ana Ruiz, géologue
        # \(second)
        Oda Prell, agricultrice
        """, language: "fr")
    }
    #expect(
      told("Un cycle de rencontres, chaque jour de 12h15 à 13h15 au pavillon.") == [
        "Faut-il creuser des bassins ? | 2026-06-05T12:15/2026-06-05T13:15",
        "La haie, une éponge | 2026-06-06T12:15/2026-06-06T13:15",
      ])
    // No hour above, and one weekday alone.
    #expect(told("Un cycle de rencontres au pavillon.").isEmpty)
    #expect(
      !told("Des rencontres, chaque jour de 12h15 à 13h15.", "La haie").contains {
        $0.hasPrefix("Faut-il")
      })
  }

  @Test(
    "are placed where the days hold each weekday once and nothing else is told",
    arguments: [
      ("Saturday 4.30", "2026-06-05", "2026-06-07", "2026-06-06T16:30"),
      ("Sat & Sun 14.00", "2026-06-05", "2026-06-07", "2026-06-06T14:00 2026-06-07T14:00"),
      ("Monday 4.30", "2026-06-05", "2026-06-07", nil),
      ("Saturday 4.30", "2026-06-05", "2026-06-17", nil),
      ("Monday 4.30pm", "2026-06-05", "2026-06-13", "2026-06-08T16:30"),
      ("Saturday 4.30", "2026-06-05", "2026-06-13", nil),
      ("Saturdays at 4.30pm", "2026-06-05", "2026-06-07", nil),
      ("Saturday", "2026-06-05", "2026-06-07", nil),
      ("Saturday 13 June, 4pm", "2026-06-05", "2026-06-07", nil),
    ])
  func placed(text: String, first: String, last: String, expected: String?) throws {
    let reader = DateReader(languages: ["en"])
    let days = try #require(CalendarDate(iso: first))...(try #require(CalendarDate(iso: last)))
    let placed = reader.scan(text).first?.placed(in: days)
    let told = placed.map {
      reader.resolve($0, in: DateContext(period: days)).occurrences
        .compactMap { $0.start?.description }.joined(separator: " ")
    }
    #expect(told == expected)
  }

  @Test(
    "A kit that tells several other days has none to place them in",
    arguments: [
      ("Saturday 4.30: raft parade. Press visit on 28 May.", true),
      ("Saturday 4.30: raft parade. Walks on 14, 21 and 28 May and 13 June.", false),
    ])
  func others(text: String, expected: Bool) throws {
    let days =
      try #require(
        CalendarDate(iso: "2026-06-05"))...(try #require(CalendarDate(iso: "2026-06-07")))
    let document = Page.document(Programme(text).blocks)
    let found = WeekdayPlacing.days(
      of: document, reader: KitDateReader(languages: ["en"]), context: DateContext(period: days))
    #expect((found == days) == expected)
  }
}
