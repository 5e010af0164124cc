import KitModel
import Testing

@testable import EntityParsing

@Suite("Contacts in tables, over page ends and below an office's number") struct ContactTableTests {
  private func told(_ blocks: [Block], issuer: String? = nil) -> [String] {
    told(Page.document(blocks), issuer: issuer)
  }

  private func told(_ document: SectionedDocument, issuer: String? = nil) -> [String] {
    parseContacts(document, countries: ["FR"], issuer: issuer).contacts.map { contact in
      [
        contact.name ?? "–", contact.organization ?? "–", contact.emails.joined(separator: " "),
        contact.phones.map(\.e164).joined(separator: " "),
      ].joined(separator: " | ")
    }
  }

  @Test(
    "Below a row that names the columns, each cell holds one thing, however many lines it takes")
  func cells() {
    #expect(
      told(
        Programme(
          """
          # Contacts presse
          | Nom | Organisme | Fonction | Téléphone | Courriel
          | Anne / Martin | Maison de la / Vallée | Chargée de / presse | 01 99 00 / 13 77 | anne@vallee.example.com
          | Paul / Morand | Maison de la / Vallée | Direction | 01 99 00 13 78 / 06 39 98 77 33 | paul@vallee.example.com
          """
        ).blocks) == [
          "Anne Martin | Maison de la Vallée | anne@vallee.example.com | +33199001377",
          "Paul Morand | Maison de la Vallée | paul@vallee.example.com | +33199001378 +33639987733",
        ])
  }

  @Test(
    "A house above or below a person's name in one cell is another thing; a name on two lines is one"
  )
  func houses() {
    #expect(
      told(
        Programme(
          """
          # Contacts presse
          | Sujet | Personne | Téléphone | Courriel
          | Remise des prix | Anne Martin / Service de l'aménagement / du territoire | 01 99 00 13 77 | anne@blin.example.org
          | Exposition | Atelier Contrebas Sàrl / Paul Morand | 01 99 00 13 78 | paul@contrebas.example.com
          | Visites | Marie / Lenoir | 01 99 00 13 79 | marie@blin.example.org
          """
        ).blocks
      ).map { $0.prefix { $0 != "@" } } == [
        "Anne Martin | Service de l'aménagement du territoire | anne",
        "Paul Morand | Atelier Contrebas Sàrl | paul", "Marie Lenoir | – | marie",
      ])
  }

  @Test("A row that names nothing to write to or call is no row of labels")
  func labels() {
    func labelled(_ rows: String) -> Bool {
      Programme(rows).blocks[0].table.flatMap(LabelledContactTable.init) != nil
    }
    #expect(labelled("| Name | Role | Phone\n| Anne | Press | 01 99 00 13 77"))
    #expect(!labelled("| Date | Lieu | Titre\n| 5 mai | Battoir | La Remise"))
    #expect(!labelled("| Phone | Anne | 01 99 00 13 77\n| Phone | Paul | 01 99 00 13 78"))
    #expect(!labelled("| Name | Role | Phone"))
  }

  @Test("Rows that layout made of each line are one contact; a second address is another's")
  func rows() {
    #expect(
      told(
        Programme(
          """
          # Contacts presse
          | Presse locale | Anne Martin | 01 99 00 13 77
          | | Maison de la Vallée | anne@vallee.example.com
          | Presse nationale | Paul Morand | 01 99 00 13 78
          | | Agence Rond | paul@rond.example.com
          """
        ).blocks) == [
          "Anne Martin | Maison de la Vallée | anne@vallee.example.com | +33199001377",
          "Paul Morand | Agence Rond | paul@rond.example.com | +33199001378",
        ])
    let table = Programme(
      "| Presse | Anne, 01 99 00 13 77, anne@vallee.example.com\n| | Paul, 01 99 00 13 78, paul@vallee.example.com"
    ).blocks[0].table
    #expect(table.map(ContactRows.joined)?.count == 2)
  }

  /// A line; the name, the mails and numbers.
  @Test(
    "Letters in place of bars part a line; a number with its country may have a space behind the plus",
    arguments: [
      ("Anne Martin I 01 99 00 13 77 I anne@rond.example.com", "Anne Martin"),
      ("Anne MARTIN I anne@rond.example.com I + 33 (0)1 99 00 13 77", "Anne MARTIN"),
    ])
  func bars(line: String, name: String) {
    let found = told([
      Page.block("Contacts presse", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block(line, y: 80),
    ])
    #expect(found == ["\(name) | – | anne@rond.example.com | +33199001377"])
  }

  @Test("A name in front of a word for agencies heads the number below it")
  func namedAgency() {
    let found = told([
      Page.block("For further information", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block("Rond Communications", y: 60, kind: .heading(level: 4), style: Page.bold),
      Page.block("+33 1 99 00 13 77", y: 72),
      Page.block("Anne Martin\nanne@rond-communications.example.com", y: 100),
    ])
    #expect(
      found == [
        "Anne Martin | Rond Communications | anne@rond-communications.example.com | +33199001377"
      ])
  }

  private static let agency = Page.block(
    "Agence Rond", y: 60, kind: .heading(level: 4), style: Page.bold)

  @Test("The number below an agency's name is its people's who have none; who has one keeps it")
  func office() {
    let blocks = [
      Page.block("Contacts presse", y: 20, kind: .heading(level: 2), style: Page.display),
      Self.agency, Page.block("01 99 00 13 77", y: 72),
      Page.block("Anne Martin\nanne@rond.example.com", y: 100),
      Page.block("Paul Morand\npaul@rond.example.com", y: 140),
      Page.block("Société des Aulnes", y: 180, kind: .heading(level: 4), style: Page.bold),
      Page.block("Jeanne Petit\n01 99 00 13 79\njeanne@aulnes.example.com", y: 192),
    ]
    #expect(
      told(blocks, issuer: "Société des Aulnes") == [
        "Anne Martin | Agence Rond | anne@rond.example.com | +33199001377",
        "Paul Morand | Agence Rond | paul@rond.example.com | +33199001377",
        "Jeanne Petit | Société des Aulnes | jeanne@aulnes.example.com | +33199001379",
      ])
  }

  @Test("A card goes on at the top of the next page; one with a name of its own is another")
  func pages() {
    func told(
      _ block: String, below foot: [String] = ["Anne Martin, chargée de presse"]
    ) -> [String] {
      var document = Page.document(
        [Page.block("Contacts presse", y: 20, kind: .heading(level: 2), style: Page.display)]
          + foot.enumerated().map { Page.block($1, y: 760 + Double($0) * 30) })
      var next = document.pages[0]
      next.number = 2
      next.blocks = [Page.block(block, y: 50, page: 2)]
      document.pages.append(next)
      return self.told(document)
    }
    #expect(
      told("01 99 00 13 77\nanne@rond.example.com") == [
        "Anne Martin | – | anne@rond.example.com | +33199001377"
      ])
    #expect(
      told("Paul Morand\n01 99 00 13 77\npaul@rond.example.com") == [
        "Paul Morand | – | paul@rond.example.com | +33199001377"
      ])
    let whole = ["Anne Martin | – | anne@rond.example.com | +33199001377"]
    // Only the mail alone goes on below a number.
    #expect(told("anne@rond.example.com", below: ["Anne Martin\n01 99 00 13 77"]) == whole)
    #expect(
      told("Infos : Rond, anne@rond.example.com", below: ["Anne Martin\n01 99 00 13 77"]) != whole)
    // A name set apart above a post, and one that only its post tells.
    #expect(
      told("01 99 00 13 77\nanne@rond.example.com", below: ["Anne Martin", "chargée de presse"])
        == whole)
    #expect(
      told("01 99 00 13 77\nov@rond.example.com", below: ["Ovesa Brantidi, chargée de presse"]) == [
        "Ovesa Brantidi | – | ov@rond.example.com | +33199001377"
      ])
  }
}
