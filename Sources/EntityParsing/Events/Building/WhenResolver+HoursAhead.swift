import CivilTime
import DateExpressions
import KitModel

/// An hour in front of several days of a sentence, each with its place: "at 7.30 pm on 9 April in Denholt, 10 April in Wray".
extension WhenResolver {
  /// Gives the days behind it the hour that is printed in front of the first.
  func applyHoursAhead(of entry: Entry, context: DateContext, when: inout When) {
    guard entry.origin == .inText, when.recurrence == nil,
      when.occurrences.contains(where: \.isBareDay),
      when.occurrences.contains(where: { $0.start?.time != nil })
    else { return }
    for dated in entry.when {
      var hour: ClockTime?
      for expression in dated.expressions {
        guard expression.statesDayOfMonth, !expression.known.contains(.time) else {
          hour = hourAhead(expression, in: context)
          continue
        }
        guard let hour else { continue }
        let days = tools.reader.resolve(expression, in: context).occurrences.filter(\.isBareDay)
          .compactMap { $0.start.map { Day(month: $0.date.month, day: $0.date.day) } }
        for index in when.occurrences.indices where when.occurrences[index].isBareDay {
          guard let date = when.occurrences[index].start?.date,
            days.contains(Day(month: date.month, day: date.day))
          else { continue }
          when.occurrences[index].start?.time = hour
        }
      }
    }
  }

  /// A day whose year the entry has told before.
  private struct Day: Equatable {
    var month: Int
    var day: Int
  }

  /// The hour of a day that is printed in front of it, as its first figure shows; `nil` for one behind it.
  func hourAhead(_ expression: DateExpression, in context: DateContext) -> ClockTime? {
    guard expression.statesDayOfMonth, expression.known.contains(.time),
      case let told = tools.reader.resolve(expression, in: context).occurrences,
      told.count == 1, told[0].end == nil, let start = told[0].start, let time = start.time,
      case let figures = expression.text.utf8.drop(while: { !AddressBytes.isDigit($0) })
        .prefix(while: AddressBytes.isDigit),
      let printed = Int(String(decoding: figures, as: UTF8.self)), printed != start.date.day,
      let hour = Int("\(time)".prefix(2)), printed % Self.halfDay == hour % Self.halfDay
    else { return nil }
    return time
  }

  /// In hours.
  private static let halfDay = 12
}

extension Occurrence {
  /// Whether it is one day, and nothing tells its hour.
  fileprivate var isBareDay: Bool {
    start != nil && start?.time == nil && end == nil && open == nil && grain == .day
  }
}
