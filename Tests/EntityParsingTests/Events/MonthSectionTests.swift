import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Months set smaller than the titles below them") struct MonthSectionTests {

  private func date(_ text: String, y: Double) -> Block {
    Page.block(text, y: y, kind: .heading(level: 3), style: Page.italic)
  }

  private func told(_ sections: [Section]) -> [String] {
    let cover = Page.block(
      "Saison 2026-2027", y: 10, kind: .heading(level: 1), style: Page.display)
    let prose = Page.block(
      "Le hangar à bateaux accueille les habitants et leurs invités, pour lire, chanter et apprendre ensemble ce que faisaient les anciens.",
      y: 700)
    var document = Page.document([cover, prose])
    document.sections = sections
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  /// An entry: its title, a text, and the date above the next title.
  private func entry(
    _ id: String, _ title: String, y: Double, kind: SectionKind = .other, next: String? = nil,
    month: Section? = nil
  ) -> Section {
    var blocks = [Page.block("Une histoire au bord de l'eau.", y: y + 12)]
    if let next { blocks.append(date(next, y: y + 40)) }
    return Page.section(
      id, title, y: y, kind: kind, blocks: blocks, children: [month].compactMap { $0 })
  }

  @Test("They are the months of all titles up to the next, which are entries whatever they name")
  func months() {
    let december = Page.section(
      "s4", "DÉCEMBRE", y: 180, blocks: [date("dim. 6, 16 h", y: 200)])
    let sections = [
      Page.section("s1", "NOVEMBRE", y: 60, blocks: [date("ven. 13, 20 h", y: 84)]),
      entry("s2", "Le bac du soir", y: 96, next: "sam. 14, 18 h"),
      entry("s3", "Rencontre avec les passeurs", y: 148, kind: .interview, month: december),
      entry("s5", "La corne et le vent", y: 212),
    ]
    #expect(
      told([Page.section("s0", "De novembre en décembre", y: 40, children: sections)]) == [
        "Le bac du soir | 2026-11-13T20:00",
        "Rencontre avec les passeurs | 2026-11-14T18:00",
        "La corne et le vent | 2026-12-06T16:00",
      ])
  }

  @Test("A month that holds a list of its own heads nothing behind it")
  func ownList() {
    let list = [
      Page.block("ven. 13, 20 h", y: 74),
      Page.block("Le bac du soir", y: 86, kind: .heading(level: 2), style: Page.bold),
      Page.block("Une histoire au bord de l'eau.", y: 98),
    ]
    let sections = [
      Page.section("s1", "NOVEMBRE", y: 60, blocks: list),
      Page.section(
        "s2", "Et aussi", y: 130,
        blocks: [Page.block("Le 3 février 2027 à 15 h, visite du hangar.", y: 150)]),
    ]
    #expect(
      told([Page.section("s0", "Programme", y: 40, children: sections)]).first
        == "Le bac du soir | 2026-11-13T20:00")
  }
}
