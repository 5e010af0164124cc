import Lexicons
import KitModel

/// Reads places in text: venue, street, postcode, city, region, country, with the bytes of each.
struct PlaceParser {
  /// ISO 3166-1 alpha-2 of the kit: wins where a name stands for several places.
  let country: String?
  private let gazetteer: Gazetteer
  let lexicon: PlaceLexicon
  /// Towns that the kit itself tells to be some.
  private var towns = TownNames()
  private var memo = Memo()

  /// What texts were read as: several readers look at the same lines.
  private final class Memo {
    var mentions: [TextKey: [PlaceMention]] = [:]
    var mentionsOfPlaceLines: [TextKey: [PlaceMention]] = [:]
    /// What was read before the last towns were known: it holds where a text names none of them.
    private let earlier: Memo?

    init(after earlier: Memo? = nil) { self.earlier = earlier }

    func known(_ key: TextKey, isPlaceLine: Bool) -> [PlaceMention]? {
      isPlaceLine ? mentionsOfPlaceLines[key] : mentions[key]
    }

    func knownEarlier(_ key: TextKey, isPlaceLine: Bool) -> [PlaceMention]? {
      guard let earlier else { return nil }
      return earlier.known(key, isPlaceLine: isPlaceLine)
        ?? earlier.knownEarlier(key, isPlaceLine: isPlaceLine)
    }
  }

  init(
    country: String?, gazetteer: Gazetteer = .shared, lexicon: PlaceLexicon = .shared
  ) {
    self.country = country
    self.gazetteer = gazetteer
    self.lexicon = lexicon
  }

  /// Reads the places of a kit in some languages.
  init(country: String?, languages: [String]) {
    self.init(
      country: country, gazetteer: .shared(for: languages), lexicon: .shared(for: languages))
  }

  /// The parser with more towns that the kit tells to be some.
  func knowing(_ names: [String]) -> PlaceParser {
    let unknown = names.filter {
      !towns.contains($0) && hasTownForm($0, isListed: true) && place(named: $0) == nil
    }
    guard !unknown.isEmpty else { return self }
    var parser = self
    for name in unknown { parser.towns.add(name) }
    parser.memo = Memo(after: memo)
    return parser
  }

  /// Whether it reads every text as another does: nothing was told to one of them only.
  func readsAlike(_ other: PlaceParser) -> Bool { memo === other.memo }

  /// The parser with the towns that the kit tells to be some.
  func knowing(_ towns: TownNames) -> PlaceParser {
    var parser = self
    parser.towns = towns
    // Towns that are known no longer may stand in what was read.
    parser.memo = Memo(after: self.towns.isEmpty ? memo : nil)
    return parser
  }

  /// The places of running text, in order.
  /// - Parameter isPlaceLine: the text is known to name a place (a column "Lieu", a line below a
  ///   title): a name that no word tells is taken as the venue.
  func parse(_ text: String, isPlaceLine: Bool = false) -> [PlaceMention] {
    let key = TextKey(text)
    if let known = memo.known(key, isPlaceLine: isPlaceLine) { return known }
    // A name behind a comma may be a town by words that the kit prints elsewhere.
    let earlier =
      text.holds(byte: UInt8(ascii: ","))
      ? nil : memo.knownEarlier(key, isPlaceLine: isPlaceLine)
    let mentions =
      earlier.flatMap { towns.areNamed(in: text) ? nil : $0 }
      ?? parseAnew(text, isPlaceLine: isPlaceLine)
    if isPlaceLine {
      memo.mentionsOfPlaceLines[key] = mentions
    } else {
      memo.mentions[key] = mentions
    }
    return mentions
  }

  private func parseAnew(_ text: String, isPlaceLine: Bool) -> [PlaceMention] {
    let list = WordList(text)
    let reader = SegmentReader(
      list: list, cities: cities)
    var mentions: [PlaceMention] = []
    var group: [SegmentReading] = []
    func close() {
      if let mention = PlaceAssembly.mention(
        of: group, reader: reader, isPlaceLine: isPlaceLine)
      {
        mentions.append(mention)
      }
      group = []
    }
    for segment in PlaceSegment.cut(list, lexicon: lexicon) {
      let reading = reader.read(segment)
      if !segment.isBound || (conflicts(reading, group, in: list) && !reading.fields.isEmpty) {
        close()
      }
      group.append(reading)
    }
    close()
    return mentions
  }

  var cities: CityReader {
    CityReader(gazetteer: gazetteer, lexicon: lexicon, country: country, towns: towns)
  }

  /// Whether a segment begins another place: it repeats what the group has already.
  private func conflicts(
    _ reading: SegmentReading, _ group: [SegmentReading], in list: WordList
  ) -> Bool {
    for field in [PlaceField.city, .postalCode, .address] {
      guard let words = reading.fields.first(where: { $0.field == field })?.words else { continue }
      let others = group.lazy.flatMap(\.fields).filter { $0.field == field }
      // "à Quervillon (place de Quervillon)"
      if others.contains(where: { list.key($0.words) != list.key(words) }) { return true }
    }
    // A venue behind a city is another place: "Millau, salle des fêtes" keeps its order in few lists.
    return false
  }

  /// The zone of a place, by the gazetteer: overseas departments and states have their own.
  func timeZone(of location: Location) -> String? {
    for name in [location.city, location.region] {
      guard let name else { continue }
      let places = gazetteer.places(named: name)
      let wanted = location.country ?? country
      if let place = places.first(where: { $0.country == wanted }) ?? places.first {
        return place.timeZone
      }
    }
    return location.country.flatMap { gazetteer.country($0)?.timeZone }
  }

  /// The country of an ISO 3166-1 alpha-2 code, as printed behind a town; `nil` for other codes.
  func country(coded code: String) -> String? {
    code.utf8.count == 2 && code == code.uppercased() && gazetteer.country(code) != nil ? code : nil
  }

  /// The likeliest place of a name, if the gazetteer knows it.
  func place(named name: String) -> Gazetteer.Place? {
    let places = gazetteer.places(named: name)
    return places.first { $0.country == country } ?? places.first
  }
}
