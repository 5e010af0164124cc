import CivilTime
import KitModel

extension JSONCursor {
  mutating func event(_ options: ReadingOptions) throws(ReadingFault) -> Event {
    var event = Event(title: "", occurrences: [])
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "uid": event.uid = try cursor.string()
      case "sequence": event.sequence = try cursor.integer()
      case "lastModified": event.lastModified = try cursor.stamp()
      case "title": event.title = try cursor.string()
      case "kind": event.kind = try cursor.word(name)
      case "occurrences":
        event.occurrences = try cursor.list { (c) throws(ReadingFault) in try c.occurrence() }
      case "recurrence": event.recurrence = try cursor.recurrence()
      case "openingHours":
        event.openingHours = try cursor.list { (c) throws(ReadingFault) in try c.openingHours() }
      case "timeZone": event.timeZone = try cursor.string()
      case "dateText": event.dateText = try cursor.string()
      case "yearFrom": event.yearFrom = try cursor.word(name)
      case "status": event.status = try cursor.word(name)
      case "availability": event.availability = try cursor.word(name)
      case "series": event.series = try cursor.string()
      case "section": event.section = try cursor.string()
      case "location": event.location = try cursor.location()
      case "attendance": event.attendance = try cursor.word(name)
      case "organizer": event.organizer = try cursor.string()
      case "people":
        event.people = try cursor.list { (c) throws(ReadingFault) in try c.person() }
      case "description": event.description = try cursor.string()
      case "audience": event.audience = try cursor.string()
      case "price": event.price = try cursor.string()
      case "language": event.language = try cursor.string()
      case "registration": event.registration = try cursor.registration()
      case "url": event.url = try cursor.string()
      case "inferred":
        event.inferred = try cursor.list { (c) throws(ReadingFault) in try c.inference() }
      case "evidence":
        if options.withEvidence { event.evidence = try cursor.evidenceList() }
      case "confidence": event.confidence = try cursor.number()
      default: break
      }
    }
    guard !event.title.isEmpty, !event.uid.isEmpty else { throw .unexpected("event") }
    return event
  }

  /// A moment in UTC.
  private mutating func stamp() throws(ReadingFault) -> LocalMoment {
    let stamp = try moment("lastModified")
    return stamp.time?.minutes == 0 ? LocalMoment(stamp.date) : stamp
  }

  private mutating func occurrence() throws(ReadingFault) -> Occurrence {
    var occurrence = Occurrence(start: nil)
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "start": if !cursor.null() { occurrence.start = try cursor.moment(name) }
      case "end": occurrence.end = try cursor.moment(name)
      case "dayPart": occurrence.dayPart = try cursor.word(name)
      case "open": occurrence.open = try cursor.word(name)
      case "grain": occurrence.grain = try cursor.word(name)
      case "partial": occurrence.partial = try cursor.string()
      case "candidates":
        occurrence.candidates = try cursor.list { (c) throws(ReadingFault) in try c.moment(name) }
      default: break
      }
    }
    return occurrence
  }

  private mutating func recurrence() throws(ReadingFault) -> Recurrence {
    var recurrence = Recurrence(rule: "")
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "rule": recurrence.rule = try cursor.string()
      case "except":
        recurrence.except = try cursor.list { (c) throws(ReadingFault) in try c.moment(name) }
      case "also":
        recurrence.also = try cursor.list { (c) throws(ReadingFault) in try c.moment(name) }
      default: break
      }
    }
    return recurrence
  }

  private mutating func openingHours() throws(ReadingFault) -> OpeningHours {
    var days: [Weekday] = []
    var opens: ClockTime?
    var closes: ClockTime?
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "days": days = try cursor.strings().compactMap { Weekday(code: $0) }
      case "opens": opens = clockTime(try cursor.string())
      case "closes": closes = clockTime(try cursor.string())
      default: break
      }
    }
    guard let opens, let closes else { throw .unexpected("openingHours") }
    return OpeningHours(days: days, opens: opens, closes: closes)
  }

  private mutating func registration() throws(ReadingFault) -> Event.Registration {
    var registration = Event.Registration()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "required": registration.required = try cursor.bool()
      case "url": registration.url = try cursor.string()
      case "email": registration.email = try cursor.string()
      case "phone": registration.phone = try cursor.string()
      case "deadline": registration.deadline = try cursor.moment(name)
      default: break
      }
    }
    return registration
  }

  private mutating func inference() throws(ReadingFault) -> Event.Inference {
    var inference = Event.Inference(field: "", from: "")
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "field": inference.field = try cursor.string()
      case "from": inference.from = try cursor.string()
      default: break
      }
    }
    return inference
  }
}

/// Reads `HH:MM`.
private func clockTime(_ text: String) -> ClockTime? {
  let parts = text.split(separator: ":").compactMap { Int($0) }
  return parts.count == 2 ? ClockTime(hour: parts[0], minute: parts[1]) : nil
}
