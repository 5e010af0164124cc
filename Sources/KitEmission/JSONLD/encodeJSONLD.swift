import CivilTime
import KitModel
package import KitValidation
import ZoneRules

/// The kit in terms of schema.org, as JSON-LD: who issues it, its events one by one for each date,
/// its contacts.
///
/// Search engines want of an event its name, start and place, each performance by itself.
package func encodeJSONLD(_ kit: ValidatedKit) throws(CalendarFault) -> [UInt8] {
  let kit = kit.kit
  var zones = ZoneShelf()
  var events: [EventLD] = []
  for event in kit.events {
    let zone = try zones.rules(named: event.timeZone ?? kit.facts.timeZone)
    let dated = event.occurrences.filter { CalendarSpan($0) != nil }
    let uids = occurrenceUIDs(of: event.uid, spans: dated.compactMap { CalendarSpan($0) })
    for (uid, occurrence) in zip(uids, dated) {
      events.append(
        EventLD(
          event: event, uid: uid, occurrence: occurrence, zone: zone,
          language: event.language ?? kit.facts.language))
    }
  }
  var writer = JSONWriter(reservingCapacity: 1 << 15)
  writer.object { writer in
    writer.member("@context", "https://schema.org")
    writer.key("@graph")
    writer.container { writer in
      if let issuer = kit.facts.issuer {
        writer.element(OrganizationLD(name: issuer, contacts: kit.contacts))
      }
      for event in events { writer.element(event) }
    }
  }
  return writer.bytes + [UInt8(ascii: "\n")]
}

/// An event at one time.
private struct EventLD: JSONWritable {
  let event: Event
  let uid: String
  let occurrence: Occurrence
  let zone: ZoneRules?
  let language: String?

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("@type", type)
      writer.member("identifier", uid)
      writer.member("name", event.title)
      // A day until which something lasts is no start.
      writer.member("startDate", occurrence.start.map { offsetText($0, in: zone) })
      writer.member("endDate", occurrence.end.map { offsetText($0, in: zone) })
      writer.member("eventStatus", status)
      writer.member("eventAttendanceMode", attendanceMode)
      writePlace(to: &writer)
      writer.member("description", event.description)
      if !event.people.isEmpty {
        writer.member("performer", each: event.people.map(PersonLD.init))
      }
      if let organizer = event.organizer {
        writer.member("organizer", OrganizationLD(name: organizer, contacts: []))
      }
      writer.member("url", event.url ?? event.registration?.url)
      writer.member("inLanguage", language)
      if event.availability == .free { writer.member("isAccessibleForFree", true) }
      if event.availability == .soldOut {
        writer.member("offers", SoldOutLD(url: event.registration?.url ?? event.url))
      }
    }
  }

  private var type: String {
    switch event.kind {
    case .exhibition: "ExhibitionEvent"
    case .show: "TheaterEvent"
    case .screening: "ScreeningEvent"
    case .competition: "SportsEvent"
    case .conference, .webinar, .roundTable, .workshop: "EducationEvent"
    default: "Event"
    }
  }

  private var status: String {
    switch event.status {
    case .confirmed, .tentative: "https://schema.org/EventScheduled"
    case .postponed: "https://schema.org/EventRescheduled"
    case .cancelled: "https://schema.org/EventCancelled"
    }
  }

  private var attendanceMode: String? {
    switch event.attendance {
    case .online: "https://schema.org/OnlineEventAttendanceMode"
    case .offline: "https://schema.org/OfflineEventAttendanceMode"
    case .mixed: "https://schema.org/MixedEventAttendanceMode"
    case nil: nil
    }
  }

  private func writePlace(to writer: inout JSONWriter) {
    let isOnline = event.attendance == .online || event.attendance == .mixed
    let url = isOnline ? event.url ?? event.registration?.url : nil
    let place = PlaceLD(location: event.location)
    guard url != nil || !event.location.isEmpty else { return }
    writer.key("location")
    writer.container { writer in
      if !event.location.isEmpty { writer.element(place) }
      if let url { writer.element(VirtualPlaceLD(url: url)) }
    }
  }
}

private struct PlaceLD: JSONWritable {
  let location: Location

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("@type", "Place")
      writer.member("name", location.venue ?? location.city ?? location.region)
      writer.key("address")
      writer.object { writer in
        writer.member("@type", "PostalAddress")
        writer.member("streetAddress", location.address)
        writer.member("postalCode", location.postalCode)
        writer.member("addressLocality", location.city)
        writer.member("addressRegion", location.region)
        writer.member("addressCountry", location.country)
      }
    }
  }
}

private struct VirtualPlaceLD: JSONWritable {
  let url: String

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("@type", "VirtualLocation")
      writer.member("url", url)
    }
  }
}

private struct SoldOutLD: JSONWritable {
  let url: String?

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("@type", "Offer")
      writer.member("availability", "https://schema.org/SoldOut")
      writer.member("url", url)
    }
  }
}

private struct PersonLD: JSONWritable {
  let person: Person

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("@type", "Person")
      writer.member("name", person.name)
      writer.member("jobTitle", person.role)
      if let affiliation = person.affiliation {
        writer.member("affiliation", OrganizationLD(name: affiliation, contacts: []))
      }
    }
  }
}

private struct OrganizationLD: JSONWritable {
  let name: String
  let contacts: [Contact]

  func write(to writer: inout JSONWriter) {
    writer.object(contacts.isEmpty ? .inline : .lines) { writer in
      writer.member("@type", "Organization")
      writer.member("name", name)
      if !contacts.isEmpty {
        writer.member("contactPoint", each: contacts.map(ContactPointLD.init))
      }
    }
  }
}

private struct ContactPointLD: JSONWritable {
  let contact: Contact

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("@type", "ContactPoint")
      writer.member("contactType", contact.scope.rawValue)
      writer.member(
        "name", [contact.name, contact.organization].compactMap { $0 }.joined(separator: ", "))
      writer.member("email", contact.emails.first)
      writer.member("telephone", contact.phones.first?.e164)
      writer.member("url", contact.urls.first)
    }
  }
}
