import Lexicons
import KitModel

/// Puts the readings of neighbouring segments together to one place.
enum PlaceAssembly {
  static func mention(
    of group: [SegmentReading], reader: SegmentReader, isPlaceLine: Bool
  ) -> PlaceMention? {
    let list = reader.list
    let named = withoutActivity(in: group, reader: reader)
    let towned = cityBeforePostcode(in: namedCity(in: named, list: list), list: list)
    let group = NumberedRooms(reader: reader).left(
      out: namedVenue(
        in: cityBesideVenue(in: cityBehindAddress(in: towned, list: list), reader: reader),
        reader: reader, isPlaceLine: isPlaceLine))
    guard group.contains(where: { !$0.fields.isEmpty }) else { return nil }
    var mention = PlaceMention(location: Location(), implied: Location(), parts: [], certainty: 0)
    var known: [Gazetteer.Place] = []
    let hasVenue = group.contains { $0.has(.venue) && !$0.isSquare }
    for reading in group {
      for field in reading.fields {
        var kind = field.field
        if kind == .venue, reading.isSquare, hasVenue { kind = .address }
        if kind == .venue, mention.location.venue != nil, mention.location.address == nil {
          continue
        }
        guard mention.location[kind] == nil,
          let bytes = list.bytes(words: withoutArticle(field, list: list))
        else { continue }
        mention.location[kind] = field.value ?? list.text(bytes)
        mention.parts.append(PlaceMention.Part(field: kind, range: bytes))
        mention.certainty = max(mention.certainty, field.certainty)
        if !field.places.isEmpty, known.isEmpty || kind == .city { known = field.places }
      }
    }
    imply(known, postalCode: mention.location.postalCode, in: &mention)
    return mention.location.isEmpty ? nil : mention
  }

  /// The words of a field without a small article in front of a venue: "le cinéma Le Cristal".
  private static func withoutArticle(
    _ field: SegmentReading.Field, list: WordList
  ) -> Range<Int> {
    let words = field.words
    guard field.field == .venue, words.count > 1,
      list[words.lowerBound].shape == .lower || list[words.lowerBound].isElided,
      !list[words.lowerBound].beginsWithCapital,
      PlaceLexicon.shared.articles.contains(list[words.lowerBound])
    else { return words }
    return words.dropFirst()
  }

  /// Takes a name in front of a department or region as a city that the gazetteer doesn't know.
  private static func namedCity(in group: [SegmentReading], list: WordList) -> [SegmentReading] {
    var group = group
    guard !group.contains(where: { $0.has(.city) }),
      let region = group.firstIndex(where: {
        $0.has(.region) && ($0.isWhole || $0.fields.first?.field == .postalCode)
      }), region > 0,
      group[region - 1].fields.isEmpty
    else { return group }
    let words = group[region - 1].rest
    guard !words.isEmpty, words.count <= 5,
      words.allSatisfy({ list[$0].isLetters }), list[words.upperBound - 1].isProper,
      list[words.lowerBound].isProper, PersonNames.shared.likelihood(list, words) < 0.8
    else { return group }
    group[region - 1].fields.append(
      SegmentReading.Field(field: .city, words: words, certainty: 0.75))
    return group
  }

  /// Takes a name behind a street or square as a city that the gazetteer doesn't know.
  ///
  /// As in: "12 cours des Tilleuls, Quervillon"; "Place du Puits, Sainte-Bavole".
  private static func cityBehindAddress(
    in group: [SegmentReading], list: WordList
  ) -> [SegmentReading] {
    var group = group
    guard !group.contains(where: { $0.has(.city) || $0.has(.region) || $0.has(.country) }),
      let street = group.firstIndex(where: {
        $0.isWhole && ($0.has(.address) || ($0.isSquare && $0.has(.venue)))
      }),
      street + 1 < group.count, group[street + 1].fields.isEmpty,
      group[street + 1].segment.isBound
    else { return group }
    let words = group[street + 1].rest
    guard isTownForm(words, list: list), PersonNames.shared.likelihood(list, words) < 0.6
    else { return group }
    group[street + 1].fields.append(
      SegmentReading.Field(field: .city, words: words, certainty: 0.75))
    return group
  }

  /// Takes a name in front of a postcode in brackets as a city that the gazetteer doesn't know.
  ///
  /// As in: "Quervillon-les-Bois (23150)".
  private static func cityBeforePostcode(
    in group: [SegmentReading], list: WordList
  ) -> [SegmentReading] {
    var group = group
    guard !group.contains(where: { $0.has(.city) }),
      let code = group.firstIndex(where: {
        $0.segment.isBracketed && $0.has(.postalCode) && $0.rest.count == 1
      }), code > 0, group[code - 1].fields.isEmpty,
      case let words = group[code - 1].rest, isTownForm(words, list: list)
    else { return group }
    group[code - 1].fields.append(
      SegmentReading.Field(field: .city, words: words, certainty: 0.9))
    return group
  }

