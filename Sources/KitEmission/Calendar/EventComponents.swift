import CivilTime
import KitModel
import Lexicons
import ZoneRules

/// Writes an event as `VEVENT`s: one with a rule where that is exact, else one per occurrence.
struct EventComponents {
  let event: Event
  let labels: CalendarLabels
  let kitTitle: String?
  /// `nil`: times float with the reader's clock.
  let zone: ZoneRules?
  /// The organizer's own address, where the kit states one.
  let organizerAddress: String?

  /// Ascending by start.
  var components: [CalendarComponent] {
    let dated = event.occurrences.compactMap { occurrence in
      CalendarSpan(occurrence).map { (occurrence: occurrence, span: $0) }
    }
    guard let first = dated.first else { return [] }
    let isUniform = dated.allSatisfy { $0.occurrence.dayPart == first.occurrence.dayPart }
    if isUniform, let recurrence = event.recurrence,
      let plan = RecurrencePlan(recurrence, spans: dated.map(\.span), zone: zone)
    {
      return [component(event.uid, first.occurrence, first.span, plan)]
    }
    let uids = occurrenceUIDs(of: event.uid, spans: dated.map(\.span))
    return zip(uids, dated).map { component($0, $1.occurrence, $1.span, nil) }
  }

  private func component(
    _ uid: String, _ occurrence: Occurrence, _ span: CalendarSpan, _ plan: RecurrencePlan?
  ) -> CalendarComponent {
    var component = CalendarComponent(name: "VEVENT")
    let changed = event.lastModified ?? .epoch
    component.add("UID", .text(uid))
    component.add("SEQUENCE", .integer(event.sequence))
    component.add("DTSTAMP", .utc(changed))
    component.add("LAST-MODIFIED", .utc(changed))
    addTimes(span, plan, to: &component)
    component.add("SUMMARY", .text(event.title))
    addTexts(occurrence, to: &component)
    addLinks(to: &component)
    component.add("STATUS", .text(status))
    if span.isLong { component.add("TRANSP", .text("TRANSPARENT")) }
    component.components = event.people.enumerated().map { index, person in
      participant(person, uid: "\(uid)-p\(index + 1)")
    }
    return component
  }

  private func addTimes(
    _ span: CalendarSpan, _ plan: RecurrencePlan?, to component: inout CalendarComponent
  ) {
    add("DTSTART", span.start, to: &component)
    if let end = span.end { add("DTEND", end, to: &component) }
    guard let plan else { return }
    component.add("RRULE", .recurrence(plan.rule))
    for moment in plan.except { add("EXDATE", moment, to: &component) }
  }

  private func add(_ name: String, _ moment: LocalMoment, to component: inout CalendarComponent) {
    guard moment.time != nil else { return component.add(name, .date(moment.date)) }
    component.add(
      name, .dateTime(moment),
      zone.map { [CalendarParameter(name: "TZID", value: $0.name)] } ?? [])
  }

  private func addTexts(_ occurrence: Occurrence, to component: inout CalendarComponent) {
    let description = EventDescription(event: event, labels: labels, kitTitle: kitTitle)
      .text(for: occurrence)
    if !description.isEmpty { component.add("DESCRIPTION", .text(description)) }
    if let place = event.location.oneLine { component.add("LOCATION", .text(place)) }
    if let index = EventKind.allCases.firstIndex(of: event.kind),
      labels.kinds.indices.contains(index), !labels.kinds[index].isEmpty
    {
      component.add("CATEGORIES", .text(labels.kinds[index]))
    }
    if let series = event.series { component.add("CATEGORIES", .text(series)) }
    if let organizerAddress {
      component.add(
        "ORGANIZER", .address("mailto:\(organizerAddress)"),
        event.organizer.map { [CalendarParameter(name: "CN", value: $0)] } ?? [])
    }
  }

  private func addLinks(to component: inout CalendarComponent) {
    let url = event.url ?? event.registration?.url
    guard let url, isURI(url) else { return }
    component.add("URL", .uri(url))
    if event.attendance == .online || event.attendance == .mixed {
      component.add(
        "CONFERENCE", .uri(url), [CalendarParameter(name: "LABEL", value: event.title.inQuotes)])
    }
  }

  private var status: String {
    switch event.status {
    case .confirmed: "CONFIRMED"
    // The day is the new one, but a kit that postpones once may do so again.
    case .tentative, .postponed: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }
}

/// The event's uid for the first occurrence; for each other one its day appended, and a count where
/// a day comes again.
///
/// So an added or dropped date leaves the uids of the others as they are, and so does a moved hour.
func occurrenceUIDs(of uid: String, spans: [CalendarSpan]) -> [String] {
  var uids: [String] = []
  for (index, span) in spans.enumerated() {
    let count = spans[1...].prefix(max(0, index)).count { $0.start.date == span.start.date }
    let day = basicText(LocalMoment(span.start.date))
    uids.append(index == 0 ? uid : count > 1 ? "\(uid)-\(day)-\(count)" : "\(uid)-\(day)")
  }
  return uids
}

/// A person as RFC 9073 7.1 describes participants.
private func participant(_ person: Person, uid: String) -> CalendarComponent {
  var component = CalendarComponent(name: "PARTICIPANT")
  component.add("UID", .text(uid))
  let type =
    switch person.part {
    case .speaker, .guest, .closing: "SPEAKER"
    case .artist: "PERFORMER"
    case .host, .moderator, nil: "ACTIVE"
    }
  component.add("PARTICIPANT-TYPE", .text(type))
  // Readers that don't know participants take a title or description here for the event's own.
  let facts = [person.name, person.role, person.affiliation].compactMap { $0 }
  component.add("CONTACT", .text(facts.joined(separator: ", ")))
  return component
}

extension Location {
  /// `venue, address, 33000 Bordeaux`; `nil` where only a region or nothing is known.
  var oneLine: String? {
    let town = [postalCode, city].compactMap { $0 }.joined(separator: " ")
    let parts = [venue, address, town.isEmpty ? region : town].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension String {
  /// Parameter values can't carry quotes (RFC 5545 3.2).
  fileprivate var inQuotes: String {
    String(map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 })
  }
}

/// Whether a text can stand as a URI value: a scheme, and nothing that ends a line or needs escape.
func isURI(_ text: String) -> Bool {
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  let scheme = text.utf8[..<colon]
  return !scheme.isEmpty
    && scheme.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x2B...0x39).contains($0) }
    && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") }
}
