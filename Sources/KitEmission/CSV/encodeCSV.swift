import CivilTime
import KitModel
package import KitValidation

/// The kit's events as a table, a row for each occurrence.
package func encodeEventsCSV(_ kit: ValidatedKit) -> [UInt8] {
  var table = CSVTable(columns: [
    "uid", "title", "kind", "start", "end", "dayPart", "open", "hours", "timeZone", "dateText",
    "status", "availability", "series", "attendance", "venue", "address", "postalCode", "city",
    "region", "country", "organizer", "people", "description", "audience", "price", "registration",
    "url", "page", "confidence",
  ])
  for event in kit.kit.events {
    for occurrence in event.occurrences {
      table.append(cells(of: event, occurrence, zone: event.timeZone ?? kit.kit.facts.timeZone))
    }
  }
  return table.bytes
}

private func cells(of event: Event, _ occurrence: Occurrence, zone: String?) -> [String?] {
  let place = event.location
  let people = event.people.map(\.withRole).joined(separator: "; ")
  let registration = [
    event.registration?.url, event.registration?.email, event.registration?.phone,
  ].compactMap { $0 }.joined(separator: " ")
  let when = [
    occurrence.start?.description ?? occurrence.partial, occurrence.end?.description,
    occurrence.dayPart?.rawValue, occurrence.open?.rawValue, dailyHours(event.openingHours), zone,
    event.dateText,
  ]
  let what = [
    event.status.rawValue, event.availability?.rawValue, event.series, event.attendance?.rawValue,
  ]
  let location = [
    place.venue, place.address, place.postalCode, place.city, place.region, place.country,
  ]
  let rest = [
    event.organizer, people, event.description, event.audience, event.price, registration,
    event.url, event.evidence.map(\.place.page).min().map { String($0) },
    confidenceText(event.confidence),
  ]
  return [event.uid, event.title, event.kind.rawValue] + when + what + location + rest
}

/// The kit's contacts as a table.
package func encodeContactsCSV(_ kit: ValidatedKit) -> [UInt8] {
  var table = CSVTable(columns: [
    "id", "name", "organization", "role", "scope", "emails", "phones", "urls", "address", "page",
    "confidence",
  ])
  for contact in kit.kit.contacts {
    table.append([
      contact.id, contact.name, contact.organization, contact.role, contact.scope.rawValue,
      contact.emails.joined(separator: " "), contact.phones.map(\.e164).joined(separator: " "),
      contact.urls.joined(separator: " "), contact.address,
      contact.evidence.map(\.place.page).min().map { String($0) },
      confidenceText(contact.confidence),
    ])
  }
  return table.bytes
}

/// The kit's projects as a table.
package func encodeProjectsCSV(_ kit: ValidatedKit) -> [UInt8] {
  var table = CSVTable(columns: [
    "id", "title", "headline", "description", "venue", "city", "region", "country", "people",
    "partners", "urls", "page", "confidence",
  ])
  for project in kit.kit.projects {
    table.append([
      project.id, project.title, project.headline, project.description, project.location.venue,
      project.location.city, project.location.region, project.location.country,
      project.people.map(\.withRole).joined(separator: "; "),
      project.partners.joined(separator: "; "), project.urls.joined(separator: " "),
      project.evidence.map(\.place.page).min().map { String($0) },
      confidenceText(project.confidence),
    ])
  }
  return table.bytes
}

private func confidenceText(_ value: Double) -> String {
  var writer = JSONWriter(reservingCapacity: 8)
  writer.number(value, decimals: 3)
  return String(decoding: writer.bytes, as: UTF8.self)
}
