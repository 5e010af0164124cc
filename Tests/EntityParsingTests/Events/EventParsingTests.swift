import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite struct EventParsingTests {
  /// The events of one section, as `title | start | end`.
  private func events(
    _ blocks: [Block], kind: SectionKind = .programme, title: String = "Programme"
  ) throws -> [String] {
    try parsed(blocks, kind: kind, title: title).map { event in
      let when = event.occurrences.map {
        [$0.start?.description, $0.end?.description].compactMap { $0 }.joined(separator: "/")
      }
      return "\(event.title) | \(when.joined(separator: " "))"
    }
  }

  private func parsed(
    _ blocks: [Block], kind: SectionKind = .programme, title: String = "Programme"
  ) throws -> [Event] {
    let heading = Page.block(title, y: 20, kind: .heading(level: 1), style: Page.display)
    let section = Section(
      id: "s1", kind: kind, level: 1, title: heading.text, blocks: blocks, children: [])
    var document = Page.document([heading] + blocks)
    document.sections = [section]
    var source = SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1)
    source.producer = nil
    let kit = parseEntities(
      document,
      in: EntityContext(
        source: source, language: "fr", timeZone: "Europe/Paris",
        referenceDate: CalendarDate(iso: "2026-01-15")))
    return kit.events
  }

  @Test("A title above its date and text")
  func titleFirst() throws {
    let blocks = [
      Page.block("Atelier lanternes", y: 80, kind: .heading(level: 2), style: Page.bold),
      Page.block("Samedi 6 juin 2026, de 14 h à 16 h", y: 94),
      Page.block("On colle, on plie, on allume. Dès six ans.", y: 108),
      Page.block("Bal de clôture", y: 150, kind: .heading(level: 2), style: Page.bold),
      Page.block("Dimanche 7 juin 2026 à 21 h", y: 164),
      Page.block("Un orchestre et des guirlandes.", y: 178),
    ]
    #expect(
      try events(blocks) == [
        "Atelier lanternes | 2026-06-06T14:00/2026-06-06T16:00",
        "Bal de clôture | 2026-06-07T21:00",
      ])
  }

  @Test("A date above its title")
  func dateFirst() throws {
    let blocks = [
      Page.block("Samedi 6 juin 2026, 11 h", y: 80),
      Page.block("Conférence de presse", y: 92, kind: .heading(level: 2), style: Page.bold),
      Page.block("Présentation du programme.", y: 104),
      Page.block("Lundi 8 juin 2026, 18 h 30", y: 150),
      Page.block("Vernissage", y: 162, kind: .heading(level: 2), style: Page.bold),
      Page.block("En présence des artistes.", y: 174),
    ]
    #expect(
      try events(blocks) == [
        "Conférence de presse | 2026-06-06T11:00", "Vernissage | 2026-06-08T18:30",
      ])
  }

  @Test("Lines that open with their date are an entry each")
  func dateLed() throws {
    let blocks = [
      Page.block("Mardi 5 mai 2026, 10 h – ouverture de la billetterie", y: 80),
      Page.block("Jeudi 7 mai 2026, 11 h – conférence de presse", y: 100),
    ]
    #expect(
      try events(blocks) == [
        "ouverture de la billetterie | 2026-05-05T10:00",
        "conférence de presse | 2026-05-07T11:00",
      ])
  }

  @Test("An hour after midnight under a day heading is the next day's")
  func nightShift() throws {
    let blocks = [
      Page.block("Vendredi 3 juillet 2026", y: 80, kind: .heading(level: 2), style: Page.bold),
      Page.block("22h15 : Quintette du port", y: 100),
      Page.block("0h30 : Jam session des voisins", y: 120),
    ]
    #expect(
      try events(blocks) == [
        "Quintette du port | 2026-07-03T22:15", "Jam session des voisins | 2026-07-04T00:30",
      ])
  }

  @Test("A mark above a title is of the entry below, one behind its text of the entry above")
  func marks() throws {
    func blocks(markAt y: Double) -> [Block] {
      [
        Page.block("Atelier lanternes", y: 80, kind: .heading(level: 2), style: Page.bold),
        Page.block("Samedi 6 juin 2026, de 14 h à 16 h", y: 94),
        Page.block("ANNULÉ", y: y, kind: .heading(level: 3), style: Page.bold),
        Page.block("Bal de clôture", y: 150, kind: .heading(level: 2), style: Page.bold),
        Page.block("Dimanche 7 juin 2026 à 21 h", y: 164),
      ]
    }
    let above = try parsed(blocks(markAt: 136))
    #expect(above.map(\.status) == [.confirmed, .cancelled])
    #expect(above.map(\.kind) == [.workshop, .show])
    #expect(try parsed(blocks(markAt: 108)).map(\.status) == [.cancelled, .confirmed])
  }

  @Test("Items that tell more of each day of the title above are no entries of their own")
  func refersBack() throws {
    func blocks(_ first: String, _ second: String) -> [Block] {
      [
        Page.block(
          "Les tables rondes du port", y: 80, kind: .heading(level: 2), style: Page.bold),
        Page.block(
          "Deux rencontres sont organisées les 10 et 17 novembre 2026 avec celles et ceux qui vivent de l'eau, sur le quai ou plus loin, et qui en parlent volontiers.",
          y: 94),
        Page.block(first, y: 110, kind: .listItem, style: Page.bold),
        Page.block(second, y: 124, kind: .listItem, style: Page.bold),
      ]
    }
    let together = try events(
      blocks(
        "La table ronde du 10 novembre 2026 portera sur le fleuve",
        "La table ronde du 17 novembre 2026 portera sur les quais"))
    #expect(together == ["Les tables rondes du port | 2026-11-10 2026-11-17"])
    let apart = try events(
      blocks(
        "Le concert du quatuor (10 novembre 2026)", "La lecture du soir (17 novembre 2026)"))
    #expect(
      apart == ["Le concert du quatuor | 2026-11-10", "La lecture du soir | 2026-11-17"])
  }

  @Test("A month of the year in a text is no kind of event")
  func months() throws {
    func kind(_ text: String) throws -> EventKind? {
      try parsed([
        Page.block("L'eau qui monte", y: 80, kind: .heading(level: 2), style: Page.bold),
        Page.block("Samedi 6 juin 2026, de 14 h à 16 h", y: 94), Page.block(text, y: 108),
      ]).first?.kind
    }
    let month = try kind("Dans un texte du mois de septembre, des riverains s'inquiètent.")
    #expect(month == .other)
    let campaign = try kind("Une action du Mois de la propreté.")
    #expect(campaign == .campaign)
  }

  @Test(
    "What is over, told in an editorial or in running prose is no event",
    arguments: [
      ("Le 12 mars 1998, douze musiciens amarrent leur péniche ici.", SectionKind.other),
      ("Le 6 juin 2026 commence la fête que nous attendions.", .editorial),
      ("Née le 3 mai 1981 à Tours, elle dirige le musée depuis 2014.", .about),
    ])
  func noEvent(text: String, kind: SectionKind) throws {
    let blocks = [Page.block(text, y: 80)]
    #expect(try events(blocks, kind: kind, title: "Une histoire d’eau") == [])
  }

  /// The events of one section, each as `title | venue | attendance | series | organizer`.
  private func details(_ blocks: [Block], title: String = "Les Jeudis") -> [String] {
    let heading = Page.block(title, y: 20, kind: .heading(level: 1), style: Page.display)
    var document = Page.document([heading] + blocks)
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: heading.text, blocks: blocks, children: [])
    ]
    let kit = parseEntities(
      document,
      in: EntityContext(
        source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1), language: "fr",
        timeZone: "Europe/Paris", referenceDate: CalendarDate(iso: "2026-01-15")))
    return kit.events.map { event in
      [
        event.title, event.location.venue, event.attendance?.rawValue, event.series,
        event.organizer,
      ].map { $0 ?? "–" }.joined(separator: " | ")
    }
  }

  private let lectures = [
    Page.block("Samedi 6 juin 2026, 11 h", y: 100),
    Page.block("La planète perdue", y: 112, kind: .heading(level: 2), style: Page.bold),
    Page.block("Une histoire en cent images.", y: 124),
    Page.block("Lundi 8 juin 2026, 18 h", y: 170),
    Page.block("Dormir mieux", y: 182, kind: .heading(level: 2), style: Page.bold),
    Page.block("Une question de lumière.", y: 194),
  ]

  @Test("The place that the text in front of a list gives with the hour")
  func introducedPlace() {
    let opening = Page.block(
      "À 19h à l’auditorium, entrée libre. Les débats sont retransmis en ligne.", y: 60)
    #expect(
      details([opening] + lectures).map { $0.split(separator: "|")[1...2].joined(separator: "|") }
        == [" auditorium | mixed ", " auditorium | mixed "])
    // Ground that is only spoken of is no place.
    let idiom = Page.block(
      "Des rencontres en ligne avec ceux qui sont sur le terrain.", y: 60)
    #expect(
      details([idiom] + lectures).map { $0.split(separator: "|")[1...2].joined(separator: "|") }
        == [" – | online ", " – | online "])
  }

  @Test("Titles that begin alike are a series, a kind in front of one title is none")
  func seriesPrefix() {
    let blocks = [
      Page.block("Samedi 6 juin 2026, 11 h", y: 100),
      Page.block(
        "Matin curieux : Mozart et la harpe", y: 112, kind: .heading(level: 2), style: Page.bold),
      Page.block("Une heure pour écouter.", y: 124),
      Page.block("Lundi 8 juin 2026, 18 h", y: 170),
      Page.block(
        "Matin curieux : souffler dans le cuivre", y: 182, kind: .heading(level: 2),
        style: Page.bold),
      Page.block("Une heure pour souffler.", y: 194),
      Page.block("Mardi 9 juin 2026, 20 h", y: 240),
      Page.block("Table ronde : et après ?", y: 252, kind: .heading(level: 2), style: Page.bold),
      Page.block("Compagnie des Tilleuls. Deux acrobates en parlent.", y: 264),
    ]
    let found = details(blocks, title: "Programme").map {
      $0.split(separator: "|")[3...4].joined(separator: "|")
    }
    #expect(found == [" Matin curieux | –", " Matin curieux | –", " – | Compagnie des Tilleuls"])
  }
}
