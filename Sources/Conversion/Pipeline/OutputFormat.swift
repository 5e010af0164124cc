import KitEmission

/// A form that a converted kit is written in.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// The contract's JSON document.
  case json
  /// The kit's calendar.
  case ics
  /// Events, issuer and contacts in terms of schema.org.
  case jsonld
  /// The calendar as jCal (RFC 7265).
  case jcal
  /// The calendar as xCal (RFC 6321).
  case xcal
  /// The contacts as vCard 3.0.
  case vcard
  /// The contacts as vCard 4.0.
  case vcard4
  /// The events as a table.
  case csv
  /// The contacts as a table.
  case contactsCSV = "contacts-csv"
  /// The projects as a table.
  case projectsCSV = "projects-csv"
  /// The events as OpenAgenda takes them.
  case openAgenda = "openagenda"
  /// The kit for reading.
  case markdown

  /// What follows the kit's stem in the name of the file.
  public var fileSuffix: String {
    switch self {
    case .json, .ics, .jsonld: ".\(rawValue)"
    case .jcal: ".jcs"
    case .xcal: ".xcs"
    case .vcard: ".vcf"
    case .vcard4: ".v4.vcf"
    case .csv: ".events.csv"
    case .contactsCSV: ".contacts.csv"
    case .projectsCSV: ".projects.csv"
    case .openAgenda: ".openagenda.json"
    case .markdown: ".md"
    }
  }
}

extension ConvertedKit {
  /// The kit in one of the formats.
  public func encoded(as format: OutputFormat) throws -> [UInt8] {
    switch format {
    case .json: try json()
    case .ics: try calendar()
    case .jsonld: try encodeJSONLD(validated)
    case .jcal: try encodeJCal(validated)
    case .xcal: try encodeXCal(validated)
    case .vcard: encodeVCards(validated, .three)
    case .vcard4: encodeVCards(validated, .four)
    case .csv: encodeEventsCSV(validated)
    case .contactsCSV: encodeContactsCSV(validated)
    case .projectsCSV: encodeProjectsCSV(validated)
    case .openAgenda: try encodeOpenAgenda(validated)
    case .markdown: encodeMarkdown(validated)
    }
  }
}
