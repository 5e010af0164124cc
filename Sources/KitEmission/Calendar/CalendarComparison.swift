import CivilTime
import KitModel
import ZoneRules

/// Compares a written calendar with the kit, occurrence by occurrence.
///
/// - Throws: ``CalendarFault/differs(_:)`` at the first event whose times are not the kit's.
func compare(_ calendar: ReadCalendar, with kit: Kit) throws(CalendarFault) {
  let events = kit.events + kit.vanished
  var owners: [String: Int] = [:]
  var expected: [[CalendarSpan]] = []
  for (index, event) in events.enumerated() {
    let spans = event.occurrences.compactMap { CalendarSpan($0) }
    for uid in occurrenceUIDs(of: event.uid, spans: spans) { owners[uid] = index }
    expected.append(spans.sorted())
  }

  var zones = ZoneShelf()
  var found = [[CalendarSpan]](repeating: [], count: events.count)
  for read in calendar.events {
    guard let uid = read.uid, let owner = owners[uid] else {
      throw .differs("an event has the unknown UID \(read.uid ?? "")")
    }
    let zone = try zones.rules(named: read.start?.zone)
    let stated = events[owner].timeZone ?? kit.facts.timeZone
    guard read.start?.local.time == nil || read.start?.zone == stated else {
      throw .differs("“\(events[owner].title)” is in another zone")
    }
    found[owner] += read.spans(in: zone)
  }
  for (index, event) in events.enumerated() where found[index].sorted() != expected[index] {
    throw .differs("the times of “\(event.title)” are not the kit's")
  }
}

extension ReadEvent {
  /// The times at which it takes place; a rule is expanded up to its `UNTIL`.
  func spans(in zone: ZoneRules?) -> [CalendarSpan] {
    guard let start = start?.local else { return [] }
    let end = end?.local
    guard let rule else { return [CalendarSpan(start: start, end: end)] }
    let parts = rule.split(separator: ";")
    let base = parts.filter { !$0.hasPrefix("UNTIL=") }.joined(separator: ";")
    guard let until = parts.first(where: { $0.hasPrefix("UNTIL=") }),
      let last = localMoment(basic: String(until.dropFirst("UNTIL=".utf8.count)), zone),
      // More instances than any kit prints would be a fault of the rule.
      let moments = expand(base, from: start, until: last, atMost: 20_000)
    else { return [CalendarSpan(start: start, end: end)] }
    return moments.filter { !except.contains($0) }.map { moment in
      CalendarSpan(start: moment, end: end.map { shifted($0, from: start, to: moment, zone) })
    }
  }
}

/// The end of an instance: as long after its start as the first one's.
private func shifted(
  _ end: LocalMoment, from start: LocalMoment, to moment: LocalMoment, _ zone: ZoneRules?
) -> LocalMoment {
  guard end.time != nil else {
    return LocalMoment(
      moment.date.adding(days: end.date.dayNumber - start.date.dayNumber))
  }
  guard let zone else {
    return wallMoment(wallSeconds(moment) + wallSeconds(end) - wallSeconds(start))
  }
  let at = zone.moment(of: moment) + zone.moment(of: end) - zone.moment(of: start)
  return wallMoment(at + zone.offset(at: at).seconds)
}

/// Reads `20201124T083000Z` and its shorter forms; a moment of UTC becomes one of the zone.
private func localMoment(basic text: String, _ zone: ZoneRules?) -> LocalMoment? {
  let digits = Array(text.utf8)
  guard digits.count >= 8 else { return nil }
  func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
  var iso = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
  if digits.count >= 15 { iso += "T\(part(9..<11)):\(part(11..<13))" }
  guard let moment = LocalMoment(iso: iso) else { return nil }
  guard digits.last == UInt8(ascii: "Z"), let zone else { return moment }
  let seconds = wallSeconds(moment)
  return wallMoment(seconds + zone.offset(at: seconds).seconds)
}
