import DateExpressions
import KitModel
import Lexicons

/// Takes from a title what is no part of it: dates, marks of status, bullets, trailing signs.
enum TitleCleaning {
  static func cleaned(
    _ dated: DatedText, keepsDates: Bool, lexicon: EventLexicon
  ) -> SourcedText {
    let text = dated.text
    let bytes = Array(text.text.utf8)
    var start = 0
    var end = bytes.count
    // A date that opens or closes the title is its date.
    let isDated = dated.hasCertainDay || dated.expressions.contains { $0.known.contains(.month) }
    switch dated.coverage {
    case _ where keepsDates: break
    case .leading(let rest) where isDated || opensWithClock(dated): start = rest
    case .trailing(let rest) where isDated || isParted(bytes, at: rest): end = rest
    default: break
    }
    var cut = text.slice(start..<max(start, end))
    cut = withoutStatus(cut, lexicon: lexicon)
    return trimmed(cut)
  }

  /// Whether a dash, comma or colon follows a UTF-8 offset: what comes then is no part of a name.
  private static func isParted(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes[offset...].first { $0 != 0x20 }.map { [0x2C, 0x3A, 0x2D, 0xE2, 0x28].contains($0) }
      ?? false
  }

  /// Whether a clock time opens the title, as in lists of a day's entries.
  private static func opensWithClock(_ dated: DatedText) -> Bool {
    dated.expressions.first.map { $0.known.contains(.time) && $0.range.lowerBound == 0 } ?? false
  }

  /// Drops a mark of status at the end ("– ANNULÉ", "COMPLET"), with its reason ("CANCELLED: high water"), or
  /// at the start ("ANNULÉ :").
  private static func withoutStatus(_ text: SourcedText, lexicon: EventLexicon) -> SourcedText {
    let words = WordList(text.text)
    guard words.count > 1 else { return text }
    for index in 0..<words.count {
      let match =
        lexicon.statuses.match(words, at: index)?.count
        ?? lexicon.availabilities.match(words, at: index)?.count
        ?? registration(words, at: index, lexicon: lexicon)
      guard let match, index + match <= words.count else { continue }
      // Only marks set in capitals or behind a sign: "concert gratuit" is a title.
      let isMark =
        words[index].shape == .capitals
        || (index > 0 && words[index - 1].shape == .sign)
        || (index == 0 && match < words.count && words[match].shape == .sign)
      guard isMark else { continue }
      if index > 0, words.words[(index + match)...].allSatisfy({ $0.shape == .sign }) {
        return text.slice(0..<words[index].range.lowerBound)
      }
      if opensReason(words, at: index, count: match) {
        return text.slice(0..<words[index].range.lowerBound)
      }
      if index == 0, match < words.count {
        return text.slice(words[match].range.lowerBound..<text.text.utf8.count)
      }
    }
    return text
  }

  /// How many words behind a sign say that one must register, up to the end: "Atelier de gravure - Sur inscription".
  private static func registration(
    _ words: WordList, at index: Int, lexicon: EventLexicon
  ) -> Int? {
    guard index > 0, words[index - 1].shape == .sign, words[index - 1].isSpacedBefore,
      let count = lexicon.registration.match(words, at: index)?.count,
      index + count == words.count
    else { return nil }
    return count
  }

  /// Whether a word in capitals and its colon part a title in small letters from why it is so.
  private static func opensReason(_ words: WordList, at index: Int, count: Int) -> Bool {
    guard index > 0, index + count < words.count, words[index + count].isSign(":"),
      words[index].shape == .capitals, !words[index - 1].isSign(":")
    else { return false }
    return words.words[..<index].contains { $0.isLetters && $0.shape != .capitals }
  }

  /// Drops white space, dashes, colons, commas and unpaired brackets at both ends.
  static func trimmed(_ text: SourcedText) -> SourcedText {
    let bytes = text.text.utf8
    var inside = text.text.unicodeScalars[...]
    while let first = inside.first, isLoose(first) || first == ")" { inside.removeFirst() }
    while let last = inside.last, isLoose(last) || last == "(" { inside.removeLast() }
    let start = bytes.distance(from: bytes.startIndex, to: inside.startIndex)
    return text.slice(start..<start + bytes.distance(from: inside.startIndex, to: inside.endIndex))
  }

  /// Drops the same at the start alone: what ends a line may go on in the next ("10h30," above "14h et 16h").
  static func trimmedStart(_ text: SourcedText) -> SourcedText {
    let loose = text.text.unicodeScalars.prefix { isLoose($0) || $0 == ")" }
    return text.slice(loose.reduce(0) { $0 + $1.utf8.count }..<text.text.utf8.count)
  }

  private static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ",", ";", ":", "–", "—", "-", "|", "/", "·", "•", ">", "*", "\u{A0}": true
    default: false
    }
  }
}
