import KitModel
import Testing

@testable import PageLayout

@Suite("Lines of several sizes") struct LineEndTests {
  @Test("A title larger than its hour goes on in the next line")
  func titleGoesOn() {
    var sheet = Sheet()
    sheet.write([("14 h", Sheet.body), ("Bal des grands", Sheet.title)], x: 50, y: 100)
    sheet.write("lampions", x: 50, y: 115, style: Sheet.title)
    #expect(sheet.blocks.map(\.text.text) == ["14 h Bal des grands lampions"])
  }

  @Test("A line of its own size stands apart from an entry in two others")
  func heading() {
    var sheet = Sheet()
    sheet.write("Samedi 5 juin", x: 50, y: 100, style: Sheet.title)
    sheet.write([("14 h", Sheet.small), ("Bal des lampions", Sheet.body)], x: 50, y: 115)
    #expect(sheet.blocks.map(\.text.text) == ["Samedi 5 juin", "14 h Bal des lampions"])
  }

  @Test("A line in another font of the same size and weight is no more of a title")
  func fonts() {
    var sheet = Sheet()
    sheet.write("BAL DES LAMPIONS", x: 50, y: 100, style: Sheet.bold)
    sheet.write("toute la fanfare", x: 50, y: 112, style: Sheet.serif)
    #expect(sheet.blocks.map(\.text.text) == ["BAL DES LAMPIONS", "toute la fanfare"])
  }

  @Test("A word in another font parts no lines")
  func mixedFonts() {
    var sheet = Sheet()
    sheet.write([("Le bal", Sheet.bold), ("des", Sheet.serif)], x: 50, y: 100)
    sheet.write("lampions du quai", x: 50, y: 112, style: Sheet.bold)
    #expect(sheet.blocks.map(\.text.text) == ["Le bal des lampions du quai"])
  }

  @Test(
    "A title with its place at the other end of its line stands apart from the text about it; one without white is part of it",
    arguments: [(320.0, 2), (95, 1)])
  func apart(place: Double, blocks: Int) {
    var sheet = Sheet()
    sheet.write("Boat race", x: 50, y: 100, style: Sheet.bold)
    sheet.write("Corn Hall, Foxholt, at the weir", x: place, y: 100, style: Sheet.italic)
    sheet.write(
      ["For all who would like to come along and to see how it all ends", "in the evening."], x: 50,
      y: 112)
    #expect(sheet.blocks.count == blocks)
  }
}
