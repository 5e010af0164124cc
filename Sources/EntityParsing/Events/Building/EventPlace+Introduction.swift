import DateExpressions
import KitModel
import Lexicons

/// Reads the one place that the text in front of a list tells for all of its entries.
///
/// As in: "Tous les jeudis à 20h30 au kiosque du jardin Aubin", "Le jeudi à 19 h, chapelle Blin, Tours.",
/// "Arena Blin, 20 h", "Talks at Ballyblin Library, Thursdays, 1pm", "Auditorium; free with admission."
extension EventPlace {
  /// A longer text does more than introduce a list.
  private static let longestIntroduction = 400
  /// A kind of building or a name must say that what stands beside hours is a place.
  private static let leastBesideHours = 0.6
  /// Elsewhere its words must tell the place.
  private static let leastAlone = 0.75

  /// A place and the text that tells it.
  struct Introduced {
    var location: Location
    var text: SourcedText
  }

  func place(introducedBy text: SourcedText) -> Introduced? {
    // A list of several places doesn't say which.
    guard text.text.utf8.count <= Self.longestIntroduction,
      parser.parse(text.text).count(where: { $0.location.address != nil }) < 2
    else { return nil }
    if let location = address(opening: text) { return Introduced(location: location, text: text) }
    for sentence in DateSentences.sentences(of: text) {
      for clause in clauses(of: sentence) where !isCondition(clause) {
        if let place = place(beside: clause) ?? place(behindPrepositionIn: clause),
          !isNoPlace(place)
        {
          return place
        }
      }
    }
    return nil
  }

  /// "Webinaires, 13 h", "What's on, April–June": what is online is no hall, nor is what heads any programme.
  private func isNoPlace(_ place: Introduced) -> Bool {
    guard let venue = place.location.venue else { return false }
    let words = WordList(venue)
    return tools.lexicon.online.contains(words, in: 0..<words.count)
      || tools.lexicon.isGenericHeading(venue) && !tools.lexicon.namesMore(venue)
  }

  /// "Repli à la salle Blin en cas de pluie": where it is only if something happens.
  private func isCondition(_ clause: SourcedText) -> Bool {
    let words = WordList(clause.text)
    return tools.lexicon.conditions.contains(words, in: 0..<words.count)
  }

  /// The parts of a sentence between semicolons.
  private func clauses(of sentence: SourcedText) -> [SourcedText] {
    let words = WordList(sentence.text)
    let signs = words.words.indices.filter { words[$0].isSign(";") }
    guard !signs.isEmpty else { return [sentence] }
    return zip([-1] + signs, signs + [words.count]).compactMap { start, end in
      words.bytes(words: start + 1..<end).map { sentence.slice($0) }
    }
  }

  /// A place that stands at the beginning of a clause, or beside its days and hours, and that a sign ends.
  private func place(beside clause: SourcedText) -> Introduced? {
    let isDated = !tools.dated(clause).expressions.isEmpty
    let stretches = isDated ? betweenDates(clause) : [TitleCleaning.trimmed(clause)]
    for stretch in stretches {
      let rest = withoutStop(stretch)
      guard !rest.isEmpty else { continue }
      if let found = known.find(in: rest, includesNamed: true), found.range.lowerBound == 0,
        isName(rest.slice(found.range).text), endsAtSign(found.range.upperBound, in: rest)
      {
        // The town beside it is nearer than that of the list of places.
        let behind = rest.slice(found.range.upperBound..<rest.text.utf8.count)
        var location = Location()
        location.venue = rest.slice(found.range).text
        location.city = parser.parse(TitleCleaning.trimmed(behind).text).first?.location.city
        return Introduced(location: location, text: rest)
      }
      guard let mention = parser.parse(rest.text, isPlaceLine: isDated).first,
        let venue = mention.location.venue, mention.range.lowerBound == 0,
        endsAtSign(mention.range.upperBound, in: rest),
        mention.certainty >= (isDated ? Self.leastBesideHours : Self.leastAlone),
        isName(venue) || hasHead(WordList(venue), behind: 0), !isActivity(venue),
        !opensWithNothing(venue),
        // "Inscription avant 17 h": a word alone needs more than an hour beside it.
        mention.certainty >= Self.leastAlone || WordList(venue).count > 1,
        isDated && mention.range.upperBound == rest.text.utf8.count
          || tellsPlace(venue, mention.certainty)
      else { continue }
      return Introduced(location: mention.location, text: rest)
    }
    return nil
  }

