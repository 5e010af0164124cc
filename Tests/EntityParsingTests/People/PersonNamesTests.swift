import Testing

@testable import EntityParsing

@Suite("Names of persons by their form") struct PersonNamesTests {
  @Test(
    "A shortened part of a surname may have its full stop",
    arguments: [("Anne St. Aubin", true), ("Anne Aubin. Blin", false), ("Anne St.", false)])
  func shortened(text: String, isName: Bool) {
    #expect((PersonNames.shared.likelihood(text) >= 0.6) == isName)
  }

  @Test(
    "First names of many countries open names; words that are names, too, don't",
    arguments: [
      ("Folasade Adebayo", true), ("Sibongile Nkosi", true), ("Meenakshi Rao", true),
      ("Wiremu Hohepa", true), ("Angharad Pryce", true), ("Samba School", false),
      ("Durga Puja", false), ("Waverley Ferry", false),
    ])
  func firstNames(text: String, isName: Bool) {
    #expect((PersonNames.shared.likelihood(text) >= 0.6) == isName)
  }
}
