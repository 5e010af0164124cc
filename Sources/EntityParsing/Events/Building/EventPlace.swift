import Lexicons
import KitModel

/// Reads where an entry takes place: its place cells and lines, then its text, then its headings.
struct EventPlace {
  let parser: PlaceParser
  let tools: EventTools
  let known: KnownVenues
  let owned: OwnedTexts

  /// A mention that running text must reach to be taken.
  static let leastCertainty = 0.55
  /// A name that stands where others of its list are places.
  private static let alike = 0.7
  /// A line of more bytes is a sentence.
  static let longestLine = 110

  var words: EventWords { EventWords(lexicon: tools.lexicon) }

  func read(_ entry: Entry, title: SourcedText, into event: inout Event) {
    readVenueTitle(entry, into: &event)
    for text in entry.places where event.location.venue == nil {
      readLine(
        text, isPlain: entry.city != nil || entry.opensBesideDate || entry.hasPlaceColumn,
        hasTown: entry.city != nil, into: &event)
    }
    if let name = entry.siteName, event.location.venue == nil {
      set(.venue, to: name.text, text: name, confidence: Self.alike, in: &event)
    }
    if let hall = entry.scope.hall, entry.places.isEmpty { readHall(hall, into: &event) }
    if let city = entry.city, event.location.city == nil { readCity(city, into: &event) }
    if let region = entry.region, event.location.region == nil {
      set(.region, to: region.text, text: region, confidence: 0.95, in: &event)
    }
    if event.location.venue == nil { readStart(entry, into: &event) }
    readBody(entry, into: &event)
    readTownLed(entry, into: &event)
    if event.location.venue == nil, event.location.address == nil {
      readBesideHour(entry, title: title, into: &event)
    }
    if event.location.isEmpty {
      for dated in entry.when where dated.coverage != .pure {
        readRunning(dated.text, into: &event)
      }
      readRunning(title, into: &event, isTitle: true)
    }
    if event.location.venue == nil, event.location.address == nil {
      readVisited(title, into: &event)
    }
    // "Lille / Hauts-de-France" of a tour's stop, whose hall stands elsewhere.
    for text in [title, TitleText.behindColon(title)] + entry.body where event.location.city == nil
    {
      readTown(text, into: &event)
    }
    if event.location.city == nil { readTownBehind(title, into: &event) }
    if event.location.city == nil { readTownNamed(in: title, into: &event) }
  }

  /// What the entry doesn't say itself: its venue's address, its headings' and the kit's place.
  func complete(_ entry: Entry, in event: inout Event) {
    completeAddress(in: &event)
    inherit(entry, into: &event)
    if event.location.venue.map(isRoom) == true { placeInBuilding(entry, &event) }
    guard event.location.venue == nil, event.attendance != .online else { return }
    if event.location.address != nil {
      _ = readTitleAsVenue(entry, &event)
      return
    }
    if let hall = entry.scope.townHall, !owned.hold(hall),
      let mention = parser.parse(hall.text, isPlaceLine: true).first
    {
      inherit(mention.location, of: hall, from: "section", in: &event)
      return
    }
    for heading in headings(of: entry) {
      if let found = known.find(in: heading), found.range.lowerBound == 0 {
        inherit(found.location, of: heading, from: "section", in: &event)
        return
      }
    }
    if readBesideDay(entry, into: &event) { return }
    if let introduction = entry.scope.introduction, !owned.hold(introduction),
      introduction.text.utf8.count < Self.longestLine,
      case let mentions = parser.parse(introduction.text), let mention = mentions.first,
      let venue = mention.location.venue ?? mention.location.address, isName(venue),
      mentions.count(where: { $0.location.address != nil }) < 2, mention.range.lowerBound < 4,
      mention.certainty >= Self.leastCertainty
    {
      inherit(mention.location, of: introduction, from: "section", in: &event)
      completeAddress(in: &event)
      return
    }
    if let heading = entry.scope.subheading, let mention = parser.parse(heading.text).first,
      mention.location.venue != nil, mention.certainty >= Self.headingCertainty,
      mention.range.count * 4 > heading.text.utf8.count * 3
    {
      inherit(mention.location, of: heading, from: "heading", in: &event)
      completeAddress(in: &event)
      return
    }
    if event.location.city == nil || event.location.venue == nil, readTitleAsVenue(entry, &event) {
      return
    }
    for text in introductions(of: entry) {
      guard let place = place(introducedBy: text) else { continue }
      // The kit's usual place by a part of its name.
      if let usual = known.usual?.location.venue, let venue = place.location.venue,
        place.location.address == nil,
        EventMerging.titleWords(venue).isSubset(of: EventMerging.titleWords(usual))
      {
        break
      }
      inherit(place.location, of: place.text, from: "section", in: &event)
      completeAddress(in: &event)
      return
    }
    if let place = place(aboveTableOf: entry, event) ?? place(headedBy: entry) {
      inherit(place.location, of: place.text, from: "section", in: &event)
      completeAddress(in: &event)
      return
    }
    if event.location.city == nil { placeUsually(&event) }
  }

