import KitModel
import Testing

@testable import EntityParsing

@Suite("Headings of lists") struct ListHeadingTests {
  @Test(
    "Headings that say that all is on at any time, and no more, are told from titles",
    arguments: [
      ("Tout l'automne", true), ("All spring", true), ("Tout l'automne en chantant", false),
      ("Photographies d'automne", false),
    ])
  func headings(title: String, isAllAlong: Bool) {
    #expect(EventLexicon.shared.isAllAlong(title) == isAllAlong)
  }
}
