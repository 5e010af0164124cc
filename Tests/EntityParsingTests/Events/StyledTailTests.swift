import KitModel
import Testing

@testable import EntityParsing

@Suite("Places behind titles, in another style") struct StyledTailTests {
  private func titles(_ tails: [String], sign: String = "·") -> [String] {
    let entries = tails.enumerated().map { index, tail in
      var title = Page.block("Bal \(index) \(sign)", y: 80, style: Page.bold).text
      title.append(Page.block(tail, x: 200, y: 80, style: Page.italic).text, separator: " ")
      return Entry(title: title, when: [], scope: Programme.scope, origin: .dateLed)
    }
    let words = PlaceWords(places: PlaceParser(country: "FR"), tools: Programme.tools) { _ in
      false
    }
    return StyledTails(words: words).parted(entries).map {
      ([$0.title] + $0.places).map(\.text).joined(separator: " | ")
    }
  }

  @Test("are parted where several titles end so and half of the ends are places by their words")
  func tails() {
    #expect(
      titles(["Théâtre du Bief", "Salle des fêtes", "Le Battoir"]) == [
        "Bal 0 | Théâtre du Bief", "Bal 1 | Salle des fêtes", "Bal 2 | Le Battoir",
      ])
    #expect(titles(["Ana Ruiz", "Jean Roe", "Le Battoir"])[2] == "Bal 2 · Le Battoir")
    #expect(titles(["Théâtre du Bief", "Salle des fêtes"])[0] == "Bal 0 · Théâtre du Bief")
  }

  @Test("A title and its day stand in one box, whatever order other boxes suggest")
  func boxes() {
    // Days at the foot of cards, each a region of its own.
    let cards = (1...4).flatMap { card -> [Block] in
      let y = Double(card) * 60
      return [
        Page.block(
          "Bal n° \(card)", y: y, kind: .heading(level: 2), style: Page.bold, region: card),
        Page.block("\(card) juin 2027 à 21 h", y: y + 30, region: card),
      ]
    }
    var programme = Programme("Du 1er au 4 juin 2027")
    programme.add(blocks: cards)
    let told = programme.told()
    for card in 1...4 { #expect(told.contains("Bal n° \(card) | 2027-06-0\(card)T21:00")) }
  }
}