  /// Takes a compound beside a venue as a city that the gazetteer doesn't know.
  ///
  /// As in: "Le Séchoir, Vaux-sur-Ambrelle", "Vaux-sur-Ambrelle, salle des fêtes". What else stands there is a hall or a person.
  /// Behind a venue that its words tell, any proper name is one.
  private static func cityBesideVenue(
    in group: [SegmentReading], reader: SegmentReader
  ) -> [SegmentReading] {
    let list = reader.list
    var group = group
    guard !group.contains(where: { $0.has(.city) || $0.has(.region) || $0.has(.country) }) else {
      return group
    }
    if group.count > 1, group[0].fields.isEmpty, group[1].has(.venue),
      isCompoundTown(group[0], list: list)
    {
      group[0].fields = [SegmentReading.Field(field: .city, words: group[0].rest, certainty: 0.75)]
      return group
    }
    guard
      let town = group.indices.dropFirst().first(where: {
        group[$0].fields.isEmpty && group[$0].segment.isBound && !group[$0].segment.isBracketed
      }),
      group[town - 1].has(.venue) || group[town - 1].has(.address)
        || (town == 1 && isName(group[0].rest, list: list) && isBehindComma(group[1], list: list)),
      isCompoundTown(group[town], list: list)
        || (group[town - 1].fields.contains { $0.field == .venue && $0.certainty >= 0.8 }
          && isBehindComma(group[town], list: list) && isNameOfTown(group[town], reader: reader))
    else { return group }
    group[town].fields.append(
      SegmentReading.Field(field: .city, words: group[town].rest, certainty: 0.75))
    group[town].isWhole = true
    return group
  }

  /// "Blin-Dessous", "Blinbourg": a name that the kit never prints as a common word or with an article.
  private static func isNameOfTown(_ reading: SegmentReading, reader: SegmentReader) -> Bool {
    let (words, list, lexicon) = (reading.rest, reader.list, reader.lexicon)
    guard let first = words.first,
      reader.cities.towns.knowsWords || list[first].folded.contains("-"),
      words == reading.segment.words, words.count <= longestTown,
      isTownForm(words, list: list), !lexicon.notTowns.contains(list[first]),
      lexicon.rooms.match(list, at: first) == nil,
      list[first].shape == .capitalized, list[first].folded.utf8.count >= shortestTown,
      !PersonNames.shared.isFirstName(list[first]),
      PersonNames.shared.likelihood(list, words) < 0.5
    else { return false }
    return words.count > 1 || !reader.cities.towns.isCommon(list[first])
  }

  /// In words, and in bytes.
  private static let longestTown = 3
  private static let shortestTown = 4

  private static func isBehindComma(_ reading: SegmentReading, list: WordList) -> Bool {
    let first = reading.segment.words.lowerBound
    return first > 0 && list[first - 1].isSign(",")
  }

  private static func isCompoundTown(_ reading: SegmentReading, list: WordList) -> Bool {
    let words = reading.rest
    return words.upperBound == reading.segment.words.upperBound && isTownForm(words, list: list)
      && CityReader.isCompound(list.text(words: words))
      && PersonNames.shared.likelihood(list, words) < 0.6
  }

  /// Whether words can be the name of a hall that no word tells to be one.
  private static func isName(_ words: Range<Int>, list: WordList) -> Bool {
    isTownForm(words, list: list) && PersonNames.shared.likelihood(list, words) < 0.6
  }

  /// Whether words have the form of a town's name: capitalised, with the links that towns have.
  private static func isTownForm(_ words: Range<Int>, list: WordList) -> Bool {
    guard !words.isEmpty, words.count <= 5, list[words.lowerBound].isProper,
      list[words.upperBound - 1].isProper
    else { return false }
    let lexicon = PlaceLexicon.shared
    return lexicon.heads.match(list, at: words.lowerBound) == nil
      && lexicon.endings.match(list, at: words.upperBound - 1) == nil
      && words.allSatisfy {
        let word = list[$0]
        return word.isLetters && word.folded.utf8.count > 1 || word.isElided
          ? word.isProper || word.isElided || lexicon.cityLinks.contains(word.folded) : false
      }
  }

