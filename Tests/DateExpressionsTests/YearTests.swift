import CivilTime
import DateExpressions
import Testing

@Suite("What makes a year certain")
struct YearTests {
  private static let reader = DateReader(languages: ["fr"])

  private func read(_ text: String, _ context: DateContext) throws -> ResolvedDate {
    try #require(Self.reader.read(text, in: context).first)
  }

  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  @Test("A printed year is the year")
  func printed() throws {
    let date = try read("le 10 mars 2019", DateContext(year: 2026))
    #expect(date.yearFrom == .printed)
    #expect(date.occurrences.first?.start?.description == "2019-03-10")
  }

  @Test("A heading's year comes before the kit's period")
  func section() throws {
    let context = DateContext(
      period: try day("2026-01-01")...day("2026-12-31"), year: 2025, yearSource: .section)
    let date = try read("le 10 mars", context)
    #expect(date.yearFrom == .section)
    #expect(date.occurrences.first?.start?.description == "2025-03-10")
  }

  @Test(
    "A season's kit crosses the new year",
    arguments: [
      ("24 septembre", "2026-09-24"), ("14 janvier", "2027-01-14"), ("5 juin", "2027-06-05"),
    ])
  func period(text: String, expected: String) throws {
    let context = DateContext(period: try day("2026-09-01")...day("2027-06-30"))
    let date = try read(text, context)
    #expect(date.yearFrom == .kit)
    #expect(date.occurrences.first?.start?.description == expected)
  }

  @Test(
    "What is told in the month of issue lies ahead, but for the weeks before",
    arguments: [
      ("17 septembre", "2027-09-17"), ("20 décembre", "2026-12-20"), ("12 janvier", "2027-01-12"),
    ])
  func issue(text: String, expected: String) throws {
    var context = DateContext(period: try day("2027-01-01")...day("2027-01-31"))
    context.periodIsIssue = true
    #expect(try read(text, context).occurrences.first?.start?.description == expected)
    context.periodIsIssue = false
    let near = try read("17 septembre", context)
    #expect(near.occurrences.first?.start?.description == "2026-09-17")
  }

  @Test(
    "In the year of issue, what lies long before that day is of the next year, unless it is told as past",
    arguments: [
      ("12 janvier", "2027-01-12"), ("3 novembre", "2026-11-03"), ("20 décembre", "2026-12-20"),
      ("Le lavoir a rouvert le 12 janvier", "2026-01-12"),
    ])
  func yearOfIssue(text: String, expected: String) throws {
    var context = DateContext(
      reference: LocalMoment(try day("2026-12-14")), referenceSource: .kit, year: 2026)
    context.yearIsIssue = true
    #expect(try read(text, context).occurrences.first?.start?.description == expected)
    context.yearIsIssue = false
    #expect(
      try read("12 janvier", context).occurrences.first?.start?.description == "2026-01-12")
  }

  @Test("A weekday proves the year that nothing else tells")
  func weekday() throws {
    let context = DateContext(reference: LocalMoment(iso: "2026-05-01"), referenceSource: .metadata)
    let date = try read("vendredi 15 janvier", context)
    #expect(date.yearFrom == .weekday)
    #expect(date.occurrences.first?.start?.description == "2027-01-15")
  }

  @Test("A weekday that contradicts a certain year is a finding with both readings")
  func mismatch() throws {
    let context = DateContext(period: try day("2020-11-02")...day("2020-11-30"))
    let date = try read("Mardi 11 novembre", context)
    #expect(date.occurrences.first?.start?.description == "2020-11-11")
    let finding = try #require(date.findings.first)
    #expect(finding.code == "weekday-mismatch")
    #expect(finding.message.contains("Wednesday"))
    #expect(finding.message.contains("2020-11-10"))
  }

  @Test("A year that nothing tells stays unknown, with those that the weekday allows")
  func unknown() throws {
    let date = try read("vendredi 14 mars à 20h", DateContext())
    #expect(date.yearFrom == .unknown)
    #expect(date.occurrences.first?.start == nil)
    #expect(date.occurrences.first?.partial == "--03-14T20:00")
    #expect(
      date.occurrences.first?.candidates.map(\.description) == [
        "2025-03-14T20:00", "2031-03-14T20:00",
      ])
    #expect(date.findings.map(\.code) == ["year-unknown"])
  }

  @Test("The past tense and the future tense tell on which side of the reference a day lies")
  func tense() throws {
    let context = DateContext(reference: LocalMoment(iso: "2026-01-15"))
    #expect(
      try read("Il a été élu mardi.", context).occurrences.first?.start?.description
        == "2026-01-13")
    #expect(
      try read("Il sera élu mardi.", context).occurrences.first?.start?.description
        == "2026-01-20")
    #expect(
      try read("Le match avait été gagné le 15 juillet.", context).occurrences.first?.start?
        .description == "2025-07-15")
  }

  @Test("A sentence's year serves the dates after it, and no other sentence's")
  func sentence() {
    let context = DateContext(reference: LocalMoment(iso: "2026-01-15"))
    let found = Self.reader.read(
      "Ouvert le 3 mars 1998, fermé le 5 avril. Le 12 juin, concert.", in: context)
    #expect(
      found.map { $0.occurrences.first?.start?.description } == [
        "1998-03-03", "1998-04-05", "2026-06-12",
      ])
    #expect(found.map(\.yearFrom) == [.printed, .sentence, .reference])
  }

  @Test(
    "A numbered weekday that no day of the period is may be its eve, not one of a month far behind it",
    arguments: [
      ("vendredi 4", "2027-06-04"), ("samedi 5", "2027-06-05"), ("samedi 3", "2027-07-03"),
      ("mardi 1", "2027-06-01"), ("mardi 31", "2027-08-31"),
    ])
  func eve(text: String, date: String) throws {
    let context = DateContext(period: try day("2027-06-05")...day("2027-09-26"))
    let found = DateReader(languages: ["fr"]).read("\(text) à 11 h", in: context)
    #expect(found.first?.occurrences.first?.start?.date.description == date)
  }
}
