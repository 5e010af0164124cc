import DateExpressions
import KitModel

/// Reads a large numeral with the words set beside or below it, put where they make a date: "11" above
/// "mercredi" and "novembre".
enum ComposedDay {
  /// A weekday, a month and an hour with its unit have no more words; signs that part them are none.
  private static let mostWords = 4
  private static let mostSigns = 3

  static func read(
    _ numeral: SourcedText, in words: SourcedText, dated: (SourcedText) -> DatedText
  ) -> DatedText? {
    var cuts = [0]
    for (offset, byte) in words.text.utf8.enumerated() where byte == 0x20 {
      cuts.append(offset + 1)
    }
    guard cuts.count <= mostWords + mostSigns, wordCount(of: words.text) <= mostWords else {
      return nil
    }
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

  private static func wordCount(of text: String) -> Int {
    text.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// A large numeral read with the weekday, and the hour behind that, which stand beside or below it; its month is told
  /// elsewhere.
  ///
  /// As in: "14" beside "Friday, 7 pm" on a poster for June.
  static func readWithoutMonth(
    _ numeral: SourcedText, in words: SourcedText, dated: (SourcedText) -> DatedText
  ) -> DatedText? {
    let weekday = words.text.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ",") }
      .count
    guard weekday > 0 else { return nil }
    var text = words.slice(0..<weekday)
    text.append(numeral, separator: " ")
    let behind = words.text.utf8.dropFirst(weekday)
    let isParted = behind.first == UInt8(ascii: ",")
    let rest = behind.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }.count
    if rest > 0 {
      let end = words.text.utf8.count
      text.append(words.slice(end - rest..<end), separator: isParted ? ", " : " ")
    }
    let composed = dated(text)
    guard composed.coverage == .pure, composed.expressions.count == 1,
      composed.expressions[0].known.isSuperset(of: [.weekday, .day])
    else { return nil }
    return composed
  }
}
