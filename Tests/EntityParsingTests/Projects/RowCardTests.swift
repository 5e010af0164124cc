import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards in the rows of tables and beside margins") struct RowCardTests {
  private let stream = Programme.tools.stream
  private let lexicon = ProjectLexicon.shared(for: ["fr", "en"])

  /// The cards as `title | lines | text`.
  private func cards(_ rows: String, below heading: String? = nil) -> [String]? {
    guard let table = Programme(rows).blocks[0].table else { return nil }
    return RowCards(stream: stream, lexicon: lexicon)
      .list(in: table, heading: heading.map { SourcedText(text: $0) }, kind: .other)?
      .cards.map { card in
        ([card.title] + card.sublines + card.texts).map(\.text.text).joined(separator: " | ")
      }
  }

  @Test("A header that announces projects heads their titles, their towns and what tells of them")
  func headed() {
    #expect(
      cards(
        """
        | Projet | Porteur | Commune | Description
        | La Remise | Les Voisins | Blinville | Douze bénévoles y réparent des vélos.
        | Le Battoir | Le Bief | Orsenne | Un lavoir où l’on répète le soir.
        """) == [
          "La Remise | Blinville | Les Voisins | Douze bénévoles y réparent des vélos.",
          "Le Battoir | Orsenne | Le Bief | Un lavoir où l’on répète le soir.",
        ])
  }

  @Test("Rows below such a header need no text where a column tells their towns")
  func rowsOfFacts() {
    let rows = """
      | Commune | Projet | Porteur
      | Blinville | La Remise | Les Voisins
      | Orsenne | Le Battoir | Le Bief
      """
    #expect(
      cards(rows) == ["La Remise | Blinville | Les Voisins", "Le Battoir | Orsenne | Le Bief"])
  }

  @Test("A column that counts the rows is none of theirs; other figures are")
  func counted() {
    func rows(_ first: String, _ second: String) -> String {
      """
      | \(first) | **La Remise** / Blinville | Douze bénévoles y réparent des vélos.
      | \(second) | **Le Battoir** / Orsenne | Un lavoir où l’on répète le soir.
      """
    }
    #expect(
      cards(rows("1", "2")) == [
        "La Remise | Blinville | Douze bénévoles y réparent des vélos.",
        "Le Battoir | Orsenne | Un lavoir où l’on répète le soir.",
      ])
    #expect(cards(rows("2", "7")) == nil)
  }

  @Test(
    "Below a heading that announces projects, the first column holds them whatever it is called")
  func announced() {
    let rows = """
      | Intitulé | Commune | Description
      | La Remise | Blinville | Douze bénévoles y réparent des vélos.
      | Le Battoir | Orsenne | Un lavoir où l’on répète le soir.
      """
    #expect(
      cards(rows, below: "Les lauréats") == [
        "La Remise | Blinville | Douze bénévoles y réparent des vélos.",
        "Le Battoir | Orsenne | Un lavoir où l’on répète le soir.",
      ])
    #expect(cards(rows, below: "Nos salles") == nil)
  }

  @Test("Bold titles beside texts are cards; labels, days and amounts alone are none")
  func margins() {
    #expect(
      cards(
        """
        | **La** **Remise** | Douze bénévoles y réparent des vélos.
        | **Le** **Battoir** | Un lavoir où l’on répète le soir.
        """) == [
          "La Remise | Douze bénévoles y réparent des vélos.",
          "Le Battoir | Un lavoir où l’on répète le soir.",
        ])
    #expect(
      cards(
        """
        | **Lieu** | Le lavoir du haut, derrière la place.
        | **Tarif** | Quatre euros, et deux pour les voisins.
        """) == nil)
    #expect(
      cards(
        """
        | **5** **mai** | Douze bénévoles y réparent des vélos.
        | **6** **mai** | Un lavoir où l’on répète le soir.
        """) == nil)
    #expect(
      cards(
        """
        | Projet | Porteur | Montant
        | La Remise | Les Voisins | 3 000 €
        | Le Battoir | Le Bief | 2 000 €
        """) == nil)
  }

  @Test("Rows go on in a table of as many columns")
  func continued() throws {
    func table(_ rows: String) throws -> Table { try #require(Programme(rows).blocks[0].table) }
    let first = try table("| Projet | Commune\n| La Remise | Blinville")
    #expect(
      RowCards.joined(first, with: try table("| Le Battoir | Orsenne"))?.rows.count == 3)
    #expect(RowCards.joined(first, with: try table("| Le Battoir | Orsenne | 3 €")) == nil)
  }

  /// Items of titles at the left and texts at the right of a page, in the order of the layout.
  private func joined(texts tops: [Double], heading: Bool = false) -> [String] {
    var blocks: [Block] = []
    for (index, title) in ["La Remise", "Le Battoir"].enumerated() {
      let y = 100 + 60 * Double(index)
      blocks.append(Page.block(title, y: y, kind: .heading(level: 3), style: Page.bold))
      blocks.append(Page.block("Les Voisins", y: y + 14, style: Page.italic))
    }
    for (index, y) in tops.enumerated() {
      blocks.append(
        Page.block(
          "Le texte \(index), qui est assez long pour dire ce que douze voisins y font.", x: 300,
          y: y, kind: heading ? .heading(level: 3) : .paragraph, region: 1))
    }
    let items = stream.items(of: blocks).map { ProjectItem(item: $0, kind: .other) }
    return MarginTitles.joined(items).map { String($0.item.text.text.prefix(10)) }
  }

  @Test("Texts beside the titles of a margin follow these, where each title has one")
  func columns() {
    let rows = [
      "La Remise", "Les Voisin", "Le texte 0", "Le Battoir", "Les Voisin", "Le texte 1",
    ]
    let columns = [
      "La Remise", "Les Voisin", "Le Battoir", "Les Voisin", "Le texte 0", "Le texte 1",
    ]
    #expect(joined(texts: [96, 156]) == rows)
    #expect(joined(texts: [96, 120]) == columns)
    #expect(joined(texts: [96, 156], heading: true) == columns)
  }
}
