import CivilTime
import DateExpressions
import Testing

@Suite("What stands around an expression")
struct ContextTests {
  private static let reader = DateReader(languages: ["fr", "en"])

  private func heading(_ start: String, _ end: String? = nil) throws -> [Occurrence] {
    let start = try #require(LocalMoment(iso: start))
    return [Occurrence(start: start, end: end.flatMap { LocalMoment(iso: $0) })]
  }

  @Test("A bare time falls on the days of the heading above it")
  func bareTime() throws {
    let context = DateContext(days: try heading("2026-10-12"))
    let found = Self.reader.read("20h30", in: context)
    #expect(found.first?.occurrences.map(\.start?.description) == ["2026-10-12T20:30"])
    #expect(found.first?.yearFrom == .section)
  }

  @Test("A bare time without a day has no occurrence")
  func noDay() {
    let context = DateContext(reference: LocalMoment(iso: "2026-01-15"))
    #expect(Self.reader.read("20h30", in: context).first?.occurrences == [])
  }

  @Test("Hours under a stretch of days are opening hours")
  func openingHours() throws {
    let context = DateContext(days: try heading("2026-06-02", "2026-07-12"))
    let found = Self.reader.read("de 11 h à 19 h", in: context)
    #expect(found.first?.openingHours.count == 1)
    #expect(found.first?.occurrences.first?.end?.description == "2026-07-12")
  }

  @Test("A number of a day takes the month of its heading")
  func month() throws {
    let context = DateContext(year: 2026, month: 6)
    let found = Self.reader.read("vendredi 12 à 20h", in: context)
    #expect(found.first?.occurrences.first?.start?.description == "2026-06-12T20:00")
  }

  @Test("A weekday under a heading of a few days is one of them")
  func weekday() throws {
    let context = DateContext(days: try heading("2026-07-03", "2026-07-05"))
    let found = Self.reader.read("samedi", in: context)
    #expect(found.first?.occurrences.first?.start?.description == "2026-07-04")
  }

  @Test(
    "Days on which nothing takes place are told from the others",
    arguments: [
      ("Fermé le 25 décembre.", true), ("Relâche les lundis", true), ("closed on 5 May", true),
      ("Ouvert le 25 décembre.", false), ("Concert le 5 mai", false),
    ])
  func exclusion(text: String, isExclusion: Bool) {
    #expect(Self.reader.scan(text).map(\.isExclusion) == [isExclusion])
  }

  @Test("Lengths of time count where they stand by themselves")
  func lengths() {
    #expect(Self.reader.scan("Le Trio, 52 minutes, Norvège").first?.known == [.duration])
    #expect(Self.reader.scan("moins de 30 minutes après l'arrivée").isEmpty)
  }

  @Test("One figure above twelve settles the order of a document's dates")
  func order() {
    #expect(Self.reader.numericOrder(of: "03/04/2026, 25/12/2026") == .dayFirst)
    #expect(Self.reader.numericOrder(of: "03/04/2026, 12/25/2026") == .monthFirst)
    #expect(Self.reader.numericOrder(of: "03/04/2026") == .undecided)
    #expect(Self.reader.numericOrder(of: "25/12/2026, 12/25/2026") == .undecided)
  }

  @Test(
    "Overseas territories have zones of their own",
    arguments: [
      ("Saint-Denis de La Réunion", "Indian/Reunion"), ("Fort-de-France", "America/Martinique"),
      ("Nouméa", "Pacific/Noumea"), ("Papeete", "Pacific/Tahiti"), ("CAYENNE", "America/Cayenne"),
      ("Pointe-à-Pitre", "America/Guadeloupe"), ("Mamoudzou", "Indian/Mayotte"),
      ("Saint-Pierre-et-Miquelon", "America/Miquelon"), ("Nuku Hiva", "Pacific/Marquesas"),
    ])
  func overseas(place: String, zone: String) {
    #expect(Self.reader.timeZone(ofPlace: place) == zone)
  }

  @Test("A place that has no zone of its own has none", arguments: ["Paris", "Saint-Denis", ""])
  func elsewhere(place: String) {
    #expect(Self.reader.timeZone(ofPlace: place) == nil)
  }

  @Test(
    "Clocks that jump are doubted",
    arguments: [
      ("29 mars 2026 à 2h30", "Europe/Paris", ["time-skipped"]),
      ("4 octobre 2026 à 2h30", "Australia/Hobart", ["time-skipped"]),
      ("27 septembre 2026 à 2h30", "Pacific/Auckland", ["time-skipped"]),
      ("4 octobre 2026 à 2h30", "Pacific/Auckland", []),
      ("29 mars 2026 à 3h", "Europe/Paris", []),
      ("25 octobre 2026 à 2h30", "Europe/Paris", ["time-ambiguous"]),
      ("25 octobre 2026 à 3h", "Europe/Paris", []),
      ("8 mars 2026 à 2h30", "America/Toronto", ["time-skipped"]),
      ("1er novembre 2026 à 1h30", "America/Toronto", ["time-ambiguous"]),
      ("29 mars 2026 à 2h30", "Indian/Reunion", []),
    ])
  func savingTime(text: String, zone: String, codes: [String]) {
    let found = Self.reader.read(text, in: DateContext(timeZone: zone))
    #expect(found.first?.findings.map(\.code) == codes)
  }

  @Test("Languages without data leave figures readable")
  func otherLanguages() {
    let reader = DateReader(languages: ["xx"])
    let found = reader.read("2026-03-10, 10.03.2026", in: DateContext())
    #expect(found.flatMap(\.occurrences).compactMap(\.start?.description).first == "2026-03-10")
  }
}
