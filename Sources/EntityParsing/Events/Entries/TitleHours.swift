import DateExpressions
import KitModel
import Lexicons

/// Tells hours behind a title in one run of text.
///
/// As in: "Button fair, 9.30am – 3.30pm, Low Meadow", "Ringing practice (7.30–9pm), Tower".
enum TitleHours {
  /// A title without the hour that it opens with in front of a colon, and that hour: "7 h 45 : voyage de presse".
  static func parted(
    _ title: SourcedText, tools: EventTools
  ) -> (title: SourcedText, hours: [DatedText]) {
    guard title.text.utf8.first.map(AddressBytes.isDigit) == true,
      let hour = tools.dated(title).expressions.first, hour.range.lowerBound == 0, hour.statesTime,
      !hour.statesDay
    else { return (title, []) }
    let rest = TitleCleaning.trimmed(title.slice(hour.range.upperBound..<title.text.utf8.count))
    let between = title.text.utf8.dropFirst(hour.range.upperBound).prefix {
      $0 != UInt8(ascii: ":")
    }
    guard between.allSatisfy({ $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }),
      between.count < title.text.utf8.count - hour.range.upperBound, !rest.isEmpty
    else { return (title, []) }
    return (rest, [tools.dated(title.slice(0..<hour.range.upperBound))])
  }

  /// Whether a figure of an hour begins at a word, behind "à" or "dès" at the most.
  static func opensWithHour(_ words: WordList, at index: Int) -> Bool {
    var index = index
    if words[index].shape == .lower, words[index].range.count <= 5, index + 1 < words.count {
      index += 1
    }
    // "11 h 30", "8.30 am": the sign of the hour stands apart or behind the minutes.
    let text = words.text(words[index].range.lowerBound..<words[words.count - 1].range.upperBound)
      .lowercased()[...]
    guard let first = text.utf8.first, AddressBytes.isDigit(first) else { return false }
    let figure = text.prefix { $0.isNumber || $0 == "." || $0 == ":" }
    let rest = text.dropFirst(figure.count).drop { $0.isWhitespace }
    if figure.contains(":"), hasMinutes(figure), rest.isEmpty || rest.first == "," { return true }
    return rest.hasPrefix("am") || rest.hasPrefix("pm")
      || rest.hasPrefix("a.m") || rest.hasPrefix("p.m")
      || rest.hasPrefix("h") && !(rest.dropFirst().first?.isLetter ?? false)
      || hasMinutes(figure) && rest.first.map(isDash) ?? false
        && rest.dropFirst().first { !$0.isWhitespace }?.isNumber ?? false
  }

  /// "8.15", "10:00".
  private static func hasMinutes(_ figure: Substring) -> Bool {
    guard let sign = figure.lastIndex(where: { $0 == "." || $0 == ":" }) else { return false }
    let minutes = figure[sign...].dropFirst()
    return minutes.count == 2 && (1...2).contains(figure[..<sign].count)
      && figure[..<sign].allSatisfy(\.isNumber) && minutes <= "59"
  }

  private static func isDash(_ sign: Character) -> Bool { "–—-".contains(sign) }

  /// Whether a spaced dash stands between figures, those before it with a mark of the hour behind them at the most:
  /// "9.30am – 3.30pm", "18 h – 20 h", "10.00 – 12.30".
  ///
  /// - Parameter length: of the dash and the spaces around it, in bytes.
  static func joinsFigures(_ bytes: [UInt8], dash: Int, length: Int) -> Bool {
    guard dash + length < bytes.count, AddressBytes.isDigit(bytes[dash + length]) else {
      return false
    }
    let last = wordStart(bytes, before: dash)
    let tail = (dash + length)..<(bytes[(dash + length)...].firstIndex(of: 0x20) ?? bytes.count)
    if isMark(bytes[last..<dash]) {
      // "18 h": the mark stands apart.
      return last > 0 && isFigure(bytes[wordStart(bytes, before: last - 1)..<last - 1])
    }
    guard AddressBytes.isDigit(bytes[last]) else { return false }
    if last > 0, case let mark = wordStart(bytes, before: last - 1), isMark(bytes[mark..<last - 1]),
      mark > 0
    {
      // "9 h 30"
      return isFigure(bytes[wordStart(bytes, before: mark - 1)..<mark - 1])
    }
    // "Studio 3 – 12 Mill Lane": figures alone are no hours.
    return !isFigure(bytes[last..<dash]) || !isFigure(bytes[tail])
  }

  private static func isFigure(_ word: ArraySlice<UInt8>) -> Bool {
    !word.isEmpty && word.allSatisfy { AddressBytes.isDigit($0) || $0 == UInt8(ascii: ",") }
  }

  /// Whether a word is a few small letters, as a mark of the hour is.
  private static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
    (1...longestMark).contains(word.count)
      && word.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  /// "h", "am", "Uhr".
  private static let longestMark = 3

  private static func wordStart(_ bytes: [UInt8], before end: Int) -> Int {
    var start = end
    while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
    return start
  }
}
