import CivilTime
import DateExpressions
import Testing

/// Bugs that users of other date readers reported; each row says whose and where.
@Suite("French date bugs reported elsewhere")
struct ReportedBugTests {
  struct Report: Sendable, CustomTestStringConvertible {
    let thread: String
    let text: String
    /// The expressions, and the start of each (with its end after a slash).
    let expected: [String]

    init(_ thread: String, _ text: String, _ expected: String...) {
      self.thread = thread
      self.text = text
      self.expected = expected
    }

    var testDescription: String { "\(thread): \(text)" }
  }

  private static let reports = [
    Report("dateparser#1285, #962, #960", "1 sept. 2024", "1 sept. 2024 = 2024-09-01"),
    Report("dateparser#268", "mar. 19 déc. à 08:26", "mar. 19 déc. à 08:26 = 2028-12-19T08:26"),
    Report("datejs#281, Recognizers#3197", "10 mars 2023", "10 mars 2023 = 2023-03-10"),
    Report("dateparser#1207", "T.A.S le 10/01", "le 10/01 = 2026-01-10"),
    Report("dateparser#767", "Hello-Date 26.09.2019", "26.09.2019 = 2019-09-26"),
    Report(
      "dateparser#1326", "Conclu le 23 juillet 2020 à Paris FR",
      "le 23 juillet 2020 = 2020-07-23"),
    Report(
      "duckling#213", "du 1er au 15 août", "du 1er au 15 août = 2026-08-01/2026-08-15"),
    Report(
      "Recognizers#448", "le 18 avril 2018 à 10 h", "le 18 avril 2018 à 10 h = 2018-04-18T10:00"),
    Report("Recognizers#2604", "Samedi 23/06/18", "Samedi 23/06/18 = 2018-06-23"),
    Report("Recognizers#2486", "9h le Mardi", "9h le Mardi = 2026-01-20T09:00"),
    Report("Recognizers#2153", "j'ai été à la mer."),
    Report(
      "Recognizers#2708", "JEUDI 4 JUIN 12h55. LUNDI 15 JUIN. Et. Maintenant.",
      "JEUDI 4 JUIN 12h55 = 2026-06-04T12:55", "LUNDI 15 JUIN = 2026-06-15"),
    Report(
      "Recognizers#3200", "Le jeudi 25 septembre 2025 au club, puis tous les jeudis à 20h15",
      "Le jeudi 25 septembre 2025 = 2025-09-25", "tous les jeudis à 20h15 = 2026-01-15T20:15"),
    Report("Recognizers#3082", "le week-end", "le week-end = 2026-01-17/2026-01-18"),
    Report("Recognizers#3082", "le weekend", "le weekend = 2026-01-17/2026-01-18"),
    Report("Recognizers#2074", "juillet 98", "juillet 98 = 1998-07-01/1998-07-31"),
    Report("Recognizers#2074", "15.05.99 :", "15.05.99 = 1999-05-15"),
    Report("Recognizers#451", "Est ce que"),
  ]

  @Test("Each is read as its reporter expected", arguments: reports)
  func reported(report: Report) {
    let reader = DateReader(languages: ["fr"])
    let context = DateContext(reference: LocalMoment(iso: "2026-01-15"))
    let found = reader.read(report.text, in: context).map { date in
      let first = date.occurrences.first
      let end = first?.end.map { "/\($0)" } ?? ""
      return "\(date.expression.text) = \(first?.start?.description ?? "")\(end)"
    }
    #expect(found == report.expected)
  }
}
