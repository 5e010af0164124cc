import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Weekdays in a kit about some weeks") struct ProseHabitTests {
  private static let opening =
    "Du lundi 1er au dimanche 21 juin 2026, le lavoir attend les familles chaque semaine."

  /// What is told on which days, of a release about three weeks.
  private func told(_ text: String, headline: String = "Trois semaines au lavoir du 1er au 21 juin")
    -> [String]
  {
    let blocks = [
      Page.block(headline, y: 120, kind: .heading(level: 1), style: Page.display),
      Page.block("\(Self.opening) \(text)", y: 200), Page.block(ProseTests.rest, y: 300),
    ]
    let date = Page.block("Blinville, le 2 avril 2026", y: 80)
    var document = Page.document([date] + blocks)
    document.sections = [
      Section(
        id: "s1", kind: .other, level: 1, title: blocks[0].text, blocks: Array(blocks.dropFirst()),
        children: [])
    ]
    var context = Programme.context()
    context.referenceDate = nil
    return parseEntities(document, in: context).events.map(\.told)
      .filter { !$0.contains("semaines") }
  }

  @Test("stand for each of it")
  func each() {
    #expect(
      told("Le lundi, visite « Savons et battoirs » à 10 h 15 avec la savonnière Ana Ruiz.")
        == ["visite « Savons et battoirs » | 2026-06-01T10:15 2026-06-08T10:15 2026-06-15T10:15"])
  }

  @Test("and for one of the days that were told before them")
  func one() {
    let told = told(
      "La fête du bief occupe tout Blinville les samedi 13 et dimanche 14 juin : concours de battoirs le samedi à 17 h, messe en plein air le dimanche à 11 h 30."
    )
    #expect(told.contains("messe en plein air | 2026-06-14T11:30"))
    #expect(!told.contains { $0.contains("2026-06-20T17:00") || $0.contains("2026-06-07T11:30") })
  }
}
