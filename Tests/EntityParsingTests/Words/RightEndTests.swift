import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands at the far end of a line") struct RightEndTests {
  private let tools = Programme.tools

  @Test(
    "Words set otherwise behind white are the end of a line",
    arguments: [
      ("Gardiens du fleuve → Rennes", "Rennes"), ("Gardiens du fleuve Rennes", nil),
      ("Gardiens du fleuve → une phrase entière qui dit bien plus qu’un nom de lieu", nil),
      ("Gardiens → du → fleuve", nil),
    ])
  func ends(line: String, end: String?) {
    #expect(RightEnd.parted(Programme(line).lines[0].text)?.end.text == end)
  }

  @Test("An end may take a second line below its first, no other text")
  func wrapped() {
    func end(_ more: (String, x: Double)) -> String? {
      var block = Programme("Gardiens du fleuve → Halle aux").blocks[0]
      block.lines += Page.block(more.0, x: more.x, y: 96, style: Page.italic, page: 2).lines
      return RightEnd.parted(block.text)?.end.text
    }
    let start = Programme("Gardiens du fleuve → Halle aux").lines[0].text.pieces[3].box.x0
    #expect(end(("toiles", start)) == "Halle aux toiles")
    #expect(end(("toiles", 50)) == nil)
  }

  @Test("In front of it stands the title of an entry, not its place")
  func titles() {
    let events = Programme(
      """
      Lundi 12 octobre 2026 à 13 h : La Nuit du théâtre → Rennes
      Une heure au pied du mur, et plus pour ceux qui veulent.

      Mardi 13 octobre 2026 à 14 h : Le Chant des halles → Brest
      Une heure au pied de la porte, et plus pour ceux qui veulent.
      """
    ).events()
    #expect(events.map(\.title) == ["La Nuit du théâtre", "Le Chant des halles"])
    #expect(events.map(\.location.city) == ["Rennes", "Brest"])
  }

  @Test("At the end of the dates above titles stands where")
  func dates() {
    let events = Programme(
      """
      Lundi 12 octobre 2026, 13 h → Rennes
      # Le Bal des clés
      Une heure au pied du mur.

      Mardi 13 octobre 2026, 14 h → Vieux-Bief
      # Le Bal des gonds
      Une heure au pied de la porte.

      Jeudi 15 octobre 2026, 15 h → demain peut-être
      # Le Bal des pênes
      Une heure au pied du lit.
      """
    ).events()
    #expect(events.map(\.title).prefix(2) == ["Le Bal des clés", "Le Bal des gonds"])
    #expect(events.first?.location.city == "Rennes")
    #expect(!events.contains { $0.location.venue == "demain peut-être" })
  }

  @Test("The towns at the end of the titles of cards are the cards' places")
  func cards() {
    func parted(_ titles: String...) -> [String] {
      let cards = titles.map { title in
        Card(title: tools.stream.items(of: Programme("# " + title).blocks)[0], below: [])
      }
      return RightTowns(stream: tools.stream) { $0.text.text == "Rennes" }.parted(cards).map {
        ([$0.title] + $0.sublines).map(\.text.text).joined(separator: " | ")
      }
    }
    #expect(
      parted("Gardiens → Rennes", "Passeurs → Bief", "Veilleurs") == [
        "Gardiens | Rennes", "Passeurs | Bief", "Veilleurs",
      ])
    #expect(
      parted("Gardiens → Bief", "Passeurs → Gué", "Veilleurs → Rennes") == [
        "Gardiens Bief", "Passeurs Gué", "Veilleurs Rennes",
      ])
  }

  @Test("Names that come back in a column are its places where one is so by its words")
  func places() {
    func fill(_ names: String...) -> Bool {
      let rows = names.map { "| 9 h | \($0)" }.joined(separator: "\n")
      return PlaceColumns.fill(Programme(rows).table.rows.map { $0.cells[1] }, tools: tools)
    }
    #expect(fill("Théâtre du Bief", "Podium", "Podium", "Grand Pré", "Grand Pré", "Estrade"))
    #expect(!fill("Senior", "Podium", "Podium", "Minimes", "Minimes", "Cadets"))
    #expect(!fill("Théâtre du Bief", "Podium", "Podium", "Grand Pré", "Grand Pré", "à midi"))
  }
}
