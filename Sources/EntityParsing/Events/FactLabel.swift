import KitModel
import Lexicons

/// The label that a line opens with: "Date", "Lieu :", "When?".
enum FactLabel {
  /// The role that a line names, with what follows the colon behind it, or stands in another style: "**When** Friday 5 March".
  static func label(
    _ text: SourcedText, lexicon: EventLexicon
  ) -> (role: ColumnRole, rest: SourcedText)? {
    let words = WordList(text.text)
    guard words.count > 0 else { return nil }
    let start = words[0].shape == .sign ? 1 : 0
    guard let found = lexicon.columns.match(words, at: start) else { return nil }
    let end = Self.end(of: words, behind: start + found.count)
    if end == words.count { return (found.meaning, SourcedText()) }
    if text.changesStyle(at: words[end].range.lowerBound) {
      return (found.meaning, text.slice(words[end].range.lowerBound..<text.text.utf8.count))
    }
    guard words[end].isSign(":") || words[end].isSign("?") else { return nil }
    var next = end + 1
    while next < words.count, words[next].shape == .sign, !words[next].isSign("(") { next += 1 }
    guard next < words.count else { return (found.meaning, SourcedText()) }
    return (found.meaning, text.slice(words[next].range.lowerBound..<text.text.utf8.count))
  }

  /// Where a label ends that may be told once more in another language, in front of a colon: "Date / Datum:".
  private static func end(of words: WordList, behind end: Int) -> Int {
    guard end + 2 < words.count, words[end].isSign("/"), words[end + 1].isLetters,
      words[end + 2].isSign(":")
    else { return end }
    return end + 2
  }
}

extension SourcedText {
  /// Whether all in front of a byte is of one style and nothing behind it is.
  fileprivate func changesStyle(at byte: Int) -> Bool {
    let front = pieces.filter { $0.range.lowerBound < byte }
    guard let style = front.first?.style, front.allSatisfy({ $0.style == style }) else {
      return false
    }
    let rest = pieces.filter { $0.range.lowerBound >= byte }
    return !rest.isEmpty && rest.allSatisfy { $0.style != style }
  }
}
