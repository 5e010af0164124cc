/// The words that a calendar entry puts before what was read, in one language.
///
/// Lists stand in the order of the values that they name.
package struct CalendarLabels: Hashable, Sendable {
  /// Morning, afternoon, evening, night.
  package let dayParts: [String]
  /// Tentative, postponed, cancelled.
  package let statuses: [String]
  /// Sold out, by invitation, free.
  package let availabilities: [String]
  package let openAfter: String
  package let openBefore: String
  /// A date that is known to the month, season or year.
  package let coarse: String
  package let hours: String
  /// Monday first.
  package let weekdays: [String]
  /// Speaker, guest, host, moderator, closing, artist.
  package let parts: [String]
  /// Those whose part isn't known.
  package let participants: String
  package let organizer: String
  package let audience: String
  package let price: String
  package let registration: String
  package let deadline: String
  package let printed: String
  package let source: String
  /// In the order of the model's kinds; empty where nothing is worth saying.
  package let kinds: [String]

  /// The labels of a language (BCP 47); those of ``LexiconFiles/labelLanguage`` where there are none.
  package static func of(language: String?) -> CalendarLabels {
    let base = (language ?? "").prefix { $0 != "-" }.lowercased()
    let file = LexiconReader.read(PackageResources.calendar_labels_json)
    return CalendarLabels(file?[base] ?? file?[LexiconFiles.labelLanguage] ?? .entries([]))
  }

  private init(_ value: LexiconValue) {
    func words(_ name: String) -> [String] { value[name]?.words ?? [] }
    func text(_ name: String) -> String { value[name]?.text ?? "" }
    dayParts = words("dayParts")
    statuses = words("statuses")
    availabilities = words("availabilities")
    openAfter = text("openAfter")
    openBefore = text("openBefore")
    coarse = text("coarse")
    hours = text("hours")
    weekdays = words("weekdays")
    parts = words("parts")
    participants = text("participants")
    organizer = text("organizer")
    audience = text("audience")
    price = text("price")
    registration = text("registration")
    deadline = text("deadline")
    printed = text("printed")
    source = text("source")
    kinds = words("kinds")
  }
}
