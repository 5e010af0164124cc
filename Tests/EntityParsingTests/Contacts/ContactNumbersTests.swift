import KitModel
import Testing

@testable import EntityParsing

@Suite("Numbers of contacts")
struct ContactNumbersTests {
  private func contacts(_ text: String) -> [Contact] {
    let blocks = [
      Page.block("Contacts", y: 20, kind: .heading(level: 2), style: Page.display),
      Page.block(text, y: 80),
    ]
    return parseContacts(Page.document(blocks), countries: ["FR", "US"]).contacts
  }

  @Test(
    "A fax is listed where nothing else reaches whoever has it",
    arguments: [
      ("Anne Martin\nTél. 01 99 00 01 34 – Fax 01 99 00 01 35", ["+33199000134"]),
      ("Anne Martin\nFax 01 99 00 01 35\nanne@sault.example.fr", []),
      ("Anne Martin\nFax 01 99 00 01 35", ["+33199000135"]),
    ])
  func fax(text: String, numbers: [String]) {
    #expect(contacts(text).map { $0.phones.map(\.e164) } == [numbers])
  }

  @Test(
    "Numbers to listen to a conference by are nobody's",
    arguments: [
      ("International dial-in: 212-555-0164\nAnne Martin, 212-555-0142", 1),
      ("Replay: 212-555-0164\nAnne Martin, 212-555-0142", 1),
      ("Switchboard: 212-555-0164\nAnne Martin, 212-555-0142", 2),
    ])
  func conferences(text: String, count: Int) { #expect(contacts(text).count == count) }

  @Test(
    "A number alone below persons with mails in their own rows is everybody's",
    arguments: [
      (
        "Anne Martin anne@sault.example.fr / Paul Durand paul@sault.example.fr\nTél. 01 99 00 01 34",
        [1, 1]
      ),
      (
        "Anne Martin\nanne@sault.example.fr\nPaul Durand\npaul@sault.example.fr\nTél. 01 99 00 01 34",
        [0, 1]
      ),
    ])
  func shared(text: String, counts: [Int]) {
    #expect(contacts(text).map(\.phones.count) == counts)
  }

  @Test(
    "A further line may say who answers it",
    arguments: [
      ("Out of hours duty press officer: 212-555-0164", [2]),
      ("Out of hours Paul Durand: 212-555-0164", [1, 1]),
    ])
  func furtherLines(line: String, counts: [Int]) {
    #expect(
      contacts("Anne Martin, anne@sault.example.org, 212-555-0142\n\(line)").map(\.phones.count)
        == counts)
  }
}
