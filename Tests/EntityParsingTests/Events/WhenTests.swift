import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("When an entry takes place") struct WhenTests {
  @Test(
    "Hours that a text gives with the weekday of the entry's day",
    arguments: [
      ("Vendredi à partir de 19 h, place du Marché.", "2026-06-05T19:00"),
      ("Samedi à partir de 19 h, place du Marché.", "2026-06-05"),
    ])
  func weekdayHours(text: String, start: String) {
    let told = Programme(
      """
      # Les tréteaux du quai
      5 juin 2026
      \(text)
      """
    ).told()
    #expect(told == ["Les tréteaux du quai | \(start)"])
  }

  @Test("Hours by weekday that follow the first are opening hours of the span too")
  func openingHoursByWeekday() throws {
    let events = Programme(
      """
      # Le marché des lanternes
      Du vendredi 5 au dimanche 28 juin 2026. Du lundi au jeudi de 11 h à 20 h, vendredi et samedi de 11 h à 22 h, dimanche de 11 h à 19 h.
      """
    ).events()
    #expect(events.map(\.told) == ["Le marché des lanternes | 2026-06-05/2026-06-28"])
    #expect(events.first?.openingHours.map { $0.days.count } == [4, 2, 1])
  }

  @Test(
    "Days named one by one have the hour each, a span of days has it as a whole",
    arguments: [
      ("5, 6 et 7 juin 2026", "2026-06-05T20:00 2026-06-06T20:00 2026-06-07T20:00"),
      ("5 et 6 juin 2026", "2026-06-05T20:00 2026-06-06T20:00"),
    ])
  func daysOneByOne(days: String, when: String) {
    let told = Programme(
      """
      # Les tréteaux du quai
      \(days)
      Place du Marché
      20 h
      """
    ).told()
    #expect(told == ["Les tréteaux du quai | \(when)"])
  }

  @Test("Only the new day of what is put off")
  func putOff() {
    let told = Programme(
      """
      # Les tréteaux du quai
      5 juin 2026 à 20 h – reporté au 12 juin 2026 à 20 h
      """
    ).told()
    #expect(told == ["Les tréteaux du quai | 2026-06-12T20:00"])
  }

  @Test("Hours in front of a list hold where an entry states none")
  func usualHours() {
    let told = Programme(
      """
      Les halles ouvrent leurs portes, toujours de 13 h à 17 h.

      # La halle aux grains
      5 juin 2026

      # Le marché couvert
      6 juin 2026, de 9 h à 12 h
      """
    ).told()
    #expect(
      told == [
        "La halle aux grains | 2026-06-05T13:00/2026-06-05T17:00",
        "Le marché couvert | 2026-06-06T09:00/2026-06-06T12:00",
      ])
  }

  @Test("Hours of a heading's list end where the next heading tells its own, or none")
  func usualHoursOfHeadings() {
    let told = Programme(
      """
      # Tournoi des dames
      Toutes les rencontres commencent à 20 h 30, sauf mention contraire.
      | 5 juin 2026 | Lavandières contre Meunières
      | 12 juin 2026 | Lavandières contre Fileuses
      # Tournoi des messieurs
      Gymnase du Gué, 20 h
      | 6 juin 2026 | Meuniers contre Tonneliers
      | 13 juin 2026 | Meuniers contre Fileurs
      # Tournoi des enfants
      | 7 juin 2026 | Lutins contre Farfadets
      | 14 juin 2026 | Lutins contre Korrigans
      """
    ).told()
    #expect(
      told == [
        "Lavandières contre Meunières | 2026-06-05T20:30",
        "Lavandières contre Fileuses | 2026-06-12T20:30",
        "Meuniers contre Tonneliers | 2026-06-06T20:00",
        "Meuniers contre Fileurs | 2026-06-13T20:00",
        "Lutins contre Farfadets | 2026-06-07",
        "Lutins contre Korrigans | 2026-06-14",
      ])
  }

  @Test(
    "Hours below days are read by themselves where the two would make another day",
    arguments: [
      ("Wednesdays in March 2026 / 1–1:45 p.m.", false),
      ("Wednesdays in March / 1–1:45 p.m.", false),
      ("Wednesdays in March / 1 to 1:45 p.m.", true),
      ("May 4, 2026 / 1–1:45 p.m.", false), ("May 4 / 2026", false),
      ("Wednesdays in March / with cake", false),
    ])
  func dayAboveHours(cell: String, isParted: Bool) {
    let reader = KitDateReader(languages: ["en"])
    func read(_ lines: [Line]) -> DatedText {
      DatedText(Line.join(lines), reader: reader, lexicon: .shared)
    }
    let lines = Programme("| \(cell)").table.rows[0].cells[0].lines
    let parted = DayAboveHours.parted(lines, whole: read(lines), read: read)
    #expect(parted?.days.text.text == (isParted ? "Wednesdays in March" : nil))
    #expect(parted?.hours.text.text == (isParted ? "1 to 1:45 p.m." : nil))
  }

  @Test(
    "A weekday with its hours above a table is when its days take place, not an entry of its own")
  func weekdayAboveTable() {
    #expect(
      Programme(
        """
        # Petites oreilles
        Le samedi à 10 h 30 et à 15 h, au lavoir.
        | sa 21.11.26 | Le loup du battoir
        | sa 20.02.27 | La mare aux fées
        """
      ).told() == [
        "Le loup du battoir | 2026-11-21T10:30 2026-11-21T15:00",
        "La mare aux fées | 2027-02-20T10:30 2027-02-20T15:00",
      ])
  }

  @Test("A rule without an end runs to the end of a period that the kit states, not of a season")
  func ruleEnd() {
    func occurrences(_ context: DateContext) -> [String] {
      let tools = Programme.tools
      let resolver = WhenResolver(
        tools: EventTools(
          reader: tools.reader, lexicon: .shared, stream: tools.stream, places: tools.places,
          kitTitle: nil, context: context))
      let entry = Entry(
        title: SourcedText(text: "Marché"), when: [Programme.dated("Tous les jeudis à 18 h")],
        scope: Programme.scope, origin: .titled)
      return resolver.when(of: entry).occurrences.compactMap { $0.start?.description }
    }
    var context = DateContext(timeZone: "Europe/Paris")
    if let first = CalendarDate(iso: "2026-06-01"), let last = CalendarDate(iso: "2026-06-20") {
      context.period = first...last
    }
    context.periodBoundsRules = true
    #expect(
      occurrences(context) == ["2026-06-04T18:00", "2026-06-11T18:00", "2026-06-18T18:00"])
    context.periodBoundsRules = false
    #expect(occurrences(context) == ["2026-06-04T18:00"])
  }

  @Test(
    "A first day with its hour goes on with the days of the rule behind it, if it is one of them")
  func resumes() throws {
    func days(_ days: [String]) throws -> [Occurrence] {
      try days.map { Occurrence(start: try #require(LocalMoment(iso: $0))) }
    }
    let rule = try days(["2026-09-26", "2026-10-03", "2026-10-10"])
    let told = WhenResolver.repeated(try days(["2026-10-03T14:00"]), on: rule)
    #expect(told == (try days(["2026-10-03T14:00", "2026-10-10T14:00"])))
    #expect(WhenResolver.repeated(try days(["2026-10-04T14:00"]), on: rule) == nil)
  }

  @Test(
    "Two years that follow one another are a season, hours are none",
    arguments: [
      ("Saison 2026-2027", "2026-08-01"), ("Saison 2026/27", "2026-08-01"),
      ("Saison 26/27", "2026-08-01"), ("La saison\n26–27\ndu lavoir", "2026-08-01"),
      ("2026 • 2027", "2026-08-01"), ("saison 2026 | 2027", "2026-08-01"), ("26–27", "2026-08-01"),
      ("2026 – 2027", "2026-08-01"),
      ("2026\u{2011}2027", "2026-08-01"), ("De 9 – 10 h", nil),
      ("tournée 26 / 27", "2026-08-01"), ("Saison 26 - 27", "2026-08-01"),
      ("Samedi 26 / 27", nil), ("tournée 26 / 27 mai", nil), ("salles 26 / 27", nil),
      ("9-10", nil), ("26-27 mai", nil), ("2026-2029", nil), ("Saison 2026", nil),
      ("Samedi 07/08, 14 h", nil), ("03/04", nil), ("Saison 11/12", "2011-08-01"),
    ])
  func seasons(text: String, start: String?) {
    let document = Page.document([Page.block(text, y: 80)])
    let first = SeasonYears.period(of: document)?.lowerBound
    #expect(first == start.flatMap { CalendarDate(iso: $0) })
  }

  @Test(
    "What is no event by its title",
    arguments: [
      ("Marche des lanternes", true), ("marie@lavoir.example.fr", false), ("12", false),
      ("Paris", false), ("Dossier de presse – Le lavoir en fête de printemps", false),
      ("Version v1.24, troisième version publique", false), ("Version 3.1 du lavoir", false),
      ("Version originale du bal des lavoirs", true),
    ])
  func filter(title: String, keeps: Bool) {
    guard let day = CalendarDate(iso: "2026-06-05") else { return }
    let filter = EventFilter(published: day, period: nil, season: nil, year: 2026)
    var event = Event(title: title, occurrences: [Occurrence(start: LocalMoment(day))])
    event.evidence = []
    #expect(filter.keeps(event) == keeps)
  }

  @Test(
    "An hour that something lasts until ends the one that it begins at",
    arguments: [
      ("jusqu’à 2 h", "2026-06-06T23:00/2026-06-07T02:00"),
      ("0 h 30", "2026-06-06T00:30 2026-06-06T23:00"),
    ])
  func untilHour(line: String, when: String) {
    let entry = Entry(
      title: SourcedText(text: "Le bal"), when: [Programme.dated("23 h"), Programme.dated(line)],
      heading: Programme.dated("samedi 6 juin 2026"), scope: Programme.scope, origin: .titled)
    let occurrences = WhenResolver(tools: Programme.tools).when(of: entry).occurrences
    #expect(Event(title: "Le bal", occurrences: occurrences).told == "Le bal | \(when)")
  }

  @Test(
    "Midnight that something lasts until is the end of its day; another hour is told",
    arguments: [("jusqu’à minuit", "2026-06-06"), ("à 21 h", "2026-06-06T21:00")])
  func untilMidnight(line: String, when: String) {
    let entry = Entry(
      title: SourcedText(text: "Le bal"), when: [Programme.dated(line)],
      heading: Programme.dated("samedi 6 juin 2026"), scope: Programme.scope, origin: .titled)
    let occurrences = WhenResolver(tools: Programme.tools).when(of: entry).occurrences
    #expect(Event(title: "Le bal", occurrences: occurrences).told == "Le bal | \(when)")
  }

  @Test(
    "Hours that the same small word follows are all of them starts",
    arguments: [
      (
        "Le samedi 6 juin 2026 à 15 h en français, à 16 h 30 en anglais.",
        "2026-06-06T15:00 2026-06-06T16:30"
      ),
      ("Le samedi 6 juin 2026 à 15 h en français, repas à 19 h 30 pour tous.", "2026-06-06T15:00"),
    ])
  func alikeHours(text: String, when: String) {
    #expect(Programme("# La visite du moulin\n\(text)").told() == ["La visite du moulin | \(when)"])
  }

  @Test("An hour told with a rule is that of the days behind a colon")
  func cycle() {
    let text =
      "Un jeudi par mois à 12 h 30, au foyer, de la musique et une soupe : 4 juin, 2 juillet et 6 août 2026."
    #expect(
      Programme("# La soupe du quai\n\(text)").told() == [
        "La soupe du quai | 2026-06-04T12:30 2026-07-02T12:30 2026-08-06T12:30"
      ])
    let none = "Un jeudi par mois à 12 h 30, au foyer, de la musique et une soupe : venez tous."
    #expect(Programme("# La soupe du quai\n\(none)").told().isEmpty)
  }
}
