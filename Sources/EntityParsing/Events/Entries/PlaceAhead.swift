import KitModel
import Lexicons

/// Parts the place that stands between a date and a title, with a colon behind it.
///
/// As in: "Vendredi 5 mars à 20 h, cinéma Le Phare, Brey : projection", "Sat 6 June, 3pm, Blin Hall: the choir sings".
struct PlaceAhead {
  let places: PlaceParser
  let lexicon: EventLexicon

  /// In bytes.
  private static let longestPlace = 80
  /// The share of what stands before the colon that a place must take up.
  private static let leastShare = 0.8
  private static let leastCertainty = 0.6

  /// The place from a UTF-8 offset on and the offset behind its colon; nil where no place fills what stands there.
  func parted(_ text: SourcedText, from start: Int) -> (place: SourcedText, end: Int)? {
    let bytes = Array(text.text.utf8)
    let window = start..<min(bytes.count, start + Self.longestPlace)
    guard start < bytes.count,
      let colon = window.first(where: { bytes[$0] == UInt8(ascii: ":") }),
      colon + 1 < bytes.count, bytes[colon + 1] == UInt8(ascii: " "),
      !window.prefix(while: { $0 < colon }).contains(where: { isEnd(bytes, at: $0, before: colon) })
    else { return nil }
    let head = withoutKind(TitleCleaning.trimmed(text.slice(start..<colon)))
    let words = WordList(head.text)
    let first = behindCue(words)
    // "Tournoi des Trois Caps, à Brey : quatre équipes": what is named first takes place there.
    guard first < words.count,
      places.lexicon.heads.match(words, at: first) != nil
        || lexicon.kinds.match(words, at: first) == nil
    else { return nil }
    let place = head.slice(words[first].range.lowerBound..<head.text.utf8.count)
    // "Foyer Aubin (hall du Lac), Rive": brackets tell which of its halls.
    let bare = withoutBrackets(place.text)
    guard let mention = places.parse(bare).first,
      mention.location.venue != nil || mention.location.address != nil,
      mention.range.lowerBound == 0, mention.certainty >= Self.leastCertainty,
      Double(mention.range.count) >= Self.leastShare * Double(bare.utf8.count)
    else { return nil }
    return (place, colon + 1)
  }

  /// "salle Aubin, Rive, conférence" without the kind of event behind the last comma.
  private func withoutKind(_ head: SourcedText) -> SourcedText {
    let words = WordList(head.text)
    guard let comma = words.words.lastIndex(where: { $0.isSign(",") }), comma + 1 < words.count,
      lexicon.kinds.match(words, at: comma + 1)?.count == words.count - comma - 1
    else { return head }
    return head.slice(0..<words[comma].range.lowerBound)
  }

  private func withoutBrackets(_ text: String) -> String {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return text
    }
    return text[..<open].trimmingSpaces + text[text.index(after: close)...]
  }

  /// Whether a sentence, quotation or open bracket stands there: no place goes on behind it.
  private func isEnd(_ bytes: [UInt8], at index: Int, before colon: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "("): !bytes[index..<colon].contains(UInt8(ascii: ")"))
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    // « and » in UTF-8.
    case 0xC2: index + 1 < bytes.count && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB)
    default: false
    }
  }

  /// The first word behind "départ du" or "à".
  private func behindCue(_ words: WordList) -> Int {
    let lexicon = places.lexicon
    if let cue = lexicon.starts.match(words, at: 0) {
      return cue.count + (lexicon.startLinks.match(words, at: cue.count)?.count ?? 0)
    }
    return lexicon.prepositions.match(words, at: 0)?.count ?? 0
  }
}
