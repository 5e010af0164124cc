import CICal
import CivilTime
import Synchronization
import ZoneRules

/// A `VEVENT` as libical reads it.
struct ReadEvent: Hashable, Sendable {
  var uid: String?
  var start: ReadMoment?
  var end: ReadMoment?
  var rule: String?
  var except: [LocalMoment] = []
  var hasStamp = false
  var hasRecurrenceID = false
}

/// A time as a property states it.
struct ReadMoment: Hashable, Sendable {
  var local: LocalMoment
  /// The value of `TZID`.
  var zone: String?
  var isUTC: Bool
}

/// What a calendar's text says, as libical reads it.
struct ReadCalendar {
  private(set) var events: [ReadEvent] = []
  /// The identifiers of its `VTIMEZONE`s.
  private(set) var zones: [String] = []
  /// What libical's own check of the standard's restrictions finds.
  private(set) var violations: [String] = []

  /// `nil` where the text is no calendar.
  init?(_ bytes: [UInt8]) {
    let text = withoutParticipants(bytes) + [0]
    let root = text.withUnsafeBytes { raw in
      raw.baseAddress.flatMap { icalparser_parse_string($0.assumingMemoryBound(to: CChar.self)) }
    }
    guard let root else { return nil }
    defer { icalcomponent_free(root) }
    guard icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT else { return nil }
    var part = icalcomponent_get_first_component(root, ICAL_ANY_COMPONENT)
    while let component = part {
      switch icalcomponent_isa(component) {
      case ICAL_VEVENT_COMPONENT: events.append(ReadEvent(component))
      case ICAL_VTIMEZONE_COMPONENT:
        if let name = firstText(of: component, ICAL_TZID_PROPERTY) { zones.append(name) }
      default: break
      }
      part = icalcomponent_get_next_component(root, ICAL_ANY_COMPONENT)
    }
    violations = restrictionViolations(of: root)
  }
}

/// The lines without those of `PARTICIPANT` components (RFC 9073), of whose properties this version
/// of libical makes errors.
private func withoutParticipants(_ bytes: [UInt8]) -> [UInt8] {
  let begin = Array("BEGIN:PARTICIPANT".utf8)
  let end = Array("END:PARTICIPANT".utf8)
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count + 1)
  var isInside = false
  var position = 0
  while position < bytes.count {
    let next = bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    let line = bytes[position..<next]
    if line.starts(with: begin) { isInside = true }
    if !isInside { kept += line }
    if line.starts(with: end) { isInside = false }
    position = next
  }
  return kept
}

/// Runs libical's restriction check on a copy that is published by a stand-in: without a method it
/// lets nearly everything pass, and that method wants an organizer.
///
/// The check counts what a component holds, in a long walk through its tables. A component that holds
/// the same as one before it passes or fails with that one, and is left out of the copy; so is one that
/// holds the same as one of an earlier calendar that passed.
private func restrictionViolations(of root: OpaquePointer) -> [String] {
  guard let copy = icalcomponent_new(ICAL_VCALENDAR_COMPONENT) else { return [] }
  defer { icalcomponent_free(copy) }
  var property = icalcomponent_get_first_property(root, ICAL_ANY_PROPERTY)
  while let current = property {
    icalcomponent_add_property(copy, icalproperty_new_clone(current))
    property = icalcomponent_get_next_property(root, ICAL_ANY_PROPERTY)
  }
  icalcomponent_add_property(copy, icalproperty_new_method(ICAL_METHOD_PUBLISH))
  let passed = passedContents.withLock { $0 }
  var seen: Set<[UInt32]> = []
  var part = icalcomponent_get_first_component(root, ICAL_ANY_COMPONENT)
  while let component = part {
    let contents = contents(of: component)
    if !passed.contains(contents), seen.insert(contents).inserted {
      icalcomponent_add_component(copy, publishable(component))
    }
    part = icalcomponent_get_next_component(root, ICAL_ANY_COMPONENT)
  }
  guard icalrestriction_check(copy) == 0 else {
    passedContents.withLock { if $0.count < mostPassed { $0.formUnion(seen) } }
    return []
  }
  var found: [String] = []
  collectErrors(of: copy, into: &found)
  return found.isEmpty ? ["libical refuses it without saying why"] : found
}

private let passedContents = Mutex<Set<[UInt32]>>([])
private let mostPassed = 1000

/// A copy of a component, an event with an organizer.
private func publishable(_ component: OpaquePointer) -> OpaquePointer? {
  let copy = icalcomponent_new_clone(component)
  if icalcomponent_isa(copy) == ICAL_VEVENT_COMPONENT,
    icalcomponent_get_first_property(copy, ICAL_ORGANIZER_PROPERTY) == nil
  {
    icalcomponent_add_property(copy, icalproperty_new_organizer("mailto:nobody@example.org"))
  }
  return copy
}

/// What restrictions look at: the kinds of a component's properties, its status, and the same of the
/// components inside.
///
/// They ask for none, one or several of a kind, so that two stand for all.
private func contents(of component: OpaquePointer) -> [UInt32] {
  var kinds: [UInt32] = []
  var property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
  while let current = property {
    kinds.append(icalproperty_isa(current).rawValue)
    property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
  }
  kinds.sort()
  kinds = kinds.indices.filter { $0 < 2 || kinds[$0] != kinds[$0 - 2] }.map { kinds[$0] }
  var all = [icalcomponent_isa(component).rawValue, icalcomponent_get_status(component).rawValue]
  all.append(UInt32(kinds.count))
  all += kinds
  var part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
  while let inner = part {
    all += contents(of: inner)
    part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
  }
  return all
}

private func collectErrors(of component: OpaquePointer, into found: inout [String]) {
  var property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY)
  while let error = property {
    if let text = icalproperty_get_xlicerror(error) { found.append(String(cString: text)) }
    property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)
  }
  var part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT)
  while let inner = part {
    collectErrors(of: inner, into: &found)
    part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)
  }
}

private func firstText(of component: OpaquePointer, _ kind: icalproperty_kind) -> String? {
  guard let property = icalcomponent_get_first_property(component, kind) else { return nil }
  return icalproperty_get_value_as_string(property).map { String(cString: $0) }
}

extension ReadEvent {
  fileprivate init(_ component: OpaquePointer) {
    var property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY)
    while let current = property {
      read(current)
      property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)
    }
  }

  private mutating func read(_ property: OpaquePointer) {
    switch icalproperty_isa(property) {
    case ICAL_UID_PROPERTY: uid = icalproperty_get_uid(property).map { String(cString: $0) }
    case ICAL_DTSTART_PROPERTY: start = ReadMoment(property, icalproperty_get_dtstart(property))
    case ICAL_DTEND_PROPERTY: end = ReadMoment(property, icalproperty_get_dtend(property))
    case ICAL_DTSTAMP_PROPERTY: hasStamp = true
    case ICAL_RECURRENCEID_PROPERTY: hasRecurrenceID = true
    case ICAL_EXDATE_PROPERTY:
      if let moment = LocalMoment(icalproperty_get_exdate(property)) { except.append(moment) }
    case ICAL_RRULE_PROPERTY:
      rule = icalproperty_get_value_as_string(property).map { String(cString: $0) }
    default: break
    }
  }
}

extension ReadMoment {
  fileprivate init?(_ property: OpaquePointer, _ time: icaltimetype) {
    guard let moment = LocalMoment(time) else { return nil }
    local = moment
    isUTC = icaltime_is_utc(time) != 0
    let parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
    zone = parameter.flatMap { icalparameter_get_tzid($0) }.map { String(cString: $0) }
  }
}
