import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Figures as "14/03" or "3/14" that are days because the days of the kit hold them.
///
/// As in: "Du 12 au 21 mars 2027" on the cover, then "14/03" in front of one title and "21/03" in front of another. Each might
/// be a share, a score or an hour; where nearly all that are set so lie within a few weeks that the kit is about, they are days.
struct FigureDaysOfPeriod {
  let period: ClosedRange<CalendarDate>

  /// So many figures, and this share of all that are parted alike.
  private static let leastDays = 3
  private static let leastShare = 0.8
  /// In days: the months of a season hold most figures by chance.
  private static let longestPeriod = 100

  /// - Returns: the order of day and month in them; `nil` where they are no days.
  func order(in document: SectionedDocument) -> DateContext.NumericOrder? {
    guard period.upperBound.dayNumber - period.lowerBound.dayNumber <= Self.longestPeriod else {
      return nil
    }
    var figures: [Figures] = []
    for block in document.pages.lazy.flatMap(\.blocks) {
      for line in block.lines { Self.collect(from: line.text.text, into: &figures) }
    }
    let slashed = figures.filter { !$0.isPointed }
    if isFew(slashed, isDayFirst: true) { return .dayFirst }
    if isFew(slashed, isDayFirst: false) { return .monthFirst }
    if holds(slashed, isDayFirst: true) { return .dayFirst }
    if holds(slashed, isDayFirst: false) { return .monthFirst }
    // Behind a point the month stands second, in two figures: "10.5" is a number.
    let pointed = figures.filter { $0.isPointed && $0.isPadded }
    if isFew(pointed, isDayFirst: true) { return .dayFirst }
    return holds(pointed, isDayFirst: true) ? .dayFirst : nil
  }

  private func holds(_ figures: [Figures], isDayFirst: Bool) -> Bool {
    guard figures.count >= Self.leastDays else { return false }
    let days = figures.filter { figure in
      let (day, month) = isDayFirst ? (figure.first, figure.second) : (figure.second, figure.first)
      return isInside(day: day, month: month)
    }
    return days.count >= Self.leastDays
      && Double(days.count) >= Self.leastShare * Double(figures.count)
  }

  /// Whether the one or two pairs of figures of a kit open lines and lie within its few weeks: "14/03" alone is a heading.
  private func isFew(_ figures: [Figures], isDayFirst: Bool) -> Bool {
    // "6/3" alone may be a share, beside "6/5" hardly.
    let areSeveral = Set(figures).count > 1
    return (1..<Self.leastDays).contains(figures.count)
      && period.upperBound.dayNumber - period.lowerBound.dayNumber <= Self.fewWeeks
      && figures.allSatisfy {
        $0.opensLine && ($0.isPadded || areSeveral)
          && (isDayFirst
            ? isInside(day: $0.first, month: $0.second) : isInside(day: $0.second, month: $0.first))
      }
  }

  /// In days.
  private static let fewWeeks = 40

  private func isInside(day: Int, month: Int) -> Bool {
    (period.lowerBound.year...period.upperBound.year).contains { year in
      CalendarDate(year: year, month: month, day: day).map(period.contains) ?? false
    }
  }

  private struct Figures: Hashable {
    var first: Int
    var second: Int
    var isPointed: Bool
    var isPadded: Bool
    var opensLine: Bool
  }

  /// Collects the pairs of figures of a line to which no further figure, letter or unit is glued.
  private static func collect(from text: String, into figures: inout [Figures]) {
    guard text.utf8.contains(where: { $0 == slash || $0 == point }) else { return }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard AddressBytes.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      let first = number(in: bytes, at: &index)
      guard index + 1 < bytes.count, bytes[index] == slash || bytes[index] == point,
        AddressBytes.isDigit(bytes[index + 1])
      else { continue }
      let sign = bytes[index]
      index += 1
      let second = number(in: bytes, at: &index)
      let isOpen = index == bytes.count || ends(bytes, at: index)
      // What goes on behind another sign is a date with its year, an address or a number of a phone.
      while index + 1 < bytes.count, isGlue(bytes[index]), AddressBytes.isDigit(bytes[index + 1]) {
        index += 1
        _ = number(in: bytes, at: &index)
      }
      guard isOpen, start == 0 || begins(bytes, at: start), (1...2).contains(first.digits),
        (1...2).contains(second.digits)
      else { continue }
      figures.append(
        Figures(
          first: first.value, second: second.value, isPointed: sign == point,
          isPadded: second.digits == 2, opensLine: start == 0))
    }
  }

  private static func number(
    in bytes: [UInt8], at index: inout Int
  ) -> (value: Int, digits: Int) {
    let start = index
    var value = 0
    while index < bytes.count, AddressBytes.isDigit(bytes[index]) {
      value = min(value * 10 + Int(bytes[index] - 0x30), mostFigures)
      index += 1
    }
    return (value, index - start)
  }

  private static let slash = UInt8(ascii: "/")
  private static let point = UInt8(ascii: ".")
  /// The first bytes of "€".
  private static let euro: [UInt8] = [0xE2, 0x82]
  /// More than any day or month; larger numbers need not be told apart.
  private static let mostFigures = 1_000_000

  private static func isGlue(_ byte: UInt8) -> Bool {
    byte == slash || byte == point || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",")
  }

  private static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    let before = bytes[index - 1]
    return before == 0x20 || before == 0xA0 || before == UInt8(ascii: "(")
  }

  /// Whether a space or sign follows that no number goes on behind: no "%", no "€".
  private static func ends(_ bytes: [UInt8], at index: Int) -> Bool {
    let after = bytes[index]
    if after == 0x20 || after == 0xC2 {
      let rest = bytes[index...].drop { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
      return rest.first != UInt8(ascii: "%") && !rest.starts(with: euro)
    }
    return after < 0x30 && after != UInt8(ascii: "%")
      && !(isGlue(after) && index + 1 < bytes.count && AddressBytes.isDigit(bytes[index + 1]))
      || after == UInt8(ascii: ":") || after == UInt8(ascii: ";")
  }
}
