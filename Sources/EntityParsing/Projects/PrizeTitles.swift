import KitModel
import Lexicons

/// Cards below the names of prizes: what has won is the line below.
///
/// As in: "Prix du jury" above "La Remise – Blinville" and what is told of it.
struct PrizeTitles {
  let stream: ItemStream
  let lexicon: ProjectLexicon

  /// In bytes.
  private static let longestLine = 90

  /// The cards under what has won, where most of a list have the name of a prize and such a line below it.
  func parted(_ cards: [Card]) -> [Card] {
    guard cards.contains(where: { lexicon.isPrize($0.title.text.text) }) else { return cards }
    let won = cards.map(wonCard)
    let found = won.count { $0 != nil }
    guard found > 1, found * 2 > cards.count else { return cards }
    return zip(cards, won).map { $1 ?? $0 }
  }

  private func wonCard(_ card: Card) -> Card? {
    guard lexicon.isPrize(card.title.text.text), let line = card.sublines.first,
      line.byteCount <= Self.longestLine, !card.texts.isEmpty,
      !lexicon.isPrize(line.text.text)
    else { return nil }
    var won = card
    let end = end(ofTitle: line.text.text)
    var title = stream.part(of: line, 0..<(end?.title ?? line.byteCount))
    title.isEmphasised = true
    won.title = title
    won.sublines.removeFirst()
    if let end { won.sublines.insert(stream.part(of: line, end.rest), at: 0) }
    return won
  }

  /// Where the title ends before a dash or a bracket, and what stands behind it; UTF-8 offsets.
  private func end(ofTitle line: String) -> (title: Int, rest: Range<Int>)? {
    let words = WordList(line)
    guard
      let sign = words.words.indices.dropFirst().dropLast().last(where: {
        words[$0].isSpacedBefore && (words[$0].isSign("-") || words[$0].isSign("("))
      }), words[sign + 1].beginsWithCapital
    else { return nil }
    let last = words.count - (words[words.count - 1].isSign(")") ? 2 : 1)
    guard last > sign else { return nil }
    return (
      words[sign - 1].range.upperBound,
      words[sign + 1].range.lowerBound..<words[last].range.upperBound
    )
  }
}
