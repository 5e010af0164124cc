import KitModel
import Lexicons

/// Withdraws the one address of a kit from events where most others tell places of their own.
///
/// The address of a society on its cover is where all takes place only as long as hardly anything takes place
/// elsewhere.
enum SolePlace {
  /// So many different places elsewhere.
  private static let leastElsewhere = 3

  static func withdrawn(from drafts: [EventDraft], lexicon: PlaceLexicon) -> [EventDraft] {
    let own = drafts.filter { draft in
      // "Loft", "Grande salle": a part of the kit's own house.
      draft.event.location.venue.map { !isPart($0, lexicon: lexicon) } ?? false
        && !isInferred(.venue, in: draft.event)
    }
    let inferred = drafts.count { isInferred(.venue, in: $0.event) }
    guard inferred > 0, own.count >= inferred,
      Set(own.compactMap(\.event.location.venue)).count >= leastElsewhere
    else { return drafts }
    return drafts.map { draft in
      guard isInferred(.venue, in: draft.event) else { return draft }
      var draft = draft
      for field in [PlaceField.venue, .address, .postalCode]
      where isInferred(field, in: draft.event) {
        let path = path(of: field)
        draft.event.location[field] = nil
        draft.event.inferred.removeAll { $0.field == path }
        draft.event.evidence.removeAll { $0.field == path }
      }
      return draft
    }
  }

  /// Whether a venue is a word for a building or room without a name.
  private static func isPart(_ venue: String, lexicon: PlaceLexicon) -> Bool {
    let words = WordList(venue)
    let counts = [
      lexicon.rooms.match(words, at: 0)?.count, lexicon.endings.match(words, at: 0)?.count,
      lexicon.heads.match(words, at: 0)?.count,
    ]
    return counts.contains(words.count)
  }

  private static func isInferred(_ field: PlaceField, in event: Event) -> Bool {
    let path = path(of: field)
    return event.inferred.contains { $0.field == path && $0.from == "kit" }
  }

  private static func path(of field: PlaceField) -> String { "/location/\(field.rawValue)" }
}
