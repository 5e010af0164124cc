import DateExpressions
import KitModel

/// Days above hours that read together say something else: "Wednesdays in March" above "1–1:45 p.m.".
enum DayAboveHours {
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
        days.hasDay, !days.hasTime, days.expressions.count == 1
      else { continue }
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
