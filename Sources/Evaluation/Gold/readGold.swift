import CivilTime
package import KitReading

/// Reads a gold annotation; members that it does not know, such as notes, are passed over.
/// - Throws: ``ReadingFault``.
package func readGold(_ document: [UInt8]) throws(ReadingFault) -> GoldKit {
  var gold = GoldKit()
  var cursor = JSONCursor(document)
  try cursor.object { (cursor, name) throws(ReadingFault) in
    switch name {
    case "kit": gold.facts = try cursor.goldFacts()
    case "timeZone": gold.timeZone = try cursor.optionalString()
    case "events": gold.events = try cursor.list { (c) throws(ReadingFault) in try c.goldEvent() }
    case "contacts":
      gold.contacts = try cursor.list { (c) throws(ReadingFault) in try c.goldContact() }
    case "projects":
      gold.projects = try cursor.list { (c) throws(ReadingFault) in try c.goldProject() }
    default: break
    }
  }
  guard cursor.isAtEnd() else { throw .unexpected("more than one document") }
  return gold
}

extension JSONCursor {
  /// A text; `null` and the empty text are none.
  fileprivate mutating func optionalString() throws(ReadingFault) -> String? {
    if null() { return nil }
    let text = try string()
    return text.isEmpty ? nil : text
  }

  /// A text as the list of its one wording.
  fileprivate mutating func wording() throws(ReadingFault) -> [String] {
    try optionalString().map { [$0] } ?? []
  }

  fileprivate mutating func goldFacts() throws(ReadingFault) -> GoldFacts {
    var facts = GoldFacts()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "title": facts.titles.insert(contentsOf: try cursor.wording(), at: 0)
      case "titles": facts.titles += try cursor.strings()
      case "issuer": facts.issuers.insert(contentsOf: try cursor.wording(), at: 0)
      case "issuers": facts.issuers += try cursor.strings()
      case "language": facts.language = try cursor.optionalString()
      case "period": if !cursor.null() { facts.period = try cursor.goldPeriod() }
      default: break
      }
    }
    return facts
  }

  private mutating func goldPeriod() throws(ReadingFault) -> ClosedRange<CalendarDate> {
    var start: CalendarDate?
    var end: CalendarDate?
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "start": start = try cursor.date(name)
      case "end": end = try cursor.date(name)
      default: break
      }
    }
    guard let start, start <= end ?? start else { throw .unexpected("period") }
    return start...(end ?? start)
  }

  fileprivate mutating func goldEvent() throws(ReadingFault) -> GoldEvent {
    var event = GoldEvent()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "title": event.titles.insert(contentsOf: try cursor.wording(), at: 0)
      case "titles": event.titles += try cursor.strings()
      case "occurrences": event.times = try cursor.goldTimes(zones: &event.otherTimeZones)
      case "altOccurrences": event.otherTimes = try cursor.goldTimes(zones: &event.otherTimeZones)
      case "series": event.series.insert(contentsOf: try cursor.wording(), at: 0)
      case "venue": event.venues.insert(contentsOf: try cursor.wording(), at: 0)
      case "venues": event.venues += try cursor.strings()
      case "address": event.address = try cursor.optionalString()
      case "postalCode": event.postalCode = try cursor.optionalString()
      case "city": event.cities.insert(contentsOf: try cursor.wording(), at: 0)
      case "cities": event.cities += try cursor.strings()
      case "region": event.region = try cursor.optionalString()
      case "online": event.attendance = try cursor.goldAttendance()
      case "organizer": event.organizers.insert(contentsOf: try cursor.wording(), at: 0)
      case "organizers": event.organizers += try cursor.strings()
      case "people": event.people = try cursor.strings()
      case "url": event.url = try cursor.optionalString()
      case "status": if !cursor.null() { event.status = try cursor.word(name) }
      case "timeZone": event.timeZone = try cursor.optionalString()
      case "dailyHours": event.dailyHours = try cursor.optionalString()
      case "optional": event.isOptional = try cursor.bool()
      case "page": if !cursor.null() { event.page = try cursor.integer() }
      default: break
      }
    }
    guard !event.titles.isEmpty else { throw .unexpected("event without a title") }
    return event
  }

  private mutating func goldTimes(
    zones: inout [String]
  ) throws(ReadingFault) -> [GoldTime] {
    var times: [GoldTime] = []
    try array { (cursor) throws(ReadingFault) in
      var start: LocalMoment?
      var end: LocalMoment?
      var dayPart: DayPart?
      try cursor.object { (cursor, name) throws(ReadingFault) in
        switch name {
        case "start": if !cursor.null() { start = try cursor.moment(name) }
        case "end": if !cursor.null() { end = try cursor.moment(name) }
        case "dayPart": if !cursor.null() { dayPart = try cursor.word(name) }
        case "timeZone": zones += try cursor.wording()
        default: break
        }
      }
      guard let start else { throw .unexpected("occurrence without a start") }
      times.append(GoldTime(start: start, end: end, dayPart: dayPart))
    }
    return times
  }

  /// `true`, `false` or `"mixed"`.
  private mutating func goldAttendance() throws(ReadingFault) -> GoldEvent.Attendance? {
    if null() { return nil }
    if let isOnline = try? bool() { return isOnline ? .online : .offline }
    return try word("online")
  }

  fileprivate mutating func goldContact() throws(ReadingFault) -> GoldContact {
    var contact = GoldContact()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "name": contact.names.insert(contentsOf: try cursor.wording(), at: 0)
      case "names": contact.names += try cursor.strings()
      case "organization": contact.organizations.insert(contentsOf: try cursor.wording(), at: 0)
      case "organizations": contact.organizations += try cursor.strings()
      case "role": contact.role = try cursor.optionalString()
      case "scope": contact.scope = try cursor.optionalString()
      case "emails": contact.emails = try cursor.strings()
      case "phones": contact.phones = try cursor.strings()
      case "urls": contact.urls = try cursor.strings()
      case "optional": contact.isOptional = try cursor.bool()
      case "page": if !cursor.null() { contact.page = try cursor.integer() }
      default: break
      }
    }
    return contact
  }

  fileprivate mutating func goldProject() throws(ReadingFault) -> GoldProject {
    var project = GoldProject()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "title": project.titles.insert(contentsOf: try cursor.wording(), at: 0)
      case "titles": project.titles += try cursor.strings()
      case "headline": project.headline = try cursor.optionalString()
      case "city": project.cities.insert(contentsOf: try cursor.wording(), at: 0)
      case "cities": project.cities += try cursor.strings()
      case "region": project.region = try cursor.optionalString()
      case "optional": project.isOptional = try cursor.bool()
      case "page": if !cursor.null() { project.page = try cursor.integer() }
      default: break
      }
    }
    guard !project.titles.isEmpty else { throw .unexpected("project without a title") }
    return project
  }
}
