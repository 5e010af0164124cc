import KitModel
import Testing

@testable import EntityParsing

@Suite("Whom the persons of contacts speak for")
struct ContactEmployersTests {
  private func told(_ text: String, heading: String = "Contacts") -> [String] {
    let blocks = [
      Page.block(heading, y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block(text, y: 80),
    ]
    return parseContacts(Page.document(blocks), countries: ["FR", "GB", "US"]).contacts.map {
      [$0.name ?? "–", $0.organization ?? "–", "\($0.emails.count)", "\($0.phones.count)"]
        .joined(separator: "|")
    }
  }

  @Test(
    "A small word leads from a person to the house, with an article perhaps",
    arguments: [
      ("Anne Martin of the Sault Trust, 01 99 00 01 34", "Anne Martin|Sault Trust|0|1"),
      (
        "Anne Martin pour la Ville de Sault : 01 99 00 01 34, anne@sault.example.fr",
        "Anne Martin|Ville de Sault|1|1"
      ),
      (
        "Anne Martin for Blue Barn, 01 99 00 01 34, anne@bluebarn.example.org",
        "Anne Martin|Blue Barn|1|1"
      ),
      (
        "Pour le Syndicat des bois : Anne Martin, 01 99 00 01 34",
        "Anne Martin|Syndicat des bois|0|1"
      ),
      ("For The Sault Trust: Anne Martin, 01 99 00 01 34", "Anne Martin|Sault Trust|0|1"),
      // What sort of press she answers is no house.
      ("Anne Martin for the Press, 01 99 00 01 34", "Anne Martin|–|0|1"),
      ("Pour la presse nationale : Anne Martin, 01 99 00 01 34", "Anne Martin|–|0|1"),
    ])
  func employers(line: String, contact: String) { #expect(told(line) == [contact]) }

  @Test(
    "A name that ends a role is the house where the address bears it; a first name alone is asked for in front of a number",
    arguments: [
      (
        "Anne Martin, responsable presse SAULT, 01 99 00 01 34, anne@sault.example.fr",
        "Anne Martin|SAULT|1|1"
      ),
      (
        "Anne Martin, responsable presse Nord, 01 99 00 01 34, anne@sault.example.fr",
        "Anne Martin|–|1|1"
      ),
      ("To hear more please contact Anna on 01632 960331.", "Anna|–|0|1"),
      ("For more details please contact reception on 01632 960330.", "–|–|0|1"),
      (
        "Anne Martin, présidente de la fanfare de Sault, 01 99 00 01 34",
        "Anne Martin|fanfare de Sault|0|1"
      ),
    ])
  func roles(line: String, contact: String) { #expect(told(line) == [contact]) }

  @Test("A heading for hours and whom to reach is no house; a name with such a word is one")
  func headings() {
    #expect(told("Phone: (860) 555-0115", heading: "Opening Hours and Contact") == ["–|–|0|1"])
    #expect(
      told("Phone: (860) 555-0115", heading: "Contact: Sault Library") == ["–|Sault Library|0|1"])
  }

  @Test("A name that looks like a small word ends its line; a line that ends in one goes on")
  func cutNames() {
    #expect(
      told("Anne Pour\nSault Trust, Inc.\nanne@sault.example.org") == [
        "Anne Pour|Sault Trust, Inc.|1|0"
      ])
  }

  @Test(
    "What stands behind the last address says whom several speak for",
    arguments: [
      "both for the Sault Trust", "both of the Sault Trust", "tous deux pour le Sault Trust",
    ])
  func joint(words: String) {
    #expect(
      told(
        "Anne Martin, 01 99 00 01 34, anne@blue.example.org, and Paul Durand, 01 99 00 01 35, "
          + "paul@red.example.org, \(words)") == [
          "Anne Martin|Sault Trust|1|1", "Paul Durand|Sault Trust|1|1",
        ])
  }

  @Test(
    "A house in brackets or with its kind below the number is the person's",
    arguments: [
      (
        "Anne Martin | 01 99 00 01 34\n(Sault & Blue Communications)", "Sault & Blue Communications"
      ),
      (
        "Anne Martin | 01 99 00 01 34\n(Anne Sault & Paul Blue Communications)",
        "Anne Sault & Paul Blue Communications"
      ),
      ("Anne Martin, 01 99 00 01 34\nMusée de Sault", "Musée de Sault"),
      // Hours are none, and a house that has a number of its own is another contact.
      ("Anne Martin, 01 99 00 01 34\nMusée ouvert de 9 à 12", "–"),
    ])
  func below(text: String, organization: String) {
    #expect(told(text) == ["Anne Martin|\(organization)|0|1"])
  }

