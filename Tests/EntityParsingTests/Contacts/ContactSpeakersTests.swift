import KitModel
import Testing

@testable import EntityParsing

@Suite("Contacts in lines and paragraphs, and whom they speak for")
struct ContactSpeakersTests {
  private func contacts(_ texts: [String], issuer: String? = nil) -> [Contact] {
    let blocks = texts.enumerated().map { Page.block($1, y: 40 + Double($0) * 60) }
    return parseContacts(Page.document(blocks), countries: ["FR"], issuer: issuer).contacts
  }

  /// What a contact says, in one line.
  private func told(_ texts: [String], issuer: String? = nil) -> [String] {
    contacts(texts, issuer: issuer).map {
      [$0.name ?? "–", $0.organization ?? "–", $0.emails.joined(separator: " ")].joined(
        separator: " | ")
    }
  }

  private static let prose =
    "Les curieux sont venus voir les bois, et ils sont tous repartis avec de belles questions."

  @Test(
    "Who alone is written to speaks for the issuer, and an agency's person doesn't",
    arguments: [
      ("anne@sault.example.fr", "Société des Aulnes"),
      ("communication@aulnes-sault.example.fr", "Société des Aulnes"),
      ("anne@martinpresse.example.fr", nil), ("anne@saultpr.example.com", nil),
    ] as [(String, String?)])
  func sole(mail: String, organization: String?) {
    let found = contacts(
      ["Presse : Anne Martin, 01 99 00 01 34, \(mail)"], issuer: "Société des Aulnes")
    #expect(found.map(\.organization) == [organization])
  }

  @Test("Whom two domains stand for is not told by either")
  func twoDomains() {
    let found = contacts(
      [
        "Presse : Anne Martin, anne@sault.example.fr",
        "Diffusion : Paul Durand, paul@grandpont.example.fr",
      ],
      issuer: "Société des Aulnes")
    #expect(found.allSatisfy { $0.organization == nil })
  }

  /// The last block below running text.
  @Test(
    "A line or signature below running text is a contact",
    arguments: [
      "M. Paul Durand, attaché culturel — 01 99 00 01 34 — paul@sault.example.fr",
      "Relations extérieures : Paul Durand | 01 99 00 01 34 | paul@sault.example.fr",
      "Paul Durand\nresponsable de l’action culturelle\n01 99 00 01 34 · paul@sault.example.fr",
    ])
  func below(block: String) {
    #expect(told([Self.prose, block]) == ["Paul Durand | – | paul@sault.example.fr"])
  }

  @Test("A label whose address opens the next line parts what stands before it")
  func overLineEnd() {
    #expect(
      told([
        "Billetterie : 01 99 00 01 35. Presse : Anne Martin,\nanne@sault.example.fr, 01 99 00 01 34."
      ]).contains("Anne Martin | – | anne@sault.example.fr"))
    let found = contacts([
      "Attachés de presse : Anne Martin, 06 39 98 74 10, anne@sault.example.fr · Paul\nDurand, 06 39 98 74 11, paul@sault.example.fr"
    ])
    #expect(found.map(\.name) == ["Anne Martin", "Paul Durand"])
    #expect(found.map(\.phones.count) == [1, 1])
  }

  @Test("Whom an answer goes to is named behind the address or before it")
  func answers() {
    #expect(
      told([
        "Merci de confirmer votre venue :\npont@sault.example.fr, 01 99 00 01 34 (Paul Durand)."
      ])
        == ["Paul Durand | – | pont@sault.example.fr"])
    #expect(
      contacts(["Réservation : pont@sault.example.fr, 01 99 00 01 34."]).allSatisfy {
        $0.name == nil
      })
  }

  /// A line; name and organisation.
  @Test(
    "A name that runs into its label, rank or employer is a name",
    arguments: [
      ("Promo presse & radio Anne Martin", "Anne Martin | –"),
      ("PRESS & RADIO Anne Martin", "Anne Martin | –"),
      ("Press: Revd Anne Martin", "Anne Martin | –"),
      ("News media: Supt. Paul Durand", "Paul Durand | –"),
      ("Review copies: Anne Martin at Clos Books PR", "Anne Martin | Clos Books PR"),
      ("Presse : Anne Martin de l’agence Grand Pont", "Anne Martin | Grand Pont"),
    ])
  func labelled(line: String, told: String) {
    #expect(
      self.told(["\(line), 01 99 00 01 34, info@sault.example.fr"])
        == ["\(told) | info@sault.example.fr"])
  }

  /// A line above a person; the organisation.
  @Test(
    "A label, a row of a programme or words that lack a name are no organisation",
    arguments: [
      ("Standings & photos", nil), ("MEDIA BADGES & INTERVIEWS", nil), ("At the museum", nil),
      ("Mon 31 Eel Day at the Blin Bank", nil), ("Martin & Fils", "Martin & Fils"),
      ("Musée du Clos", "Musée du Clos"),
    ] as [(String, String?)])
  func above(line: String, organization: String?) {
    #expect(
      contacts(["\(line)\nAnne Martin\n01 99 00 01 34\nanne@sault.example.fr"]).map(\.organization)
        == [organization])
  }

  @Test("The place of an entry above is not whom the press contact speaks for")
  func place() {
    let press = "Presse locale : Mme Anne Martin, 01 99 00 01 34, anne@sault.example.fr"
    #expect(contacts(["Domaine du Merle", press]).map(\.organization) == [nil])
    #expect(
      contacts(["Domaine du Merle\n\(press)"]).map(\.organization) == ["Domaine du Merle"])
  }
}
