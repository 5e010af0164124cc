import KitModel
import Testing

@testable import EntityParsing

@Suite("What cards tell of who and where") struct CardFactTests {
  private let stream = Programme.tools.stream
  private let places = PlaceParser(country: "FR")

  private func card(_ text: String) -> Card {
    let items = stream.items(of: Programme("# La Remise\n" + text).blocks)
    return Card(title: items[0], below: items[1...])
  }

  @Test(
    "The place stands behind its label, in a line or in the row of a table",
    arguments: [
      ("Porteur : Les Voisins\nLieu : Rodez\nBudget : 3 000 €", ["Rodez"], true),
      ("Commune : Rodez", ["Rodez"], false),
      ("| Porteur | Les Voisins\n| Commune | Rodez", ["Rodez"], true),
      ("Lieu : Rodez\nDate : 5 mai 2026", ["Rodez"], false),
      ("Budget : 3 000 €\nTechnique : bois", [], false),
      ("Dix valises prêtées à Rodez, pour lire.", [], false),
    ] as [(String, [String], Bool)])
  func facts(text: String, towns: [String], tells: Bool) {
    let facts = CardFacts(stream: stream)
    #expect(facts.places(of: card(text)).map(\.text) == towns)
    #expect(facts.tellHolder(card(text)) == tells)
  }

  @Test(
    "Of the parts of a line, the one that is a town in some cards is it in all",
    arguments: [
      (["Les Voisins · Rodez", "Le Bief · Orsenne"], ["Rodez", "Orsenne"]),
      (["Rodez – Les Voisins", "Orsenne – Le Bief"], ["Rodez", "Orsenne"]),
      (["Les Voisins (Rodez)", "Le Bief (Orsenne)"], ["Rodez", "Orsenne"]),
      (["Porté par Les Voisins, Rodez", "Porté par Le Bief, Orsenne"], ["Rodez", "Orsenne"]),
      (["Les Voisins · Marbec", "Le Bief · Orsenne"], []),
      (["Les Voisins de Rodez", "Le Bief d’Albi"], []),
      (["Les Voisins, douze et davantage", "Le Bief, une coopérative"], []),
    ])
  func bylines(lines: [String], towns: [String]) {
    let cards = lines.map {
      card("~ " + $0 + "\nDix valises prêtées aux bibliothèques, imaginées par une classe.")
    }
    let bylines = BylineTowns(cards, places: places)
    #expect(cards.compactMap { bylines.town(of: $0)?.text } == towns)
  }

  @Test("A line above each title that names who and where stands below it; a sentence does not")
  func overlines() {
    func order(_ lines: [String]) -> [String] {
      let text = lines.map { "~ \($0)\n# La Remise\nDix valises prêtées à tous." }
      let items = stream.items(of: Programme(text.joined(separator: "\n")).blocks)
      return Overlines { BylineTowns.names($0, places: places) }
        .settled(items.map { ProjectItem(item: $0, kind: .other) })
        .map { String($0.item.text.text.prefix(9)) }
    }
    #expect(
      order(["Les Voisins · Rodez", "Le Bief · Orsenne"]).prefix(2) == ["La Remise", "Les Voisi"])
    #expect(
      order(["Les Voisins · Marbec", "Le Bief · Orsenne"]).prefix(2) == ["Les Voisi", "La Remise"])
    #expect(
      order(["Les Voisins, Rodez.", "Le Bief, Orsenne."]).prefix(2) == ["Les Voisi", "La Remise"])
  }

  @Test("Who is behind each thing is no part of its title, where half of the titles tell it")
  func holders() {
    func titles(_ titles: [String]) -> [String] {
      let cards = titles.map { title in
        Card(title: stream.items(of: Programme("# " + title).blocks)[0], below: [])
      }
      return HolderTails(stream: stream).parted(cards).map { card in
        ([card.title] + card.sublines).map(\.text.text).joined(separator: " | ")
      }
    }
    #expect(
      titles(["La Remise, porté par Ana Ruiz (Rodez)", "Le Bac, porté par Léo Brun (Albi)"]) == [
        "La Remise | porté par Ana Ruiz (Rodez)", "Le Bac | porté par Léo Brun (Albi)",
      ])
    #expect(
      titles(["La Remise, avec vue", "Le Bac, un bal"]) == [
        "La Remise, avec vue", "Le Bac, un bal",
      ])
    #expect(
      titles(["La Remise, porté par Ana Ruiz", "Le Bac", "Le Seau"])[0]
        == "La Remise, porté par Ana Ruiz")
  }
}
