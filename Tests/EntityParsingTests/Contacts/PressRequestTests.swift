import KitModel
import Testing

@testable import EntityParsing

@Suite("Where the press is asked to write in a text") struct PressRequestTests {
  private func mails(_ text: String) -> [String] {
    parseContacts(
      Page.document([Page.block(text, y: 100)]), countries: ["GB"], issuer: "Blin Trust"
    ).contacts.flatMap(\.emails)
  }

  /// A text; whom it gives to write to.
  @Test(
    "is a contact, whatever one registers for beside it",
    arguments: [
      ("For press enquiries, email press@blin.example.org.", ["press@blin.example.org"]),
      // Whoever comes writes for the event, and not to the press office.
      ("Tickets are on sale; to attend, email desk@blin.example.org.", []),
      (
        "The press were there, and all sent what they had found to desk@blin.example.org on the day.",
        []
      ),
    ] as [(String, [String])])
  func requests(text: String, mails: [String]) {
    #expect(self.mails(text) == mails)
  }
}
