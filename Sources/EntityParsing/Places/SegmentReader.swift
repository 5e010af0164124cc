import Lexicons

/// Reads the place that a single segment names.
struct SegmentReader {
  let list: WordList
  let cities: CityReader
  var lexicon: PlaceLexicon { cities.lexicon }

  func read(_ segment: PlaceSegment) -> SegmentReading {
    var reading = SegmentReading(segment: segment, rest: trimmed(segment.words))
    let words = reading.rest
    guard !words.isEmpty else { return reading }
    if let region = wholeName(words, isBracketed: segment.isBracketed) {
      reading.fields = [region]
      reading.isWhole = true
      return reading
    }
    if readTownWithCode(words, into: &reading) || readVenueWithCode(words, into: &reading) {
      return reading
    }
    if readPostal(words, into: &reading) { return reading }
    if readStreet(words, into: &reading) { return reading }
    if readVenue(words, into: &reading) { return reading }
    if readTownBehindPreposition(words, of: segment, into: &reading) { return reading }
    readCityTail(words, into: &reading)
    return reading
  }

  /// Without prepositions and labels in front.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    var start = words.lowerBound
    while start < words.upperBound {
      if list[start].shape == .sign {
        start += 1
      } else if cities.match(list, at: start, in: words)?.words.upperBound == words.upperBound {
        break
      } else if let found = lexicon.prepositions.match(list, at: start),
        start + found.count < words.upperBound, !beginsName(start, words)
      {
        // The article of "à La Minoterie" is the name's.
        if found.count > 1, beginsName(start + found.count - 1, words) {
          start += found.count - 1
          break
        }
        start += found.count
      } else {
        break
      }
    }
    var end = words.upperBound
    while end > start, list[end - 1].shape == .sign { end -= 1 }
    return start..<end
  }

  /// Whether a word that could be a preposition begins a name ("The Old Mill", "La Minoterie").
  func beginsName(_ index: Int, _ words: Range<Int>) -> Bool {
    guard list[index].beginsWithCapital, index + 1 < words.upperBound else { return false }
    return list[index + 1].isProper && ["the", "la", "le", "les"].contains(list[index].folded)
  }

  // MARK: Names of the gazetteer

  /// The segment is a city, region or country, perhaps with its district ("Paris 7e", "Dublin 1").
  private func wholeName(
    _ words: Range<Int>, isBracketed: Bool = false
  ) -> SegmentReading.Field? {
    guard let match = cities.match(list, at: words.lowerBound, in: words) else {
      return subdivisionCode(words, isBracketed: isBracketed)
    }
    var end = match.words.upperBound
    if end < words.upperBound { end = districtEnd(from: end, in: words) }
    guard end == words.upperBound else { return nil }
    // "Halle 1": a town's name that is a word for a building is one with its number.
    if end > match.words.upperBound, lexicon.heads.match(list, at: words.lowerBound) != nil {
      return nil
    }
    // "Québec (Québec)": in brackets stands what the city belongs to.
    let isRegion = { (place: Gazetteer.Place) in place.kind == .region || place.kind == .subdivision
    }
    let inBrackets = isBracketed ? match.places.first(where: isRegion) : nil
    guard let place = inBrackets ?? match.places.first else { return nil }
    let field: PlaceField =
      switch place.kind {
      case .city: .city
      case .subdivision, .region: .region
      case .country: .country
      }
    // The district is no part of the city's name.
    return SegmentReading.Field(
      field: field, words: field == .city ? match.words : words.lowerBound..<end,
      value: field == .country ? place.country : nil, places: match.places,
      certainty: match.isAmbiguous ? 0.75 : 0.95)
  }

  /// "(61)", "(VD)", ", NY": a subdivision's code alone.
  private func subdivisionCode(
    _ words: Range<Int>, isBracketed: Bool
  ) -> SegmentReading.Field? {
    guard words.count == 1, let country = cities.country else { return nil }
    let word = list[words.lowerBound]
    let isCode =
      word.shape == .capitals || (isBracketed && (word.shape == .number || word.shape == .mixed))
    guard isCode,
      let place = cities.gazetteer.subdivision(code: word.folded.uppercased(), country: country)
    else { return nil }
    return SegmentReading.Field(
      field: .region, words: words, value: word.shape == .number ? place.name : nil,
      places: [place], certainty: 0.7)
  }

  /// "Moudon VD", "Salina KS": a town and the code of the subdivision that it lies in.
  private func readTownWithCode(
    _ words: Range<Int>, into reading: inout SegmentReading
  ) -> Bool {
    guard let region = subdivision(behind: words) else { return false }
    let last = words.upperBound - 1
    let town = words.lowerBound..<last
    let known = cities.match(list, at: town.lowerBound, in: town)
    guard
      known?.words == town
        || cities.unknownName(list, at: town.lowerBound, in: town) == town
          && town.allSatisfy({ list[$0].shape != .capitals })
          && lexicon.heads.match(list, at: town.lowerBound) == nil
    else { return false }
    reading.fields = [
      field(.city, town, places: known?.places ?? [], certainty: 0.9),
      field(.region, last..<last + 1, places: [region], certainty: 0.9),
    ]
    reading.isWhole = true
    return true
  }

  /// The subdivision whose code ends the words, behind something else.
  private func subdivision(behind words: Range<Int>) -> Gazetteer.Place? {
    guard words.count >= 2, let last = words.last, list[last].shape == .capitals,
      list[last].folded.utf8.count == 2, let country = cities.country
    else { return nil }
    return cities.gazetteer.subdivision(
      code: list[last].folded.uppercased(), country: country)
  }

  /// "Halle de Quervillon VD": a venue and such a code, which tells that the name behind the last preposition is a town.
  private func readVenueWithCode(
    _ words: Range<Int>, into reading: inout SegmentReading
  ) -> Bool {
    guard let region = subdivision(behind: words),
      lexicon.heads.match(list, at: words.lowerBound)?.meaning == .venueHead
    else { return false }
    let last = words.upperBound - 1
    var venue = SegmentReading(segment: reading.segment, rest: words.lowerBound..<last)
    guard readVenue(venue.rest, into: &venue) else { return false }
    if !venue.has(.city), let town = town(endingAt: last, from: words.lowerBound) {
      venue.fields.append(field(.city, town, certainty: 0.7))
    }
    reading.fields = venue.fields
    reading.fields.append(field(.region, last..<last + 1, places: [region], certainty: 0.9))
    reading.isWhole = venue.isWhole
    return true
  }

  /// The name behind the last "de" or "of" in front of a word.
  private func town(endingAt end: Int, from start: Int) -> Range<Int>? {
    let link = (start..<end).last {
      lexicon.cityPrepositions.contains(list[$0].folded) || list[$0].isElided
    }
    guard let link, link + 1 < end,
      cities.unknownName(list, at: link + 1, in: link + 1..<end) == link + 1..<end
    else { return nil }
    return link + 1..<end
  }

  /// The end of a district behind a city's name: "7e", "7ème", "1", "SE1", "cedex 9".
  func districtEnd(from index: Int, in words: Range<Int>) -> Int {
    var end = index
    if list[end].folded == "cedex" || list[end].folded == "paris" { end += 1 }
    guard end < words.upperBound else { return end }
    let word = list[end]
    let digits = word.folded.utf8.prefix(while: AddressBytes.isDigit).count
    if word.shape == .number, digits <= 2 {
      end += 1
      if end < words.upperBound, lexicon.ordinals.contains(list[end].folded) { end += 1 }
    } else if word.shape == .mixed, digits > 0, digits <= 2,
      lexicon.ordinals.contains(String(word.folded.dropFirst(digits)))
    {
      end += 1
    } else if word.shape == .mixed, word.beginsWithCapital, word.folded.utf8.count <= 4 {
      end += 1
    }
    return end
  }

  // MARK: Postcodes

  private func readPostal(_ words: Range<Int>, into reading: inout SegmentReading) -> Bool {
    for index in words {
      guard let found = PostalCodes.match(list, at: index, in: words) else { continue }
      if found.isBeforeCity {
        guard let city = cityAfter(found, in: words) else { continue }
        reading.fields.append(field(.postalCode, found.words, value: found.code, certainty: 0.97))
        reading.fields.append(city)
        readLeft(words.lowerBound..<index, into: &reading)
        return true
      }
      if found.isListing {
        guard let town = townOfListing(words.lowerBound..<index) else { continue }
        reading.fields = [
          field(.postalCode, found.words, value: found.code, certainty: 0.95), town,
        ]
        return true
      }
      reading.fields.append(field(.postalCode, found.words, value: found.code, certainty: 0.95))
      readCityBefore(words.lowerBound..<index, found, into: &reading)
      return true
    }
    return false
  }

  private func cityAfter(
    _ found: PostalCodes.Found, in words: Range<Int>
  ) -> SegmentReading.Field? {
    let start = found.words.upperBound
    if let match = cities.match(list, at: start, in: words), match.places.first?.kind == .city {
      // Four digits are a postcode only where the city's country has such codes.
      let likely = match.places.filter { place in
        found.countries.contains { $0.hasPrefix(place.country) }
      }
      let isShort = found.code.utf8.count == 4
      if isShort, likely.isEmpty { return nil }
      if isShort, found.countries.first == "CH?", cities.country == "FR" || cities.country == nil {
        return nil
      }
      // "La Roche-sur-Yon" is found whole; "Saint-Denis La Plaine" goes on.
      return field(
        .city, match.words, places: likely.isEmpty ? match.places : likely, certainty: 0.97)
    }
    if found.code.utf8.count == 4,
      !["CH", "BE", "LU", "AT", "NL", "DK", "NO"].contains(cities.country ?? "")
        || found.countries.first == "CH?"
    {
      return nil
    }
    guard let name = cities.unknownName(list, at: start, in: words) else { return nil }
    var end = name.upperBound
    if let cedex = name.dropFirst().first(where: { list[$0].folded == "cedex" }) { end = cedex }
    return field(.city, name.lowerBound..<end, certainty: 0.9)
  }

  /// "London SE1 4AB", "Belfast BT1 5GS", "Oakland CA 94607", "Québec (Québec) G1R 2B5".
  private func readCityBefore(
    _ words: Range<Int>, _ found: PostalCodes.Found, into reading: inout SegmentReading
  ) {
    var words = words
    if let last = words.last, list[last].shape == .capitals,
      (2...3).contains(list[last].folded.utf8.count),
      let region = cities.gazetteer.subdivision(
        code: list[last].folded.uppercased(), country: found.countries[0])
    {
      reading.fields.append(
        field(.region, last..<last + 1, places: [region], certainty: 0.95))
      words = words.lowerBound..<last
    }
    guard !words.isEmpty else { return }
    if let name = wholeName(words), name.field == .city {
      reading.fields.append(name)
      return
    }
    let known = reading.fields.count
    readLeft(words, into: &reading)
    // "Skerrow SK9 4QD": a town that the gazetteer doesn't know.
    if reading.fields.count == known, words.count <= Self.longestTown,
      let name = cities.unknownName(list, at: words.lowerBound, in: words), name == words
    {
      reading.fields.append(field(.city, name, certainty: 0.85))
    }
  }

  /// All that stands in front of such a code: a town that is known, or one whose name has the form of a town's.
  private func townOfListing(_ words: Range<Int>) -> SegmentReading.Field? {
    if let name = wholeName(words), name.field == .city { return name }
    guard let name = cities.unknownName(list, at: words.lowerBound, in: words), name == words,
      CityReader.isCompound(list.text(words: words))
    else { return nil }
    return field(.city, words, certainty: 0.85)
  }

  /// In words.
  private static let longestTown = 3

  /// What stands in front of the postcode in the same segment: a street or a venue.
  private func readLeft(_ words: Range<Int>, into reading: inout SegmentReading) {
    guard !words.isEmpty else { return }
    var left = SegmentReading(segment: reading.segment, rest: words)
    if readStreet(words, into: &left) || readVenue(words, into: &left) {
      reading.fields += left.fields
      reading.isSquare = left.isSquare
    } else {
      readCityTail(words, into: &left)
      reading.fields += left.fields
    }
  }

  // MARK: Streets

  private func readStreet(_ words: Range<Int>, into reading: inout SegmentReading) -> Bool {
    let first = list[words.lowerBound]
    var index = words.lowerBound
    if isHouseNumber(first) {
      guard first.folded.utf8.count <= 5, words.count > 1 else { return false }
      index += 1
      while index < words.upperBound, isNumberTail(index) { index += 1 }
      guard index < words.upperBound else { return false }
      let isStreet = streetHead(at: index)
      let tail = words.upperBound - 1
      let isEnglish =
        list[index].isProper
        && (lexicon.streetEndings.contains(list[tail].folded)
          || cities.hasEnglishStreets
            && words[index...].allSatisfy { list[$0].isProper || list[$0].shape == .mixed })
        && words.count <= 6
      guard isStreet || isEnglish else { return false }
      return addStreet(words, from: words.lowerBound, certainty: isStreet ? 0.93 : 0.8, &reading)
    }
    if case .street? = lexicon.heads.match(list, at: index)?.meaning, words.count > 1,
      lexicon.genres.match(list, at: index) == nil,
      !lexicon.nameEnds.contains(list[index + 1].folded),
      words.dropFirst().contains(where: { list[$0].isProper || list[$0].shape == .number })
    {
      return addStreet(words, from: words.lowerBound, certainty: 0.85, &reading)
    }
    // "Castle Street"
    if (2...4).contains(words.count), words.allSatisfy({ list[$0].isProper }),
      lexicon.plainStreets.contains(list[words.upperBound - 1].folded)
    {
      return addStreet(words, from: words.lowerBound, certainty: 0.7, &reading)
    }
    // "Hafenstraße 12"
    if words.count >= 2, first.isProper, list[words.upperBound - 1].shape == .number,
      lexicon.gluedStreets.contains(where: { list[words.upperBound - 2].folded.hasSuffix($0) })
    {
      return addStreet(words, from: words.lowerBound, certainty: 0.85, &reading)
    }
    return false
  }

  /// "12", "12bis"; no hour.
  private func isHouseNumber(_ word: Word) -> Bool {
    if word.shape == .number { return true }
    let digits = word.folded.utf8.prefix(while: AddressBytes.isDigit).count
    return word.shape == .mixed && digits > 0
      && lexicon.numberSuffixes.contains(String(word.folded.dropFirst(digits)))
  }

  private func streetHead(at index: Int) -> Bool {
    if let head = lexicon.heads.match(list, at: index) {
      return head.meaning != .venueHead
    }
    return false
  }

  private func isNumberTail(_ index: Int) -> Bool {
    let word = list[index]
    return word.shape == .number || lexicon.numberSuffixes.contains(word.folded) || word.isSign("-")
      || word.isSign("/") || word.isSign(".") || word.isSign(",")
  }

  private func addStreet(
    _ words: Range<Int>, from start: Int, certainty: Double, _ reading: inout SegmentReading
  ) -> Bool {
    var end = words.upperBound
    if let tail = cityTail(words, minimum: start + 2), tail.isPlain {
      reading.fields.append(tail.field)
      end = tail.start
    }
    reading.fields.append(field(.address, start..<end, certainty: certainty))
    reading.isWhole = true
    return true
  }
}
