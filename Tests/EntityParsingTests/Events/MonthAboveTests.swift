import KitModel
import Testing

@testable import EntityParsing

@Suite("Days of headings that leave out the month") struct MonthAboveTests {
  private func told(_ lead: String) -> [String] {
    let cover = Page.block("Le lavoir", y: 300, kind: .heading(level: 1), style: Page.display)
    let lead = Page.block(lead, y: 60)
    let day = Page.section(
      "s2", "Mardi 3", y: 90,
      blocks: [
        Page.block("9 h Cérémonie d'ouverture", y: 110),
        Page.block("11 h Table ronde sur le sel", y: 130),
      ])
    let section = Page.section("s1", "Les assises", y: 40, blocks: [lead], children: [day])
    var document = Page.document([cover])
    document.pages += Page.document([lead] + day.blocks).pages
    document.pages[1].number = 2
    document.sections = [section]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test(
    "have that of the stretch which the text above tells, where their weekday is among its days")
  func told() {
    let told = told("Blinville, du mardi 3 au jeudi 5 novembre 2026, salle Berlin.")
    #expect(told.contains("Cérémonie d'ouverture | 2026-11-03T09:00"))
    #expect(told.contains("Table ronde sur le sel | 2026-11-03T11:00"))
  }

  @Test("have none of days that are not theirs")
  func others() {
    let told = told("Blinville, du lundi 9 au mercredi 11 novembre 2026, salle Berlin.")
    #expect(!told.contains { $0.hasPrefix("Cérémonie d'ouverture") && $0.contains("2026-11-03") })
  }
}
