import KitModel
import Testing

@testable import EntityParsing

@Suite("Contacts in the columns of a table, and in columns that layout read in turns")
struct ContactRowsTests {
  private func told(_ blocks: [Block]) -> [String] {
    parseContacts(Page.document(blocks), countries: ["FR", "GB"]).contacts.map { contact in
      [
        contact.name ?? "–", contact.organization ?? "–", contact.emails.joined(separator: " "),
        contact.phones.map(\.e164).joined(separator: " "),
      ].joined(separator: " | ")
    }
  }

  private static let anne = "Anne Martin | Maison Rond | anne@rond.example.com | +33199001377"
  private static let paul =
    "Paul Morand | Agence Sel | paul@sel.example.com | +33199001378 +33639987733"

  /// A table; the contacts.
  @Test(
    "The first column says what stands in each row; a label that comes again begins the next contact",
    arguments: [
      """
      | Nom | Anne Martin
      | Fonction | Chargée de / communication
      | Organisme | Maison / Rond
      | Tél. | 01 99 00 13 77
      | Courriel | anne@rond.example.com
      | Nom | Paul Morand
      | Organisme | Agence Sel
      | Tél. | 01 99 00 13 78 / 06 39 98 77 33
      | Courriel | paul@sel.example.com
      """,
      """
      | | Anne Martin | Paul Morand
      | Organisme | Maison Rond | Agence Sel
      | Tél. | 01 99 00 13 77 | 01 99 00 13 78 / 06 39 98 77 33
      | Courriel | anne@rond.example.com | paul@sel.example.com
      """,
    ])
  func labels(table: String) {
    #expect(told(Programme("# Contacts presse\n\(table)").blocks) == [Self.anne, Self.paul])
  }

  @Test(
    "A table is no sheet of contacts where a label is missing or its row holds something else",
    arguments: [
      "| Nom | Anne Martin\n| Tél. | 01 99 00 13 77",
      "| Tél. | 01 99 00 13 77\n| Courriel | sur demande",
      "| Presse | 01 99 00 13 77\n| Public | anne@rond.example.com",
      "| Tél. | Courriel\n| 01 99 00 13 77 | anne@rond.example.com",
    ])
  func others(table: String) {
    #expect(Programme(table).blocks[0].table.flatMap(LabelledContactRows.init) == nil)
  }

