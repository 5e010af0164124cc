import CivilTime
import DateExpressions
import KitModel

extension EventTools {
  /// The minutes that a cell of a column of lengths tells: "45 min", and "2 h 30", which is an hour anywhere else.
  func minutes(_ text: SourcedText) -> Int? {
    guard let only = reader.whole(text.text) else { return nil }
    if only.known.contains(.duration) {
      return reader.resolve(only, in: context).durationMinutes
    }
    guard only.statesTime else { return nil }
    var context = context
    context.days = [Occurrence(start: LocalMoment(Self.anyDay))]
    let told = reader.resolve(only, in: context).occurrences
    guard told.count == 1, told[0].end == nil else { return nil }
    return told[0].start?.time?.minutes
  }

  /// An hour is resolved on some day; which one says nothing.
  private static let anyDay = CalendarDate(dayNumber: 0)
}
