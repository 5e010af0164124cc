/// A day, or a wall-clock minute of a day, in a zone that is told elsewhere.
public struct LocalMoment: Hashable, Comparable, Sendable {
  /// The day.
  public var date: CalendarDate
  /// `nil` for a whole day.
  public var time: ClockTime?

  /// Makes one from its parts.
  public init(_ date: CalendarDate, _ time: ClockTime? = nil) {
    self.date = date
    self.time = time
  }

  /// Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, seconds allowed and dropped.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10,
      let date = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    guard bytes.count > 10 else {
      self.init(date)
      return
    }
    guard bytes.count >= 16, bytes[10] == 0x54, bytes[13] == 0x3A,
      let hour = decimal(bytes[11..<13]),
      let minute = decimal(bytes[14..<16]), let time = ClockTime(hour: hour, minute: minute)
    else { return nil }
    self.init(date, time)
  }

  /// Whole days order before the minutes of the same day.
  public static func < (left: Self, right: Self) -> Bool {
    if left.date != right.date { return left.date < right.date }
    return (left.time?.minutes ?? -1) < (right.time?.minutes ?? -1)
  }
}

extension LocalMoment: CustomStringConvertible {
  /// ISO 8601 local: `2020-11-03T09:30`, or `2020-11-17` for a whole day.
  public var description: String { time.map { "\(date)T\($0)" } ?? "\(date)" }
}
