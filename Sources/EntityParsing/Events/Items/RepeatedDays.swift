import CivilTime
import DateExpressions
import KitModel

/// Leaves out figures that tell the day of their heading once more: "18.03" beside "Jeudi 18 mars".
///
/// Read as a date of its own, such a line would make one entry of all that stands below it.
struct RepeatedDays {
  let tools: EventTools

  func without(_ items: [Item], below heading: DatedText?) -> [Item] {
    guard let day = heading.flatMap(day), items.count > 1 else { return items }
    return items.filter {
      !$0.isDayLine || $0.dated.hasLetters || self.day(of: $0.dated) != day
    }
  }

  /// The one day that a text tells, a second time in another language too.
  private func day(of dated: DatedText) -> CalendarDate? {
    let days = Set(
      dated.expressions.flatMap { expression in
        tools.reader.resolve(expression, in: tools.context).occurrences.map {
          $0.end == nil ? $0.start?.date : nil
        }
      })
    return days.count == 1 ? days.first ?? nil : nil
  }
}
