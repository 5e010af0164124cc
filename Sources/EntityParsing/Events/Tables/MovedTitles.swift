import DateExpressions
import KitModel
import Lexicons

extension EventTools {
  /// A title without the new day that ends its line, and that day; `nil` where it tells none.
  ///
  /// As in: "Les castors : reportée au dim. 20, 14 h", "Bal des voisins reporté au jeudi 4 juin, même heure".
  func partedFromMove(_ cell: Table.Cell) -> (title: SourcedText, body: [SourcedText])? {
    let text = cell.text
    let words = WordList(text.text)
    let first = stream.items(of: cell.lines, region: 0).first
    let end = first.map { $0.hardBreaks.min() ?? $0.byteCount } ?? 0
    for index in 1..<max(1, words.count) where words[index].isLetters {
      guard words[index].range.lowerBound < end, !words[index - 1].isSign(".") else { return nil }
      let moved = lexicon.statuses.match(words, at: index).flatMap {
        $0.meaning == .postponed ? $0.count : nil
      }
      guard let count = moved ?? lexicon.movesTo.match(words, at: index)?.count,
        let head = words.bytes(words: 0..<(words[index - 1].shape == .sign ? index - 1 : index)),
        let tail = words.bytes(words: index..<words.count),
        case let move = text.slice(tail), case let day = dated(move), day.hasCertainDay,
        let start = day.expressions.first?.range.lowerBound,
        words.words[(index + count)...]
          .prefix(while: { $0.range.lowerBound < tail.lowerBound + start })
          .allSatisfy(lexicon.glue.contains)
      else { continue }
      return (text.slice(head), [move])
    }
    return nil
  }
}
