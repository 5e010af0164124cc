import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards side by side that end in their day") struct CardGridTests {
  private static let expected = [
    "Bal des lampions | 2027-06-05T21:00", "Nasses et filets | 2027-06-06T10:00",
    "Veillée | 2027-06-07T18:00",
  ]

  @Test(
    "Their rows may look like those of a table",
    arguments: [
      // Title, text and day of a row of cards at one height each.
      """
      | Bal des lampions | Nasses et filets | Veillée
      | Trois accordéons / sur le quai. | Tout public. | Entrée libre.
      | 5 juin 2027, 21 h / Halle Aubin | 6 juin 2027, 10 h / Le Ressac | 7 juin 2027, 18 h / Salle du Bief
      """,
      // Some text is missing, so that a day stands beside it.
      """
      | Bal des lampions | Nasses et filets | Veillée
      | Trois accordéons. | 6 juin 2027, 10 h / Le Ressac | Entrée libre.
      | 5 juin 2027, 21 h / Halle Aubin | | 7 juin 2027, 18 h / Salle du Bief
      """,
      // Two rows of cards, the second with one.
      """
      | Bal des lampions | Nasses et filets
      | 5 juin 2027, 21 h / Halle Aubin | 6 juin 2027, 10 h / Le Ressac
      | Veillée
      | Entrée libre. / 7 juin 2027, 18 h / Salle du Bief
      """,
    ])
  func tables(text: String) { #expect(Programme(text).told() == Self.expected) }

  @Test(
    "Cards may open with their day and hour",
    arguments: [
      """
      | 5 juin 2027, 21 h | 6 juin 2027, 10 h
      | Bal des lampions | Nasses et filets
      | Trois accordéons / sur le quai. | Le Ressac
      | Halle Aubin
      | 7 juin 2027, 18 h
      | Veillée
      | Salle du Bief
      """,
      // Day and hour may stand in rows of their own.
      """
      | Samedi 5 juin | Dimanche 6 juin
      | 2027 | 2027
      | 21 h | 10 h
      | Bal des lampions / Halle Aubin | Nasses et filets / Le Ressac
      | Lundi 7 juin / 2027 / 18 h
      | Veillée / Salle du Bief
      """,
      """
      | Samedi 5 juin 2027 / 21 h | Dimanche 6 juin 2027 / 10 h | Lundi 7 juin 2027 / 18 h
      | Bal des lampions / Halle Aubin | Nasses et filets / Le Ressac | Veillée / Salle du Bief
      """,
    ])
  func dated(text: String) { #expect(Programme(text).told() == Self.expected) }

  @Test(
    "Tables with a day in their first row, or two in a column's card, are none",
    arguments: [
      "| 5 juin 2027 | 6 juin 2027\n| Bal des lampions | Nasses et filets\n| 21 h | 10 h",
      "| 5 juin 2027 | 6 juin 2027\n| 10 h | 11 h\n| Bal | Nasses\n| 14 h | 15 h\n| Veillée | Course",
      "| Bal | 5 juin 2027 | Halle Aubin\n| Nasses | 6 juin 2027 | Le Ressac\n| Veillée | 7 juin 2027 | Salle",
      "| Bal | Nasses | Veillée\n| 5 juin 2027 / 6 juin 2027 | 6 juin 2027 | 7 juin 2027",
    ])
  func others(text: String) {
    let section = Page.section("s1", "Fêtes", y: 20, blocks: Programme(text).blocks)
    #expect(CardGrids(tools: Programme.tools).joined(section) == section)
  }

  @Test("Boxes of plain text, each with one day below a title, have headings")
  func regions() {
    let texts = [
      ["Bal des lampions", "Trois accordéons sur le quai.", "5 juin 2027, 21 h\nHalle Aubin"],
      ["Nasses et filets", "Tout public.", "6 juin 2027, 10 h\nLe Ressac"],
      ["Veillée", "Entrée libre.", "7 juin 2027, 18 h\nSalle du Bief"],
    ]
    let blocks = texts.enumerated().flatMap { column, card in
      card.enumerated().map { row, text in
        Page.block(
          text, x: 50 + Double(column) * 160, y: 80 + Double(row) * 20, region: column + 1, page: 2)
      }
    }
    let section = Page.section("s1", "Fêtes", y: 20, blocks: blocks)
    let headings = CardGrids(tools: Programme.tools).joined(section).blocks.filter(\.isHeading)
    #expect(headings.map(\.text.text) == ["Bal des lampions", "Nasses et filets", "Veillée"])
  }
}
