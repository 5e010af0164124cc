import CivilTime
import ZoneRules

/// Reads a calendar and checks that it keeps the rules of RFC 5545 that readers rely on.
///
/// - Throws: ``CalendarFault``, the first one found.
func checkedCalendar(_ bytes: [UInt8]) throws(CalendarFault) -> ReadCalendar {
  if let fault = lineFault(in: bytes) { throw .invalid(fault) }
  guard let calendar = ReadCalendar(bytes) else { throw .unreadable }
  if let fault = calendarFaults(in: calendar).first { throw .invalid(fault) }
  return calendar
}

/// Everything that is wrong with a calendar, each a sentence.
package func calendarFaults(in bytes: [UInt8]) -> [String] {
  let lines = lineFault(in: bytes).map { [$0] } ?? []
  guard let calendar = ReadCalendar(bytes) else { return lines + ["This is no calendar."] }
  return lines + calendarFaults(in: calendar)
}

/// Beside libical's restrictions, which let pass: doubled uids, missing stamps and starts, ends
/// before starts, zones without definition, `UNTIL` of another type than `DTSTART`.
func calendarFaults(in calendar: ReadCalendar) -> [String] {
  var faults = calendar.violations
  if calendar.events.isEmpty, calendar.zones.isEmpty { faults.append("It holds no component.") }
  var seen: Set<String> = []
  for event in calendar.events {
    let name = event.uid ?? "without UID"
    if event.uid == nil { faults.append("An event has no UID.") }
    if !event.hasRecurrenceID, !seen.insert(name).inserted {
      faults.append("Two events have the UID \(name).")
    }
    if !event.hasStamp { faults.append("The event \(name) has no DTSTAMP.") }
    guard let start = event.start else {
      faults.append("The event \(name) has no DTSTART.")
      continue
    }
    for moment in [start, event.end].compactMap(\.self) {
      if let zone = moment.zone, !calendar.zones.contains(zone) {
        faults.append("The event \(name) uses the undefined zone \(zone).")
      }
    }
    if let end = event.end, !isLater(end, than: start) {
      faults.append("The event \(name) does not end after it starts.")
    }
    if let rule = event.rule, !untilFits(rule, start) {
      faults.append("The event \(name) has an UNTIL of another type than its DTSTART.")
    }
  }
  return faults
}

/// RFC 5545 3.6.1: an end is later than the start, and of its type.
private func isLater(_ end: ReadMoment, than start: ReadMoment) -> Bool {
  guard (end.local.time == nil) == (start.local.time == nil) else { return false }
  guard end.zone != start.zone || end.local <= start.local else { return true }
  return seconds(end) > seconds(start)
}

private func seconds(_ moment: ReadMoment) -> Int {
  guard let zone = moment.zone.flatMap({ ZoneRules.named($0) }) else {
    return wallSeconds(moment.local)
  }
  return zone.moment(of: moment.local)
}

/// RFC 5545 3.3.10: a date for a date, UTC for a time with a zone, local for a floating time.
private func untilFits(_ rule: String, _ start: ReadMoment) -> Bool {
  guard let part = rule.split(separator: ";").first(where: { $0.hasPrefix("UNTIL=") }) else {
    return true
  }
  let until = part.dropFirst("UNTIL=".utf8.count)
  if start.local.time == nil { return until.utf8.count == 8 }
  return until.hasSuffix("Z") == (start.zone != nil || start.isUTC) && until.utf8.count > 8
}
