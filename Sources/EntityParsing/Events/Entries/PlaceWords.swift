import KitModel
import Lexicons

/// What the words of a short text say of whether it tells a place.
struct PlaceWords {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a text is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  /// From what may be anything to what is a place by its words.
  enum Reading: Int, Comparable {
    case words, name, town, place

    static func < (left: Reading, right: Reading) -> Bool { left.rawValue < right.rawValue }
  }

  private static let leastCertainty = 0.6
  /// The longest article or preposition in front of a place, with its space, in bytes.
  private static let longestLink = 6
  /// In bytes: a place with its town, and a name.
  private static let longestPlace = 60
  private static let longestName = 40
  /// In words.
  private static let mostWords = 6
  private static let likelyPerson = 0.6

  /// `nil` where a text is no place: it is long, or tells when, who, how or what for.
  func reading(_ text: SourcedText) -> Reading? {
    guard !text.isEmpty, text.text.utf8.count <= Self.longestPlace,
      text.text.utf8.last != Self.stop,
      tools.dated(text).coverage == .none
    else { return nil }
    if isPlace(text) { return isKind(text) ? nil : .place }
    if TownPrefixes.isTown(text.text, places: places) { return .town }
    guard text.text.utf8.count <= Self.longestName, !text.text.utf8.contains(UInt8(ascii: ";")),
      PersonNames.shared.likelihood(text.text) < Self.likelyPerson,
      !EventWords(lexicon: tools.lexicon).saysNoPlace(text.text), !tellsHowToGo(text)
    else { return nil }
    return isName(text) ? .name : .words
  }

  /// Whether a text is a place by its words from its first to its last, its town in front of it or not.
  func isPlace(_ text: SourcedText) -> Bool {
    isVenue(text) || isVenue(TownPrefixes.behindTown(text, places: places))
  }

  /// Whether a text says how to book or that it is online, or is a site's name or several sentences.
  private func tellsHowToGo(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    let all = 0..<words.count
    return tools.lexicon.registration.contains(words, in: all)
      || tools.lexicon.online.contains(words, in: all) || endsSentence(words)
      || text.text.utf8.contains(Self.stop) && !text.text.utf8.contains(UInt8(ascii: " "))
  }

  /// Whether a full stop ends a sentence inside a text, and no abbreviation.
  ///
  /// As in: "Blin Hall. Bring a cup"; the short word in "St. Aubin's Church" ends none.
  private func endsSentence(_ words: WordList) -> Bool {
    words.words.indices.dropLast().contains { index in
      index > 0 && words[index].isSign(".")
        && words[index - 1].folded.utf8.count > Self.longestSmall
    }
  }

  /// "Workshop": what it is, though there are places of that name.
  private func isKind(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return tools.lexicon.kinds.match(words, at: 0)?.count == words.count
  }

  /// Whether a text is a building or a numbered street by its words from its first to its last.
  func isVenue(_ text: SourcedText) -> Bool {
    if isKnown(text) || isRoom(text) { return true }
    guard let mention = places.parse(text.text).first, mention.certainty >= Self.leastCertainty,
      mention.range.lowerBound <= Self.longestLink,
      mention.range.upperBound >= text.text.utf8.count - 1
        || mention.location.city != nil && isDistrict(text, from: mention.range.upperBound)
    else { return false }
    // "Sunday, Broad Street": a street without a number may be part of a name.
    return mention.location.venue != nil
      || mention.location.address != nil && text.text.utf8.contains(where: AddressBytes.isDigit)
  }

  /// "East Wing", "Rotunda": a word for a room or building alone, with a capital as a name has.
  private func isRoom(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return words.count > 0 && words[0].beginsWithCapital && tools.isBareSite(words)
  }

  /// Whether a number of a town's district is all that stands behind the town: "Paris 15e".
  private func isDistrict(_ text: SourcedText, from end: Int) -> Bool {
    let rest = WordList(text.slice(end..<text.text.utf8.count).text)
    return rest.count == 1 && rest[0].folded.utf8.count <= Self.longestDistrict
      && rest[0].folded.utf8.first.map(AddressBytes.isDigit) == true
  }

  /// In bytes.
  private static let longestDistrict = 5

  /// Whether a text is a name: proper words with small links, no kind of event and no company.
  func isName(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    guard (1...Self.mostWords).contains(words.count), words[0].beginsWithCapital else {
      return false
    }
    let all = 0..<words.count
    return words.words.allSatisfy {
      $0.beginsWithCapital || $0.isElided
        || $0.folded.utf8.count <= Self.longestSmall
          && !Self.sentences.contains($0)
    } && !tools.lexicon.kinds.contains(words, in: all)
      && !tools.lexicon.companies.contains(words, in: all)
  }

  /// "de", "les", "and", in bytes.
  private static let longestSmall = 3
  private static let stop = UInt8(ascii: ".")
  private static let sentences = WordSet([":", ";", "!", "?", "(", "$", "€", "£", "%"])
}
