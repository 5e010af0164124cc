import KitModel
import Testing

@testable import EntityParsing

@Suite("Contacts of a page")
struct ContactsTests {
  /// Name, organisation, mails and numbers, joined.
  private func told(_ blocks: [Block], furniture: [Block] = [], country: String = "FR") -> [String]
  {
    parseContacts(Page.document(blocks, furniture: furniture), countries: [country, "GB"]).contacts
      .map { contact in
        [
          contact.name ?? "–", contact.organization ?? "–", contact.emails.joined(separator: ","),
          contact.phones.map(\.e164).joined(separator: ","),
        ].joined(separator: "|")
      }
  }

  @Test("Three columns below one heading are three contacts")
  func columns() {
    let blocks = [
      Page.block("Contacts presse", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block("Communication", y: 80, style: Page.bold, region: 1),
      Page.block(
        "Ombeline Tresca\ndirectrice de la communication\nRonde des Bois\n05 36 49 61 03\npresse@\nrondedesbois.example.fr",
        y: 92, region: 1),
      Page.block("Télévision, radio", x: 250, y: 80, style: Page.bold, region: 2),
      Page.block(
        "Malo Kerherve\nagence Grand Braquet\n06 39 98 33 90\nmalo@grandbraquet.example.com",
        x: 250,
        y: 92, region: 2),
      Page.block("Billetterie", x: 420, y: 80, style: Page.bold, region: 3),
      Page.block(
        "du mardi au samedi de 10 h à 18 h\n04 65 71 20 26 – 04 65 71 20 27\nbilletterie@rondedesbois.example.fr",
        x: 420, y: 92, region: 3),
    ]
    #expect(
      told(blocks) == [
        "Ombeline Tresca|Ronde des Bois|presse@rondedesbois.example.fr|+33536496103",
        "Malo Kerherve|agence Grand Braquet|malo@grandbraquet.example.com|+33639983390",
        "–|–|billetterie@rondedesbois.example.fr|+33465712026,+33465712027",
      ])
  }

