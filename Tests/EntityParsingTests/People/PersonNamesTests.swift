import Testing

@testable import EntityParsing

@Suite("Names of persons by their form") struct PersonNamesTests {
  @Test(
    "A shortened part of a surname may have its full stop",
    arguments: [("Anne St. Aubin", true), ("Anne Aubin. Blin", false), ("Anne St.", false)])
  func shortened(text: String, isName: Bool) {
    #expect((PersonNames.shared.likelihood(text) >= 0.6) == isName)
  }
}
