import DateExpressions
import KitModel
import Lexicons

/// Parts what a small cell tells into a title, its hours and what stands behind them.
///
/// As in: "Button fair 6–7:30p Room 4", or "Kite day" above "10am" and "Blinville Green".
struct CellHours {
  let title: SourcedText
  let hours: DatedText
  let rest: [SourcedText]

  /// - Parameter right: how far the lines of the column reach, in points; `nil` where that is not known.
  /// - Returns: `nil` where no words stand in front of an hour.
  init?(_ lines: [Line], right: Double? = nil, tools: EventTools) {
    let text = Line.join(lines)
    let dated = tools.dated(text)
    guard !dated.hasCertainDay,
      let hour = Self.shortHours(in: text.text, tools: tools)
        ?? dated.expressions.first(where: { $0.statesTime && !$0.isDuration })?.range
    else { return nil }
    let words = WordList(text.text)
    let ahead = words.indices(in: 0..<hour.lowerBound)
    let end = ahead.reversed().drop {
      words[$0].shape == .sign && !words[$0].isClosing
        || words[$0].shape == .lower && words[$0].range.count <= Self.longestLink
          && tools.lexicon.glue.contains(words[$0])
    }.first
    guard let end, let bytes = words.bytes(words: 0..<end + 1),
      case let title = text.slice(bytes), tools.dated(title).hasLetters
    else { return nil }
    self.title = title
    var hours = tools.dated(text.slice(hour))
    if !hours.hasTime, let whole = tools.reader.whole(hours.text.text) {
      (hours.expressions, hours.coverage) = ([whole], .pure)
    }
    self.hours = hours
    rest = Self.rest(of: lines, from: hour.upperBound, right: right)
  }

  /// What stands behind the hours: the end of their line, and what begins anew below it.
  private static func rest(of lines: [Line], from offset: Int, right: Double?) -> [SourcedText] {
    let next =
      lines.indices.first { index in
        index > 0 && Line.join(Array(lines[..<index])).text.utf8.count >= offset
      } ?? lines.count
    let starts = lines.indices.filter { index in
      guard let right, index >= next else { return false }
      return lines[index].opensAnew
        && lines[index - 1].endsShort(before: lines[index], right: right)
    }
    let head = Line.join(Array(lines[..<(starts.first ?? lines.count)]))
    let groups = zip(starts, starts.dropFirst() + [lines.count]).map {
      Line.join(Array(lines[$0..<$1]))
    }
    return parts(of: head, from: offset) + groups.flatMap { parts(of: $0, from: 0) }
  }

  /// Hours with one letter for the half of the day, which in running text are pence and pages: "5–7p", "9a–noon".
  private static func shortHours(in text: String, tools: EventTools) -> Range<Int>? {
    var start = 0
    for word in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      defer { start += word.count + 1 }
      guard let first = word.first, AddressBytes.isDigit(first), word.count <= longestHours,
        let letter = word.last(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }),
        halves.contains(letter | 0x20), let token = String(word), token.utf8.count > 1,
        tools.reader.whole(token)?.statesTime == true
      else { continue }
      return start..<start + word.count
    }
    return nil
  }

  /// In bytes, as in "11:30a–12:30p".
  private static let longestHours = 16
  /// The last letters of "a", "p", "noon".
  private static let halves: Set<UInt8> = [
    UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "n"),
  ]

  /// What stands behind the hours, parted at raised dots.
  private static func parts(of text: SourcedText, from start: Int) -> [SourcedText] {
    let words = WordList(text.text)
    var parts: [SourcedText] = []
    var open: Range<Int>?
    for word in words.words where word.range.lowerBound >= start {
      if word.shape == .sign, open == nil || separators.contains(where: word.isSign) {
        if let range = open { parts.append(text.slice(range)) }
        open = nil
      } else {
        open = (open?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      }
    }
    if let range = open { parts.append(text.slice(range)) }
    return parts
  }

  /// In bytes: "at", "à" in front of an hour.
  private static let longestLink = 2

  private static let separators = ["·", "•", "|"]
}

extension Word {
  /// Whether it is a sign that ends what stands in front of it, as a bracket or a mark of exclamation does.
  fileprivate var isClosing: Bool {
    [")", "»", "”", "!", "?", "\""].contains(where: isSign)
  }
}
