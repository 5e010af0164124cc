import KitModel
import Testing

@testable import EntityParsing

@Suite("What stands above and beside the titles of cards")
struct CardSurroundingTests {
  private let stream = Programme.tools.stream

  private func items(_ blocks: [Block]) -> [ProjectItem] {
    stream.items(of: blocks).map { ProjectItem(item: $0, kind: .other) }
  }

  private func texts(_ items: [ProjectItem]) -> [String] {
    items.map { String($0.item.text.text.prefix(8)) }
  }

  @Test(
    "A place nearer to the title below than to the text above is the next card's",
    arguments: [
      (4.0, ["La Remis", "BRIVES", "Dix vali", "Le Bac", "ORVAL", "Dix vali"]),
      (40.0, ["BRIVES", "La Remis", "Dix vali", "ORVAL", "Le Bac", "Dix vali"]),
    ])
  func nearPlaces(gap: Double, order: [String]) {
    var blocks = [Page.block("Deux ateliers.", y: 40)]
    for (index, card) in [("BRIVES", "La Remise"), ("ORVAL", "Le Bac")].enumerated() {
      let top = 90 + Double(index) * (60 + gap)
      blocks += [
        Page.block(card.0, y: top),
        Page.block(card.1, y: top + 10 + gap, kind: .heading(level: 2), style: Page.bold),
        Page.block("Dix valises prêtées à tous.", y: top + 24 + gap),
      ]
    }
    // What stands below the last text may be a place, too.
    blocks.append(Page.block("BRIVES", y: 400))
    let settled = Overlines { ["BRIVES", "ORVAL"].contains($0.text.text) }.settled(items(blocks))
    #expect(texts(settled).dropFirst().dropLast() == order[...])
  }

  /// Two titles with texts, and lines in the margin beside each, which are read before them.
  private func margin(_ lines: [[String]]) -> [ProjectItem] {
    var blocks: [Block] = []
    for (index, card) in lines.enumerated() {
      for (row, line) in card.enumerated() {
        let y = 100 + 120 * Double(index) + 14 * Double(row)
        blocks.append(Page.block(line, x: 20, y: y, region: 1))
      }
    }
    for index in lines.indices {
      let y = 100 + 120 * Double(index)
      blocks += [
        Page.block(
          "Titre n° \(index)", x: 300, y: y, kind: .heading(level: 2), style: Page.bold, region: 2),
        Page.block("Dix valises prêtées à tous.", x: 300, y: y + 20, region: 2),
      ]
    }
    return MarginLines.settled(items(blocks))
  }

  @Test(
    "Short lines beside a card are its own, without its number and whom to call",
    arguments: [
      (
        [["1", "Gand", "vidéo"], ["2", "Liège", "textile"]],
        ["Titre n°", "Gand", "vidéo", "Dix vali", "Titre n°", "Liège", "textile", "Dix vali"]
      ),
      (
        [["Ana Ruiz", "04 65 71 30 21"], ["Léo Brun", "leo@bac.example.org"]],
        ["Titre n°", "Dix vali", "Titre n°", "Dix vali"]
      ),
      (
        [
          ["Gand", "Un texte de la marge, trop long pour dire d’une chose où elle est."], ["Liège"],
        ],
        ["Gand", "Un texte", "Liège", "Titre n°", "Dix vali", "Titre n°", "Dix vali"]
      ),
    ])
  func margins(lines: [[String]], order: [String]) {
    #expect(texts(margin(lines)) == order)
  }

  /// The titles of a table of ``Programme`` that is read column by column.
  private func grid(_ text: String) -> [String]? {
    var item = stream.items(of: [Page.block("Table", y: 80)])[0]
    item.table = Programme(text).table
    return GridColumns(stream: stream).items(of: item)?.filter(\.isHeading).map(\.text.text)
  }

  @Test("A table whose columns are titles and texts is a grid of cards")
  func gridColumns() {
    #expect(
      grid(
        """
        | **La Remise** | **Le Bac**
        | Dix valises prêtées à tous. | Une barque pour tous.
        | **Le Seau** | **Le Puits**
        | Un seau qui flotte. | Un puits sans fond.
        """) == ["La Remise", "Le Seau", "Le Bac", "Le Puits"])
    #expect(grid("| **La Remise** | Dix valises.\n| **Le Bac** | Une barque.") == nil)
  }

  @Test(
    "Rows that a number leads are cards, those that hours, days or words lead are not",
    arguments: [
      (["1", "2"], 2), (["salle 1", "salle 3"], 2), (["salle 1", "cour 3"], nil),
      (["14h", "15h"], nil), (["La Remise", "Le Bac"], nil),
    ] as [([String], Int?)])
  func keyedRows(keys: [String], count: Int?) {
    let rows = keys.map { "| \($0) | **Le Seau** / Un seau qui flotte sur le canal du moulin." }
    let table = Programme(rows.joined(separator: "\n")).table
    #expect(KeyedRows(stream: stream).cards(in: table.rows)?.count == count)
    let plain = Programme(rows.joined(separator: "\n").replacing("**", with: "")).table
    #expect(KeyedRows(stream: stream).cards(in: plain.rows) == nil)
  }

  @Test(
    "A town in brackets behind a title is no part of it",
    arguments: [
      (["Le Seau (Dijon)", "Le Puits (Rodez)"], ["Le Seau", "Le Puits"]),
      (["Le Seau (1987)", "Le Puits (en bois)"], ["Le Seau (1987)", "Le Puits (en bois)"]),
    ])
  func brackets(titles: [String], parted: [String]) {
    let cards = titles.map {
      Card(title: stream.items(of: Programme("# " + $0).blocks)[0], below: [])
    }
    let found = RightTowns(stream: stream) { ["Dijon", "Rodez"].contains($0.text.text) }
      .parted(cards)
    #expect(found.map(\.title.text.text) == parted)
  }

  @Test("Figures of years are no number to call")
  func years() {
    func isContact(_ line: String) -> Bool {
      let items = stream.items(of: Programme("# Le Seau\n" + line).blocks)
      return Card(title: items[0], below: items[1...]).isContact
    }
    #expect(!isContact("born 1959, Superior, 1998/2026"))
    #expect(isContact("04 65 71 30 21"))
  }
}
