import KitModel
import Testing

@testable import EntityParsing

@Suite("Houses and persons of contacts")
struct ContactHousesTests {
  private func told(_ text: String) -> [String] {
    let blocks = [
      Page.block("Contacts", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block(text, y: 80),
    ]
    return parseContacts(Page.document(blocks), countries: ["FR", "BE", "AU"]).contacts.map {
      [$0.name ?? "–", $0.organization ?? "–", "\($0.emails.count)", "\($0.phones.count)"]
        .joined(separator: "|")
    }
  }

  @Test(
    "What an organisation's words, acronyms and lines are told by",
    arguments: [
      (
        "Rédaction de Sault\n01 99 00 01 34\nredaction@sault.example.fr", "–|Rédaction de Sault|1|1"
      ),
      ("MJC de Sault, 01 99 00 01 34, mjc@sault.example.fr", "–|MJC de Sault|1|1"),
      ("Regatta Hotline, 01 99 00 01 34, hello@sails.example.org", "–|Regatta Hotline|1|1"),
      (
        "Université\nde Sault\n01 99 00 01 34\ninfo@univ-sault.example.fr",
        "–|Université de Sault|1|1"
      ),
      // Persons stay persons.
      ("ANNE de Martin, 01 99 00 01 34, anne@sault.example.fr", "ANNE de Martin|–|1|1"),
      ("Anne Martin\n01 99 00 01 34\nanne@sault.example.fr", "Anne Martin|–|1|1"),
    ])
  func houses(text: String, contact: String) { #expect(told(text) == [contact]) }

  @Test(
    "Who stands in front of a role is a person though no name is known, a house is none",
    arguments: [
      ("Ovesa Brantidi, program manager", "Ovesa Brantidi|–|1|1"),
      ("Ovesa Trust, program manager", "–|Ovesa Trust|1|1"),
      ("Anne Martin, Ovesa Brantidi, program manager", "Anne Martin|–|1|1"),
    ])
  func beforeRoles(line: String, contact: String) {
    let contacts = told(line + "\n01 99 00 01 34\napply@sault.example.fr")
    #expect(contacts.count == 1)
    #expect(contacts.first?.split(separator: "|").first == contact.split(separator: "|").first)
  }

  @Test("A line that opens with a person's name is no running text where the address follows")
  func opensWithPerson() {
    #expect(
      told(
        "Hugo Martin, agence Papier Rouge, pour la presse nationale –\nhugo@papierrouge.example.com – 01 99 00 72 18"
      ) == ["Hugo Martin|agence Papier Rouge|1|1"])
    #expect(
      told(
        """
        Anne Martin, cheffe du service de la
        communication
        01 99 00 01 34
        anne@sault.example.fr
        """)
        == ["Anne Martin|–|1|1"])
    #expect(
      told("Le soir, on mange sous les arbres, et la fanfare joue pour la presse et le public.")
        .isEmpty)
  }

  @Test(
    "A heading of an acronym and its place is the house of the person below, one of common words is none",
    arguments: [
      ("CAUE de la Sorne", "Anne Martin|CAUE de la Sorne|1|1"),
      ("PRESSE de la région", "Anne Martin|–|1|1"),
    ])
  func acronyms(heading: String, contact: String) {
    let blocks = [
      Page.block("Contacts", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block(heading, y: 80, kind: .heading(level: 4), style: Page.bold),
      Page.block(
        "Anne Martin, chargée de mission\n01 99 00 01 34\nanne@sault.example.fr", y: 92),
    ]
    let contacts = parseContacts(Page.document(blocks), countries: ["FR"]).contacts.map {
      [$0.name ?? "–", $0.organization ?? "–", "\($0.emails.count)", "\($0.phones.count)"]
        .joined(separator: "|")
    }
    #expect(contacts == [contact])
  }
}
