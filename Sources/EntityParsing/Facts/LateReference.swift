import CivilTime
import DateExpressions

extension DateContext {
  /// In days.
  private static let longestAfterwards = 400

  /// Forgets the day of the file where it was made anew long after what the kit is about: no "this Friday" is told from it.
  mutating func forgetLateReference() {
    guard referenceSource == .metadata, let made = reference?.date else { return }
    let last = period?.upperBound ?? year.flatMap { CalendarDate(year: $0, month: 12, day: 31) }
    guard let last, made.dayNumber - last.dayNumber > Self.longestAfterwards else { return }
    reference = nil
  }
}
