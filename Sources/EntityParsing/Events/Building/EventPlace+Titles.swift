import KitModel
import Lexicons

/// Reads the place of an entry that is titled by it.
extension EventPlace {
  /// In bytes.
  private static let longestAddress = 80

  /// The title's name as the venue; what the line below it names is where that is.
  func readVenueTitle(_ entry: Entry, into event: inout Event) {
    guard let name = entry.venueTitle else { return }
    if let own = parser.parse(name.text).first, own.range == 0..<name.text.utf8.count,
      own.location.venue != nil
    {
      apply(own, of: name, scale: 0.95, to: &event)
    } else {
      set(.venue, to: name.text, text: name, confidence: 0.8, in: &event)
    }
    guard let line = entry.places.first ?? entry.body.first,
      line.text.utf8.count <= Self.longestAddress, !words.saysNoPlace(line.text),
      let mention = parser.parse(line.text).first, mention.range.lowerBound < Self.longestLabel
    else { return }
    for part in mention.parts {
      let field = part.field == .venue ? .address : part.field
      guard event.location[field] == nil, let value = mention.location[part.field] else { continue }
      set(field, to: value, text: line.slice(part.range), confidence: 0.85, in: &event)
    }
  }

  /// "by ", in bytes.
  private static let longestLabel = 4
}
