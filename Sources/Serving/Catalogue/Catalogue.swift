import CivilTime
import FeedBuilding
import KitModel
import ZoneRules

/// Everything that is served of a folder at one moment.
///
/// It never changes; a new one takes its place when files do.
package struct Catalogue: Sendable {
  let settings: ServeSettings
  let folder: ServedFolder
  /// By the path of their documents.
  let kits: [ListedKit]
  let events: [ListedEvent]
  let feeds: [FeedOutline]
  /// Towns and regions to choose from, by name.
  let cities: [PlaceOption]
  let regions: [PlaceOption]
  /// Those that any event is of, in the model's order.
  let kinds: [EventKind]
  /// The zone of most kits: the page's days are its.
  let zone: ZoneRules?
  /// By path, without percent signs.
  let resources: [String: Resource]
  /// Why the folder can no longer be read, if that is so; what was read before is still served.
  package var fault: FolderFault?

  package var kitCount: Int { kits.count }
  package var eventCount: Int { events.count }

  /// The day that it is where most of the events are.
  ///
  /// - Parameter now: seconds since 1970-01-01T00:00:00Z.
  func today(_ now: Int) -> CalendarDate {
    wallMoment(now + (zone?.offset(at: now).seconds ?? 0)).date
  }
}

/// A town or region that events can be chosen by.
struct PlaceOption: Hashable, Sendable {
  /// As an address writes it.
  let slug: String
  /// As most events write it.
  let name: String
}

/// The values of a field, each once, by name.
func options(_ names: some Sequence<String>) -> [PlaceOption] {
  var spellings: [String: [String: Int]] = [:]
  for name in names {
    if let slug = slug(name) { spellings[slug, default: [:]][name, default: 0] += 1 }
  }
  return spellings.compactMap { slug, counts in
    // The most frequent spelling, of equals the first one.
    counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { PlaceOption(slug: slug, name: $0.key) }
  }
  .sorted { $0.slug < $1.slug }
}
