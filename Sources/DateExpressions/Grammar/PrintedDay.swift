import CivilTime

/// A day, month, year or other piece of the calendar as far as it is printed; 0 is "not printed".
struct PrintedDay: Hashable, Sendable {
  /// 1...7, Monday first.
  var weekday: UInt8 = 0
  var day: UInt8 = 0
  var month: UInt8 = 0
  var year: Int16 = 0
  /// Day and month are figures that could be read in the other order.
  var isOrderOpen = false
  /// Day and month are both figures.
  var isNumeric = false
  /// Month before day, as in "July 13".
  var isMonthFirst = false
  /// Needs something beside it to be a date: "12.05", "the 24".
  var isWeak = false
  /// The weekday is printed in the plural.
  var isPlural = false
  /// A row of the lexicon's feasts, plus one.
  var feast: UInt8 = 0
  /// How far from the day that the rest tells: "trois jours après Pâques".
  var offset: Offset?
  /// Years after that of the reference: "mars de l'année prochaine".
  var yearShift: Int8?
  var season: Season?
  /// The count of a weekday or unit in its month or year, from the end where negative.
  var nth: Int8 = 0
  var relation: Relation = .none
  /// The unit that `shift` counts, or that `nth` picks.
  var unit: TimeUnit?
  /// The month or year by distance that `nth` counts in.
  var container: TimeUnit?
  /// How many units after the reference.
  var shift: Int16 = 0
  /// How many units, months or years long; 0 for one.
  var count: Int16 = 0
  var portion: Portion = .whole
  /// What the verbs around say, where nothing else tells past from future.
  var tense: Tense?

  /// What a relative expression is counted from.
  enum Relation: UInt8, Hashable, Sendable {
    case none
    /// "demain", "la semaine prochaine".
    case reference
    /// "le lendemain", "même jour".
    case context
    /// "mardi prochain", "le 15 janvier prochain".
    case next
    case last
    /// "ce vendredi".
    case this
    /// "mercredi suivant".
    case following
  }

  /// A distance from a day.
  struct Offset: Hashable, Sendable {
    var unit: TimeUnit
    /// Negative before the day; 0 for the weekday that is nearest to it.
    var count: Int16
    /// 1...7 where weekdays are counted: "the Monday after Easter".
    var weekday: UInt8 = 0
  }

  /// A part of a month, week or year.
  enum Portion: UInt8, Hashable, Sendable {
    case whole, start, middle, end, firstHalf, secondHalf, rest
  }

  /// A number of a day and nothing else.
  var isBareDay: Bool { day > 0 && month == 0 && relation == .none }
  var isBareWeekday: Bool {
    weekday > 0 && day == 0 && month == 0 && feast == 0 && nth == 0 && unit == nil
  }
  /// Says which month it lies in, or needs none.
  var isAnchored: Bool {
    month > 0 || feast > 0 || season != nil || relation != .none || unit != nil
      || (day == 0 && (weekday > 0 || year > 0))
  }
  var isYearOnly: Bool {
    year > 0 && day == 0 && month == 0 && weekday == 0 && feast == 0 && season == nil
      && unit == nil
  }

  /// With day and month in the other order.
  var reordered: PrintedDay {
    var day = self
    swap(&day.day, &day.month)
    return day
  }

  /// Several months that go by one name: a quarter, a half of a year.
  var isQuarter: Bool { month > 0 && day == 0 && count > 1 }

  /// Neither a year nor a word says whether it is past.
  var leavesTense: Bool {
    guard year == 0 else { return false }
    switch relation {
    case .none: return month > 0 || isBareWeekday || feast > 0 || season != nil
    case .this: return weekday > 0 || season != nil || unit == .weekend
    default: return false
    }
  }

  /// The parts that are printed.
  func tell(_ known: inout Set<DatePart>) {
    if weekday > 0 { known.insert(.weekday) }
    if day > 0 { known.insert(.day) }
    if month > 0 { known.insert(isQuarter ? .season : .month) }
    if year > 0 { known.insert(.year) }
    if season != nil { known.insert(.season) }
    if feast > 0 { known.insert(.feast) }
    if relation != .none || (unit != nil && nth == 0) { known.insert(.relative) }
  }
}

/// One date of a list, or a stretch of days.
struct DateTerm: Hashable, Sendable {
  var first: PrintedDay?
  /// Present for stretches; `first == nil` is open to the past.
  var last: PrintedDay?
  /// "à partir du": open to the future.
  var isOpenAfter = false
  /// Clock times printed with the first and the last day of a stretch, in minutes.
  var firstTime: Int16?
  var lastTime: Int16?

  var isSpan: Bool { last != nil && first != nil }
  /// Whether a stretch is printed with two months, or with days a week or more apart.
  var outlastsWeek: Bool {
    guard let first, let last, first.day > 0, last.day > 0 else { return false }
    let isOneMonth = first.month == 0 || last.month == 0 || first.month == last.month
    return !isOneMonth || last.day >= first.day + 7
  }

  /// Gives the tense of the sentence to the days that leave it open.
  mutating func setTense(_ tense: Tense?) {
    if first?.leavesTense == true, first?.tense == nil { first?.tense = tense }
    if last?.leavesTense == true, last?.tense == nil { last?.tense = tense }
  }

  /// Gives a year that is printed once for several dates.
  mutating func setYear(_ year: Int16) {
    if first?.year == 0 { first?.year = year }
    if last?.year == 0 { last?.year = year }
  }

  var days: [PrintedDay] { [first, last].compactMap(\.self) }
}
