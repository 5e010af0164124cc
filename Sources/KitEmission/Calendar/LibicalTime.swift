import CICal
import CivilTime

extension LocalMoment {
  /// A wall-clock time or day without a zone, as libical holds it.
  var libicalTime: icaltimetype {
    var libical = icaltime_null_time()
    libical.year = Int32(date.year)
    libical.month = Int32(date.month)
    libical.day = Int32(date.day)
    libical.hour = Int32(time?.hour ?? 0)
    libical.minute = Int32(time?.minute ?? 0)
    libical.is_date = time == nil ? 1 : 0
    return libical
  }

  /// A moment of UTC; a whole day is its first minute.
  var libicalUTC: icaltimetype {
    var libical = libicalTime
    libical.is_date = 0
    libical.zone = icaltimezone_get_utc_timezone()
    return libical
  }

  /// `nil` where the calendar has no such day or time.
  init?(_ libical: icaltimetype) {
    guard
      let date = CalendarDate(
        year: Int(libical.year), month: Int(libical.month), day: Int(libical.day))
    else { return nil }
    guard libical.is_date == 0 else {
      self.init(date)
      return
    }
    guard let time = ClockTime(hour: Int(libical.hour), minute: Int(libical.minute)) else {
      return nil
    }
    self.init(date, time)
  }
}
