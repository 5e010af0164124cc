import DateExpressions
import KitModel
import Lexicons

/// Paragraphs that open with a title and give its date behind a comma, colon or dash:
/// "Visite-bébé, les vendredis 5 février et 5 mars à 10 h 15. De 3 à 18 mois."
struct TitleLed {
  /// Where the title ends: a UTF-8 offset.
  let titleEnd: Int
  /// Whether the words of the title name a kind of event.
  let namesKind: Bool

  private static let longestTitle = 120

  /// - Parameter allowsTimes: a bare time is enough, as the day stands above.
  init?(_ item: Item, tools: EventTools, allowsTimes: Bool) {
    guard item.table == nil, item.byteCount < 900, !item.isTitleLike || item.isListItem else {
      return nil
    }
    guard
      let first = item.dated.expressions.first(where: {
        $0.statesDayOfMonth || $0.known.contains(.recurrence) || (allowsTimes && $0.known.hasTime)
      }), first.range.lowerBound > 5, first.range.lowerBound < Self.longestTitle
    else { return nil }
    let bytes = Array(item.text.text.utf8)
    guard let end = Self.separator(in: bytes, before: first.range.lowerBound, tools: tools) else {
      return nil
    }
    // The title stands in the first sentence and begins like one.
    let title = String(decoding: bytes[..<end], as: UTF8.self)
    guard !title.contains(". "), title.utf8.count >= 5,
      let letter = title.unicodeScalars.first,
      letter.properties.isUppercase || ["«", "“", "\""].contains(letter)
        || ("0"..."9").contains(letter)
    else { return nil }
    let words = WordList(title)
    guard (1...16).contains(words.words.count(where: \.isLetters)) else { return nil }
    titleEnd = end
    namesKind = (0..<words.count).contains { tools.lexicon.kinds.match(words, at: $0) != nil }
  }

  /// The end of the text before a comma, colon, dash or bracket right in front of the date; words
  /// that go with dates may stand between.
  private static func separator(in bytes: [UInt8], before date: Int, tools: EventTools) -> Int? {
    let words = WordList(String(decoding: bytes[..<date], as: UTF8.self))
    var index = words.count - 1
    while index > 0 {
      let word = words[index]
      if word.shape == .sign {
        guard [",", ":", "-", "(", ";", "|", "·"].contains(word.folded) else { return nil }
        return words[index - 1].range.upperBound
      }
      guard tools.lexicon.glue.contains(word) else { return nil }
      index -= 1
    }
    return nil
  }
}