  @Test("Contacts under each other in one block are told apart")
  func stacked() {
    let blocks = [
      Page.block("CONTACTS", y: 20, kind: .heading(level: 3), style: Page.bold),
      Page.block(
        "AGENCE LUMEN :\nFrançoise Salamande > francoise@lumen.example.com\nTél : 04 37 24 02 58",
        y: 40),
      Page.block(
        "DITX :\nClaire Bonnet > claire.bonnet@ditx.example.fr\nMob. 06 08 72 50 29", y: 100),
    ]
    #expect(
      told(blocks) == [
        "Françoise Salamande|AGENCE LUMEN|francoise@lumen.example.com|+33437240258",
        "Claire Bonnet|DITX|claire.bonnet@ditx.example.fr|+33608725029",
      ])
  }

  @Test("A contact in one line, with label, role and organisation")
  func oneLine() {
    let blocks = [
      Page.block(
        "Contact presse : Cyril Geyer, cofondateur de l’Ligue : cyril@ligue.example.org - 06.62.65.05.63",
        y: 40)
    ]
    #expect(told(blocks) == ["Cyril Geyer|Ligue|cyril@ligue.example.org|+33662650563"])
  }

  @Test("A footer on every page carries one contact")
  func footer() {
    let footer = Page.block(
      "Press enquiries: Jane Doyle, Halyard Communications\n+44 (0)20 7946 0155 · jane@halyardcomms.example.com",
      y: 800, kind: .footer)
    #expect(
      told([], furniture: [footer, footer]) == [
        "Jane Doyle|Halyard Communications|jane@halyardcomms.example.com|+442079460155"
      ])
  }

  @Test("The same person printed in two languages is one contact")
  func twice() {
    let blocks = [
      Page.block("Contacts presse", y: 20, kind: .heading(level: 2), style: Page.bold),
      Page.block(
        "Callum Reith\nSaltmarsh Film PR, Londres\n+44 20 7946 0321\ncallum@saltmarshpr.example.com",
        y: 40, region: 1),
      Page.block(
        "Callum Reith\nSaltmarsh Film PR, London\n020 7946 0321\ncallum@saltmarshpr.example.com",
        x: 300, y: 40, region: 2),
    ]
    #expect(
      told(blocks) == [
        "Callum Reith|Saltmarsh Film PR|callum@saltmarshpr.example.com|+442079460321"
      ])
  }

  @Test("Numbers and addresses in running text or of a registration are no contacts")
  func prose() {
    let blocks = [
      Page.block(
        "Places are limited and everybody who wants to come along must book at the office on\n+44 (0)28 9649 6077 before the end of the month.",
        y: 40),
      Page.block("Atelier de reliure\nSur inscription : atelier@maison.example.fr", y: 200),
    ]
    #expect(told(blocks).isEmpty)
  }

  @Test("Running text that asks to write is a contact")
  func invitation() {
    let blocks = [
      Page.block("Please contact\nsponsorship@ligue.example.org\nfor information.", y: 40)
    ]
    #expect(told(blocks) == ["–|–|sponsorship@ligue.example.org|"])
  }

  @Test(
    "Labels of other languages are understood",
    arguments: [
      (
        "DE", "Kontakt",
        "Pressestelle Lichter\nHenrike Voss-Petersen\nTelefon: 030 23125-144\npresse@lichter.example.de",
        "Henrike Voss-Petersen|Pressestelle Lichter|presse@lichter.example.de|+493023125144"
      ),
      (
        "ES", "Contacto de prensa",
        "Lucía Manzanares Otero\nJefa de prensa, Asociación Manos\nTel. 910 000 012 · Móvil 910 000 013\nprensa@manos.example.es",
        "Lucía Manzanares Otero|Asociación Manos|prensa@manos.example.es|+34910000012,+34910000013"
      ),
      (
        "IT", "Ufficio stampa",
        "Giulia Ferri\nAssociazione Lago\nTel. 06 1234 5678\nstampa@lago.example.it",
        "Giulia Ferri|Associazione Lago|stampa@lago.example.it|+390612345678"
      ),
    ])
  func languages(country: String, heading: String, text: String, expected: String) {
    let blocks = [
      Page.block(heading, y: 20, kind: .heading(level: 2), style: Page.bold),
      Page.block(text, y: 36),
    ]
    #expect(told(blocks, country: country) == [expected])
  }

  @Test(
    "Who a line names",
    arguments: [
      // A trade in front of a person, no organisation.
      ("Technique : Idir Brun – 06 39 98 60 73", "Idir Brun|–||+33639986073"),
      // A name in front of a part of it.
      (
        "Rives Neuves, service des publics\npublics@rives.example.org\n05 36 49 12 74",
        "–|Rives Neuves|publics@rives.example.org|+33536491274"
      ),
      // What a label for the public and a number enclose.
      ("Question du public : Allô Vélo, 01 99 00 39 39", "–|Allô Vélo||+33199003939"),
      // A name whose domain says that it is an agency.
      (
        "Presse nationale :\nSylvie Aubert Conseil\n01 99 00 50 22\nsylvie@aubertconseil.example.fr",
        "Sylvie Aubert|Sylvie Aubert Conseil|sylvie@aubertconseil.example.fr|+33199005022"
      ),
      (
        "Brooks Turner\nSaltline Public Relations\nbrooks@saltlinepr.example.com\n01 99 00 01 39",
        "Brooks Turner|Saltline Public Relations|brooks@saltlinepr.example.com|+33199000139"
      ),
      // Two words for a contact in front of the name.
      (
        "Contact médias Joëlle Martin\nOffice Rive\n01 99 00 01 34\njoelle@rive.example.fr",
        "Joëlle Martin|Office Rive|joelle@rive.example.fr|+33199000134"
      ),
      // A label that the page prints letter by letter.
      (
        "BILLET TERIE\n03 53 01 90 00\nbilletterie@salle.example.fr",
        "–|–|billetterie@salle.example.fr|+33353019000"
      ),
    ])
  func lines(text: String, contact: String) {
    let blocks = [
      Page.block("Contacts", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block(text, y: 80),
    ]
    #expect(told(blocks) == [contact])
  }

  @Test("A heading in capitals is no organisation, an acronym is")
  func capitals() {
    let blocks = [
      Page.block("PRATIQUE", y: 20, kind: .heading(level: 3), style: Page.bold),
      Page.block("Renseignements : 01 99 00 40 10, accueil@salle.example.fr", y: 34),
      Page.block("CNRX", y: 120, kind: .heading(level: 3), style: Page.bold),
      Page.block("Jeanne Martin, attachée de presse\n01 99 00 40 11", y: 134),
    ]
    #expect(
      told(blocks) == [
        "–|–|accueil@salle.example.fr|+33199004010", "Jeanne Martin|CNRX||+33199004011",
      ])
  }

  @Test("A person at the kit's own domain speaks for the issuer, one at another does not")
  func ownDomain() {
    let blocks = [
      Page.block("www.dehors-ville.example.fr", y: 10),
      Page.block("Contacts", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block("Hugo Lebrun\n05 36 49 60 21\nh.lebrun@dehors-ville.example.fr", y: 80, region: 1),
      Page.block("Anne Petit\n05 36 49 60 22\nanne@ailleurs.example.com", x: 300, y: 80, region: 2),
    ]
    let found = parseContacts(
      Page.document(blocks), countries: ["FR"], issuer: "Festival du plein air")
    #expect(found.contacts.map(\.organization) == ["Festival du plein air", nil])
  }

  @Test("Every field has its evidence, and a number no plan knows is doubted")
  func evidence() {
    let result = parseContacts(
      Page.document([
        Page.block(
          "Contact presse\nAnne Martin\nAgence Rive\n06 39 98 14 27\nanne@rive.example.fr", y: 40)
      ]), countries: ["FR"])
    let fields = result.contacts.first?.evidence.map(\.field) ?? []
    #expect(Set(fields).isSuperset(of: ["/name", "/organization", "/emails/0", "/phones/0"]))
    #expect(result.findings.map(\.code) == ["phone-doubtful"])
    #expect((result.contacts.first?.confidence ?? 0) > 0.8)
  }
}
