import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands behind a title in its line") struct TitleAdditionTests {
  @Test(
    "Who comes, an hour in brackets and the facts of a film are no part of the title",
    arguments: [
      ("The Long Supper with Ada Roche, Loft Kitchen", "The Long Supper with Ada Roche"),
      ("Herons v Eels, Corn Hall (KO 3pm)", "Herons v Eels, Corn Hall"),
      ("Bell Ringing (doors 7.30pm)", "Bell Ringing"),
      ("La Roue de Lucie Martin (Chili, 2025, 1h35) VOSTF", "La Roue"),
      ("La Roue (Chili, 2025, 1h35)", "La Roue"),
      ("How the weir was built, Dr Ana Roche", "How the weir was built"),
      (
        "Table ronde : « La mer monte » avec Ana Ruiz et Tom Blin", "Table ronde : « La mer monte »"
      ),
    ])
  func additions(text: String, title: String) {
    let parts = TitleText.withoutAddition(SourcedText(text: text), lexicon: .shared)
    #expect(TitleCleaning.trimmed(parts.title).text == title)
  }

  @Test(
    "Lists of things and other brackets are",
    arguments: [
      "Walking with Bells, Books and Candles", "Low Water (Part One)", "Le Roi des roseaux",
      "La Roue (1923)", "Bateliers, et si on parlait d’eux ?", "How the weir was built, Dr Weir",
    ])
  func titles(text: String) {
    #expect(
      TitleText.withoutAddition(SourcedText(text: text), lexicon: .shared).title.text == text)
  }
}
