import KitModel
import Testing

@testable import EntityParsing

@Suite("Kinds above names") struct KindTitleTests {
  private func told(_ kinds: [String]) -> [String] {
    let names = ["Le sel et l’encre", "Trois lavandières", "Nets of old"]
    let cards = zip(kinds, names).enumerated().map { index, card in
      "# \(card.0)\n\(card.1)\n\(index + 5) juin 2027 à 21 h\n"
    }
    return Programme(cards.joined(separator: "\n")).told().map {
      String($0.split(separator: " |")[0])
    }
  }

  @Test("are no titles where nearly all of one style are kinds; one is where others are names")
  func kinds() {
    #expect(
      told(["CONCERT", "CONFÉRENCE", "ATELIER"]) == [
        "Le sel et l’encre", "Trois lavandières", "Nets of old",
      ])
    #expect(
      told(["Vernissage", "Bal des lampions", "Soupe au quai"]) == [
        "Vernissage", "Bal des lampions", "Soupe au quai",
      ])
  }
}
