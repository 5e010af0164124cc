import Lexicons

/// Cities at the end of a segment.
extension SegmentReader {
  /// Takes a name that is all of a segment behind "à" as a town that the gazetteer doesn't know.
  ///
  /// As in: ", à Orgères-la-Plaine,"; without an article, hardly anything else stands there.
  func readTownBehindPreposition(
    _ words: Range<Int>, of segment: PlaceSegment, into reading: inout SegmentReading
  ) -> Bool {
    guard words.lowerBound > segment.words.lowerBound, list[words.lowerBound - 1].folded == "a",
      words.count <= 5, let name = cities.unknownName(list, at: words.lowerBound, in: words),
      name == words, !lexicon.notTowns.contains(list[words.lowerBound]),
      PersonNames.shared.likelihood(list, words) < 0.5
    else { return false }
    let isCompound = CityReader.isCompound(list.text(words: words))
    guard isCompound || words.count == 1 else { return false }
    reading.fields.append(field(.city, words, certainty: isCompound ? 0.8 : 0.6))
    reading.isWhole = true
    return true
  }

  /// A venue with its word behind a preposition at the end of a segment: "une soirée au café L'Encrier".
  func venueTail(_ words: Range<Int>) -> Range<Int>? {
    if let visit = lexicon.visits.firstMatch(list, in: words),
      let link = lexicon.visitLinks.match(list, at: visit.range.upperBound),
      case let start = visit.range.upperBound + link.count, start < words.upperBound,
      lexicon.heads.match(list, at: start)?.meaning == .venueHead
    {
      return start..<words.upperBound
    }
    for index in words.reversed() {
      guard let link = lexicon.prepositions.match(list, at: index),
        index + link.count < words.upperBound
      else { continue }
      var first = index + link.count
      if link.count > 1, beginsName(first - 1, words) { first -= 1 }
      var start = index + link.count
      while start + 1 < words.upperBound, lexicon.adjectives.contains(list[start].folded) {
        start += 1
      }
      if case .venueHead? = lexicon.heads.match(list, at: start)?.meaning {
        return first..<words.upperBound
      }
    }
    return nil
  }

  /// Takes a city that ends the words.
  func readCityTail(_ words: Range<Int>, into reading: inout SegmentReading) {
    guard let tail = cityTail(words, minimum: words.lowerBound) else { return }
    reading.fields.append(tail.field)
  }

  /// A city that ends the words; plain where "à" or "in" binds it loosely, so that it is no part of the
  /// name in front ("Théâtre Graslin à Nantes", but "médiathèque de Vichy").
  func cityTail(
    _ words: Range<Int>, minimum: Int
  ) -> (field: SegmentReading.Field, start: Int, isPlain: Bool)? {
    guard words.count >= 2 else { return nil }
    let least = max(minimum, words.lowerBound + 1)
    guard least < words.upperBound else { return nil }
    for index in least..<words.upperBound {
      guard let match = cities.match(list, at: index, in: words), let place = match.places.first,
        match.words.upperBound == words.upperBound
          || districtEnd(from: match.words.upperBound, in: words) == words.upperBound
      else { continue }
      let before = list[index - 1]
      let isLoose = ["a", "in", "at", "en", "au", "aux"].contains(before.folded)
      let isCompound = CityReader.isCompound(list.text(words: match.words))
      // "Maison du Puits Vaux-sur-Lierre": two lines, one behind the other; "Manoir Sainte-Luce" is a name.
      let isBeside = isCompound && before.isProper && place.kind == .city && index > minimum
      guard
        isLoose || isBeside || lexicon.cityPrepositions.contains(before.folded) || before.isElided,
        place.kind == .city || isLoose
      else { continue }
      if match.isAmbiguous, !isLoose { continue }
      // "stade municipal de …", but "abbaye de …"
      let isCommon =
        isCompound && index - 1 - words.lowerBound >= 2
        && !words.dropFirst().prefix { $0 < index - 1 }.contains { list[$0].isProper }
      let kind: PlaceField =
        place.kind == .city ? .city : place.kind == .country ? .country : .region
      return (
        field(
          kind, match.words, value: kind == .country ? place.country : nil, places: match.places,
          certainty: isLoose ? 0.85 : 0.7), isBeside ? index : index - 1,
        isLoose || isBeside || isCommon
      )
    }
    return compoundTail(words, from: least)
  }

  /// They stand in front of much else, too.
  private static let loosePrepositions = WordSet(["a", "in", "at"])

  /// A town that the gazetteer doesn't know and that its form tells: "stade municipal de Nogent-le-Perche".
  ///
  /// What stands in front is a name without it where it holds no other proper name.
  private func compoundTail(
    _ words: Range<Int>, from least: Int
  ) -> (field: SegmentReading.Field, start: Int, isPlain: Bool)? {
    for index in least..<words.upperBound {
      guard list[index].beginsWithCapital else { continue }
      let before = list[index - 1]
      let isLoose = Self.loosePrepositions.contains(before)
      guard isLoose || lexicon.cityPrepositions.contains(before.folded),
        let name = cities.unknownName(list, at: index, in: words),
        name.upperBound == words.upperBound, CityReader.isCompound(list.text(words: name))
      else { continue }
      let isCommon = !words.dropFirst().prefix { $0 < index - 1 }.contains { list[$0].isProper }
      return (field(.city, name, certainty: 0.8), index - 1, isLoose || isCommon)
    }
    return nil
  }

  func field(
    _ field: PlaceField, _ words: Range<Int>, value: String? = nil,
    places: [Gazetteer.Place] = [], certainty: Double
  ) -> SegmentReading.Field {
    SegmentReading.Field(
      field: field, words: words, value: value, places: places, certainty: certainty)
  }
}
