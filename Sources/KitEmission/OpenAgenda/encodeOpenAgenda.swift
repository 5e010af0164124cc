import CivilTime
import KitModel
package import KitValidation
import Lexicons
import ZoneRules

/// The kit's events as OpenAgenda takes them, a list of its event objects.
///
/// Its limits hold: titles of 140, descriptions of 200 and conditions of 255 characters, slots of a
/// day at most. An event without a year has no slot and is left out.
package func encodeOpenAgenda(_ kit: ValidatedKit) throws(CalendarFault) -> [UInt8] {
  let kit = kit.kit
  let usual = LexiconFiles.usualLanguages.first ?? ""
  var zones = ZoneShelf()
  var events: [AgendaEvent] = []
  for event in kit.events {
    let name = event.timeZone ?? kit.facts.timeZone
    let slots = timings(of: event, in: try zones.rules(named: name))
    guard !slots.isEmpty else { continue }
    let language = (event.language ?? kit.facts.language ?? usual).prefix { $0 != "-" }
    events.append(
      AgendaEvent(event: event, slots: slots, zone: name, language: String(language)))
  }
  var writer = JSONWriter(reservingCapacity: 1 << 15)
  writer.object { writer in writer.member("events", each: events) }
  return writer.bytes + [UInt8(ascii: "\n")]
}

private struct AgendaEvent: JSONWritable {
  let event: Event
  let slots: [Timing]
  let zone: String?
  let language: String

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("extIds")
      writer.array([event.uid]) { writer, uid in
        writer.object(.inline) { writer in
          writer.member("key", "presskit")
          writer.member("value", uid)
        }
      }
      translated("title", cut(event.title, to: 140), &writer)
      translated("description", cut(event.description ?? event.title, to: 200), &writer)
      translated("longDescription", event.description.map { cut($0, to: 10_000) }, &writer)
      translated("conditions", event.price.map { cut($0, to: 255) }, &writer)
      if let series = event.series {
        writer.key("keywords")
        writer.object(.inline) { writer in
          writer.key(named: language)
          writer.array([series], .inline) { writer, word in writer.string(word) }
        }
      }
      writer.member("timings", each: slots)
      writer.member("timezone", zone)
      writer.member("attendanceMode", attendanceMode)
      writer.member("location", AgendaLocation(event.location, zone: zone))
      writer.member("onlineAccessLink", attendanceMode == 1 ? nil : event.url)
      writer.member("status", status)
      if let registration = event.registration { write(registration, to: &writer) }
    }
  }

  private func translated(_ name: StaticString, _ text: String?, _ writer: inout JSONWriter) {
    guard let text else { return }
    writer.key(name)
    writer.object(.inline) { writer in
      writer.key(named: language)
      writer.string(text)
    }
  }

  private func write(_ registration: Event.Registration, to writer: inout JSONWriter) {
    let ways = [
      ("link", registration.url), ("email", registration.email), ("phone", registration.phone),
    ].filter { $0.1 != nil }
    guard !ways.isEmpty else { return }
    writer.key("registration")
    writer.array(ways) { writer, way in
      writer.object(.inline) { writer in
        writer.member("type", way.0)
        writer.member("value", way.1)
      }
    }
  }

  /// On the spot, online, both.
  private var attendanceMode: Int {
    switch event.attendance {
    case .offline, nil: 1
    case .online: 2
    case .mixed: 3
    }
  }

  private var status: Int {
    switch event.status {
    case .cancelled: 6
    case .postponed: 2
    case .confirmed, .tentative: event.availability == .soldOut ? 5 : 1
    }
  }
}

private struct AgendaLocation: JSONWritable {
  let location: Location
  let zone: String?

  init?(_ location: Location, zone: String?) {
    guard !location.isEmpty else { return nil }
    self.location = location
    self.zone = zone
  }

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("name", location.venue ?? location.city ?? location.region)
      writer.member("address", location.address)
      writer.member("postalCode", location.postalCode)
      writer.member("city", location.city)
      writer.member("region", location.region)
      writer.member("countryCode", location.country)
      writer.member("timezone", zone)
    }
  }
}

/// A slot with its offset from UTC.
private struct Timing: JSONWritable {
  let begin: String
  let end: String

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("begin", begin)
      writer.member("end", end)
    }
  }
}

/// A timed occurrence is a slot; of whole days each is one, with its opening hours where told.
private func timings(of event: Event, in zone: ZoneRules?) -> [Timing] {
  event.occurrences.flatMap { occurrence -> [Timing] in
    guard let span = CalendarSpan(occurrence) else { return [] }
    guard span.isWholeDays, let end = span.end else {
      return [timing(span.start, span.end ?? span.start, zone)]
    }
    // A slot for each day of a year is as much as an agenda can show.
    let count = min(366, end.date.dayNumber - span.start.date.dayNumber)
    return (0..<count).flatMap { timings(on: span.start.date.adding(days: $0), of: event, zone) }
  }
}

private func timings(on date: CalendarDate, of event: Event, _ zone: ZoneRules?) -> [Timing] {
  guard !event.openingHours.isEmpty else {
    return [
      timing(
        LocalMoment(date, ClockTime(hour: 0)), LocalMoment(date, ClockTime(hour: 23, minute: 59)),
        zone)
    ]
  }
  return event.openingHours.filter { $0.days.contains(date.weekday) }.map { hours in
    let closing = hours.closes < hours.opens ? date.adding(days: 1) : date
    return timing(LocalMoment(date, hours.opens), LocalMoment(closing, hours.closes), zone)
  }
}

private func timing(_ begin: LocalMoment, _ end: LocalMoment, _ zone: ZoneRules?) -> Timing {
  Timing(begin: offsetText(begin, in: zone), end: offsetText(end, in: zone))
}

/// The first characters of a text, an ellipsis in the place of the rest.
private func cut(_ text: String, to limit: Int) -> String {
  text.count <= limit ? text : text.prefix(limit - 1) + "…"
}
