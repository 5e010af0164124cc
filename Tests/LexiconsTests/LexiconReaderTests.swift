import Lexicons
import Testing

@Suite("The reader of language files")
struct LexiconReaderTests {
  @Test("Objects, lists, strings, escapes and numbers are read in order")
  func everyShape() throws {
    let text =
      #" { "a" : ["é", "b\"\u00e9\n"], "n": -12, "o": {"x": "y"}, "g": [["u","v"],["w"]] } "#
    let value = try #require(LexiconReader.read(Array(text.utf8)))
    #expect(value.entries.map(\.name) == ["a", "n", "o", "g"])
    #expect(value["a"]?.words == ["é", "b\"é\n"])
    #expect(value["n"]?.number == -12)
    #expect(value["o"]?["x"]?.text == "y")
    #expect(value["g"]?.groups == [["u", "v"], ["w"]])
  }

  @Test(
    "What is not a language file is nil",
    arguments: [
      "", "{", "[1,]", "{\"a\"}", "\"open", "\"\\u12", "tru", "\"\\ud83d\"", "{} x",
      "[[[[[[[[[[[[[[[[[[",
    ])
  func refused(text: String) {
    #expect(LexiconReader.read(Array(text.utf8)) == nil)
  }
}
