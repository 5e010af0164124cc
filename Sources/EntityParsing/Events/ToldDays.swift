import CivilTime
import DateExpressions

extension EventTools {
  /// The days that texts tell, each day of a stretch by itself.
  func days(of texts: [DatedText]) -> Set<CalendarDate> {
    let found = texts.flatMap { dated in
      dated.expressions.filter(\.statesDay).flatMap {
        reader.resolve($0, in: context).occurrences
      }
    }
    return Set(found.flatMap(\.singleDays).compactMap(\.start?.date))
  }
}
