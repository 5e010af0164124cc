import Testing

@testable import Lexicons

@Suite("Stop words")
struct StopWordsTests {
  private let french = "Le bal est dans la salle, avec les amis et pour tous, des sons et un soir"
  private let english = "The ball is in the hall, with friends and for all, at night by the river"

  private func areTwo(_ one: String, _ other: String) -> Bool {
    StopWords.shared.areOfTwoLanguages(
      one.split(separator: " ").map(String.init), other.split(separator: " ").map(String.init))
  }

  @Test("two texts in two languages are told, in capitals as well")
  func tells() {
    #expect(areTwo(french, english))
    #expect(areTwo(french.uppercased(), english))
    #expect(!areTwo(french, french))
  }

  @Test("a word that comes again and again counts twice")
  func counts() {
    #expect(!areTwo(french, "the the the The THE the hall"))
    #expect(!areTwo("ÉTÉ été Été été ÉTÉ été", english))
  }
}