  /// Puts an event where the kit says that all takes place.
  private func placeUsually(_ event: inout Event) {
    guard let usual = known.usual else { return }
    inherit(usual.location, of: usual.text, from: "kit", in: &event)
  }

  // MARK: - Towns

  /// A short text that is the name of a town or region from end to end.
  private func readTown(_ text: SourcedText, into event: inout Event) {
    guard !text.isEmpty, text.text.utf8.count <= Self.longestTown,
      let mention = parser.parse(text.text).first, mention.location.venue == nil,
      mention.location.address == nil, mention.range.count * 10 >= text.text.utf8.count * 9
    else { return }
    apply(mention, of: text, scale: 0.95, to: &event)
  }

  static let longestTown = 50
  /// A heading that is a place by its words.
  private static let headingCertainty = 0.85

  // MARK: - Lines that name a place

  /// The heading of a column or list that names a hall; its name is all of it but an address.
  private func readHall(_ text: SourcedText, into event: inout Event) {
    if let mention = parser.parse(text.text).first, mention.range.lowerBound < 4,
      mention.location.city != nil || mention.location.address != nil
    {
      apply(mention, of: text, scale: 0.95, to: &event)
    } else {
      set(.venue, to: text.text, text: text, confidence: 0.85, in: &event)
    }
  }

  /// - Parameters:
  ///   - isPlain: whether a word in small letters may be the place ("front de mer" of a town).
  ///   - hasTown: whether the town is told beside it: a name that is no known town is then a hall.
  private func readLine(
    _ text: SourcedText, isPlain: Bool, hasTown: Bool, into event: inout Event
  ) {
    let plain = withoutTimes(text)
    if readKnown(plain, latest: 4, into: &event) || readOrigin(plain, into: &event) { return }
    let sure = parser.parse(plain.text).first { $0.certainty >= 0.5 }
    if sure == nil, words.saysNoPlace(plain.text) { return }
    let mentions = parser.parse(plain.text, isPlaceLine: true)
    if let mention = mentions.first {
      if hasTown, mention.parts.count == 1, let town = mention.location.city,
        parser.place(named: town) == nil
      {
        set(.venue, to: town, text: plain.slice(mention.range), confidence: 0.75, in: &event)
      } else {
        apply(mention, of: plain, scale: 1, to: &event)
      }
    } else if plain.text.utf8.count < 70,
      isPlain && !isSite(plain.text)
        || plain.text.unicodeScalars.contains(where: { LetterCase.isCapital($0) }),
      tools.dated(text).coverage == .none
    {
      set(.venue, to: plain.text, text: plain, confidence: 0.75, in: &event)
    }
  }

