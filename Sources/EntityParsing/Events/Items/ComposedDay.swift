import DateExpressions
import KitModel

/// Reads a large numeral with the words set beside or below it, put where they make a date: "11" above
/// "mercredi" and "novembre".
enum ComposedDay {
  /// A weekday and a month have no more words.
  private static let mostWords = 4

  static func read(
    _ numeral: SourcedText, in words: SourcedText, dated: (SourcedText) -> DatedText
  ) -> DatedText? {
    var cuts = [0]
    for (offset, byte) in words.text.utf8.enumerated() where byte == 0x20 {
      cuts.append(offset + 1)
    }
    guard cuts.count <= mostWords else { return nil }
    for cut in cuts.reversed() {
      var text = cut == 0 ? SourcedText() : words.slice(0..<cut - 1)
      text.append(numeral, separator: " ")
      text.append(words.slice(cut..<words.text.utf8.count), separator: " ")
      let composed = dated(text)
      if composed.expressions.contains(where: { $0.known.isSuperset(of: [.day, .month]) }),
        composed.coverage == .pure
      {
        return composed
      }
    }
    return nil
  }
}
