import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles in a style of their own behind a place") struct StyledTitleTests {
  private func entry(_ parts: [(text: String, style: StyleID)]) -> Entry {
    var texts: [SourcedText] = []
    var left = 50.0
    for part in parts {
      var text = SourcedText()
      for (index, word) in part.text.split(separator: " ").enumerated() {
        if index > 0 { text.append(unplaced: " ") }
        text.append(
          word: String(word), page: 1, box: Rect(x0: left, y0: 100, x1: left + 9, y1: 110),
          style: part.style, certainty: 1)
        left += 10
      }
      if part.style == Page.body, var last = texts.last {
        last.append(text, separator: " ")
        texts[texts.count - 1] = last
      } else {
        texts.append(text)
      }
    }
    var entry = Entry(
      title: texts[0], when: [Programme.dated("20 h")], scope: Programme.scope, origin: .dateLed)
    entry.body = Array(texts.dropFirst())
    return entry
  }

  private func told(_ lists: [[(text: String, style: StyleID)]]) -> [String] {
    PlacesAheadOfTitles(places: PlaceParser(country: "FR"), tools: Programme.tools)
      .parted(lists.map(entry))
      .map { "\($0.title.text) | \($0.places.map(\.text).joined(separator: ", "))" }
  }

  private static let halls: [[(text: String, style: StyleID)]] = [
    [
      ("Salle des fêtes", Page.bold), ("Les moissons.", Page.italic),
      ("Un chœur chante.", Page.body),
    ],
    [
      ("Église Saint-Blin", Page.bold), ("La harpe.", Page.italic), ("Un trio joue.", Page.body),
    ],
  ]

  @Test("Halls in bold, titles in italics and what follows them")
  func titles() {
    #expect(
      told(
        Self.halls + [
          [("Chez Nestor", Page.bold), ("Tard et bas.", Page.italic), ("Deux violes.", Page.body)]
        ]) == [
          "Les moissons | Salle des fêtes", "La harpe | Église Saint-Blin",
          "Tard et bas | Chez Nestor",
        ])
  }

  @Test("A comma within a hall in bold cuts off none of its name")
  func cut() {
    #expect(
      told(
        Self.halls + [
          [
            ("Chez Nestor", Page.bold), ("le quai", Page.bold), ("Tard et bas.", Page.italic),
            ("Deux violes.", Page.body),
          ]
        ]) == [
          "Les moissons | Salle des fêtes", "La harpe | Église Saint-Blin",
          "Tard et bas | Chez Nestor, le quai",
        ])
  }

  @Test("Names that are no places keep what is in italics behind them")
  func names() {
    #expect(
      told([
        [
          ("Les moissons", Page.bold), ("Opéra bref.", Page.italic),
          ("Un chœur chante.", Page.body),
        ],
        [("La harpe", Page.bold), ("Conte.", Page.italic), ("Un trio joue.", Page.body)],
        [("Tard et bas", Page.bold), ("Veillée.", Page.italic), ("Deux violes.", Page.body)],
      ]) == ["Les moissons | ", "La harpe | ", "Tard et bas | "])
  }
}
