import DateExpressions
import KitModel
import Lexicons

/// Reads a large numeral with the words set beside or below it, put where they make a date: "11" above
/// "mercredi" and "novembre".
enum ComposedDay {
  /// A weekday and a month have no more words.
  private static let mostWords = 4

  static func read(
    _ numeral: SourcedText, in words: SourcedText, dated: (SourcedText) -> DatedText
  ) -> DatedText? {
    if let parted = parted(numeral, in: words, dated: dated) { return parted }
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

  /// A numeral read with its month and weekday, and the hour behind these, that raised dots part: "6" above "MARCH · SAT".
  private static func parted(
    _ numeral: SourcedText, in words: SourcedText, dated: (SourcedText) -> DatedText
  ) -> DatedText? {
    let list = WordList(words.text)
    let signs = list.words.indices.filter { index in
      separators.contains(where: list[index].isSign)
    }
    guard !signs.isEmpty, signs.count <= mostParts else { return nil }
    let parts = zip([0] + signs.map { $0 + 1 }, signs + [list.count]).compactMap {
      list.bytes(words: $0..<$1).map { words.slice($0) }
    }
    guard let month = parts.first, !parts.isEmpty else { return nil }
    var text = SourcedText()
    // A weekday is read in front of its day.
    let rest = parts.dropFirst().filter { part in
      var day = part
      day.append(numeral, separator: " ")
      day.append(month, separator: " ")
      guard text.isEmpty, case let told = dated(day), told.coverage == .pure,
        told.expressions.count == 1,
        told.expressions[0].known.isSuperset(of: [.weekday, .day, .month])
      else { return true }
      text = day
      return false
    }
    guard !text.isEmpty else { return nil }
    for part in rest { text.append(part, separator: ", ") }
    let whole = dated(text)
    return whole.coverage == .pure ? whole : nil
  }

  private static let separators = ["·", "•", "|"]
  /// What follows the month: a weekday and an hour.
  private static let mostParts = 2

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
