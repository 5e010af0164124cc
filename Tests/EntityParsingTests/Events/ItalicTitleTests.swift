import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles of table cells and what is added to them") struct ItalicTitleTests {
  private func parted(_ parts: [(text: String, style: StyleID)]) -> String? {
    var text = SourcedText()
    for (index, part) in parts.enumerated() {
      if index > 0, !part.text.hasPrefix(","), !part.text.hasPrefix(".") {
        text.append(unplaced: " ")
      }
      text.append(
        word: part.text, page: 1, box: Rect(x0: 0, y0: 0, x1: 9, y1: 9), style: part.style,
        certainty: 1)
    }
    return ItalicTitle.parted(text, styles: Page.styles).map {
      "\($0.title.text) | \($0.rest.text)"
    }
  }

  @Test("A title in italics ends at the sign that parts it from upright letters")
  func italics() {
    #expect(
      parted([("Le Sel des marais", Page.italic), (", une saunière raconte", Page.body)])
        == "Le Sel des marais | une saunière raconte")
    #expect(
      parted([("Who owns the tide?", Page.italic), ("Debate in the net loft", Page.body)])
        == "Who owns the tide? | Debate in the net loft")
    #expect(
      parted([("Le Sel des marais", Page.italic), ("lu par les élèves", Page.body)]) == nil)
    #expect(parted([("Le Sel des marais", Page.italic)]) == nil)
    #expect(
      parted([("Lecture de", Page.body), ("Moby Dick", Page.italic), (", au phare", Page.body)])
        == nil)
  }

  @Test(
    "Who made or gives it, by name, is no part of the title in a column of titles",
    arguments: [
      ("Les Eaux basses, par Ana Dupré, hydrologue", "Les Eaux basses"),
      ("The low waters, by the poet Ana Dupree", "The low waters"),
      ("Les Eaux basses, texte de Goethe", "Les Eaux basses"),
      ("Visites, par temps clair", "Visites, par temps clair"),
      ("Passing by, by night", "Passing by, by night"),
    ])
  func makers(text: String, title: String) {
    let parted = TitleText.withoutAddition(
      SourcedText(text: text), lexicon: .shared, isTitleColumn: true)
    #expect(parted.title.text == title)
  }

  @Test("A heading over cards side by side is not the title of what one of them announces")
  func cards() {
    var blocks = [
      Page.block("Le port autrement", y: 40, kind: .heading(level: 1), style: Page.display)
    ]
    for (index, title) in ["Réparer", "Trier"].enumerated() {
      let x = 50 + Double(index) * 180
      blocks.append(
        Page.block(
          title, x: x, y: 120, kind: .heading(level: 3), style: Page.bold, region: index + 1))
      blocks.append(
        Page.block(
          "Un atelier de filets, tenu par deux patronnes de pêche.", x: x, y: 140,
          region: index + 1))
    }
    blocks.append(
      Page.block(
        "Goûter au quai", x: 410, y: 120, kind: .heading(level: 3), style: Page.bold, region: 3))
    blocks.append(
      Page.block(
        "Le samedi 5 juin 2027 à 15 h, criée du port. Sans réserver.", x: 410, y: 140, region: 3))
    let stream = Programme.tools.stream
    let items = stream.items(of: blocks)
    let titles = EntryPattern.best(for: [items], bodySize: 10, isNoTitle: { _ in false })
      .groups(of: items).filter { $0.items.contains { $0.dated.hasDay } }
      .map { $0.title?.text.text ?? "" }
    #expect(titles == ["Goûter au quai"])
  }
}
