/// An expression of time as its parts are printed, nothing completed.
struct PrintedExpression: Hashable, Sendable {
  var groups: [DateGroup] = []
  /// Days and stretches that are left out: "sauf le 1er mai".
  var exceptions: [DateTerm] = []
  /// Weekdays that are left out, bit 1 is Monday.
  var exceptedWeekdays: WeekdaySet = []
  /// The hours that hold on those days instead: "sauf le jeudi à 19h".
  var exceptedTimes: [PrintedTime] = []
  /// A row of the lexicon's zones, plus one.
  var zone: UInt16 = 0
  var durationMinutes: Int?
}

/// Dates with the times that go with them.
struct DateGroup: Hashable, Sendable {
  var dates: [DateTerm] = []
  var times: [PrintedTime] = []
  var cycle: PrintedCycle?
  /// The weekdays of a stretch on which something takes place.
  var weekdays: WeekdaySet = []
  /// The first of the weekdays, where they are meant once: "de vendredi à dimanche".
  var onceFrom: PrintedDay?

  var isEmpty: Bool { dates.isEmpty && times.isEmpty && cycle == nil && weekdays.isEmpty }
  var hasDates: Bool { !dates.isEmpty || cycle != nil || !weekdays.isEmpty }
}

/// A rule that repeats.
struct PrintedCycle: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case daily
    /// Every `interval` weeks on the weekdays.
    case weekly(interval: Int)
    /// The n-th weekdays of each month; -1 is the last.
    case monthly([Int])
    /// A day of each month.
    case monthDay(Int)
    case yearly
  }
  var kind: Kind
  var weekdays: WeekdaySet = []
}

/// Some days of the week.
struct WeekdaySet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }
  /// 1...7, Monday first.
  init(day: UInt8) { rawValue = 1 << day }

  var count: Int { rawValue.nonzeroBitCount }

  static let all = WeekdaySet(rawValue: 0xFE)
  static let workdays = WeekdaySet(rawValue: 0x3E)
  static let weekend = WeekdaySet(rawValue: 0xC0)
}
