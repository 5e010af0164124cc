import KitModel
import Testing

@testable import EntityParsing

@Suite("Persons and offices that only their place among contacts tells")
struct ContactBlocksTests {
  private func contacts(_ texts: [String], issuer: String? = nil) -> [Contact] {
    let blocks = texts.enumerated().map { Page.block($1, y: 40 + Double($0) * 40) }
    return parseContacts(Page.document(blocks), countries: ["FR", "GB", "CH"], issuer: issuer)
      .contacts
  }

  /// Name, organisation, mails and numbers, in one line for each.
  private func told(_ texts: [String], issuer: String? = nil) -> [String] {
    contacts(texts, issuer: issuer).map { contact in
      [
        contact.name ?? "–", contact.organization ?? "–", contact.emails.joined(separator: " "),
        contact.phones.map(\.e164).joined(separator: " "),
      ].joined(separator: " | ")
    }
  }

  private static let prose =
    "Les curieux sont venus voir les bois, et ils sont tous repartis avec de belles questions."

  /// Text; the name.
  @Test(
    "Whom a text asks to write to is a person though no first name is known",
    arguments: [
      ("For interviews call Maddox Tarrow, head of outreach, on 020 7946 0871.", "Maddox Tarrow"),
      (
        "A briefing takes place on the quay. Write to Tarquin\nOzdemir, publicity chair, info@sault.example.org, or call 020 7946 0871.",
        "Tarquin Ozdemir"
      ),
      ("Questions: front desk, 020 7946 0871 (8am–6pm). Ask for Leonie Burt.", "Leonie Burt"),
      (
        "Annual membership €30. Nuala Sarrik, 020 7946 0871,\nnuala@sault.example.org",
        "Nuala Sarrik"
      ),
      ("National & regional\nBo Sarrik\n020 7946 0871\nbo@sault.example.org", "Bo Sarrik"),
      ("Schools: call Ros Sarrik on 020 7946 0871.", "Ros Sarrik"),
      ("For interviews call the press office on 020 7946 0871.", nil),
      ("For interviews call Delmont Library on 020 7946 0871.", nil),
    ] as [(String, String?)])
  func asked(text: String, name: String?) {
    #expect(contacts([text]).compactMap(\.name) == [name].compactMap { $0 })
  }

  /// Text; the contacts.
  @Test(
    "A line end parts no name, no label from its person, and no mail address",
    arguments: [
      (
        "Presse : Agence Sel doux, Lola Mervent,\nlola@seldoux.example.com, 06 39 98 77 33",
        ["Lola Mervent | Agence Sel doux | lola@seldoux.example.com | +33639987733"]
      ),
      (
        "Press: Anne Martin – anne@sault.example.org; radio: Peadar Ó\nConghal, peadar@sault.example.org, 020 7946 0871",
        [
          "Anne Martin | – | anne@sault.example.org | ",
          "Peadar Ó Conghal | – | peadar@sault.example.org | +442079460871",
        ]
      ),
      (
        "Presse : Clémentine de Vry, 01 99 00 13 77, clemen-\ntine@quai.example.com",
        ["Clémentine de Vry | – | clementine@quai.example.com | +33199001377"]
      ),
      (
        "Presse : Anne-Marie Toll, 01 99 00 13 77, anne-\nmarie@quai.example.com",
        ["Anne-Marie Toll | – | anne-marie@quai.example.com | +33199001377"]
      ),
      (
        "Presse : Anne Dugay-Roel, 01 99 00 13 77, anne.dugay-\nroel@quai.example.com",
        ["Anne Dugay-Roel | – | anne.dugay-roel@quai.example.com | +33199001377"]
      ),
      (
        "Presse\nAnne Martin\nanne@grandhala\nge.exam\nple.com",
        ["Anne Martin | – | anne@grandhalage.example.com | "]
      ),
    ])
  func cut(text: String, expected: [String]) {
    #expect(told([text]) == expected)
  }

