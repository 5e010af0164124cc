import CivilTime
import KitModel

extension Finding.Message {
  fileprivate static func dangling(_ fields: [String]) -> Self {
    let named = Set(fields).sorted().prefix(5).map { "“\($0.prefix(80))”" }
    return Self(
      severity: .note, code: "dangling-evidence",
      text: "Evidence that points at nothing was left out (\(fields.count)): "
        + named.joined(separator: ", ") + ".")
  }
}

/// Evidence points at a field that is there, and at a page of the file.
func checkEvidence(_ kit: inout Kit) {
  let pageCount = kit.source.pageCount
  var dangling: [String] = []
  func check(_ evidence: inout [Evidence], _ hasField: (JSONPointer) -> Bool) {
    evidence.removeAll { told in
      let isSound =
        (1...max(1, pageCount)).contains(told.place.page)
        && JSONPointer(told.field).map(hasField) ?? false
      guard !isSound else { return false }
      dangling.append(told.field)
      return true
    }
  }
  for index in kit.events.indices {
    let event = kit.events[index]
    check(&kit.events[index].evidence, event.hasField)
    kit.events[index].inferred.removeAll { told in
      !(JSONPointer(told.field).map(event.hasField) ?? false)
    }
  }
  for index in kit.contacts.indices {
    let contact = kit.contacts[index]
    check(&kit.contacts[index].evidence, contact.hasField)
  }
  for index in kit.projects.indices {
    let project = kit.projects[index]
    check(&kit.projects[index].evidence, project.hasField)
  }
  if !dangling.isEmpty { kit.findings.append(Finding(.dangling(dangling))) }
}

/// A JSON Pointer (RFC 6901) without escapes, as our own fields need none.
struct JSONPointer {
  let name: Substring
  /// The step behind the name: an index of a list, or a field.
  let second: Substring?
  /// The step behind that: a field of a list's element.
  let elementField: Substring?

  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var rest: Substring? = Substring(text.utf8.dropFirst())
    func step() -> Substring? {
      guard let text = rest else { return nil }
      let end = text.utf8.firstIndex(of: UInt8(ascii: "/"))
      rest = end.map { text[text.utf8.index(after: $0)...] }
      return text[..<(end ?? text.endIndex)]
    }
    name = step() ?? ""
    second = step()
    elementField = step()
  }

  /// Whether it leads to an element of a list of so many, or the list itself, and no deeper than
  /// one field of it.
  func leads(into count: Int) -> Bool {
    guard let second else { return count > 0 }
    return Int(second).map { (0..<count).contains($0) } ?? false
  }
}

extension Event {
  func hasField(_ pointer: JSONPointer) -> Bool {
    switch pointer.name {
    case "title", "kind", "status", "yearFrom", "uid", "confidence": true
    case "occurrences":
      pointer.leads(into: occurrences.count) && hasOccurrenceField(pointer)
    case "recurrence": recurrence != nil
    case "dailyHours", "openingHours": !openingHours.isEmpty
    // The kit's zone is every event's.
    case "timeZone": true
    case "dateText": dateText != nil
    case "availability": availability != nil
    case "series": series != nil
    case "section": section != nil
    case "location": hasLocationField(location, pointer)
    case "attendance": attendance != nil
    case "organizer": organizer != nil
    case "people": pointer.leads(into: people.count)
    case "description": description != nil
    case "audience": audience != nil
    case "price": price != nil
    case "language": language != nil
    case "registration": registration != nil
    case "url": url != nil
    default: false
    }
  }

  private func hasOccurrenceField(_ pointer: JSONPointer) -> Bool {
    guard let field = pointer.elementField, let index = pointer.second.flatMap({ Int($0) }) else {
      return true
    }
    let occurrence = occurrences[index]
    return switch field {
    case "start": occurrence.start != nil || occurrence.partial != nil
    case "end": occurrence.end != nil
    case "dayPart": occurrence.dayPart != nil
    case "open": occurrence.open != nil
    case "grain": true
    case "partial": occurrence.partial != nil
    case "candidates": !occurrence.candidates.isEmpty
    default: false
    }
  }
}

extension Contact {
  func hasField(_ pointer: JSONPointer) -> Bool {
    switch pointer.name {
    case "name": name != nil
    case "organization": organization != nil
    case "role": role != nil
    case "scope": true
    case "emails": pointer.leads(into: emails.count)
    case "phones": pointer.leads(into: phones.count)
    case "urls": pointer.leads(into: urls.count)
    case "address": address != nil
    default: false
    }
  }
}

extension Project {
  func hasField(_ pointer: JSONPointer) -> Bool {
    switch pointer.name {
    case "title": true
    case "headline": headline != nil
    case "description": description != nil
    case "location": hasLocationField(location, pointer)
    case "people": pointer.leads(into: people.count)
    case "partners": pointer.leads(into: partners.count)
    case "urls": pointer.leads(into: urls.count)
    default: false
    }
  }
}

private func hasLocationField(_ location: Location, _ pointer: JSONPointer) -> Bool {
  guard let field = pointer.second else { return !location.isEmpty }
  return switch field {
  case "venue": location.venue != nil
  case "address": location.address != nil
  case "postalCode": location.postalCode != nil
  case "city": location.city != nil
  case "region": location.region != nil
  case "country": location.country != nil
  default: false
  }
}