  /// Takes a name without any word for a place as the venue, where what follows is an address, a
  /// postcode or a city ("La Minoterie, Lyon"), or where the line is known to name a place; in front of
  /// an address, the venue that a sentence ends with ("une soirée au café L'Encrier, 4 rue Blin").
  private static func namedVenue(
    in group: [SegmentReading], reader: SegmentReader, isPlaceLine: Bool
  ) -> [SegmentReading] {
    let list = reader.list
    var group = group
    let anchor = group.firstIndex {
      $0.has(.address) || $0.has(.postalCode) || ($0.has(.city) && $0.isWhole) || $0.isSquare
    }
    // "Le Séchoir (12 quai Blin), la salle Aubin": what stands behind the brackets is another place.
    let isTold = group.indices.contains { index in
      group[index].has(.venue) && !group[index].isSquare
        && !(anchor.map { group[$0].segment.isBracketed && index > $0 } ?? false
          && !group[index].segment.isBracketed)
    }
    guard !group.isEmpty, !isTold else { return group }
    let candidate: Int
    if let anchor, anchor > 0 {
      candidate = nameBefore(anchor, in: group)
    } else if isPlaceLine, anchor == nil {
      candidate = 0
    } else if isPlaceLine, let behind = nameBehindTown(in: group, reader: reader) {
      group[behind].fields.append(
        SegmentReading.Field(field: .venue, words: group[behind].rest, certainty: 0.6))
      return group
    } else {
      return group
    }
    let reading = group[candidate]
    let words = withoutAdjectives(reading.rest, isBeforeAddress: anchor != nil, reader: reader)
    if anchor != nil, reading.fields.isEmpty,
      let tail = reader.venueTail(words)
    {
      group[candidate].fields.append(
        SegmentReading.Field(field: .venue, words: tail, certainty: 0.8))
      return group
    }
    guard reading.fields.isEmpty, !words.isEmpty, words.count <= 8,
      // "Start: Gull Park": a label in front names nothing.
      PlaceLexicon.shared.prepositions.match(list, at: words.lowerBound)?.count != words.count,
      list[words.lowerBound].isProper || list[words.lowerBound].shape == .number
        || list[words.lowerBound].isElided,
      words.contains(where: { list[$0].isProper && list[$0].folded.utf8.count > 2 }),
      isPlaceLine || !words.contains(where: { list[$0].shape == .number }),
      isPlaceLine || PersonNames.shared.likelihood(list, words) < 0.6
    else { return group }
    // A line that is a compound and nothing else is a town.
    let isTown = anchor == nil && group.count == 1 && isCompoundTown(reading, list: list)
    group[candidate].fields.append(
      SegmentReading.Field(
        field: isTown ? .city : .venue, words: words, certainty: isPlaceLine ? 0.6 : 0.65))
    return group
  }

  /// The segment behind a town in front that is a name of several words and no person: "Blinville, La Fonderie".
  private static func nameBehindTown(in group: [SegmentReading], reader: SegmentReader) -> Int? {
    guard group.count > 1, group[0].isWhole, group[0].has(.city), group[1].fields.isEmpty,
      !group[1].segment.isBracketed, case let words = group[1].rest, words.count > 1,
      isBehindComma(group[1], list: reader.list), isTownForm(words, list: reader.list),
      // "ORSENNE, HAU T-BOIS": a region whose letters the page sets apart is no hall.
      !CityReader.isCompound(reader.list.text(words: words)),
      !words.allSatisfy({ reader.list[$0].shape == .capitals }),
      PersonNames.shared.likelihood(reader.list, words) < 0.45
    else { return nil }
    return 1
  }

  /// Leaves out a word for what is done there in front of the room where it is: "atelier, salle 2".
  private static func withoutActivity(
    in group: [SegmentReading], reader: SegmentReader
  ) -> [SegmentReading] {
    guard group.count > 1, group[0].rest.count == 1, let word = group[0].rest.first,
      reader.lexicon.activities.contains(reader.list[word].folded),
      group[1].segment.isBound, group[1].has(.venue)
    else { return group }
    return Array(group.dropFirst())
  }

  /// The segment that names the venue of an address: the one in front of it, or of the brackets that hold it.
  ///
  /// As in: "Le Séchoir (hangar 3, quai Blin)".
  private static func nameBefore(_ anchor: Int, in group: [SegmentReading]) -> Int {
    guard group[anchor].segment.isBracketed, group[anchor].has(.address) || group[anchor].isSquare,
      let name = group[..<anchor].lastIndex(where: { !$0.segment.isBracketed })
    else { return anchor - 1 }
    return name
  }

  /// The words without an article and an adjective in small letters in front of a name: "the old Blin Canteen".
  private static func withoutAdjectives(
    _ words: Range<Int>, isBeforeAddress: Bool, reader: SegmentReader
  ) -> Range<Int> {
    let list = reader.list
    guard isBeforeAddress, let name = words.first(where: { list[$0].shape != .lower }),
      name > words.lowerBound, name - words.lowerBound <= 2, list[name].isProper,
      words.prefix(while: { $0 < name }).allSatisfy({
        reader.lexicon.articles.contains(list[$0])
          || reader.lexicon.adjectives.contains(list[$0].folded)
      })
    else { return words }
    return name..<words.upperBound
  }

  /// What the gazetteer adds, where it leaves no doubt.
  private static func imply(
    _ places: [Gazetteer.Place], postalCode: String?, in mention: inout PlaceMention
  ) {
    var places = places
    if let region = mention.location.region.map({ Folding.key($0) }) {
      let near = places.filter {
        Folding.key($0.region) == region || Folding.key($0.subdivision) == region
          || $0.code.lowercased() == region
      }
      if !near.isEmpty { places = near }
    }
    if let postalCode, postalCode.utf8.count == 5 {
      let near = places.filter {
        $0.country == "FR" && !$0.code.isEmpty && postalCode.hasPrefix($0.code)
      }
      if !near.isEmpty { places = near }
    }
    guard let place = places.first else { return }
    if mention.location.country == nil { mention.implied.country = place.country }
    if mention.location.region == nil, !place.region.isEmpty, place.kind != .region {
      mention.implied.region = place.region
    }
    mention.timeZone = place.timeZone.isEmpty ? nil : place.timeZone
  }
}
