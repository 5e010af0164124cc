import KitModel
import Testing

@testable import EntityParsing

@Suite("Offices of contacts and their further numbers") struct ContactOfficesTests {
  private func contacts(_ text: String) -> [Contact] {
    let blocks = [
      Page.block("Contacts presse", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block(text, y: 80),
    ]
    return parseContacts(
      Page.document(blocks), countries: ["FR"], issuer: "Société des Aulnes"
    ).contacts
  }

  @Test(
    "A number for other hours right below another is one more of the same person; another label opens a card",
    arguments: [
      ("Out of hours: 01 99 00 01 35", 1), ("Astreinte : 01 99 00 01 35", 1),
      ("Billetterie : 01 99 00 01 35", 2),
    ])
  func furtherLines(line: String, count: Int) {
    let found = contacts("Anne Martin, 01 99 00 01 34\nanne@sault.example.fr\n\(line)")
    #expect(found.count == count)
    #expect(found.first?.phones.count == 3 - count)
  }

  @Test(
    "Who has a number alone, or the only mail, speaks for the issuer; an agency's person doesn't",
    arguments: [
      ("Anne Martin\n01 99 00 01 34", "Société des Aulnes"),
      ("Anne Martin\n01 99 00 01 34\npresse@sault.example.fr", "Société des Aulnes"),
      ("Anne Martin\n01 99 00 01 34\nanne@saultpresse.example.fr", nil),
      ("Anne Martin, agence Rond\n01 99 00 01 34\npresse@rond.example.fr", "agence Rond"),
    ] as [(String, String?)])
  func offices(text: String, organization: String?) {
    #expect(contacts(text).first?.organization == organization)
  }

  @Test("A line end inside an organisation's name parts it from nothing")
  func cutName() {
    let found = contacts(
      "Presse régionale – Association\nTangue, Anne Martin\n01 99 00 01 34\nanne@sault.example.fr")
    #expect(found.map(\.organization) == ["Association Tangue"])
    #expect(found.map(\.name) == ["Anne Martin"])
  }

  @Test("What somebody leads is a label, and no organisation")
  func leads() {
    let found = contacts("Direction de course\nAnne Martin\n01 99 00 01 34\ncap@sault.example.fr")
    #expect(found.first?.organization != "Direction de course")
  }
}
