import DateExpressions
import KitModel
import Lexicons

extension EventPlace {
  /// A longer text does more than introduce a list.
  private static let longestIntroduction = 400

  /// The one venue that the text in front of a list says its entries take place in.
  ///
  /// "Tous les jeudis à 20h30 au kiosque du jardin Aubin", "À 12h30, au grand foyer": named, or in a
  /// sentence that gives the hour, too.
  func venue(introducedBy text: SourcedText) -> (name: SourcedText, certainty: Double)? {
    guard text.text.utf8.count <= Self.longestIntroduction else { return nil }
    for sentence in DateSentences.sentences(of: text) {
      let hasHour = tools.dated(sentence).expressions.contains { $0.known.contains(.time) }
      let words = WordList(sentence.text)
      for index in 0..<words.count {
        guard let link = parser.lexicon.prepositions.match(words, at: index),
          index + link.count < words.count, words[index].folded != "en",
          let start = venueStart(words, behind: index + link.count),
          let mention = parser.parse(
            sentence.slice(words[start].range.lowerBound..<sentence.text.utf8.count).text
          ).first,
          mention.location.venue != nil, mention.range.lowerBound == 0,
          let range = mention.range(of: .venue)
        else { continue }
        let offset = words[start].range.lowerBound
        // "à l'auditorium": the article is no part of the name.
        let first = words[start].isElided && words[start].shape == .lower ? start + 1 : start
        let name = sentence.slice(words[first].range.lowerBound..<offset + range.upperBound)
        let isNamed = WordList(name.text).words.dropFirst().contains(where: \.isProper)
        guard isNamed && mention.certainty >= 0.8 || hasHour else { continue }
        return (name, isNamed ? mention.certainty : 0.6)
      }
    }
    return nil
  }

  /// The place that the text in front of a list tells behind its hours and a comma, up to the sentence's end.
  ///
  /// As in: "Le jeudi à 19 h, chapelle Blin, Tours. Entrée 5 €.", "21h, kiosque du parc. Gratuit."
  func place(behindHoursIn text: SourcedText) -> (location: Location, text: SourcedText)? {
    guard text.text.utf8.count <= Self.longestIntroduction else { return nil }
    for sentence in DateSentences.sentences(of: text) {
      guard
        let hours = tools.dated(sentence).expressions.last(where: { $0.known.contains(.time) }),
        case let tail = sentence.slice(hours.range.upperBound..<sentence.text.utf8.count),
        tail.text.first == ",",
        case let rest = withoutStop(TitleCleaning.trimmed(tail)), !rest.isEmpty
      else { continue }
      if let found = known.find(in: rest), found.range.lowerBound == 0 {
        // The town beside it is nearer than that of the list of places.
        let behind = rest.slice(found.range.upperBound..<rest.text.utf8.count)
        var location = Location()
        location.venue = rest.slice(found.range).text
        location.city = parser.parse(TitleCleaning.trimmed(behind).text).first?.location.city
        return (location, rest)
      }
      if let mention = parser.parse(rest.text, isPlaceLine: true).first,
        mention.location.venue != nil, mention.range == 0..<rest.text.utf8.count,
        mention.certainty >= Self.leastBehindHours
      {
        return (mention.location, rest)
      }
    }
    return nil
  }

  private func withoutStop(_ text: SourcedText) -> SourcedText {
    text.text.hasSuffix(".") ? text.slice(0..<text.text.utf8.count - 1) : text
  }

  /// A kind of building or a name must say that what stands behind hours is a place.
  private static let leastBehindHours = 0.6

  /// The place with its address that the text in front of a list opens with.
  ///
  /// As in: "La Soudière, 4 quai Blin, Rodez – 250 places, inscription gratuite".
  func address(opening text: SourcedText) -> Location? {
    guard text.text.utf8.count <= Self.longestIntroduction else { return nil }
    let mentions = parser.parse(text.text).filter {
      $0.location.address != nil || $0.location.postalCode != nil
    }
    // A list of several places doesn't say which.
    guard mentions.count == 1, let mention = mentions.first, mention.range.lowerBound == 0,
      let venue = mention.location.venue, isName(venue)
    else { return nil }
    return mention.location
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

  /// The texts that may say so for an entry, the nearest first: above its list, at the start of its section
  /// and of the one around it.
  func introductions(of entry: Entry) -> [SourcedText] {
    let opening = entry.scope.section.blocks.first { $0.table == nil && !$0.isHeading }?.text
    let own = ([entry.title] + entry.body + entry.places + entry.when.map(\.text)).map(\.text)
    return [entry.scope.introduction, opening, entry.scope.surroundings].compactMap { $0 }
      .filter { text in
        !owned.hold(text) && !own.contains { !$0.isEmpty && text.text.holds($0) }
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
    apply(mention, of: name, scale: 0.7, to: &event)
    return true
  }

  /// Where the word for a building stands: behind at most two adjectives ("grand foyer").
  private func venueStart(_ words: WordList, behind index: Int) -> Int? {
    let lexicon = parser.lexicon
    var end = index
    while end < words.count, end - index < 2, lexicon.adjectives.contains(words[end].folded) {
      end += 1
    }
    guard end < words.count, case .venueHead? = lexicon.heads.match(words, at: end)?.meaning else {
      return nil
    }
    return index
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }
}
