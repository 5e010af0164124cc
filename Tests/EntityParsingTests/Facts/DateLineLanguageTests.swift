import KitModel
import Testing

@testable import EntityParsing

@Suite("Languages that days are told in") struct DateLineLanguageTests {
  private func languages(_ lines: [String], among some: [String]) -> [String] {
    let blocks = lines.enumerated().map { Page.block($1, y: 80 + 20 * Double($0)) }
    return DateLineLanguages().languages(
      of: Page.document(blocks), besides: ["fr", "en"], among: some)
  }

  @Test("Days in lines of their own are read in the language of their entries")
  func lines() {
    let days = ["Samstag 16.00 Uhr", "Sonntag 10.00 Uhr", "Samstag 13 Uhr"]
    #expect(languages(days, among: ["de", "it"]) == ["de"])
    // Nothing else of it is in the text; two lines are no entries; those of the kit's own are read.
    #expect(languages(days, among: []).isEmpty)
    #expect(languages(Array(days.prefix(2)), among: ["de"]).isEmpty)
    #expect(languages(["Samedi 16h00", "Dimanche 10h00", "Samedi 13h"], among: ["de"]).isEmpty)
    #expect(
      languages(
        ["Musik 16 und 17", "Am Samstag 3. Mai singt der Chor von Aubin", "Haus 3"], among: ["de"]
      ).isEmpty)
  }
}
