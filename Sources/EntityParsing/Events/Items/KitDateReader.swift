import CivilTime
import DateExpressions

/// Reads the dates of a kit in its languages.
///
/// A kit in two languages says each date in one of them: a text is read in each, and the reading
/// that takes in more of it is kept. Small words of one language are read as others in the next, so
/// that no text is read in two at once.
final class KitDateReader {
  private let readers: [DateReader]
  /// Whether figures with a dot or four of them are hours where a text opens or ends with them.
  let readsHoursInFigures: Bool
  /// Whether lines of the kit open with days as "08/10".
  let readsFigureDays: Bool
  /// The few days that the kit is about, of which weekdays with an hour tell one.
  private let days: ClosedRange<CalendarDate>?
  private let memo = Memo()

  /// What texts were read as: several parsers look at the same titles and blocks.
  private final class Memo {
    var readings: [TextKey: DateReading] = [:]
    var expressions: [TextKey: [DateExpression]] = [:]
  }

  /// - Parameter languages: BCP 47 primary tags, the kit's main language first.
  /// - Parameter readsDottedHours: whether the kit writes hours as "9.30" and nothing else.
  /// - Parameter readsFourFigures: whether texts of the kit open with hours as "1040".
  /// - Parameter readsFigureDays: whether lines of the kit open with days as "08/10".
  /// - Parameter countsTwelveHours: whether the kit counts twelve hours, so that "1:30" is of the afternoon.
  init(
    languages: [String], readsDottedHours: Bool = false, readsFourFigures: Bool = false,
    readsFigureDays: Bool = false, countsTwelveHours: Bool = false
  ) {
    readsHoursInFigures = readsDottedHours || readsFourFigures
    self.readsFigureDays = readsFigureDays
    days = nil
    readers = languages.map {
      DateReader(
        languages: [$0], readsDottedHours: readsDottedHours, readsFourFigures: readsFourFigures,
        readsFigureDays: readsFigureDays, countsTwelveHours: countsTwelveHours)
    }
  }

  /// The reader of a kit that is about these few days.
  func placing(in days: ClosedRange<CalendarDate>?) -> KitDateReader {
    days.map { KitDateReader(days: $0, of: self) } ?? self
  }

  private init(days: ClosedRange<CalendarDate>, of other: KitDateReader) {
    readers = other.readers
    readsHoursInFigures = other.readsHoursInFigures
    readsFigureDays = other.readsFigureDays
    self.days = days
  }

  /// Whether the kit is written in more than one language.
  var isBilingual: Bool { readers.count > 1 }

  func scan(_ text: String) -> [DateExpression] {
    let key = TextKey(text)
    if let known = memo.expressions[key] { return known }
    let found = scanAnew(text)
    memo.expressions[key] = found
    return found
  }

  /// The one expression that a whole text is, such as the cell of a column of hours ("Noon").
  func whole(_ text: String) -> DateExpression? {
    for reader in readers {
      let found = reader.scan(text, isWhole: true)
      if found.count == 1, found[0].range.count == text.utf8.count { return found[0] }
    }
    return nil
  }

  private func scanAnew(_ text: String) -> [DateExpression] {
    let readings = readers.map { $0.scan(text) }
    var best: [DateExpression] = []
    var most = -1
    for found in readings {
      let bytes = found.reduce(0) { $0 + $1.range.count }
      if bytes > most { (best, most) = (found, bytes) }
    }
    if let first = readers.first, !best.isEmpty {
      for others in readings.dropFirst() + readings.prefix(1) where !others.isEmpty {
        best = TwinDates(reader: first).joined(best, with: others, in: text)
      }
    }
    if let twins = TwinNames.read(text, by: readers) { best = twins }
    if let days, let placed = WeekdayPlacing.placed(best, of: text, in: days) { best = placed }
    return best
  }

  /// What a text is read as, kept for the next time that it is asked for.
  func reading(of text: String, _ read: () -> DateReading) -> DateReading {
    let key = TextKey(text)
    if let known = memo.readings[key] { return known }
    let reading = read()
    memo.readings[key] = reading
    return reading
  }

  func resolve(_ expression: DateExpression, in context: DateContext) -> ResolvedDate {
    guard let reader = readers.first else { return ResolvedDate(expression: expression) }
    return reader.resolve(expression, in: context)
  }
}
