import KitModel
import Lexicons

/// Reads rows whose first cells count them or tell where each thing stands, beside cells that open with a title.
///
/// As in: "1 | La Remise / Six voisins y réparent …", "room 2 | The Paper Weir / A wall of letters".
struct KeyedRows {
  let stream: ItemStream

  /// In bytes: of a key, and of a title.
  private static let longestKey = 20
  private static let longestTitle = 90
  private static let leastText = 30

  /// A card for each row; `nil` where one has no number in its key or no title of another look than its text.
  func cards(in rows: [Table.Row]) -> [Card]? {
    let keys = rows.map { WordList($0.cells[0].text.text) }
    guard areKeys(keys) else { return nil }
    var cards: [Card] = []
    for row in rows {
      let items = stream.items(of: row.cells[1].lines, region: 0)
      guard row.cells[0].text.text.utf8.count <= Self.longestKey, items.count > 1,
        let text = items.last, items[0].byteCount <= Self.longestTitle,
        isSetApart(items[0], from: text),
        !items[0].tellsItsDay, items.dropFirst().contains(where: { $0.byteCount >= Self.leastText })
      else { return nil }
      var title = items[0]
      title.isEmphasised = true
      cards.append(Card(title: title, below: items[1...]))
    }
    return cards
  }

  /// Whether all are numbers, or one word and a number: days and hours are none.
  private func areKeys(_ keys: [WordList]) -> Bool {
    guard let first = keys.first, (1...2).contains(first.count) else { return false }
    return keys.allSatisfy { key in
      key.count == first.count && key[key.count - 1].shape == .number
        && (key.count == 1 || key[0].isLetters && key[0].folded == first[0].folded)
    }
  }

  /// Whether the first words of a line are set as titles are above a text: larger, in bold or in another colour.
  ///
  /// A town behind them may be longer.
  private func isSetApart(_ line: Item, from text: Item) -> Bool {
    guard let style = line.text.pieces.first?.style, stream.styles.indices.contains(Int(style))
    else { return false }
    let look = stream.look(of: stream.styles[Int(style)])
    return look.halfPoints > text.look.halfPoints || look.isBold && !text.look.isBold
      || look.color != text.look.color && line.isEmphasised
  }
}
