/// One clock time as printed and where the text goes on.
struct ClockMatch {
  /// 0...24.
  var hour: Int
  var minute = 0
  var next: Int
  /// A sign or word says that it is a clock time; a bare number is not.
  var isExplicit = true
  var meridiem: Meridiem = .none
  /// "midi", "noon".
  var isWord = false
  /// Hour and minutes with an hour mark, as durations are printed too.
  var hasHourMark = false
  var hasMinutes = false
  /// With a zero before the hour, as only twenty-four hours are counted.
  var isPadded = false
  /// With a dot before the minutes, and no word or sign that says that it is an hour.
  var isDotted = false

  enum Meridiem { case none, before, after }

  /// Minutes since midnight once the half of the day is known.
  var minutes: Int {
    switch meridiem {
    case .none: hour * 60 + minute
    case .before: hour % 12 * 60 + minute
    case .after: hour < 12 ? (hour + 12) * 60 + minute : hour * 60 + minute
    }
  }

  var isNoon: Bool { isWord && minutes == 12 * 60 }

  /// "noon to 4:30", "9:30 – 4:30": no zero before the hour and no word of an hour, as halves of the day are counted.
  func countsHalfDays(until end: ClockMatch) -> Bool {
    !end.isPadded && !end.hasHourMark && !end.isDotted && end.hasMinutes
      && (isNoon || !isWord && !isPadded && !hasHourMark && !isDotted)
  }
}