  /// Whether a text is one word with a dot in it: a site on the web.
  private func isSite(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: ".")) && !text.utf8.contains(0x20)
  }

  /// A venue that the kit gives the address of.
  /// - Parameters:
  ///   - latest: the byte that the name must begin before.
  ///   - includesNamed: also one that only its name is told of.
  func readKnown(
    _ text: SourcedText, latest: Int = .max, includesNamed: Bool = false, into event: inout Event
  ) -> Bool {
    guard event.location.venue == nil,
      let found = known.find(in: text, includesNamed: includesNamed),
      found.range.lowerBound < latest
    else { return false }
    // Another venue in front of it is the nearer one: "the shed on Sheriff Wharf".
    if let first = parser.parse(text.text).first, first.location.venue != nil,
      first.range.lowerBound < found.range.lowerBound
    {
      return false
    }
    let name = text.slice(found.range)
    set(.venue, to: name.text, text: name, confidence: 0.93, in: &event)
    readBehindVenue(found.range.upperBound, of: text, into: &event)
    return true
  }

  /// The street, postcode and town right behind a venue's name, which is known without them.
  private func readBehindVenue(_ end: Int, of text: SourcedText, into event: inout Event) {
    guard
      let mention = parser.parse(text.text).first(where: {
        $0.range.upperBound > end && $0.range.lowerBound <= end + Self.longestSign
      })
    else { return }
    for part in mention.parts
    where part.field != .venue && part.range.lowerBound >= end && event.location[part.field] == nil
    {
      guard let value = mention.location[part.field] else { continue }
      set(
        part.field, to: value, text: text.slice(part.range),
        confidence: Self.confidence(of: part.field, mention.certainty), in: &event)
    }
  }

  /// A comma and its space, in bytes.
  private static let longestSign = 2

  func apply(
    _ mention: PlaceMention, of text: SourcedText, scale: Double, to event: inout Event
  ) {
    for part in mention.parts where event.location[part.field] == nil {
      guard let value = mention.location[part.field] else { continue }
      set(
        part.field, to: value, text: text.slice(part.range),
        confidence: Self.confidence(of: part.field, mention.certainty * scale), in: &event)
    }
  }

  /// How sure a part of a place is, given how sure the place is.
  ///
  /// The gazetteer vouches for cities; what is printed as a region may be a part of one, or larger.
  private static func confidence(of field: PlaceField, _ certainty: Double) -> Double {
    switch field {
    case .city, .postalCode: 1 - (1 - certainty) / 2
    case .region: certainty * 0.7
    case .venue, .address, .country: certainty
    }
  }

  func set(
    _ field: PlaceField, to value: String, text: SourcedText, confidence: Double,
    in event: inout Event
  ) {
    event.location[field] = value
    event.evidence += text.evidence(
      for: "/location/\(field.rawValue)", confidence: confidence)
  }

  /// The address of a venue that the kit tells elsewhere.
  func completeAddress(in event: inout Event) {
    guard let venue = event.location.venue,
      event.location.city == nil || event.location.address == nil,
      let found = known.find(in: SourcedText(text: venue)),
      event.location.city == nil || event.location.city == found.location.city
    else { return }
    for field in [PlaceField.address, .postalCode, .city, .region] {
      guard event.location[field] == nil, let value = found.location[field] else { continue }
      event.location[field] = value
      event.inferred.append(
        Event.Inference(field: "/location/\(field.rawValue)", from: "kit"))
    }
  }

  func inherit(
    _ location: Location, of text: SourcedText, from origin: String, in event: inout Event
  ) {
    for field in PlaceField.allCases {
      guard event.location[field] == nil, let value = location[field] else { continue }
      event.location[field] = value
      event.inferred.append(
        Event.Inference(field: "/location/\(field.rawValue)", from: origin))
      event.evidence += text.evidence(
        for: "/location/\(field.rawValue)", confidence: 0.8)
    }
  }

  func headings(of entry: Entry) -> [SourcedText] {
    var headings = Array(entry.scope.titles.reversed())
    let own = [entry.scope.town, entry.scope.subheading].compactMap { $0 }
    headings.insert(contentsOf: own, at: 0)
    return headings
  }

  // MARK: - Headings

  /// A heading that is a region or a city and nothing else holds for what stands below it.
  private func inherit(_ entry: Entry, into event: inout Event) {
    for (index, heading) in headings(of: entry).enumerated() where heading.text.utf8.count < 60 {
      if event.location.city == nil, let town = townBehind(heading) {
        var location = Location()
        location.city = town.text
        inherit(location, of: town, from: index == 0 ? "heading" : "section", in: &event)
        continue
      }
      guard let mention = parser.parse(heading.text).first,
        mention.range.count * 4 > heading.text.utf8.count * 3, mention.location.venue == nil
      else { continue }
      for part in mention.parts where event.location[part.field] == nil {
        guard part.field == .region || part.field == .city || part.field == .postalCode,
          let value = mention.location[part.field]
        else { continue }
        set(
          part.field, to: value, text: heading.slice(part.range),
          confidence: Self.confidence(of: part.field, 0.9), in: &event)
        event.inferred.append(
          Event.Inference(
            field: "/location/\(part.field.rawValue)", from: index == 0 ? "heading" : "section"))
      }
    }
    // "Brouzet", and below it "30580" alone.
    if let town = event.location.city, town == entry.scope.section.title.text,
      event.location.postalCode == nil, let postcode = entry.scope.section.postcodeBelowTitle
    {
      var location = Location()
      location.postalCode = postcode.text
      inherit(location, of: postcode, from: "section", in: &event)
    }
  }

  /// The town that ends a heading which says nothing else but what kind of part it is: "Rendez-vous à Dijon".
  private func townBehind(_ heading: SourcedText) -> SourcedText? {
    let words = WordList(heading.text)
    guard
      let index = words.words.lastIndex(where: {
        parser.lexicon.townPrepositions.contains($0) && $0.range.count > 1
      }), index > 0, index + 1 < words.count
    else { return nil }
    let start = words[index + 1].range.lowerBound
    let town = heading.slice(start..<heading.text.utf8.count)
    let front = words.text(words: 0..<index)
    let isKind =
      tools.lexicon.isGenericHeading(front)
      || tools.lexicon.kinds.match(words, at: 0)?.count == index
    return isKind && parser.knowsTown(town.text) ? town : nil
  }
}
