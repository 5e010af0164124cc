import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("From when the days of a document are counted") struct ReportedMeetingTests {
  private static let prose =
    "Les lavoirs ouvrent leurs portes aux habitants, et les gens sont venus avec nous pour les voir."

  private func facts(_ lines: [String], title: String = "Le lavoir") -> FactsResult {
    let heading = Page.block(title, y: 80, kind: .heading(level: 1), style: Page.display)
    let blocks = lines.enumerated().map { Page.block($1, y: 200 + Double($0) * 40) }
    return parseFacts(
      Page.document([heading] + blocks + [Page.block(Self.prose, y: 500)]),
      in: EntityContext(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1)))
  }

  @Test(
    "The meeting that a report is about, and no other day",
    arguments: [
      (
        ["Compte rendu à l'usage des correspondants"], "Conseil du jeudi 11 décembre 2025",
        "2025-12-11"
      ),
      (["Procès-verbal de la séance"], "Assemblée du 11 décembre 2025", "2025-12-11"),
      (["Invitation"], "Conseil du jeudi 11 décembre 2025", nil),
      (
        ["Compte rendu", "Séance ordinaire tenue au lavoir le 4 novembre 2025"],
        "Conseil du 11 décembre 2025", nil
      ),
    ])
  func meeting(lines: [String], title: String, day: String?) {
    let dates = facts(lines, title: title).dates
    #expect(dates.reference?.date == day.flatMap { CalendarDate(iso: $0) })
  }

  @Test(
    "The day on which a book or a film comes out is not that of the document",
    arguments: [
      ("Parution le 14 janvier 2027", nil), ("Au cinéma le 14 janvier 2027", nil),
      ("In bookshops 14 January 2027", nil), ("Blinville, le 14 janvier 2027", "2027-01-14"),
    ])
  func release(line: String, day: String?) {
    #expect(facts([line]).facts.published == day.flatMap { CalendarDate(iso: $0) })
  }

  @Test("A day that is commemorated is not when it is", arguments: ["Anniversaire du 8 mai 1945"])
  func commemorated(title: String) {
    #expect(facts([], title: title).facts.period == nil)
  }
}
