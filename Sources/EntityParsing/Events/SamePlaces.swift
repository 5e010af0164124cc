import KitModel
import Lexicons

/// Gives an event that says to be where the one before it is that one's place.
///
/// As in: "10 h : visite – Lycée Blin, 12 rue du Puits, Tours" and below it "11 h : échange – Même lieu, salle basse", "idem",
/// "same venue". A room that stands beside stays.
struct SamePlaces {
  let places: PlaceParser
  let lexicon: EventLexicon

  /// In bytes: a longer text tells more than a place.
  private static let longestText = 120
  private static let confidence = 0.75

  func filled(_ drafts: [EventDraft]) -> [EventDraft] {
    var filled = drafts
    for index in filled.indices.dropFirst() {
      guard let text = sameText(of: filled[index].entry) else { continue }
      let before = filled[index - 1]
      guard before.entry.scope.section.id == filled[index].entry.scope.section.id,
        !before.event.location.isEmpty, !tellsPlace(filled[index].event)
      else { continue }
      fill(&filled[index].event, with: before.event.location, text: text)
    }
    return filled
  }

  /// The short text of an entry that says so.
  private func sameText(of entry: Entry) -> SourcedText? {
    (entry.places + entry.body + entry.when.map(\.text)).first { text in
      guard text.text.utf8.count <= Self.longestText else { return false }
      let words = WordList(text.text)
      return lexicon.samePlace.contains(words, in: 0..<words.count)
    }
  }

  /// Whether an event has a place of its own, which the phrase speaks of, as in "Hall Blin; also on Friday, same place".
  private func tellsPlace(_ event: Event) -> Bool {
    guard event.location.address == nil else { return true }
    guard let venue = event.location.venue else { return false }
    let words = WordList(venue)
    return !lexicon.samePlace.contains(words, in: 0..<words.count)
      && places.lexicon.rooms.match(words, at: 0) == nil
  }

  private func fill(_ event: inout Event, with place: Location, text: SourcedText) {
    let own = event.location.venue
    // What stands there as a name is no more than the phrase, or a room of the place.
    let isRoom = own.map { places.lexicon.rooms.match(WordList($0), at: 0) != nil } ?? false
    let fields = PlaceField.allCases.filter { !isRoom || $0 != .venue }
    for field in fields {
      let path = "/location/\(field.rawValue)"
      event.location[field] = place[field]
      event.evidence.removeAll { $0.field == path }
      event.inferred.removeAll { $0.field == path }
      guard place[field] != nil else { continue }
      event.inferred.append(Event.Inference(field: path, from: "section"))
      event.evidence += text.evidence(for: path, confidence: Self.confidence)
    }
  }
}
