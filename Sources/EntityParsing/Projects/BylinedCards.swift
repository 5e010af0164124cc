import DateExpressions
import KitModel
import Lexicons

/// Cards whose first line opens with the title in bold and goes on with a town or a maker, above a headline and a text.
///
/// As in: "**La Remise** – Blinville" above "*Une grange où l’on répare*" and "Six voisins y tiennent …".
struct BylinedCards {
  let stream: ItemStream

  private static let leastCards = 2
  /// The longest first line and the least text of a card, in bytes.
  private static let longestLine = 120
  private static let leastText = 30
  private static let mostIntroductions = 1

  /// The list of cards that items below a heading are; `nil` where they are none.
  func list(in items: [Item], kind: SectionKind) -> CardList? {
    let heads = items.map(parted)
    let starts = items.indices.filter { heads[$0] != nil }
    guard starts.count >= Self.leastCards, starts[0] <= Self.mostIntroductions else { return nil }
    var cards: [Card] = []
    for (place, start) in starts.enumerated() {
      guard let head = heads[start] else { return nil }
      let end = place + 1 < starts.count ? starts[place + 1] : items.endIndex
      let below = items[(start + 1)..<end]
      guard below.reduce(0, { $0 + $1.byteCount }) >= Self.leastText else { return nil }
      cards.append(Card(title: head.title, below: ([head.byline] + below)[...]))
    }
    var list = CardList(heading: nil, kind: kind, cards: cards)
    if starts[0] > 0 { list.intro = items[0].text.text }
    return list
  }

  /// The bold words that open a short line, and what stands behind a dash in lighter ones.
  private func parted(_ item: Item) -> (title: Item, byline: Item)? {
    guard item.table == nil, item.byteCount <= Self.longestLine, let first = item.text.pieces.first,
      isBold(first), let light = item.text.pieces.first(where: { !isBold($0) })
    else { return nil }
    let words = WordList(item.text.text)
    guard
      let dash = words.words.firstIndex(where: { $0.range.lowerBound >= light.range.lowerBound }),
      dash > 0, words[dash].isSign("-"), words[dash].isSpacedBefore, dash + 1 < words.count,
      words[dash + 1].isSpacedBefore, words[dash + 1].beginsWithCapital
    else { return nil }
    var title = stream.part(of: item, 0..<words[dash - 1].range.upperBound)
    title.isEmphasised = true
    return (title, stream.part(of: item, words[dash + 1].range.lowerBound..<item.byteCount))
  }

  private func isBold(_ piece: SourcedText.Piece) -> Bool {
    stream.styles.indices.contains(Int(piece.style)) && stream.styles[Int(piece.style)].isBold
  }
}
