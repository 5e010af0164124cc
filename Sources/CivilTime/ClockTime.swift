/// A wall-clock time of day, to the minute.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0...1439.
  public let minutes: Int

  /// The hour, 0...23.
  public var hour: Int { minutes / 60 }
  /// The minute, 0...59.
  public var minute: Int { minutes % 60 }

  /// Returns `nil` outside 00:00...23:59.
  public init?(hour: Int, minute: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: CustomStringConvertible {
  /// ISO 8601, `HH:MM`.
  public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
