import CivilTime

/// Nights that are told by the days they lie between.
extension ScheduleBuilder {
  /// "Dans la nuit du 4 au 5 mai, de 21 h à 1 h": the hours of the one night between two days.
  static func night(of stretch: DayStretch, in hours: [PrintedTime]) -> PrintedTime? {
    guard stretch.grain == .day, stretch.first.adding(days: 1) == stretch.last,
      hours.count == 1, hours[0].isOfNight, let start = hours[0].start, let end = hours[0].end,
      end % 1440 < start
    else { return nil }
    return hours[0]
  }
}

extension WeekdaySet {
  init(_ date: CalendarDate) { self.init(day: UInt8(date.weekday.rawValue)) }
}
