import Lexicons
import Testing

@testable import EntityParsing

@Suite("Words of a text")
struct WordTests {
  @Test("Capital and small letters are those that Unicode says")
  func letterCase() {
    for value in UInt32(0)..<0x250 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(
        LetterCase.isCapital(scalar) == scalar.properties.isUppercase,
        "U+\(String(value, radix: 16))")
      #expect(
        LetterCase.isSmall(scalar) == scalar.properties.isLowercase, "U+\(String(value, radix: 16))"
      )
    }
  }

  @Test(
    "are cut at elisions, kept together at hyphens, with their shape",
    arguments: [
      ("Théâtre de l’Ancienne-Douane", ["theatre", "de", "l'", "ancienne-douane"]),
      ("aujourd’hui, O’Brien", ["aujourd'hui", ",", "o'brien"]),
      ("le 3e à 20h30", ["le", "3e", "a", "20h30"]),
      ("Œuvre d’ŒIL", ["oeuvre", "d'", "oeil"]),
      ("député·e·s", ["deputees"]),
    ])
  func words(text: String, folded: [String]) {
    #expect(WordList(text).words.map(\.folded) == folded)
  }

  @Test("remember their bytes")
  func ranges() {
    let list = WordList("à Évreux (27)")
    #expect(list.words.map { list.text($0.range) } == ["à", "Évreux", "(", "27", ")"])
  }

  @Test("Phrases are found whole, the longest first")
  func phrases() {
    var table = PhraseTable(["hôtel", "hôtel de ville"], meaning: true)
    table.add(["salle des fêtes"], meaning: false)
    let list = WordList("À l’hôtel de ville, puis à la Salle des Fêtes")
    #expect(table.firstMatch(list, in: 0..<list.count)?.range == 2..<5)
    #expect(table.firstMatch(list, in: 5..<list.count)?.meaning == false)
  }
}
