import KitModel
import Testing

@testable import EntityParsing

@Suite("Headings that name towns") struct TownHeadingTests {
  @Test(
    "In a long list a third of compounds is enough, in a short one it isn't",
    arguments: [
      (["Vauclair", "Brize-sur-Orne", "Saint-Amans", "Morteau", "Lavergne", "La Chaume"], 6),
      (["Vauclair", "Brize-sur-Orne", "Morteau"], 0),
      (["Danse", "Cirque-théâtre", "Musiques", "Marionnette", "Clowns", "Contes"], 0),
    ])
  func list(names: [String], towns: Int) {
    let sections = names.enumerated().map { index, name in
      Section(
        id: "s\(index)", kind: .programme, level: 2,
        title: Page.block(name, y: Double(index) * 40, style: Page.bold).text, blocks: [],
        children: [])
    }
    let places = PlaceParser(country: "FR", languages: ["fr"])
    #expect(TownHeadings(places: places).names(in: sections).count == towns)
  }
}