  @Test("A post below a name in its cell is no part of it")
  func posts() {
    #expect(
      told(
        Programme(
          """
          # Press contacts
          | Name | Phone | Email
          | Anne Martin / Head of / Communications | 01 99 00 13 77 | anne@rond.example.com
          | Anne-Marie / Morand | 01 99 00 13 78 | am@rond.example.com
          """
        ).blocks) == [
          "Anne Martin | – | anne@rond.example.com | +33199001377",
          "Anne-Marie Morand | – | am@rond.example.com | +33199001378",
        ])
  }

  @Test(
    "Rows of lines whose white parts the contacts are one contact each, where an address begins each"
  )
  func white() {
    func table(_ second: String) -> [Block] {
      var blocks: [Block] = []
      let rows = [
        ("Maison Rond", "ANNE", "01 99 00 13", "anne@rond.example.com", 100.0),
        ("", "MARTIN", "77", "", 112),
        ("Atelier", second, "01 99 00 13", "paul@ateliersel.example.com", 140),
        ("Sel", "MORAND", "78", "", 152),
      ]
      for row in rows {
        let texts = [row.0, row.1, row.2, row.3]
        let cells = texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
          Table.Cell(
            column: column,
            lines: Page.block(text, x: 50 + Double(column) * 120, y: row.4).lines)
        }
        blocks.append(
          Block(
            kind: .table, lines: cells.flatMap(\.lines),
            table: Table(rows: [Table.Row(cells: cells)])))
      }
      var whole = blocks[0]
      whole.lines = blocks.flatMap(\.lines)
      whole.table = Table(rows: blocks.compactMap(\.table).flatMap(\.rows))
      return [Self.heading, whole]
    }
    let contacts = parseContacts(Page.document(table("PAUL")), countries: ["FR"]).contacts
    #expect(
      contacts.map {
        "\($0.name ?? "") | \($0.emails.joined()) | \($0.phones.map(\.e164).joined())"
      }
        == [
          "ANNE MARTIN | anne@rond.example.com | +33199001377",
          "PAUL MORAND | paul@ateliersel.example.com | +33199001378",
        ])
  }

  @Test(
    "Columns of names, numbers and addresses whose rows stand level are a table, cards side by side are none"
  )
  func grid() {
    func column(_ x: Double, _ region: Int, _ texts: [(String, Double)]) -> [Block] {
      texts.map { Page.block($0.0, x: x, y: $0.1, region: region) }
    }
    let names = column(50, 1, [("Anne\nMartin", 100), ("Paul Morand", 140)])
    let numbers = column(180, 2, [("01 99 00 13\n77", 100), ("01 99 00 13\n78", 140)])
    let mails = column(310, 3, [("anne@rond.example.com", 100), ("paul@sel.example.com", 140)])
    #expect(
      told([Self.heading] + names + numbers + mails) == [
        "Anne Martin | – | anne@rond.example.com | +33199001377",
        "Paul Morand | – | paul@sel.example.com | +33199001378",
      ])
    let cards = [
      column(50, 1, [("Anne Martin", 100), ("anne@rond.example.com", 140)]),
      column(310, 2, [("Paul Morand", 100), ("paul@sel.example.com", 140)]),
    ].flatMap(\.self)
    #expect(ContactGrids.joined(Page.document(cards)).pages[0].blocks.count == cards.count)
  }

  private static let heading = Page.block(
    "Contacts presse", y: 20, kind: .heading(level: 2), style: Page.display)

  @Test("Names side by side, and what belongs to each below it, are the contacts of two columns")
  func turns() {
    func blocks(below top: Double) -> [Block] {
      [
        Self.heading,
        Page.block("Anne Martin", y: 80, region: 1),
        Page.block("Paul Morand", x: 300, y: 80, region: 2),
        Page.block(
          "Maison Rond\n01 99 00 13 77\nanne@rond.example.com", y: top, style: Page.italic,
          region: 3),
        Page.block(
          "Agence Sel\n01 99 00 13 78\n06 39 98 77 33\npaul@sel.example.com", x: 300, y: top,
          style: Page.italic, region: 4),
      ]
    }
    #expect(told(blocks(below: 92)) == [Self.anne, Self.paul])
    // Far below it is another matter's.
    #expect(told(blocks(below: 160)) != [Self.anne, Self.paul])
  }

  /// Lines below a heading; the contact.
  @Test(
    "What a narrow column cut inside a word goes together where the card prints the name",
    arguments: [
      (
        "Astrid Hermans\n01 99 00 13 77\nastrid.herma\nns@rond.example.com",
        "Astrid Hermans | – | astrid.hermans@rond.example.com | +33199001377"
      ),
      (
        "Anne Martin\n01 99 00 13 77\nbureau\nanne@rond.example.com",
        "Anne Martin | – | anne@rond.example.com | +33199001377"
      ),
      (
        "Anne Martin\n01 99 00 13 77, E.\nanne.martin@rond.example.com",
        "Anne Martin | – | anne.martin@rond.example.com | +33199001377"
      ),
      (
        "Service de presse\n01 99 00 13 77\npresse@rond.example.com\nAstreinte week-end : 06 39 98 77 33",
        "– | – | presse@rond.example.com | +33199001377 +33639987733"
      ),
      (
        "Media enquiries: please contact Anne Martin at Maison Rond at anne@rond.example.com or 01 99 00 13 77.",
        "Anne Martin | Maison Rond | anne@rond.example.com | +33199001377"
      ),
      (
        "Pour un entretien, contactez Mme Anne d'Aubin (Agence Sel) : 01 99 00 13 77, anne@sel.example.com.",
        "Anne d'Aubin | Agence Sel | anne@sel.example.com | +33199001377"
      ),
      (
        "Les demandes sont à adresser à Anne Martin, anne@rond.example.com, tél. 01 99 00 13 77.",
        "Anne Martin | – | anne@rond.example.com | +33199001377"
      ),
    ])
  func cuts(lines: String, contact: String) {
    #expect(told([Self.heading, Page.block(lines, y: 80)]) == [contact])
  }

  /// Lines below a heading; the contacts.
  @Test(
    "A name behind the address that opens its line is the address's; a label begins another matter",
    arguments: [
      (
        "presse@rond.example.com – Anne Martin – 01 99 00 13 77\npaul@sel.example.com – Paul Morand – 01 99 00 13 78",
        [
          "Anne Martin | – | presse@rond.example.com | +33199001377",
          "Paul Morand | – | paul@sel.example.com | +33199001378",
        ]
      ),
      (
        "info@rond.example.com – Billetterie : 01 99 00 13 77",
        [
          "– | – | info@rond.example.com | ",
          "– | – |  | +33199001377",
        ]
      ),
    ])
  func leadingMails(lines: String, contacts: [String]) {
    #expect(told([Self.heading, Page.block(lines, y: 80)]) == contacts)
  }

  /// A card; its organisation.
  @Test(
    "A sign or a bracket that a line end parts from the rest of a name stays in it",
    arguments: [
      ("Anne Martin, Rond &\nCo Relations\n01 99 00 13 77", "Rond & Co Relations"),
      ("Anne Martin (Agence\nronde) – 01 99 00 13 77", "Agence ronde"),
      ("Anne Martin, Agence Rond\n(Presse) 01 99 00 13 77", "Agence Rond"),
    ])
  func cutNames(lines: String, organization: String) {
    let found = parseContacts(
      Page.document([Self.heading, Page.block(lines, y: 80)]), countries: ["FR"]
    ).contacts
    #expect(found.map(\.name) == ["Anne Martin"])
    #expect(found.map(\.organization) == [organization])
  }
}
