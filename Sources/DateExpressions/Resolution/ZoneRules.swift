import CivilTime

/// How far a zone's clocks stand from UTC, for the zones that the language files name.
///
/// Only what turns the end of a rule into UTC and what finds hours that do not exist; calendars
/// get their zones from a full database.
struct ZoneRules: Hashable, Sendable {
  enum Saving: Hashable, Sendable {
    /// Last Sundays of March and October at 01:00 UTC.
    case european
    /// Second Sunday of March and first of November at 02:00 wall-clock time.
    case american
    /// First Sundays of October and April at 02:00 and 03:00.
    case australian
    /// Last Sunday of September and first of April at 02:00 and 03:00.
    case newZealand
    case none
  }

  /// Minutes east of UTC in winter.
  let standard: Int
  let saving: Saving

  /// Whether a wall-clock minute exists once, never or twice.
  enum Clock { case plain, skipped, repeated }

  /// The minutes east of UTC that hold at a wall-clock moment; the earlier of two.
  func offset(at moment: LocalMoment) -> Int { standard + (isSaving(at: moment) ? 60 : 0) }

  func clock(at moment: LocalMoment) -> Clock {
    guard let (begin, end) = changes(in: moment.date.year), let time = moment.time else {
      return .plain
    }
    if moment.date == begin.date, let change = begin.time,
      (change.minutes..<change.minutes + 60).contains(time.minutes)
    {
      return .skipped
    }
    if moment.date == end.date, let change = end.time,
      (change.minutes - 60..<change.minutes).contains(time.minutes)
    {
      return .repeated
    }
    return .plain
  }

  private func isSaving(at moment: LocalMoment) -> Bool {
    guard let (begin, end) = changes(in: moment.date.year) else { return false }
    let moment = LocalMoment(moment.date, moment.time ?? ClockTime(hour: 12))
    return begin < end ? begin <= moment && moment < end : moment < end || begin <= moment
  }

  /// The wall-clock minutes at which clocks jump: to summer, and back (in summer time).
  private func changes(in year: Int) -> (begin: LocalMoment, end: LocalMoment)? {
    func moment(_ count: Int, _ month: Int, hour: Int) -> LocalMoment? {
      CalendarDate.nth(count, .sunday, month: month, year: year).map {
        LocalMoment($0, ClockTime(hour: hour))
      }
    }
    let pair: (LocalMoment?, LocalMoment?)
    switch saving {
    case .none: return nil
    case .european:
      let hour = 1 + standard / 60
      pair = (moment(-1, 3, hour: hour), moment(-1, 10, hour: hour + 1))
    case .american: pair = (moment(2, 3, hour: 2), moment(1, 11, hour: 2))
    case .australian: pair = (moment(1, 10, hour: 2), moment(1, 4, hour: 3))
    case .newZealand: pair = (moment(-1, 9, hour: 2), moment(1, 4, hour: 3))
    }
    guard let begin = pair.0, let end = pair.1 else { return nil }
    return (begin, end)
  }

  /// The moment in UTC.
  func utc(_ moment: LocalMoment) -> LocalMoment {
    guard let time = moment.time else { return moment }
    let minutes = time.minutes - offset(at: moment)
    let shift = minutes < 0 ? -1 : minutes >= 1440 ? 1 : 0
    let rest = minutes - shift * 1440
    return LocalMoment(
      moment.date.adding(days: shift), ClockTime(hour: rest / 60, minute: rest % 60))
  }

  static func named(_ zone: String) -> ZoneRules? { ZoneTable.shared.rules(of: zone) }
}
