import KitModel
import Lexicons

/// Gives what is told below an event under the event's own title the place of the latter.
///
/// As in: "Feuilles mortes / 3 mars – 4 mai / Musée Blin, Tours", and in its section "Vernissage : vendredi 2 mars à 18 h",
/// "Visites commentées : …".
struct ParentPlaces {
  let places: PlaceParser
  let tools: EventTools

  /// A mention that tells a building by its words.
  private static let leastCertainty = 0.75
  /// A longer line tells more than a place.
  private static let longestLine = 110

  /// A place and what tells it.
  private struct Told {
    var location: Location
    var text: SourcedText?
  }

  func placed(_ drafts: [EventDraft]) -> [EventDraft] {
    var placed = drafts
    for indices in Dictionary(grouping: drafts.indices, by: { drafts[$0].entry.scope.section.id })
      .values where indices.count > 1
    {
      let section = drafts[indices[0]].entry.scope.section
      guard
        let parent = indices.first(where: {
          drafts[$0].entry.origin == .titled && !section.title.isEmpty
            && drafts[$0].entry.title.text == section.title.text
        }), let told = place(of: drafts[parent].event, in: section)
      else { continue }
      for index in indices where mayInherit(drafts[index].event, from: told) {
        inherit(told, into: &placed[index].event)
      }
    }
    return placed
  }

  /// Where the event itself is, else what a line of its section names.
  private func place(of event: Event, in section: Section) -> Told? {
    let isOwn = !event.inferred.contains { $0.field.hasPrefix("/location/") && $0.from == "kit" }
    if event.location.venue != nil || event.location.address != nil, isOwn {
      return Told(location: event.location)
    }
    for block in section.blocks where block.table == nil && !block.isHeading {
      for line in [block.text] + block.lines.map(\.text)
      where line.text.utf8.count <= Self.longestLine {
        guard let mention = places.parse(line.text).first, mention.range.lowerBound == 0,
          mention.location.venue != nil, mention.certainty >= Self.leastCertainty,
          !PeopleLexicon.shared.cues.contains(WordList(line.text), in: 0..<1),
          mention.location.city != nil || endsAtSign(mention.range.upperBound, of: line.text)
        else { continue }
        return Told(location: mention.location, text: line)
      }
    }
    return nil
  }

  private func endsAtSign(_ end: Int, of text: String) -> Bool {
    let behind = String(decoding: text.utf8.dropFirst(end), as: UTF8.self)
    guard let sign = behind.unicodeScalars.first(where: { $0 != " " }) else { return true }
    return !LetterCase.isLetter(sign) && !("0"..."9").contains(sign)
  }

  /// Whether an event says no place, or a hall without its town.
  private func mayInherit(_ event: Event, from told: Told) -> Bool {
    guard event.attendance != .online else { return false }
    return event.location.city == nil || event.location.city == told.location.city
      || event.inferred.contains { $0.field == "/location/city" && $0.from == "kit" }
  }

  private func inherit(_ told: Told, into event: inout Event) {
    let fromKit = Set(
      event.inferred.lazy.filter { $0.from == "kit" && $0.field.hasPrefix("/location/") }
        .map(\.field))
    func isFree(_ field: PlaceField) -> Bool {
      event.location[field] == nil || fromKit.contains("/location/\(field.rawValue)")
    }
    // A room of the kit's usual building says less than that.
    if !fromKit.isEmpty, told.location.address == nil, told.location.city == nil,
      told.location.venue.map(isRoom) ?? true
    {
      return
    }
    // A hall of its own needs the town alone.
    let isWhole = isFree(.venue) && isFree(.address)
    let fields = isWhole ? PlaceField.allCases : [.city]
    if isWhole, !fromKit.isEmpty {
      for field in PlaceField.allCases where isFree(field) { event.location[field] = nil }
      event.evidence.removeAll { fromKit.contains($0.field) }
      event.inferred.removeAll { fromKit.contains($0.field) }
    }
    for field in fields where event.location[field] == nil {
      guard let value = told.location[field] else { continue }
      let pointer = "/location/\(field.rawValue)"
      event.location[field] = value
      event.inferred.append(Event.Inference(field: pointer, from: "section"))
      if let text = told.text, text.text.holds(value) {
        event.evidence += text.evidence(for: pointer, confidence: Self.confidence)
      }
    }
  }

  private static let confidence = 0.75

  private func isRoom(_ venue: String) -> Bool {
    let words = WordList(venue)
    return places.lexicon.rooms.match(words, at: 0) != nil
      && !words.words.dropFirst().contains(where: \.isProper)
  }
}