  @Test("Persons in a row share the office's address; one person's own stays with that person")
  func shared() {
    let row =
      "Media desk: Florent Amsler, +41 22 555 01 40 · Zawadi Kelu (French), +41 22 555 01 41"
    #expect(
      told(["\(row) · media@sault.example.org"]) == [
        "Florent Amsler | – | media@sault.example.org | +41225550140",
        "Zawadi Kelu | – | media@sault.example.org | +41225550141",
      ])
    #expect(
      contacts(["\(row), zawadi@sault.example.org"]).map(\.emails) == [
        [], ["zawadi@sault.example.org"],
      ])
    // A dash at the line's end leads on to the address below: it is the last person's.
    #expect(
      contacts([
        "Enquiries: Anne Martin, CFO – 020 7946 0640\nMedia: Paul Durand – 020 7946 0941 –\npaul@sault.example.org"
      ]).map(\.emails) == [[], ["paul@sault.example.org"]])
  }

  @Test("A label is no organisation where a word of it is one")
  func labelOnly() {
    #expect(
      contacts(["Press office: 020 7946 0850"], issuer: "Department for Canals").map(\.organization)
        != ["Press office"])
  }

  @Test("A label that no sign parts from a person opens a card in the middle of a line")
  func inline() {
    #expect(
      contacts([
        "diffusion Anne Martin · 06 39 98 55 21 · anne@sault.example.org presse Bureau Paul\nDurand · 01 99 00 42 18 · paul@durand.example.com"
      ]).map(\.emails) == [["anne@sault.example.org"], ["paul@durand.example.com"]])
  }

  private static let press = "Presse : Anne Martin, 01 99 00 01 34, anne@sault.example.fr"

  /// A line beside a press contact; whom its number belongs to.
  @Test(
    "A number behind a short label beside a contact is an office's",
    arguments: [
      ("Permanence : 03 53 01 66 20", "–"),
      ("Un numéro pour s’inscrire : 03 53 01 66 20 (9 h - 19 h)", "–"),
      ("Mission cinéma : 03 53 01 66 20", "Mission cinéma"),
      ("Mairie de Saint-Aubin — 03 53 01 66 20", "Mairie de Saint-Aubin"),
      ("Accueil : 2 place Aubin, 89100 Sens – 03 53 01 66 20", "–"),
      ("Tarif unique : 6 €, gratuit avant 6 ans. Inscriptions : 03 53 01 66 20", "–"),
    ])
  func offices(line: String, organization: String) {
    #expect(
      told(["\(Self.press)\n\(line)"]).contains("– | \(organization) |  | +33353016620"))
    #expect(told([line, Self.press]).contains("– | \(organization) |  | +33353016620"))
  }

  /// A line that tells of something else.
  @Test(
    "A number in a sentence or far from all contacts is nobody's",
    arguments: [
      ["Le lot 03 53 01 66 20 est vendu", press],
      ["Permanence : 03 53 01 66 20", prose, prose, press],
    ])
  func noOffices(texts: [String]) {
    #expect(told(texts).count == 1)
  }

  @Test("A house and its office in small letters are no running text")
  func houseAndOffice() {
    #expect(
      contacts([
        "Contacts presse",
        "Préfecture de la Blin – Bureau de la communication interministérielle\nAnne MARTIN – 01 99 00 01 34 – pref-blin@example.fr",
      ]).map { $0.organization?.hasPrefix("Préfecture de la Blin") } == [true])
  }

  /// Mail, words in front of it; the organisation.
  @Test(
    "The issuer's kind tells whose office or mail it is",
    arguments: [
      ("anne@sault.example.fr", "Anne Martin, service de presse du Musée", "Musée des Aulnes"),
      ("musees.aulnes@example.fr", "Anne Martin", "Musée des Aulnes"),
      ("aulnes.sault@example.fr", "Anne Martin", "Musée des Aulnes"),
      ("anne@sault.example.fr", "Anne Martin, Musée du Clos", "Musée du Clos"),
    ])
  func units(mail: String, words: String, organization: String) {
    #expect(
      contacts(["Presse : \(words), 01 99 00 01 34, \(mail)"], issuer: "Musée des Aulnes")
        .map(\.organization) == [organization])
  }

  @Test("Who takes bookings at an address of that name is a contact, a counter is not")
  func bookings() {
    #expect(
      told([
        "PROMO — Jeanne Quint · jeanne@sault.example.com · 06 39 98 71 71\nBOOKING — Studio Rhizel · Abel Tournac · abel@rhizel.example.com"
      ]).last == "Abel Tournac | Studio Rhizel | abel@rhizel.example.com | ")
  }

  @Test("A number out of hours is one more of the same person, in running text too")
  func outOfHours() {
    #expect(
      contacts([
        "Contact Anne Martin, head of communications, 020 7946 0871 or anne@sault.example.org;\nout of hours 07700 900195."
      ]).map(\.phones.count) == [2])
  }
}
