import DateExpressions
import KitModel

/// Parts lines in which a row of dots leads the eye from a title to its hour or day, or from that to a title.
///
/// As in: "La ronde des remparts ........ 10 h 30" above "Porte du Puits. 6 €". What stands at either end of the dots is told
/// by them alone: neither weight nor a sign need part it.
struct LeaderLines {
  struct Part {
    /// An entry is an hour in front of the dots, with all that stands behind them up to the next ones.
    enum Role { case title, date, text, entry }
    var role: Role
    var lines: [Line]
  }

  let read: (SourcedText) -> DatedText

  /// So many dots in a row, with or without spaces between, are no ellipsis.
  private static let leastDots = 4
  private static let dotsOfEllipsis = 3
  /// In bytes.
  private static let longestTitle = 120

  /// The parts of a paragraph, in their order; `nil` where no line of it has such dots beside a day or hour.
  func parts(of lines: [Line]) -> [Part]? {
    guard lines.contains(where: { Self.mayLead($0.text.text) }) else { return nil }
    var parts: [Part] = []
    var plain: [Line] = []
    var isLed = false
    for line in lines {
      guard let (head, tail) = ends(of: line) else {
        if let last = parts.last, last.role == .entry, plain.isEmpty {
          parts[parts.count - 1].lines.append(line)
        } else {
          plain.append(line)
        }
        continue
      }
      if !plain.isEmpty { parts.append(Part(role: .text, lines: plain)) }
      plain = []
      isLed = true
      let isDated = Self.isDated(read(tail.text))
      if !isDated, read(head.text).isTimeOnly {
        parts.append(Part(role: .entry, lines: [head, tail]))
        continue
      }
      parts.append(Part(role: isDated ? .title : .date, lines: [head]))
      parts.append(Part(role: isDated ? .date : .title, lines: [tail]))
    }
    if !plain.isEmpty { parts.append(Part(role: .text, lines: plain)) }
    return isLed ? parts : nil
  }

  /// The parts of a line at both ends of its dots, where one is a day or an hour and nothing else, and the other is not.
  private func ends(of line: Line) -> (head: Line, tail: Line)? {
    guard let dots = Self.leader(in: line.text.text) else { return nil }
    let (head, rest) = line.cut(at: dots.lowerBound)
    var (_, tail) = rest.cut(at: dots.count)
    var title = head
    title.text = TitleCleaning.trimmed(head.text)
    tail.text = TitleCleaning.trimmedStart(tail.text)
    guard !title.text.isEmpty, !tail.text.isEmpty,
      case let (first, last) = (read(title.text), read(tail.text)),
      Self.isDated(first) != Self.isDated(last) || opensWithHour(first) && !Self.isDated(last),
      (Self.isDated(last) ? first : last).text.text.utf8.count <= Self.longestTitle
    else { return nil }
    return (title, tail)
  }

  /// Whether a few words behind an hour say how sure it is.
  ///
  /// As in: "9 p.m. or dusk".
  private func opensWithHour(_ dated: DatedText) -> Bool {
    DateCoverage.isLeading(dated.coverage) && dated.isTimeOnly
      && dated.text.text.utf8.count <= Self.longestHour
  }

  private static let longestHour = 24

  private static func isDated(_ dated: DatedText) -> Bool {
    dated.coverage == .pure && (dated.hasTime || dated.hasCertainDay)
  }

  private static func mayLead(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var dots = 0
      // The bytes read last, of which three may be an ellipsis.
      var last: UInt32 = 0
      for byte in bytes {
        last = last << 8 | UInt32(byte)
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") { dots += 1 }
        if dots >= leastDots || last & 0xFF_FFFF == ellipsis { return true }
      }
      return false
    }
  }

  /// "…" in UTF-8.
  private static let ellipsis: UInt32 = 0xE2_80A6

  /// The UTF-8 offsets of the longest row of dots; `nil` where none is long enough.
  static func leader(in text: String) -> Range<Int>? {
    var best: Range<Int>?
    var start = 0
    var dots = 0
    var offset = 0
    var end = 0
    for scalar in text.unicodeScalars {
      let length = String(scalar).utf8.count
      switch scalar {
      case ".", "·", "_", "…":
        if dots == 0 { start = offset }
        dots += scalar == "…" ? dotsOfEllipsis : 1
        end = offset + length
        if dots >= leastDots, end - start > best?.count ?? 0 { best = start..<end }
      case " ", "\u{A0}": break
      default: dots = 0
      }
      offset += length
    }
    return best
  }
}
