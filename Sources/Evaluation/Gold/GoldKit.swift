package import CivilTime

/// What a careful human reader takes from a press kit: the measure of what was read from it.
///
/// A value that the kit does not state is absent. Lists beside a value (`titles` beside `title`)
/// hold other wordings that are as right.
package struct GoldKit: Hashable, Sendable {
  package var facts = GoldFacts()
  /// The zone that holds where an event names no other; an IANA name.
  package var timeZone: String?
  package var events: [GoldEvent] = []
  package var contacts: [GoldContact] = []
  package var projects: [GoldProject] = []
}

/// What a kit says of itself.
package struct GoldFacts: Hashable, Sendable {
  /// Empty where the kit has no headline.
  package var titles: [String] = []
  package var issuers: [String] = []
  /// BCP 47.
  package var language: String?
  package var period: ClosedRange<CalendarDate>?
}

/// When something takes place, in the one form that gold and output are compared in.
package struct GoldTime: Hashable, Sendable {
  package var start: LocalMoment
  /// `nil` where none is stated, and for the only day of a single day.
  package var end: LocalMoment?
  package var dayPart: DayPart?

  package init(start: LocalMoment, end: LocalMoment?, dayPart: DayPart?) {
    self.start = start
    // A single day may name itself as its end.
    self.end = end?.time == nil && end?.date == start.date ? nil : end
    self.dayPart = dayPart
  }
}

/// Something that belongs in a calendar.
package struct GoldEvent: Hashable, Sendable {
  package var titles: [String] = []
  package var times: [GoldTime] = []
  /// Other times that are as right.
  package var otherTimes: [GoldTime] = []
  package var series: [String] = []
  package var venues: [String] = []
  package var address: String?
  package var postalCode: String?
  package var cities: [String] = []
  package var region: String?
  package var attendance: Attendance?
  package var organizers: [String] = []
  package var people: [String] = []
  package var url: String?
  package var status = Status.confirmed
  /// An IANA name; `nil` where the kit's zone holds.
  package var timeZone: String?
  /// Other zones that are as right, of `otherTimes`.
  package var otherTimeZones: [String] = []
  /// `10:00-18:00`.
  package var dailyHours: String?
  /// May be listed or not; neither missed nor false.
  package var isOptional = false
  /// 1-based, where it is announced.
  package var page: Int?

  /// How one takes part.
  package enum Attendance: String, Hashable, Sendable {
    case online, offline, mixed
  }

  /// What the kit says of its taking place.
  package enum Status: String, Hashable, Sendable {
    case confirmed, tentative, postponed, cancelled
  }
}

/// Whom the press, or the public, is told to write to or call.
package struct GoldContact: Hashable, Sendable {
  /// Empty for an organisation alone.
  package var names: [String] = []
  package var organizations: [String] = []
  package var role: String?
  package var scope: String?
  package var emails: [String] = []
  /// E.164.
  package var phones: [String] = []
  package var urls: [String] = []
  package var isOptional = false
  package var page: Int?
}

/// A project, product, work or achievement with its own heading and description.
package struct GoldProject: Hashable, Sendable {
  package var titles: [String] = []
  package var headline: String?
  package var cities: [String] = []
  package var region: String?
  package var isOptional = false
  package var page: Int?
}
