import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards titled by their day") struct DayTitledCardTests {
  private func turned(_ cards: [(day: String, text: String)]) -> [String] {
    let sections = cards.map { card in
      Section(
        id: "s2", kind: .other, level: 2, title: Programme("! \(card.day)").blocks[0].text,
        blocks: Programme(card.text).blocks, children: [])
    }
    return DayTitledCards(tools: Programme.tools).turned(sections).map(\.title.text)
  }

  @Test("give way to the titles below their days")
  func turned() {
    #expect(
      turned([
        ("3 avril 2026", "# La Margelle\nUn conte."), ("1er mai 2026", "# Le Puits\nUne farce."),
        ("5 juin 2026", "# La Corde\nLa dernière."),
      ]) == ["La Margelle", "Le Puits", "La Corde"])
  }

  @Test("are none where a day heads hours or several titles, or few have one")
  func none() {
    let days = ["3 avril 2026", "1er mai 2026", "5 juin 2026"]
    for text in ["# La Margelle\nÀ 18 h.", "# La Margelle\n# Le Puits\nUne farce.", "Un conte."] {
      #expect(turned(days.map { ($0, text) }) == days)
    }
    #expect(turned([("3 avril 2026", "# La Margelle\nUn conte.")]) == ["3 avril 2026"])
  }
}
