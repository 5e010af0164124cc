import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Names of what sentences announce") struct ToldByNameTests {
  @Test(
    "A colon leads from the day of a list to its title, however long the item is; a sentence has none",
    arguments: [(" :", 2), (",", 1)])
  func colons(sign: String, count: Int) {
    let told = Programme(
      """
      - Mardi 2 juin 2026, 11 h\(sign) remise des clés du moulin aux meuniers de la vallée, sous la halle. Avec les compagnons charpentiers, la fanfare et tous ceux qui ont tenu la scie pendant l’hiver.
      - Jeudi 4 juin 2026, 9 h : pesée.
      """
    ).told()
    #expect(told.count == count)
    #expect(told.last == "pesée | 2026-06-04T09:00")
  }

  @Test(
    "A heading that opens or ends with the kind that the sentence below begins with is its title",
    arguments: [
      ("Visite de la maison éclusière", "Visite de la maison éclusière"),
      ("Bateaux de la maison éclusière", "visite de l’écluse"),
    ])
  func headings(heading: String, title: String) {
    let told = Programme(
      """
      # \(heading)
      Une visite de l’écluse est organisée le 4 juin 2026 (départ du ponton à 7 h, retour vers 10 h). Les bateaux prennent huit personnes.

      # Bureau des écluses
      Le bureau des écluses est ouvert à ceux qui écrivent sur les bateaux, avec du café.
      """
    ).told()
    #expect(told == ["\(title) | 2026-06-04T07:00/2026-06-04T10:00"])
  }

  /// The line of the cover; what is read.
  @Test(
    "A month on the cover is that of the kit's issue: what was over then is history",
    arguments: [("Rive · janvier 2027", ["Pesée"]), ("Rive · les lavoirs", ["La chute", "Pesée"])])
  func issue(line: String, titles: [String]) {
    let programme = Programme(
      """
      # La chute
      Le 27 juin 2026, à 18 h

      # Pesée
      Le 4 mars 2027, à 18 h
      """)
    let cover = [
      Page.block("Le lavoir", y: 100, kind: .heading(level: 1), style: Page.display),
      Page.block(line, y: 400),
    ]
    let heading = Page.block(
      "Autour du lavoir", y: 20, kind: .heading(level: 1), style: Page.display, page: 2)
    var document = Page.document(cover)
    document.pages += Page.document([heading] + programme.blocks).pages
    document.pages[1].number = 2
    document.sections = [
      Section(
        id: "s1", kind: .other, level: 1, title: heading.text, blocks: programme.blocks,
        children: [])
    ]
    #expect(parseEntities(document, in: Programme.context("fr")).events.map(\.title) == titles)
  }
}
