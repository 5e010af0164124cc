import KitModel
import Lexicons

extension EventTools {
  /// A title without the new day that its line tells behind a sign, and that day; `nil` where it tells none.
  ///
  /// As in: "Les castors : reportée au dim. 20, 14 h".
  func partedFromMove(_ cell: Table.Cell) -> (title: SourcedText, body: [SourcedText])? {
    let text = cell.text
    let words = WordList(text.text)
    let line = cell.lines.first?.text.text.utf8.count ?? 0
    for index in 1..<max(1, words.count)
    where words[index - 1].shape == .sign && !words[index - 1].isSign(".") {
      guard words[index].range.lowerBound < line else { return nil }
      guard
        lexicon.movesTo.match(words, at: index) != nil
          || lexicon.statuses.match(words, at: index)?.meaning == .postponed,
        let head = words.bytes(words: 0..<index - 1),
        let tail = words.bytes(words: index..<words.count),
        case let move = text.slice(tail), dated(move).hasCertainDay
      else { continue }
      return (text.slice(head), [move])
    }
    return nil
  }
}
