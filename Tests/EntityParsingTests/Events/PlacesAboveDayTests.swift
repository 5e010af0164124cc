import KitModel
import Testing

@testable import EntityParsing

@Suite("Places set larger than the titles above them") struct PlacesAboveDayTests {
  private static let texts = ["Un bal pour petits et grands.", "Un conte d'eau.", "Une farce."]

  private func turned(_ above: String, _ places: [(place: String, text: String)]) -> [String] {
    let children = places.map { place, text in
      Section(
        id: "s2", kind: .programme, level: 2, title: Programme("! \(place)").blocks[0].text,
        blocks: Programme(text).blocks, children: [])
    }
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: Programme("! Programme").blocks[0].text,
      blocks: Programme(above).blocks, children: children)
    let turned = PlacesAboveDays(tools: Programme.tools).turned(section)
    return turned.children.map { child in
      ([child.title.text] + child.blocks.map(\.text.text)).joined(separator: " | ")
    }
  }

  @Test("belong to these, with the days below them")
  func turned() {
    #expect(
      turned(
        "# Bal des lampions\nUn bal pour petits et grands.",
        [
          ("Le Battoir", "Lundi 1er juin 2026 : 19 h\n# Le sel\nUn conte d'eau."),
          ("Grange Aubin", "Jeudi 4 juin 2026 : 20 h\n# La roue\nUne farce."),
          ("Le Battoir", "Lundi 8 juin 2026 : 19 h"),
        ]) == [
          "Bal des lampions | Un bal pour petits et grands. | Le Battoir | Lundi 1er juin 2026 : 19 h",
          "Le sel | Un conte d'eau. | Grange Aubin | Jeudi 4 juin 2026 : 20 h",
          "La roue | Une farce. | Le Battoir | Lundi 8 juin 2026 : 19 h",
        ])
  }

  @Test(
    "head what stands below their day where no title is left in front or the same one comes back")
  func kept() {
    let cards = [
      ("Bal des lampions", "Lundi 1er juin 2026 : 19 h\n# Réserver\nAu lavoir."),
      ("Le sel", "Jeudi 4 juin 2026 : 20 h\n# Réserver\nAu lavoir."),
      ("La roue", "Lundi 8 juin 2026 : 19 h\n# Réserver\nAu lavoir."),
    ]
    let kept = cards.map { title, text in
      title + " | " + text.replacing("\n", with: " | ").replacing("# ", with: "")
    }
    #expect(turned("", cards) == kept)
    #expect(turned("# Réserver\nAu lavoir.", cards) == kept)
  }
}
