import CivilTime
import KitModel

/// An event, contact or project in the form in which a person reviews it.
struct ReviewedEntity {
  enum Kind: String {
    case event, contact, project
  }

  /// One fact, with a name for it.
  struct Detail {
    var name: String
    var text: String
  }

  var kind: Kind
  var title: String
  var details: [Detail]
  var evidence: [Evidence]
  var confidence: Double

  static func all(of kit: Kit) -> [ReviewedEntity] {
    kit.events.map(ReviewedEntity.init) + kit.contacts.map(ReviewedEntity.init)
      + kit.projects.map(ReviewedEntity.init)
  }

  private init(
    _ kind: Kind, _ title: String, _ details: [(String, String?)], evidence: [Evidence],
    confidence: Double
  ) {
    self.kind = kind
    self.title = title
    self.details = details.compactMap { name, text in
      text.flatMap { $0.isEmpty ? nil : Detail(name: name, text: $0) }
    }
    self.evidence = evidence
    self.confidence = confidence
  }

  private init(_ event: Event) {
    self.init(
      .event, event.title,
      [
        ("kind", event.kind.rawValue),
        ("when", event.occurrences.map(Self.describe).joined(separator: "; ")),
        ("as printed", event.dateText), ("year from", event.yearFrom.rawValue),
        ("status", event.status == .confirmed ? nil : event.status.rawValue),
        ("availability", event.availability?.rawValue), ("series", event.series),
        ("where", Self.describe(event.location)), ("attendance", event.attendance?.rawValue),
        ("organizer", event.organizer),
        ("people", event.people.map(Self.describe).joined(separator: "; ")),
        ("price", event.price), ("audience", event.audience), ("link", event.url),
        ("description", event.description),
      ], evidence: event.evidence, confidence: event.confidence)
  }

  private init(_ contact: Contact) {
    self.init(
      .contact, contact.name ?? contact.organization ?? contact.emails.first ?? contact.id,
      [
        ("organization", contact.name == nil ? nil : contact.organization),
        ("role", contact.role), ("scope", contact.scope.rawValue),
        ("mail", contact.emails.joined(separator: ", ")),
        ("telephone", contact.phones.map { "\($0.display) (\($0.e164))" }.joined(separator: ", ")),
        ("web", contact.urls.joined(separator: ", ")), ("address", contact.address),
      ], evidence: contact.evidence, confidence: contact.confidence)
  }

  private init(_ project: Project) {
    self.init(
      .project, project.title,
      [
        ("headline", project.headline), ("where", Self.describe(project.location)),
        ("people", project.people.map(Self.describe).joined(separator: "; ")),
        ("partners", project.partners.joined(separator: "; ")),
        ("web", project.urls.joined(separator: ", ")), ("description", project.description),
      ], evidence: project.evidence, confidence: project.confidence)
  }

  private static func describe(_ occurrence: Occurrence) -> String {
    var text: String
    switch (occurrence.start, occurrence.end) {
    case (let start?, let end?): text = "\(start) – \(end)"
    case (let start?, nil): text = "\(start)"
    case (nil, let end?): text = "– \(end)"
    case (nil, nil): text = "unknown year"
    }
    if let part = occurrence.dayPart { text += " (\(part.rawValue))" }
    return text
  }

  private static func describe(_ location: Location) -> String {
    [
      location.venue, location.address, location.postalCode, location.city, location.region,
      location.country,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private static func describe(_ person: Person) -> String {
    [person.name, person.role, person.affiliation, person.part?.rawValue].compactMap { $0 }
      .joined(separator: ", ")
  }
}
