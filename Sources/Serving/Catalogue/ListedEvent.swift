import CZlib
import CivilTime
import KitIdentity
import KitModel

/// An event as the page shows and finds it.
struct ListedEvent: Sendable {
  /// Without evidence, and with a shortened description.
  let event: Event
  /// BCP 47; `nil` where the kit tells none.
  let language: String?
  /// Where its title and its date were read.
  let proofs: [Evidence]
  /// The letters of all that a search looks at, as UTF-8.
  private let letters: [UInt8]
  let city: String?
  let region: String?
  let likeness: EventLikeness
  /// The kits that announce it, as indices into the catalogue's; the first is the one it is
  /// shown from.
  var kits: [Int] = []

  /// The page shows so much of a description.
  private static let longestDescription = 400

  init(_ told: Event, of kit: Kit) {
    var event = told
    proofs = ["/title", "/occurrences/0/start", "/occurrences/0/end"].compactMap { field in
      told.evidence.first { $0.field == field }
    }
    event.evidence = []
    event.inferred = []
    event.description = told.description.map { shortened($0, to: Self.longestDescription) }
    self.event = event
    language = event.language ?? kit.facts.language
    city = event.location.city.flatMap(slug)
    region = event.location.region.flatMap(slug)
    likeness = EventLikeness(event, zone: event.timeZone ?? kit.facts.timeZone)
    let texts: [String?] =
      [
        event.title, event.series, event.organizer, told.description, event.location.venue,
        event.location.city, event.location.region, event.location.postalCode, kit.facts.title,
      ] + event.people.map(\.name)
    letters = texts.compactMap { $0 }.flatMap {
      foldedWords($0).joined(separator: " ").utf8 + [0x20]
    }
  }

  /// Whether every one of some words, or beginnings of them, stands in what is told of the event.
  func tells(_ words: [[UInt8]]) -> Bool {
    words.allSatisfy { word in
      letters.withUnsafeBytes { text in
        word.withUnsafeBytes { part in
          CZlib_find(text.baseAddress, text.count, part.baseAddress, part.count) != nil
        }
      }
    }
  }
}

/// The same words at the same time in the same town are the same event, whichever kit announces it.
struct EventLikeness: Hashable, Sendable {
  let name: String
  let start: LocalMoment?
  let zone: String?
  let city: String?

  init(_ event: Event, zone: String?) {
    name = foldedWords(event.title).joined()
    start = event.occurrences.compactMap { $0.start ?? $0.end }.min()
    self.zone = zone
    city = event.location.city.flatMap(slug)
  }
}

/// A name as filters write it; `nil` where nothing of it is left.
func slug(_ name: String) -> String? {
  let slug = foldedWords(name).joined(separator: "-")
  return slug.isEmpty ? nil : slug
}

/// The first words of a text.
private func shortened(_ text: String, to length: Int) -> String {
  guard text.count > length else { return text }
  let head = text.prefix(length)
  let end = head.lastIndex { $0 == " " || $0 == "\n" } ?? head.endIndex
  return head[..<end] + "…"
}
