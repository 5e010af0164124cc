import CivilTime
import KitIdentity
import KitModel

/// An event as feeds carry it.
struct FeedEvent {
  var block: CalendarBlock
  /// The titles of the kits that announce it, in the order of their files.
  var sources: [String]
  var traits: FeedTraits

  /// An event that two kits announce is in the feeds of both.
  func values(of field: FeedField) -> [String] {
    field == .kit ? sources : traits[field].map { [$0] } ?? []
  }
}

/// What an event is grouped and chosen by.
struct FeedTraits: Hashable, Sendable {
  private var values: [FeedField: String] = [:]

  init(kit: String, language: String?) {
    values[.kit] = kit
    values[.language] = language
  }

  subscript(field: FeedField) -> String? { values[field] }

  func of(_ event: Event) -> FeedTraits {
    var traits = self
    traits.values[.region] = event.location.region
    traits.values[.kind] = event.kind.rawValue
    traits.values[.organizer] = event.organizer
    traits.values[.city] = event.location.city
    traits.values[.language] = event.language ?? self[.language]
    traits.values[.country] = event.location.country
    traits.values[.series] = event.series
    traits.values[.status] = event.status.rawValue
    traits.values[.attendance] = event.attendance?.rawValue
    return traits
  }

  func fulfils(_ conditions: [FeedCondition]) -> Bool {
    conditions.allSatisfy { condition in
      self[condition.field].map { foldedWords($0) == foldedWords(condition.value) } ?? false
    }
  }
}
