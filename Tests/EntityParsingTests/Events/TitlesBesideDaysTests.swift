import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles at one margin, their days at the other") struct TitlesBesideDaysTests {
  private static func section(_ pairs: [(left: String, right: String)]) -> Section {
    let blocks = pairs.enumerated().flatMap { index, pair in
      let y = 80 + Double(index) * 60
      return [
        Page.block(pair.left, x: 50, y: y, region: 2 * index, page: 2),
        Page.block(pair.right, x: 350, y: y, region: 2 * index + 1, page: 2),
      ]
    }
    return Page.section("s1", "Fêtes", y: 20, kind: .programme, blocks: blocks)
  }

  private static func titles(_ pairs: [(left: String, right: String)]) -> [String] {
    let joined = TitlesBesideDays(tools: Programme.tools).joined(section(pairs))
    return joined.blocks.filter(\.isHeading).map(\.text.text)
  }

  @Test("Line by line, or each in a block of its own")
  func pairs() {
    #expect(
      Self.titles([
        ("Bal des lampions\nVeillée", "Sam. 5 juin 2027, 21 h\nDim. 6 juin 2027, 18 h"),
        ("Course des nasses,\nthéâtre du Bief", "Lundi 7 juin 2027,\n15 h"),
      ]) == ["Bal des lampions", "Veillée", "Course des nasses, théâtre du Bief"])
  }

  @Test("One pair alone, other texts at the right and days at both are none")
  func others() {
    #expect(Self.titles([("Bal des lampions", "Sam. 5 juin 2027, 21 h")]).isEmpty)
    #expect(
      Self.titles([("Bal des lampions", "Trois accordéons"), ("Veillée", "Entrée libre")]).isEmpty)
    #expect(
      Self.titles([("5 juin 2027", "6 juin 2027"), ("7 juin 2027", "8 juin 2027")]).isEmpty)
  }
}
