import KitModel
import Testing

@testable import EntityParsing

@Suite("Days that an entry tells once more") struct FurtherDayTests {
  /// The event of a row with a text below its title.
  private func told(_ text: String) -> [String] {
    Programme(
      """
      | jeudi 24 septembre 2026, 20 h | Banc d'essai / \(text)
      | samedi 3 octobre 2026, 10 h | Réparer sa barque / Avec le charpentier du port.
      """
    ).told().filter { $0.hasPrefix("Banc") }
  }

  @Test(
    "behind a word for also have the hours of its own",
    arguments: [
      "Dix minutes chacun. Également les jeudis 22 octobre et 19 novembre.",
      "Dix minutes chacun ; aussi les 22 octobre et 19 novembre.",
      "Autres dates : 22 octobre et 19 novembre",
    ])
  func also(text: String) {
    #expect(
      told(text) == ["Banc d'essai | 2026-09-24T20:00 2026-10-22T20:00 2026-11-19T20:00"])
  }

  @Test(
    "are its own only where the clause says nothing else and they come after it",
    arguments: [
      "Également au port de Blin le 22 octobre.", "Inscriptions jusqu'au 22 octobre.",
      "Dix minutes chacun. Aussi le 22 août.",
    ])
  func others(text: String) {
    #expect(told(text) == ["Banc d'essai | 2026-09-24T20:00"])
  }

  @Test("A title that runs on into its day and place ends where they begin")
  func datedTitles() {
    let text = "# La foire\n**Pesée des ânes : samedi 10 octobre 2026, 9 h, Grand Pré**"
    #expect(Programme(text).events().map(\.title) == ["Pesée des ânes"])
  }

  @Test("Hours of a day's opening beside its name are no entry, nor are hours a title")
  func opening() {
    let table = Programme("| 11 h | Faut-il encore bâtir ?\n| 14 h | Habiter petit").blocks
    let day = Page.section(
      "s1", "Samedi 14 novembre 2026", y: 40,
      blocks: [Page.block("10 h à 19 h", x: 300, y: 40)],
      children: ["Estrade (hall 1)", "Fournil (hall 2)"].map {
        Page.section("s2", $0, y: 60, blocks: table)
      })
    let hours = DayOpening(tools: Programme.tools)
    let items = Programme.tools.stream.items(of: day.blocks)
    #expect(hours.without(items, of: day).isEmpty)
    var empty = day
    empty.children = []
    #expect(hours.without(items, of: empty).count == 1)
    #expect(Programme("# 14 h et 15 h 30\n7 mars 2027, visite du fournil").told() == [])
  }
}
