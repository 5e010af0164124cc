import CivilTime

extension DateFinding {
  /// The code of a printed weekday that is not the day's own.
  public static let weekdayMismatchCode = "weekday-mismatch"

  /// Names both readings: the printed weekday and the printed day.
  static func weekdayMismatch(printed: Weekday, date: CalendarDate) -> Self {
    let nearest = date.adding(days: ((printed.rawValue - date.weekday.rawValue + 10) % 7) - 3)
    let years = (date.year - 6...date.year + 6).filter {
      CalendarDate(year: $0, month: date.month, day: date.day)?.weekday == printed
    }
    let year = years.min { abs($0 - date.year) < abs($1 - date.year) }
    let other = year.map { ", or the same day of \($0)" } ?? ""
    return Self(
      code: weekdayMismatchCode,
      message:
        "\(date) is a \(date.weekday.name), but \(printed.name) is printed, which would be \(nearest)\(other)"
    )
  }

  static func ambiguousOrder(first: Int, second: Int) -> Self {
    Self(
      code: "ambiguous-order",
      message: "\(first)/\(second) can be day/month or month/day; read as day/month")
  }

  static func yearUnknown(candidates: [Int]) -> Self {
    let years = candidates.map(String.init).joined(separator: ", ")
    return Self(
      code: "year-unknown",
      message: candidates.isEmpty
        ? "nothing says which year is meant"
        : "nothing says which year is meant; the weekday fits \(years)")
  }

  static func timeSkipped(_ moment: LocalMoment, zone: String) -> Self {
    Self(code: "time-skipped", message: "\(moment) does not exist in \(zone): clocks go forward")
  }

  static func timeRepeated(_ moment: LocalMoment, zone: String) -> Self {
    Self(code: "time-ambiguous", message: "\(moment) comes twice in \(zone): clocks go back")
  }
}

extension Weekday {
  /// The English name, for messages.
  fileprivate var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
