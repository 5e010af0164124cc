import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands behind a title in its line") struct TitleAdditionTests {
  @Test(
    "Who somebody told by a word for that is, and an hour in brackets, are no part of the title",
    arguments: [
      ("The Long Supper with Ada Roche, Loft Kitchen", "The Long Supper with Ada Roche"),
      ("Herons v Eels, Corn Hall (KO 3pm)", "Herons v Eels, Corn Hall"),
      ("Bell Ringing (doors 7.30pm)", "Bell Ringing"),
    ])
  func additions(text: String, title: String) {
    let parts = TitleText.withoutAddition(SourcedText(text: text), lexicon: .shared)
    #expect(TitleCleaning.trimmed(parts.title).text == title)
  }

  @Test(
    "Lists of things and other brackets are",
    arguments: ["Walking with Bells, Books and Candles", "Low Water (Part One)"])
  func titles(text: String) {
    #expect(
      TitleText.withoutAddition(SourcedText(text: text), lexicon: .shared).title.text == text)
  }
}
