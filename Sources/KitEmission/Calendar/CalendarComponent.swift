import CivilTime

/// A part of a calendar (RFC 5545 3.6), before it takes a syntax: iCalendar, jCal or xCal.
struct CalendarComponent: Hashable, Sendable {
  /// `VEVENT`; upper case.
  var name: String
  var properties: [CalendarProperty] = []
  var components: [CalendarComponent] = []

  mutating func add(
    _ name: String, _ value: CalendarValue, _ parameters: [CalendarParameter] = []
  ) {
    properties.append(CalendarProperty(name: name, parameters: parameters, value: value))
  }
}

/// A property with one value.
struct CalendarProperty: Hashable, Sendable {
  /// `DTSTART`; upper case.
  var name: String
  /// Without `VALUE`, which follows from the value.
  var parameters: [CalendarParameter]
  var value: CalendarValue
}

/// A parameter of a property, such as `TZID`.
struct CalendarParameter: Hashable, Sendable {
  /// Upper case.
  var name: String
  var value: String
}

/// A value by its type (RFC 5545 3.3).
enum CalendarValue: Hashable, Sendable {
  case text(String)
  case date(CalendarDate)
  /// A wall-clock time, of the zone that `TZID` names or of any zone.
  case dateTime(LocalMoment)
  /// A moment in UTC.
  case utc(LocalMoment)
  case uri(String)
  case address(String)
  case integer(Int)
  /// RFC 5545 3.3.6, as written: `P1D`.
  case duration(String)
  case recurrence(String)
  /// Seconds east of UTC.
  case offset(Int)
}
