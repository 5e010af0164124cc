import KitModel
import Testing

@testable import EntityParsing

@Suite("Places in a style of their own") struct StyledPlaceTests {
  private let tools = Programme.tools

  private func text(_ parts: [(text: String, style: StyleID)]) -> SourcedText {
    var text = SourcedText()
    for (index, part) in parts.enumerated() {
      if index > 0 { text.append(unplaced: " ") }
      text.append(
        word: part.text, page: 1, box: Rect(x0: 0, y0: 0, x1: 9, y1: 9), style: part.style,
        certainty: 1)
    }
    return text
  }

  /// The places of entries, each with a title in bold and one text.
  private func places(_ texts: [[(text: String, style: StyleID)]]) -> [[String]] {
    let entries = texts.map { parts in
      var entry = Entry(
        title: text([("Soirée", Page.bold)]), when: [], scope: Programme.scope, origin: .row)
      entry.body = [text(parts)]
      return entry
    }
    let words = PlaceWords(places: PlaceParser(country: "FR"), tools: tools) { _ in false }
    return AlikePlaces(words: words).placed(entries)
      .map { $0.places.map(\.text) }
  }

  @Test("What ends the texts in a style of its own is where, if some are places by their words")
  func styled() {
    #expect(
      places([
        [("Contes et veillée.", Page.body), ("Salle des fêtes", Page.italic)],
        [("Trio de cornemuses.", Page.body), ("Le Battoir", Page.italic)],
        [("Théâtre du bief", Page.italic), ("Pour tous.", Page.body)],
      ]) == [["Salle des fêtes"], ["Le Battoir"], ["Théâtre du bief"]])
  }

  @Test("Titles of works, names of persons and what only two entries have are no places")
  func others() {
    let works =
      places([
        [("Le quatuor joue", Page.body), ("Les Moissons", Page.italic)],
        [("Le trio joue", Page.body), ("La Vanne", Page.italic)],
        [("Le chœur chante", Page.body), ("Le Battoir", Page.italic)],
      ])
    #expect(works == [[], [], []])
    let few =
      places([
        [("Contes.", Page.body), ("Salle des fêtes", Page.italic)],
        [("Cornemuses.", Page.body), ("Le Battoir", Page.italic)],
      ])
    #expect(few == [[], []])
  }
}
