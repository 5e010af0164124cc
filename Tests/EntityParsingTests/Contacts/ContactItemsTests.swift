import KitModel
import Testing

@testable import EntityParsing

@Suite("Contacts in lists, and persons who share an address")
struct ContactItemsTests {
  /// Name, mails and numbers, in one line for each contact.
  private func told(_ blocks: [Block]) -> [String] {
    parseContacts(Page.document(blocks), countries: ["GB", "FR"]).contacts.map { contact in
      [
        contact.name ?? "–", contact.emails.joined(separator: " "),
        contact.phones.map(\.e164).joined(separator: " "),
      ].joined(separator: " | ")
    }
  }

  private func list(_ items: [String]) -> [Block] {
    items.enumerated().map { Page.block($1, y: 60 + Double($0) * 16, kind: .listItem) }
  }

  @Test("Items of a list that tell a name and then its addresses are one contact")
  func items() {
    let blocks = list([
      "Ada Roche, Director", "020 7946 0871", "Sault Free Library, 12 Filter Lane, Sault SA1 4BT",
      "a.roche@sault.example.org",
    ])
    #expect(told(blocks) == ["Ada Roche | a.roche@sault.example.org | +442079460871"])
  }

  @Test("A name behind an address begins the next contact of a list")
  func next() {
    let blocks = list([
      "Ada Roche, Director", "a.roche@sault.example.org", "Luke Martin, Curator",
      "l.martin@sault.example.org",
    ])
    #expect(
      told(blocks) == [
        "Ada Roche | a.roche@sault.example.org | ", "Luke Martin | l.martin@sault.example.org | ",
      ])
  }

  @Test("Items that each tell a whole contact stay apart")
  func whole() {
    let blocks = list([
      "Ada Roche, Sault Museum, adar -at- sault.example.org, 020 7946 0871",
      "Luke Martin, Sault Museum, ma-\nrtin -at- sault.example.org, 020 7946 0872",
    ])
    #expect(
      told(blocks) == [
        "Ada Roche | adar@sault.example.org | +442079460871",
        "Luke Martin | martin@sault.example.org | +442079460872",
      ])
  }

  @Test("A long name of an office above its number is its name, and the longer one of two")
  func offices() {
    let blocks = [
      Page.block("Contact presse", y: 40, style: Page.bold),
      Page.block("Cabinet du ministre – pôle presse : 01 99 00 01 34 – cab@bois.example.fr", y: 52),
      Page.block("Contacts presse", y: 140, kind: .heading(level: 3), style: Page.bold),
      Page.block(
        "Cabinet du ministre chargé des bois et de la pêche en rivière\nPôle presse – Tél. : 01 99 00 01 34 – Mél : cab@bois.example.fr",
        y: 160),
      Page.block(
        "Direction générale de l’offre de bois – mission communication\nJeanne Martin – Tél. : 01 99 00 01 42 – jeanne.martin@dgb.example.fr",
        y: 200),
    ]
    let found = parseContacts(Page.document(blocks), countries: ["FR"]).contacts
    #expect(found.map(\.name) == [nil, "Jeanne Martin"])
    #expect(
      found.map(\.organization) == [
        "Cabinet du ministre chargé des bois et de la pêche en rivière",
        "Direction générale de l’offre de bois",
      ])
  }

  /// Lines below a heading; the contacts.
  @Test(
    "Several persons with their posts share an address that is none of theirs by its name",
    arguments: [
      (
        "Ada Roche – Communications Coordinator\nLuke Martin – Director\npress@sault.example.org\n020 7946 0871",
        [
          "Ada Roche | press@sault.example.org | +442079460871",
          "Luke Martin | press@sault.example.org | +442079460871",
        ]
      ),
      (
        "Ada Roche – Communications Coordinator\nLuke Martin – Director\nluke.martin@sault.example.org",
        ["Luke Martin | luke.martin@sault.example.org | "]
      ),
    ])
  func shared(text: String, contacts: [String]) {
    let blocks = [
      Page.block("Contact us", y: 40, kind: .heading(level: 3), style: Page.bold),
      Page.block(text, y: 60),
    ]
    #expect(told(blocks) == contacts)
  }

  /// A line above a mail that both could be spelled in; the name.
  @Test(
    "Letters that nobody can say begin no person's name",
    arguments: [
      ("SLT Runners", nil), ("MARTIN Ada", "MARTIN Ada"), ("Ada Martin", "Ada Martin"),
    ] as [(String, String?)])
  func acronym(name: String, person: String?) {
    let local = name.lowercased().split(separator: " ").joined()
    let blocks = [
      Page.block("Questions?", y: 40, style: Page.bold),
      Page.block("\(name)\n\(local)@sault.example.org", y: 60),
    ]
    let found = parseContacts(Page.document(blocks), countries: ["GB"]).contacts
    #expect(found.map(\.name) == [person])
  }
}
