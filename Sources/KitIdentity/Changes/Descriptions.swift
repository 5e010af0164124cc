import CivilTime
import KitModel

/// A field as text; absent where the kit does not state it.
private func field(_ name: String, _ value: String?) -> KitChange.Field {
  KitChange.Field(name: name, old: value, new: nil)
}

private func joined(_ values: [String]) -> String? {
  values.isEmpty ? nil : values.joined(separator: ", ")
}

extension KitFacts {
  var described: [KitChange.Field] {
    [
      field("title", title), field("subtitle", subtitle), field("issuer", issuer),
      field("language", language), field("timeZone", timeZone),
      field("edition", edition.map { String($0) }), field("revision", revision),
      field("published", published?.description), field("embargo", embargo?.description),
      field("period", period.map { "\($0.lowerBound) – \($0.upperBound)" }),
    ]
  }
}

extension Event {
  var described: [KitChange.Field] {
    [
      field("title", title), field("kind", kind.rawValue),
      field("occurrences", joined(occurrences.map(\.described))),
      field("recurrence", recurrence?.rule),
      field("openingHours", joined(openingHours.map(\.described))), field("timeZone", timeZone),
      field("status", status.rawValue), field("availability", availability?.rawValue),
      field("series", series), field("location", location.described),
      field("attendance", attendance?.rawValue), field("organizer", organizer),
      field("people", joined(people.map(\.described))), field("description", description),
      field("audience", audience), field("price", price), field("language", language),
      field("registration", registration?.described), field("url", url),
    ]
  }
}

extension Contact {
  var displayName: String { name ?? organization ?? emails.first ?? id }

  var described: [KitChange.Field] {
    [
      field("name", name), field("organization", organization), field("role", role),
      field("scope", scope.rawValue), field("emails", joined(emails)),
      field("phones", joined(phones.map(\.e164))), field("urls", joined(urls)),
      field("address", address),
    ]
  }
}

extension Project {
  var described: [KitChange.Field] {
    [
      field("title", title), field("headline", headline), field("description", description),
      field("location", location.described), field("people", joined(people.map(\.described))),
      field("partners", joined(partners)), field("urls", joined(urls)),
    ]
  }
}

extension Occurrence {
  /// `2020-11-03T09:30 – 2020-11-03T11:30`, with what is special about it.
  fileprivate var described: String {
    var text = start?.description ?? partial ?? ""
    if let end { text += " – \(end)" }
    for word in [dayPart?.rawValue, open?.rawValue].compactMap({ $0 }) { text += " (\(word))" }
    return text
  }
}

extension OpeningHours {
  fileprivate var described: String {
    "\(days.map(\.code).joined(separator: " ")) \(opens)–\(closes)"
  }
}

extension Location {
  fileprivate var described: String? {
    joined([venue, address, postalCode, city, region, country].compactMap { $0 })
  }
}

extension Person {
  fileprivate var described: String {
    [name, role, affiliation, part?.rawValue].compactMap { $0 }.joined(separator: " / ")
  }
}

extension Event.Registration {
  fileprivate var described: String? {
    joined([url, email, phone, deadline?.description].compactMap { $0 })
  }
}
