import KitModel
import Testing

@testable import EntityParsing

@Suite("Headings that say no more than when or where") struct WhenTitleTests {
  private func named(_ title: String, _ text: String, city: String? = nil) -> String {
    let dated = Programme.tools.dated(Programme(text).blocks[0].text)
    let heading = Programme("# \(title)").blocks[0].text
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: heading, blocks: [], children: [])
    let entry = Entry(
      title: heading, when: [dated], scope: EntryScope(section: section, titles: [heading]),
      origin: .titled)
    let tools = Programme.tools
    let named = WhenTitles(tools: tools, places: tools.places).named([entry])[0]
    return [named.title.text, named.city?.text].compactMap { $0 }.joined(separator: " | ")
  }

  @Test("give way to what the sentence below them names")
  func named() {
    #expect(
      named("La veille", "Samedi 5 juin 2026, 18 h 30 : émission « Rives » en direct du lavoir.")
        == "Rives")
    #expect(
      named(
        "Et toute la semaine",
        "Du lundi 1er au vendredi 5 juin 2026, à 8 h : « Un seau d'eau », par Ana Ruiz.")
        == "Un seau d'eau")
    #expect(
      named("À Rennes", "rassemblement le mardi 9 juin 2026 à 12 h 30 devant la halle.")
        == "rassemblement | Rennes")
    #expect(
      named("À Rennes", "lecture de « La Vanne » le samedi 6 juin 2026 à 14 h, place Brun.")
        == "lecture de « La Vanne » | Rennes")
  }

  @Test("stay where they name something or the sentence does not")
  func kept() {
    #expect(
      named("La veille des lavandières", "rassemblement le mardi 9 juin 2026 à 12 h 30.")
        == "La veille des lavandières")
    #expect(
      named("À Rebours", "lecture de « La Vanne » le samedi 6 juin 2026 à 14 h.") == "À Rebours")
    #expect(
      named("La veille", "On ferme le samedi 6 juin 2026 à 14 h.") == "La veille")
  }
}
