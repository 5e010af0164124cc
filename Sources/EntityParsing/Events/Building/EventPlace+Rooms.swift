import DateExpressions
import KitModel
import Lexicons

/// Places that headings and titles tell, and rooms of the building that a heading names.
extension EventPlace {
  /// The building that a heading around an entry tells behind a preposition: "In Blin Auditorium", "IN THE LOFT"; behind a
  /// kind of event, too: "Concerts in the chapel".
  func place(headedBy entry: Entry) -> Introduced? {
    for heading in headings(of: entry) where heading.text.utf8.count < Self.longestTown {
      let words = WordList(heading.text)
      guard let start = placeStart(words), start < words.count,
        case let rest = heading.slice(
          words[start].range.lowerBound..<heading.text.utf8.count)
      else { continue }
      if let mention = parser.parse(rest.text).first, mention.location.venue != nil,
        mention.range.lowerBound < 4, mention.range.upperBound == rest.text.utf8.count,
        mention.certainty >= 0.8
      {
        return Introduced(location: mention.location, text: rest)
      }
      guard tools.isBareSite(WordList(rest.text)) else { continue }
      var location = Location()
      location.venue = rest.text
      return Introduced(location: location, text: rest)
    }
    return nil
  }

  /// The word behind the preposition that a heading opens with, or that stands behind a kind of event.
  private func placeStart(_ words: WordList) -> Int? {
    let lexicon = parser.lexicon
    if let link = lexicon.prepositions.match(words, at: 0) { return link.count }
    guard let kind = tools.lexicon.kinds.match(words, at: 0),
      let link = lexicon.prepositions.match(words, at: kind.count)
    else { return nil }
    return kind.count + link.count
  }

  /// Whether a name ends in a word that names those who meet or play, or what is on, as well as a house.
  func isGroup(_ words: WordList) -> Bool {
    guard let last = words.words.last else { return false }
    return parser.lexicon.groups.contains(last)
  }

  /// Whether a venue is a name and no sentence that ends in one.
  func isName(_ venue: String) -> Bool {
    let words = WordList(venue)
    let lexicon = parser.lexicon
    return words.words.indices.allSatisfy { index in
      let word = words[index]
      return word.isProper || word.shape != .lower || word.isElided
        || lexicon.cityLinks.contains(word.folded) || lexicon.heads.match(words, at: index) != nil
    }
  }

  /// Whether a venue is a room of a building and has no name of its own ("cour d'honneur").
  func isRoom(_ venue: String) -> Bool {
    let words = WordList(venue)
    return parser.lexicon.rooms.match(words, at: 0) != nil
      && !words.words.dropFirst().contains { $0.isProper || $0.shape == .number }
  }

  /// Puts an event that names a room alone into the building that its heading names.
  func placeInBuilding(_ entry: Entry, _ event: inout Event) {
    for heading in headings(of: entry) {
      guard let found = known.find(in: heading), found.range.lowerBound == 0,
        let venue = found.location.venue, !isRoom(venue)
      else { continue }
      event.location.venue = nil
      event.evidence.removeAll { $0.field == "/location/venue" }
      inherit(found.location, of: heading, from: "section", in: &event)
      return
    }
  }

  /// The building that an event is titled by, alone, in front of a colon or of what says that it opens.
  ///
  /// As in: "Saint Aude's Church: the organ", "The Blin Mill opens its doors".
  /// Words that are kinds of events too tell one only with a name.
  func readTitleAsVenue(_ entry: Entry, _ event: inout Event) -> Bool {
    let words = WordList(entry.title.text)
    let end =
      words.words.firstIndex { $0.isSign(":") }
      ?? parser.lexicon.opens.firstMatch(words, in: 0..<words.count)?.range.lowerBound
      ?? words.count
    guard end > 1, let bytes = words.bytes(words: 0..<end),
      case let name = TitleCleaning.trimmed(entry.title.slice(bytes)),
      let mention = parser.parse(name.text).first, let venue = mention.location.venue,
      mention.location.address == nil, mention.range.lowerBound < 4,
      mention.range.upperBound == name.text.utf8.count, isName(venue),
      mention.certainty >= (tools.lexicon.kinds.match(words, at: 0) == nil ? 0.75 : 0.85)
    else { return false }
    // "Blin Film Club", "Makers' Market": who plays, or what is on, and no house.
    if isGroup(WordList(venue)) { return false }
    // "Midday Studio: ink" beside "Midday Studio: clay" is a series of what is done there.
    if let last = WordList(venue).words.last, parser.lexicon.activities.contains(last.folded),
      owned.shareOpening(name.text)
    {
      return false
    }
    apply(mention, of: name, scale: 0.7, to: &event)
    return true
  }
}
