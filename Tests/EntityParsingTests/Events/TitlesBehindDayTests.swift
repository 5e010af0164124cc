import Testing

@testable import EntityParsing

@Suite("Titles behind the days of a list under a heading") struct TitlesBehindDayTests {
  private func nameTitles(_ names: [String]) -> Bool {
    let tools = Programme.tools
    let text = names.enumerated().map { "\(5 + $0) juin 2027, 21 h – \($1)" }
    let items = tools.stream.items(of: Programme(text.joined(separator: "\n\n")).blocks)
    let scope = EntryScope(section: Page.section("s1", "Saison", y: 20), titles: [])
    return EntrySegmentation(tools: tools, scope: scope, heading: nil)
      .namesTitles(behindDaysOf: EntryGroup(title: nil, items: items))
  }

  @Test("Names in bold or in capitals that all differ are titles")
  func titles() {
    #expect(nameTitles(["**Bal des lampions**", "**Les Ombres**", "**La lessive**"]))
    #expect(nameTitles(["BAL DES LAMPIONS", "LES OMBRES", "LA LESSIVE"]))
  }

  @Test("Places, what comes back and what is set as the days are tells nothing")
  func others() {
    #expect(!nameTitles(["**Salle des fêtes**", "**Médiathèque Aubin**", "**Musée du Bief**"]))
    #expect(!nameTitles(["**Le Battoir**", "**Le Ressac**", "**Le Battoir**"]))
    #expect(!nameTitles(["Bal des lampions", "Les Ombres", "La lessive"]))
  }
}
