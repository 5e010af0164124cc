import CivilTime
import DateExpressions
import KitModel

/// Months and years of headings that tell a day only.
extension EventParser {
  /// The days of the text that introduces the section around one, where the weekdays of its heading are among them.
  ///
  /// As in: "Jeudi 3" below "À Blinville, du jeudi 3 au samedi 5 juin 2027".
  func introduced(_ heading: DatedText, by text: SourcedText?) -> DatedText? {
    guard let text, case let dated = tools.dated(text),
      let days = dated.expressions.first(where: \.statesDayOfMonth), days.known.contains(.month)
    else { return nil }
    let lacking = heading.expressions.filter(\.statesDay)
    guard !lacking.isEmpty, lacking.allSatisfy({ $0.known == [.weekday, .day] }) else { return nil }
    var context = tools.context
    context.carry(tools.reader.resolve(days, in: context))
    let told = tools.reader.resolve(days, in: tools.context).occurrences
    let isAmong = lacking.allSatisfy { expression in
      let resolved = tools.reader.resolve(expression, in: context)
      return resolved.findings.isEmpty && !resolved.occurrences.isEmpty
        && resolved.occurrences.allSatisfy { day in
          guard let date = day.start?.date else { return false }
          return told.contains { span in
            guard let start = span.start?.date else { return false }
            return start <= date && date <= (span.end?.date ?? start)
          }
        }
    }
    guard isAmong else { return nil }
    var above = dated
    above.expressions = [days]
    return above
  }

  /// Gives a heading of days the month and year of the heading around it.
  func inherit(_ heading: DatedText, into day: inout DatedText?) {
    guard let month = heading.expressions.first(where: { $0.known.contains(.month) }) else {
      return
    }
    var context = tools.context
    if let year = heading.yearAbove {
      context.year = year
      context.yearSource = .section
    }
    guard let date = tools.reader.resolve(month, in: context).occurrences.first?.start?.date else {
      return
    }
    day?.monthAbove = date.month
    if day?.yearAbove == nil { day?.yearAbove = date.year }
  }
}
