import Lexicons

/// Names of towns: whether a text is one, and those that stand beside a building.
extension PlaceParser {
  /// The words from one on that have the form of a town's name.
  func unknownTown(_ list: WordList, at index: Int) -> Range<Int>? {
    cities.unknownName(list, at: index, in: 0..<list.count)
  }

  /// Whether a text is the name of a town and nothing else, by the gazetteer, the kit or its form.
  func isTownName(_ text: String) -> Bool {
    let list = WordList(text)
    guard list.count > 0, list.count <= 7, list[0].beginsWithCapital else { return false }
    let all = 0..<list.count
    if let match = cities.match(list, at: 0, in: all), match.words == all {
      return match.places.contains { $0.kind == .city }
    }
    return hasTownForm(text) && PersonNames.shared.likelihood(list, all) < 0.6
  }

  /// Whether a text has the form of a town's name, as names of persons have, too.
  /// - Parameter isListed: whether it stands in a list of towns; there "Port Blin" is one in English.
  func hasTownForm(_ text: String, isListed: Bool = false) -> Bool {
    let list = WordList(text)
    guard list.count > 0, list.count <= 7, list[0].beginsWithCapital else { return false }
    let all = 0..<list.count
    return cities.unknownName(list, at: 0, in: all) == all
      && (isListed && country != nil && cities.hasEnglishStreets
        || lexicon.heads.match(list, at: 0) == nil)
  }

  /// Whether a name is a town's, by the gazetteer or the kit.
  func knowsTown(_ name: String) -> Bool {
    let list = WordList(name)
    guard list.count > 0, let match = cities.match(list, at: 0, in: 0..<list.count) else {
      return false
    }
    return match.words.count == list.count && match.places.contains { $0.kind == .city }
  }

  /// Whether a name stands beside a word for a building elsewhere, as those of towns do.
  func hintsTown(_ name: String) -> Bool { cities.towns.isHinted(name) }

  /// The first town of a text that stands behind a preposition, as in "a class of Blinton" and "sewn in Largs"; indices
  /// of words.
  func townBehindPreposition(_ list: WordList) -> Range<Int>? {
    for index in list.words.indices.dropFirst() where list[index].beginsWithCapital {
      let before = list[index - 1]
      let isLoose = Self.loosePrepositions.contains(before)
      guard isLoose || before.isElided || lexicon.cityPrepositions.contains(before.folded),
        let match = cities.match(list, at: index, in: 0..<list.count),
        match.places.first?.kind == .city, isLoose || !match.isAmbiguous,
        // "the Lyon road", "Lille-Est": part of a longer name.
        match.words.upperBound == list.count || !list[match.words.upperBound].isProper
      else { continue }
      // "rue de Lyon" is nowhere near.
      if index > 1, lexicon.heads.match(list, at: index - 2)?.meaning == .street { continue }
      return match.words
    }
    return nil
  }

  private static let loosePrepositions = WordSet(["a", "in", "at", "near"])

  /// The first name behind a preposition that a region in brackets tells to be a town: "au lycée de Kerblin
  /// (Finistère)"; indices of words.
  func townBeforeRegion(_ list: WordList) -> Range<Int>? {
    for open in list.words.indices.dropFirst(2) where list[open].isSign("(") {
      let end = list.words[open...].prefix(Self.longestRegion).firstIndex { $0.isSign(")") }
      guard let end, end > open + 1,
        [.region, .subdivision].contains(place(named: list.text(words: open + 1..<end))?.kind)
      else { continue }
      var start = open
      while start > 1, open - start < Self.longestTown, list[start - 1].isProper { start -= 1 }
      guard start < open, list[start].beginsWithCapital,
        Self.loosePrepositions.contains(list[start - 1]) || list[start - 1].isElided
          || lexicon.cityPrepositions.contains(list[start - 1].folded)
      else { continue }
      return start..<open
    }
    return nil
  }

  /// In words, the region's with its brackets.
  private static let longestRegion = 8
  private static let longestTown = 4

  /// A name that stands in front of a building or behind one, a comma between them.
  struct Neighbour {
    var list: WordList
    /// Indices of words.
    var name: Range<Int>
    /// The hash of the building's first word.
    var building: UInt64
    var isBehind: Bool
    /// Whether it is a town that is known already.
    var isKnown: Bool
  }

  /// The names that are all of what a comma parts from a building: "Salle du Cube, Quervillon".
  func neighboursOfVenues(_ text: String) -> [Neighbour] {
    guard text.holds(byte: UInt8(ascii: ",")) || text.holds(byte: UInt8(ascii: "(")),
      case let list = WordList(text), mayNameBuilding(list)
    else { return [] }
    let reader = SegmentReader(list: list, cities: cities)
    let readings = PlaceSegment.cut(list, lexicon: lexicon).map(reader.read)
    var neighbours: [Neighbour] = []
    for (first, second) in zip(readings, readings.dropFirst()) where second.segment.isBound {
      let (venue, other) = first.has(.venue) ? (first, second) : (second, first)
      let isKnown = other.isWhole && other.fields.count == 1 && other.has(.city)
      guard other.fields.isEmpty || isKnown, !other.rest.isEmpty,
        other.rest == other.segment.words,
        venue.fields.contains(where: { $0.field == .venue && $0.certainty >= Self.surely }),
        !venue.has(.city)
      else { continue }
      neighbours.append(
        Neighbour(
          list: list, name: other.rest, building: list[venue.rest.lowerBound].hash,
          isBehind: first.segment.words == venue.segment.words, isKnown: isKnown))
    }
    return neighbours
  }

  /// A building that its words tell.
  private static let surely = 0.75

  /// Whether a word stands somewhere that a building's name begins or ends with.
  private func mayNameBuilding(_ list: WordList) -> Bool {
    list.words.indices.contains { index in
      lexicon.heads.match(list, at: index) != nil || lexicon.endings.match(list, at: index) != nil
        || lexicon.rooms.match(list, at: index) != nil
        || list[index].folded.holds(byte: AddressBytes.hyphen)
    }
  }
}