  @Test("A house with a number of its own begins another card")
  func other() {
    #expect(
      told("Anne Martin, 01 99 00 01 34\nMusée de Sault, 01 99 00 01 35").map {
        $0.split(separator: "|").prefix(2).joined(separator: "|")
      } == ["Anne Martin|–", "–|Musée de Sault"])
  }

  @Test("What stands above its street is the house of those who are named below")
  func aboveStreet() {
    #expect(
      told("GRAND LARGE CINÉMA\n36 rue Blin – 92200 Sault\nAnne Martin\nTél : 01 99 00 01 34") == [
        "Anne Martin|GRAND LARGE CINÉMA|0|1"
      ])
  }

  @Test(
    "An office above a house is its label, and the house no person",
    arguments: [
      ("Media Relations Office\nTransport Ellsmere\n01 99 00 01 34", "–|Transport Ellsmere|0|1"),
      ("Media Relations\nAnne Martin\n01 99 00 01 34", "Anne Martin|–|0|1"),
      ("Media Relations Office\nAnne Martin\n01 99 00 01 34", "Anne Martin|–|0|1"),
    ])
  func offices(text: String, contact: String) { #expect(told(text) == [contact]) }

  @Test("A small office of a minister's is a house and no post")
  func minister() {
    #expect(
      told("Anne Martin, Press Secretary, Office of the Minister, 01 99 00 01 34") == [
        "Anne Martin|Office of the Minister|0|1"
      ])
  }

  @Test(
    "Who is told behind “or” is a person of their own, over a line's end too",
    arguments: [
      "or Paul Durand, 01 99 00 01 35, paul@red.example.org",
      "or Paul Durand, Head of\nCommunications, Red Museum: paul@red.example.org, 01 99 00 01 35",
    ])
  func alternatives(words: String) {
    let names = told("Anne Martin, 01 99 00 01 34, anne@blue.example.org \(words)")
      .map { $0.prefix { $0 != "|" } }
    #expect(names == ["Anne Martin", "Paul Durand"])
  }

  @Test("Words that are all of an address are a person's name, known or not")
  func wholeAddress() {
    #expect(
      told("Press: Vesna Price | Blue Theatre | vesna.price@blue.example | 01 99 00 01 34") == [
        "Vesna Price|Blue Theatre|1|1"
      ])
    #expect(
      told("Press: Box Office | Blue Theatre | box.office@blue.example | 01 99 00 01 34").first?
        .hasPrefix("–|") == true)
  }

  @Test(
    "An assistant is not the person that the number is for",
    arguments: ["assistée de Jeanne Petit", "assisted by Jeanne Petit"])
  func assistants(line: String) {
    #expect(told("Anne Martin\n\(line)\n01 99 00 01 34") == ["Anne Martin|–|0|1"])
  }

  @Test(
    "A word behind a label in capitals and a language in brackets are no houses",
    arguments: [
      ("CONTACT PRESSE COMPAGNIE\nAnne Martin\n01 99 00 01 34", "–"),
      ("Contact presse SAPO\nAnne Martin\n01 99 00 01 34", "SAPO"),
      ("Anne Martin (FR) – 01 99 00 01 34", "–"),
      ("Anne Martin (SAPO) – 01 99 00 01 34", "SAPO"),
      ("Anne Martin, Blue Barn Communications t: 01 99 00 01 34", "Blue Barn Communications"),
      (
        "For more information about the Sault Fund, contact: Anne Martin, 01 99 00 01 34",
        "–"
      ),
    ])
  func noHouses(text: String, organization: String) {
    #expect(told(text) == ["Anne Martin|\(organization)|0|1"])
  }

  @Test("A small word that leads on to the address is no part of the name")
  func links() {
    #expect(
      told("Media: Anne Martin at anne@sault.example.org or 01 99 00 01 34") == [
        "Anne Martin|–|1|1"
      ])
  }

  @Test("Two persons in a line are called at the one number below though one has the mail")
  func oneNumber() {
    #expect(
      told("Opus Neuf / Anne Martin, Paul Durand\n01 99 00 01 34 – p.durand@opusneuf.example.fr")
        == ["Anne Martin|Opus Neuf|0|1", "Paul Durand|Opus Neuf|1|1"])
  }

  @Test("A bold line above a person is the house, among contacts")
  func titles() {
    func organization(_ title: String) -> String? {
      let blocks = [
        Page.block("Contacts presse", y: 20, kind: .heading(level: 2), style: Page.display),
        Page.block(title, y: 80, style: Page.bold),
        Page.block("Anne Martin – Attachée de presse\n01 99 00 01 34", y: 92),
      ]
      return parseContacts(Page.document(blocks), countries: ["FR"]).contacts.first?.organization
    }
    #expect(organization("Grand Large Évènements") == "Grand Large Évènements")
    #expect(organization("Presse nationale") == nil)
  }
}
