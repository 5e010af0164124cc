import DateExpressions
import KitModel

/// Days above hours that read together say something else: "Wednesdays in March" above "1–1:45 p.m.".
///
/// As in: "Samedi 5 juin" above "10 h – Marché des potiers" and "21 h – Bal", which would be the hour of the day and another.
enum DayAboveHours {
  /// How many lines at the start of a paragraph are the day of several lines below that each open with an hour; `nil` where
  /// the first of these is not read with the day.
  static func headCount(
    of lines: [Line], whole: DatedText, read: (SourcedText) -> DatedText
  ) -> Int? {
    guard lines.count >= leastLines, let first = whole.expressions.first,
      case let start = lines[0].text.text.utf8.count, first.range.lowerBound < start,
      first.range.upperBound > start + 1, case let head = read(lines[0].text),
      head.coverage == .pure, head.hasDay, !head.hasTime
    else { return nil }
    let led = lines.dropFirst().filter { line in
      let dated = read(line.text)
      return dated.isTimeOnly && (dated.coverage == .pure || DateCoverage.isLeading(dated.coverage))
    }
    return led.count >= leastHours && led[0].box == lines[1].box ? 1 : nil
  }

  private static let leastLines = 3
  private static let leastHours = 2

  /// The lines of the days and those of the hours, where a date of the whole reaches from one into the other.
  static func parted(
    _ lines: [Line], whole: DatedText, read: ([Line]) -> DatedText
  ) -> (days: DatedText, hours: DatedText)? {
    guard lines.count > 1, whole.expressions.count > 0 else { return nil }
    let starts = Line.starts(of: lines)
    for index in lines.indices.dropFirst() {
      let start = starts[index]
      guard
        whole.expressions.contains(where: {
          $0.range.lowerBound < start && $0.range.upperBound > start + 1
        }), case let hours = read(Array(lines[index...])), hours.coverage == .pure,
        hours.isTimeOnly, case let days = read(Array(lines[..<index])), days.coverage == .pure,
        days.hasDay, !days.hasTime
      else { continue }
      // The hour below several days is that of all.
      if days.expressions.count > 1 { return (days, hours) }
      // "12 mars" above "10 h" says the same in one piece.
      let crossing = whole.expressions.first {
        $0.range.lowerBound < start && $0.range.upperBound > start
      }
      if let crossing, crossing.known.subtracting([.time, .dayPart]) == days.expressions[0].known {
        continue
      }
      return (days, hours)
    }
    return nil
  }
}
