import KitModel
import Testing

@testable import EntityParsing

@Suite("What a title goes on with")
struct TitleAdditionTests {
  @Test(
    "The facts of a film, and who is there behind a name in quotation marks, are no part of it",
    arguments: [
      ("La Roue de Lucie Martin (Chili, 2025, 1h35) VOSTF", "La Roue"),
      ("La Roue (Chili, 2025, 1h35)", "La Roue"),
      (
        "Table ronde : « La mer monte » avec Ana Ruiz et Tom Blin", "Table ronde : « La mer monte »"
      ),
      ("Le Roi des roseaux", "Le Roi des roseaux"),
      ("La Roue (1923)", "La Roue (1923)"),
    ])
  func additions(line: String, title: String) {
    let parted = TitleText.withoutAddition(SourcedText(text: line), lexicon: .shared)
    #expect(TitleCleaning.trimmed(parted.title).text == title)
  }
}
