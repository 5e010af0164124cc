import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Large numerals whose month stands elsewhere") struct LoneNumeralTests {
  /// A numeral and what stands beside it; the text that both are read as.
  @Test(
    "are read with the weekday beside them, and the hour behind it",
    arguments: [
      ("14", "Vendredi, 19 h", "Vendredi 14, 19 h"), ("5", "Samedi 19 h", "Samedi 5 19 h"),
      ("14", "Bal des lampions", nil), ("3", "Le moulin vendredi, 19 h", nil),
    ] as [(String, String, String?)])
  func composed(numeral: String, words: String, text: String?) {
    let read = ComposedDay.readWithoutMonth(
      SourcedText(text: numeral, pieces: []), in: SourcedText(text: words, pieces: [])
    ) { Programme.tools.dated($0) }
    #expect(read?.text.text == text)
  }
}