  /// Whether a word for a building stands alone that names what is done there, too: "Ateliers du 4 au 8 mai".
  private func isActivity(_ venue: String) -> Bool {
    let words = WordList(venue)
    return words.count == 1 && parser.lexicon.activities.contains(words[0].folded)
  }

  /// "NO STUDIO LAB": what says that there is nothing.
  private func opensWithNothing(_ venue: String) -> Bool {
    let words = WordList(venue)
    return words.count > 1 && parser.lexicon.negations.contains(words[0])
  }

  /// Whether a venue's own words say that it is one; a single one may be a kind of event, if no room.
  private func tellsPlace(_ venue: String, _ certainty: Double) -> Bool {
    let words = WordList(venue)
    return certainty >= Self.leastAlone
      && (words.count > 1 || parser.lexicon.rooms.match(words, at: 0) != nil)
  }

  private func endsAtSign(_ end: Int, in text: SourcedText) -> Bool {
    let behind = text.slice(end..<text.text.utf8.count).text.unicodeScalars.first { $0 != " " }
    return behind.map { ",.;:·|–—-(".unicodeScalars.contains($0) } ?? true
  }

  /// A venue behind a preposition: named, or in a clause that gives the hour or says that all is there.
  private func place(behindPrepositionIn clause: SourcedText) -> Introduced? {
    let words = WordList(clause.text)
    let isUsual =
      tools.dated(clause).expressions.contains { $0.known.contains(.time) }
      || tools.lexicon.tellsUsual(words) != nil
    for index in 0..<words.count {
      guard let link = parser.lexicon.prepositions.match(words, at: index),
        case let start = index + link.count, start < words.count, words[index].folded != "en",
        case let rest = clause.slice(words[start].range.lowerBound..<clause.text.utf8.count)
      else { continue }
      // "in the Tannery": the article may be the name's.
      let articled = clause.slice(words[start - 1].range.lowerBound..<clause.text.utf8.count)
      for rest in link.count > 1 ? [rest, articled] : [rest] {
        guard let found = known.find(in: rest, includesNamed: isUsual),
          found.range.lowerBound == 0
        else { continue }
        var location = found.location
        location.venue = rest.slice(found.range).text
        return Introduced(location: location, text: rest.slice(found.range))
      }
      guard let mention = parser.parse(rest.text).first, let venue = mention.location.venue,
        mention.range.lowerBound < Self.longestArticle, let range = mention.range(of: .venue)
      else { continue }
      let isNamed =
        mention.certainty >= 0.8 && WordList(venue).words.dropFirst().contains(where: \.isProper)
      guard hasHead(words, behind: start) ? isNamed || isUsual : isNamed && isName(venue)
      else { continue }
      var location = mention.location
      location.venue = rest.slice(range).text
      return Introduced(location: location, text: rest.slice(mention.range))
    }
    return nil
  }

  /// "l'", "the ", in bytes.
  private static let longestArticle = 5

  private func withoutStop(_ text: SourcedText) -> SourcedText {
    text.text.hasSuffix(".") ? text.slice(0..<text.text.utf8.count - 1) : text
  }

  /// The place with its address that the text in front of a list opens with.
  ///
  /// As in: "La Soudière, 4 quai Blin, Rodez – 250 places, inscription gratuite".
  func address(opening text: SourcedText) -> Location? {
    let mentions = parser.parse(text.text).filter {
      $0.location.address != nil || $0.location.postalCode != nil
    }
    guard mentions.count == 1, let mention = mentions.first, mention.range.lowerBound == 0,
      let venue = mention.location.venue, isName(venue)
    else { return nil }
    return mention.location
  }

  /// Whether the word for a building stands there, behind at most two adjectives ("grand foyer").
  private func hasHead(_ words: WordList, behind index: Int) -> Bool {
    let lexicon = parser.lexicon
    var end = index
    while end < words.count, end - index < 2, lexicon.adjectives.contains(words[end].folded) {
      end += 1
    }
    guard end < words.count, case .venueHead? = lexicon.heads.match(words, at: end)?.meaning else {
      return false
    }
    return true
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
}

extension Block {
  var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }
}
