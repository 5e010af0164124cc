import KitModel
import Testing

@testable import EntityParsing

@Suite("Tables of sessions and of months") struct SessionTableTests {
  private let tools = Programme.tools

  @Test("Places above days in the cells beside a work: each is a session of it")
  func placedSessions() {
    #expect(
      Programme(
        """
        | Dijon, théâtre du Quai / jeudi 4 juin 2026, 20 h 30 / Beaune, abbatiale / samedi 6 juin, 18 h | **Les Heures creuses** / Un conte pour deux voix.
        | Dijon, salle Blin / mardi 9 et mercredi 10 juin / 2026, 20 h | **La Dernière Lessive** / Une farce.
        """
      ).told() == [
        "Les Heures creuses | 2026-06-04T20:30", "Les Heures creuses | 2026-06-06T18:00",
        "La Dernière Lessive | 2026-06-09T20:00 2026-06-10T20:00",
      ])
  }

  @Test("Titles above days are no places, nor is one day beside each work a list")
  func noSessions() {
    for text in [
      """
      | Le Grand Bal / jeudi 4 juin 2026, 20 h / La Petite Veillée / samedi 6 juin, 18 h | Sur réservation
      | La Ronde / mardi 9 juin 2026, 20 h | Sur réservation
      """,
      """
      | Dijon, théâtre du Quai / jeudi 4 juin 2026, 20 h 30 | Les Heures creuses
      | Dijon, salle Blin / mardi 9 juin 2026, 20 h | La Dernière Lessive
      """,
    ] {
      #expect(PlacedSessions(Programme(text).table, tools: tools) == nil)
    }
  }

  @Test("Columns headed by months are calendars of their own")
  func monthColumns() {
    #expect(
      Programme(
        """
        | MAI | JUIN
        | Sam. 16 mai, 20 h | Jeu. 4 juin, 18 h
        | **La Margelle** | **Le Puits**
        | Dim. 24 mai, 15 h / **Qui boit la source ?** / Salle Blin. | Sam. 6 juin, 10 h / **La Corde** / Salle Aubin.
        """
      ).told().sorted() == [
        "La Corde | 2026-06-06T10:00", "La Margelle | 2026-05-16T20:00",
        "Le Puits | 2026-06-04T18:00", "Qui boit la source ? | 2026-05-24T15:00",
      ])
    let planner = Programme(
      """
      | | MAI | JUIN
      | La Margelle | 16 et 17 | 4
      | Le Puits | 24 | 6 et 7
      """)
    #expect(MonthColumns(planner.table, tools: tools) == nil)
  }

  @Test(
    "The hour beside the place that opens a list is that of its rows",
    arguments: [
      ("Une voix, un seau. Salle Blin, Dijon, de 12 h 30 à 13 h 15.", "T12:30/2026-06-04T13:15"),
      ("Salle Blin, Dijon. À 18 h 30, entrée libre.", "T18:30"),
      (
        "Trois quarts d'heure. Auditorium du lavoir, Dijon, de 12 h 30 à 13 h 15. 6 €.",
        "T12:30/2026-06-04T13:15"
      ),
      ("On y chante à 18 h 30 comme au temps des anciens.", ""),
    ])
  func placedHour(opening: String, hour: String) {
    let told = Programme(
      """
      \(opening)
      | Jeu. 4 juin 2026 | Le Puits
      | Sam. 6 juin 2026 | La Corde
      """
    ).told()
    #expect(told.first == "Le Puits | 2026-06-04\(hour)")
  }

  @Test("Towns above tables are those of their rows")
  func townTables() {
    let parts = [("Dijon", 4, "Le Puits"), ("Beaune", 5, "La Corde")].map { town, day, title in
      let rows = "\(day) juin 2026 | 18 h | \(title)\n| \(day + 7) juin 2026 | 18 h | \(title)"
      return (town, Programme("| \(rows), le retour", page: day).blocks)
    }
    var document = Page.document([Page.block("Les lavoirs", y: 100, style: Page.display)])
    for (_, blocks) in parts { document.pages += Page.document(blocks).pages }
    for index in document.pages.indices.dropFirst() { document.pages[index].number = index + 3 }
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(text: "Ville par ville"),
        blocks: [],
        children: parts.enumerated().map { index, part in
          Section(
            id: "s\(index + 2)", kind: .programme, level: 2,
            title: Page.block(part.0, y: 40, style: Page.bold, page: index + 4).text,
            blocks: part.1, children: [])
        })
    ]
    let events = parseEntities(document, in: Programme.context()).events
    #expect(
      events.map { "\($0.title) | \($0.location.city ?? "–")" } == [
        "Le Puits | Dijon", "Le Puits, le retour | Dijon", "La Corde | Beaune",
        "La Corde, le retour | Beaune",
      ])
  }

  @Test("A calendar at a glance adds hours to the events of a cycle and nothing else")
  func cycleSummaries() {
    let events = [
      draft("La margelle", "4 juin 2026", series: "Les Jeudis du lavoir"),
      draft("Jeudis du lavoir", "4 juin 2026, 18 h 30"),
      draft("Jeudis du lavoir", "11 juin 2026, 18 h 30"),
      draft("Bal", "4 juin 2026, 20 h"),
    ]
    #expect(
      CycleSummaries.joined(events).map(\.event.told) == [
        "La margelle | 2026-06-04T18:30", "Jeudis du lavoir | 2026-06-11T18:30",
        "Bal | 2026-06-04T20:00",
      ])
  }

  @Test(
    "The rule of a cycle is an event where nothing else is told, and none beside three of its days")
  func cycleRules() {
    let name = "Les Jeudis du lavoir"
    let rule = draft(name, "tous les jeudis à 18 h 30, du 4 juin au 9 juillet 2026", series: name)
    #expect(rule.event.recurrence != nil)
    let days = ["4 juin 2026", "18 juin 2026", "2 juillet 2026"].map {
      draft("La margelle du \($0)", $0, series: name)
    }
    #expect(
      CycleSummaries.joined([rule] + days).map(\.event.told) == [
        "La margelle du 4 juin 2026 | 2026-06-04T18:30",
        "La margelle du 18 juin 2026 | 2026-06-18T18:30",
        "La margelle du 2 juillet 2026 | 2026-07-02T18:30",
      ])
    #expect(CycleSummaries.joined([rule] + days.prefix(2)).count == 3)
  }

  private func draft(_ title: String, _ when: String, series: String? = nil) -> EventDraft {
    let entry = Entry(
      title: SourcedText(text: title), when: [Programme.dated(when)], scope: Programme.scope,
      origin: .row)
    let when = WhenResolver(tools: tools).when(of: entry)
    var event = Event(title: title, occurrences: when.occurrences, yearFrom: when.yearFrom)
    event.series = series
    event.recurrence = when.recurrence
    return EventDraft(event: event, entry: entry, findings: [])
  }
}
