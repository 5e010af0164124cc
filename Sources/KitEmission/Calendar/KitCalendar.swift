import CivilTime
import KitModel
import Lexicons
import ZoneRules

/// The calendar of one kit, before it takes a syntax.
func calendarComponent(of kit: Kit) throws(CalendarFault) -> CalendarComponent {
  var calendar = CalendarComponent(name: "VCALENDAR")
  calendar.add("VERSION", .text("2.0"))
  calendar.add("PRODID", .text("-//presskit//presskit \(Generator.version)//EN"))
  calendar.add("CALSCALE", .text("GREGORIAN"))
  let title = kit.facts.title ?? kit.source.file
  calendar.add("NAME", .text(title))
  calendar.add("X-WR-CALNAME", .text(title))
  if let subtitle = kit.facts.subtitle { calendar.add("DESCRIPTION", .text(subtitle)) }
  calendar.add("REFRESH-INTERVAL", .duration("P1D"))
  calendar.add("X-PUBLISHED-TTL", .duration("P1D"))
  if let changed = (kit.events + kit.vanished).compactMap(\.lastModified).max() {
    calendar.add("LAST-MODIFIED", .utc(changed))
  }
  let parts = try CalendarParts(kit)
  calendar.components = parts.zones + parts.events
  return calendar
}

/// The components of a kit's events, and of the zones that they use.
struct CalendarParts {
  var zones: [CalendarComponent] = []
  var events: [CalendarComponent] = []

  init(_ kit: Kit) throws(CalendarFault) {
    var zones = ZoneShelf()
    let labels = CalendarLabels.of(language: kit.facts.language)
    for event in kit.events + kit.vanished {
      let zone = try zones.rules(named: event.timeZone ?? kit.facts.timeZone)
      let made = EventComponents(
        event: event, labels: labels, kitTitle: kit.facts.title, zone: zone,
        organizerAddress: organizerAddress(of: event, among: kit.contacts)
      ).components
      if let zone, made.contains(where: \.usesZone) { zones.use(zone, for: made.days) }
      events += made
    }
    if zones.used.isEmpty {
      // A calendar needs a component, and a reader wants to know the kit's zone anyway.
      let kitZone = try zones.rules(named: kit.facts.timeZone ?? "Etc/UTC")
      if events.isEmpty, let kitZone { zones.use(kitZone, for: nil) }
    }
    self.zones = zones.used.map { timeZoneComponent($0.zone, days: $0.days) }
  }
}

/// The address of the contact that is the event's organizer, if any is.
private func organizerAddress(of event: Event, among contacts: [Contact]) -> String? {
  guard let organizer = event.organizer?.lowercased() else { return nil }
  return contacts.first { $0.organization?.lowercased() == organizer && !$0.emails.isEmpty }?
    .emails.first
}

/// The zones that a calendar uses, in the order of their first use.
struct ZoneShelf {
  private(set) var used: [(zone: ZoneRules, days: ClosedRange<CalendarDate>?)] = []
  private var loaded: [ZoneRules] = []

  mutating func rules(named name: String?) throws(CalendarFault) -> ZoneRules? {
    guard let name else { return nil }
    if let known = loaded.first(where: { $0.name == name }) { return known }
    guard let rules = ZoneRules.named(name) else { throw CalendarFault.unknownZone(name) }
    loaded.append(rules)
    return rules
  }

  mutating func use(_ zone: ZoneRules, for days: ClosedRange<CalendarDate>?) {
    guard let index = used.firstIndex(where: { $0.zone.name == zone.name }) else {
      used.append((zone, days))
      return
    }
    guard let days else { return }
    let known = used[index].days ?? days
    used[index].days =
      min(known.lowerBound, days.lowerBound)...max(known.upperBound, days.upperBound)
  }
}

extension CalendarComponent {
  var usesZone: Bool {
    properties.contains { property in property.parameters.contains { $0.name == "TZID" } }
  }
}

extension [CalendarComponent] {
  /// From the first day that a start or end names to the last, also of rules.
  var days: ClosedRange<CalendarDate>? {
    var found: [CalendarDate] = []
    for property in flatMap(\.properties) {
      switch property.value {
      case .date(let date) where property.name != "DTSTAMP": found.append(date)
      case .dateTime(let moment): found.append(moment.date)
      case .recurrence(let rule): if let last = untilDay(rule) { found.append(last) }
      default: continue
      }
    }
    guard let first = found.min(), let last = found.max() else { return nil }
    return first...last
  }

  private func untilDay(_ rule: String) -> CalendarDate? {
    guard let part = rule.split(separator: ";").first(where: { $0.hasPrefix("UNTIL=") }) else {
      return nil
    }
    let digits = part.dropFirst(6).prefix(8)
    return CalendarDate(
      iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }
}

/// Why a calendar can't be written.
package enum CalendarFault: Error, Hashable, Sendable {
  /// The tz database of this machine has no zone of this name.
  case unknownZone(String)
  /// libical can't read it back.
  case unreadable
  /// It breaks a rule of RFC 5545; what and where.
  case invalid(String)
  /// What it says is not what the kit says.
  case differs(String)
}
