import CICal
import CivilTime
import Glibc

/// Writes components as iCalendar text, escaped and folded by libical.
enum LibicalText {
  /// The lines of a component.
  ///
  /// `PARTICIPANT` (RFC 9073), which this version of libical does not know and drops inside of
  /// others, is written around properties that it folds, and put in before its parent's end.
  static func lines(of component: CalendarComponent) -> [UInt8] {
    var kinds = PropertyKinds()
    return lines(of: component, &kinds)
  }

  private static func lines(
    of component: CalendarComponent, _ kinds: inout PropertyKinds
  ) -> [UInt8] {
    let handle = ComponentHandle(name: component.name)
    for property in component.properties {
      handle.add(property, kind: kinds.kind(of: property.name))
    }
    var bytes = Array("BEGIN:\(component.name)\r\n".utf8)
    bytes += handle.propertyLines()
    for part in component.components { bytes += lines(of: part, &kinds) }
    return bytes + Array("END:\(component.name)\r\n".utf8)
  }
}

/// The kinds of the properties that a calendar has, each looked up once: libical compares a name with those
/// of all that it knows.
private struct PropertyKinds {
  private var known: [String: icalproperty_kind] = [:]

  mutating func kind(of name: String) -> icalproperty_kind {
    if let kind = known[name] { return kind }
    let kind = icalproperty_string_to_kind(name)
    known[name] = kind
    return kind
  }
}

/// Owns a libical component while it is filled.
private final class ComponentHandle {
  private let pointer: OpaquePointer?

  init(name: String) {
    let kind = icalcomponent_string_to_kind(name)
    let isKnown = kind != ICAL_NO_COMPONENT && kind != ICAL_X_COMPONENT
    pointer = icalcomponent_new(isKnown ? kind : ICAL_VEVENT_COMPONENT)
  }

  deinit { icalcomponent_free(pointer) }

  func add(_ property: CalendarProperty, kind: icalproperty_kind) {
    let isUnknown = kind == ICAL_NO_PROPERTY || kind == ICAL_X_PROPERTY
    let handle = icalproperty_new(isUnknown ? ICAL_X_PROPERTY : kind)
    if isUnknown { icalproperty_set_x_name(handle, property.name) }
    icalproperty_set_value(
      handle, property.value.libicalValue(of: isUnknown ? ICAL_X_PROPERTY : kind))
    if let type = property.explicitType {
      icalproperty_set_parameter_from_string(handle, "VALUE", type)
    }
    for parameter in property.parameters {
      icalproperty_set_parameter_from_string(handle, parameter.name, parameter.value)
    }
    icalcomponent_add_property(pointer, handle)
  }

  /// What stands between the first and the last line.
  func propertyLines() -> ArraySlice<UInt8> {
    guard let text = icalcomponent_as_ical_string_r(pointer) else { return [] }
    defer { icalmemory_free_buffer(text) }
    let lines = Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    let isLineFeed = { (byte: UInt8) in byte == 0x0A }
    guard let first = lines.firstIndex(where: isLineFeed),
      let last = lines.dropLast().lastIndex(where: isLineFeed), first < last
    else { return [] }
    return mended(lines[(first + 1)...last])
  }

  /// Where a line is just so long that its last octet before the fold is the carriage return of its
  /// end, libical folds between the two octets of the end.
  private func mended(_ lines: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let broken: [UInt8] = [0x0D, 0x0D, 0x0A, 0x20, 0x0A]
    var kept: ArraySlice<UInt8> = []
    var start = lines.startIndex
    for index in lines.indices.dropLast(broken.count - 1)
    where lines[index] == 0x0D && lines[index + 1] == 0x0D && lines[index...].starts(with: broken) {
      kept += lines[start..<index] + [0x0D, 0x0A]
      start = index + broken.count
    }
    return kept.isEmpty ? lines : kept + lines[start...]
  }
}

extension CalendarProperty {
  /// The types that RFC 7986 wants named although nothing else is possible.
  var explicitType: String? {
    switch name {
    case "REFRESH-INTERVAL": "DURATION"
    case "CONFERENCE", "SOURCE": "URI"
    default: nil
    }
  }
}

extension CalendarValue {
  /// A new value; whoever sets it on a property gives it away.
  fileprivate func libicalValue(of property: icalproperty_kind) -> OpaquePointer? {
    let isUnknown = property == ICAL_X_PROPERTY
    return switch self {
    case .text(let text):
      switch icalproperty_kind_to_value_kind(property) {
      // libical would add VALUE=TEXT, which readers of these old names don't expect.
      case ICAL_X_VALUE: icalvalue_new_x(escapedText(text))
      case ICAL_TEXT_VALUE: icalvalue_new_text(text)
      // Words of a closed list, such as those of STATUS, are types of their own.
      case let kind: icalvalue_new_from_string(kind, text)
      }
    case .date(let date): icalvalue_new_date(LocalMoment(date).libicalTime)
    case .dateTime(let moment): icalvalue_new_datetime(moment.libicalTime)
    case .utc(let moment): icalvalue_new_datetime(moment.libicalUTC)
    case .uri(let uri): icalvalue_new_uri(uri)
    case .address(let address): icalvalue_new_caladdress(address)
    case .integer(let number): icalvalue_new_integer(Int32(clamping: number))
    case .duration(let text):
      isUnknown
        ? icalvalue_new_x(text) : icalvalue_new_duration(icaldurationtype_from_string(text))
    case .recurrence(let rule): icalvalue_new_recur(icalrecurrencetype_from_string(rule))
    case .offset(let seconds): icalvalue_new_utcoffset(Int32(clamping: seconds))
    }
  }
}

/// RFC 5545 3.3.11, in one pass.
func escapedText(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", ";", ",": escaped += "\\\(scalar)"
    case "\n": escaped += "\\n"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
