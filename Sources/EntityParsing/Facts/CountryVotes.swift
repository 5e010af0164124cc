import KitModel
import Lexicons

/// Which country a kit is from: every domain, calling code, postcode, city and sign has a vote.
struct CountryVotes {
  private var votes: [(country: String, weight: Double)] = []
  private var zones: [(zone: String, country: String, weight: Double)] = []
  let signs: CountrySigns
  private let gazetteer: Gazetteer
  var seen: Set<String> = []
  /// The language of the kit.
  private(set) var language: String?

  init(signs: CountrySigns = .shared, gazetteer: Gazetteer = .shared) {
    self.signs = signs
    self.gazetteer = gazetteer
  }

  /// The countries that are told, the likeliest first.
  var countries: [String] {
    votes.sorted { ($1.weight, $0.country) < ($0.weight, $1.country) }.map(\.country)
  }

  /// The zone that most of the country's places lie in; an IANA name.
  func timeZone(of country: String) -> String? {
    let best = zones.filter { $0.country == country }
      .max { ($0.weight, $1.zone) < ($1.weight, $0.zone) }
    let usual = gazetteer.country(country)?.timeZone
    guard let best, best.zone != usual else { return usual }
    // A country's usual zone is left only for a place that is named more than in passing.
    let isUsualNamed = zones.contains { $0.zone == usual && $0.country == country }
    return best.weight >= (isUsualNamed ? 2 : 1) ? best.zone : usual
  }

  mutating func add(_ country: String, _ weight: Double) {
    if let index = votes.firstIndex(where: { $0.country == country }) {
      votes[index].weight += weight
    } else {
      votes.append((country, weight))
    }
  }

  mutating func add(zone: String, _ country: String, _ weight: Double) {
    guard !zone.isEmpty else { return }
    if let index = zones.firstIndex(where: { $0.zone == zone && $0.country == country }) {
      zones[index].weight += weight
    } else {
      zones.append((zone, country, weight))
    }
  }

  /// What the PDF states of its language: `fr-CA` has a region.
  mutating func count(language: String?, stated: String?) {
    self.language = language.map { String($0.prefix(2)) }
    if let language, let country = signs.country(ofLanguage: String(language.prefix(2))) {
      add(country, 1.2)
    }
    guard let stated, let region = stated.split(separator: "-").dropFirst().last,
      region.utf8.count == 2,
      stated.prefix(2) == language?.prefix(2)
    else { return }
    // Word processors mark every document in the English of their maker.
    let isDefault = LexiconFiles.languagesStatedByDefault.contains { stated.hasPrefix($0) }
    add(region.uppercased(), isDefault ? 1 : 3)
  }

  mutating func count(text: String, isWeighty: Bool) {
    let bytes = Array(text.utf8)
    if bytes.contains(AddressBytes.at) || bytes.contains(AddressBytes.dot) { countDomains(bytes) }
    if bytes.contains(UInt8(ascii: "+")) { countCallingCodes(bytes) }
    countNumberForms(bytes)
    let list = WordList(text)
    countSigns(list)
    countPlaces(list, weight: isWeighty ? 1.5 : 0.5)
  }

  private mutating func countDomains(_ bytes: [UInt8]) {
    let mails = MailScanner.scan(bytes)
    for found in mails + WebScanner.scan(bytes, except: mails.map(\.range)) {
      let host =
        found.kind == .mail
        ? found.value.split(separator: "@").last
        : found.value.split(separator: "/").dropFirst().first
      guard let host, seen.insert(String(host)).inserted,
        let top = host.split(separator: ".").last,
        let country = signs.country(ofDomain: String(top))
      else { continue }
      add(country, 2)
    }
  }

  private mutating func countCallingCodes(_ bytes: [UInt8]) {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "+") {
      let digits = bytes[(index + 1)...].drop { $0 == 0x20 }.prefix(3).prefix(
        while: AddressBytes.isDigit)
      for length in [3, 2] where digits.count >= length {
        if let country = signs.country(
          ofCallingCode: String(decoding: digits.prefix(length), as: UTF8.self))
        {
          addCallingCode(of: country, line: bytes.count)
          break
        }
      }
    }
  }

  /// The first number with the code of a country that writes in the kit's language outweighs the language, which says no more
  /// than where most who write in it live; each line that prints one counts once.
  private mutating func addCallingCode(of country: String, line: Int) {
    let isFirst = seen.insert("+\(country)").inserted
    guard seen.insert("+\(country)\(line)").inserted else { return }
    let isOwn = language.map { signs.speaks($0, in: country) } ?? false
    add(country, isFirst && isOwn ? 1.3 : 0.7)
  }

  private mutating func countSigns(_ list: WordList) {
    for index in 0..<list.count {
      let candidates = signs.signs(beginningWith: list.words[index].hash)
      guard !candidates.isEmpty else { continue }
      let word = list[index]
      guard
        word.shape == .capitals || word.shape == .sign || word.beginsWithCapital
          || word.folded == "a" || word.folded == "p"
      else { continue }
      for sign in candidates where sign.matches(list, at: index) {
        guard seen.insert("sign \(sign.text) \(sign.country) \(min(index, 3))").inserted else {
          continue
        }
        add(sign.country, sign.zone == nil ? 0.7 : 2)
        if let zone = sign.zone { add(zone: zone, sign.country, 2) }
      }
    }
  }

  /// How often a name counts for a zone, and for a country.
  private static let mostVotes = 4
  private static let mostForCountry = 2

  /// - Parameter isLate: whether the name has said all that it says of the country.
  private mutating func add(_ match: CityReader.Match, weight: Double, isLate: Bool) {
    guard let place = match.places.first else { return }
    add(zone: place.timeZone, place.country, weight)
    guard !isLate else { return }
    let named = Set(match.places.map(\.country))
    if named.count == 1 {
      // A country's name says more of those who come than of the kit.
      add(place.country, place.kind == .country ? 0.2 : weight * share(of: place.country))
    } else {
      // A name that several countries have says nothing of which.
      for country in named {
        add(country, weight * share(of: country) / Double(named.count + 1))
      }
    }
  }

  /// How much a town of a country says in a kit of this language: texts are full of towns abroad, from where music,
  /// people and stories come.
  private func share(of country: String) -> Double {
    guard let language, signs.country(ofLanguage: language) != nil else { return 1 }
    return signs.speaks(language, in: country) ? 1 : Self.shareAbroad
  }

  private static let shareAbroad = 0.3

  private mutating func countPlaces(_ list: WordList, weight: Double) {
    let reader = CityReader(gazetteer: gazetteer, lexicon: .shared, country: nil)
    var index = 0
    while index < list.count {
      if let place = codedPlace(list, at: index) {
        add(place.country, 3)
        add(zone: place.timeZone, place.country, 3)
        index += 2
        continue
      }
      guard list[index].isProper, let match = reader.match(list, at: index, in: 0..<list.count)
      else {
        index += 1
        continue
      }
      let isCoded =
        index > 0 && list[index - 1].shape == .number
        && (4...5).contains(list[index - 1].folded.utf8.count)
        // "18 novembre 2026 Halle aux Grains": a year.
        && !("1900"..."2100").contains(list[index - 1].folded)
      // "Bertrand Mauclair" is no place; a place that is named over and over has a few votes.
      let isSurname =
        index > 0 && list[index - 1].isProper && list[index - 1].isLetters
        && list[index].isSpacedBefore
      let key = list.key(match.words)
      let vote = (1...Self.mostVotes).first { seen.insert("\($0) \(key)").inserted }
      if isCoded {
        add(match, weight: 3, isLate: false)
      } else if let vote, !match.isAmbiguous, !isSurname, key.utf8.count > 3 {
        add(match, weight: weight, isLate: vote > Self.mostForCountry)
      }
      index = match.words.upperBound
    }
  }

  /// The state of an address whose town needn't be known: "Duluth, MN 55802", "Hobart TAS 7000".
  private func codedPlace(_ list: WordList, at index: Int) -> Gazetteer.Place? {
    guard index > 0, index + 1 < list.count, list[index].shape == .capitals,
      list[index + 1].shape == .number
    else { return nil }
    let country: String
    switch (list[index].folded.utf8.count, list[index + 1].folded.utf8.count) {
    case (2, 5): country = "US"
    case (2...3, 4): country = "AU"
    default: return nil
    }
    return gazetteer.subdivision(code: list[index].folded.uppercased(), country: country)
  }
}

/// What tells a country, as data.
struct CountrySigns: Sendable {
  struct Sign: Sendable {
    var text: String
    var words: [String]
    var country: String
    /// An IANA name, where it stands for a part of the country; then a town stands in front of it.
    var zone: String?

    func matches(_ list: WordList, at index: Int) -> Bool {
      guard index + words.count <= list.count else { return false }
      if zone != nil {
        guard index > 1, list[index - 1].isSign("(") || list[index - 1].isSign(","),
          list[index - 2].isProper
        else { return false }
      }
      return words.indices.allSatisfy { list[index + $0].folded == words[$0] }
        && (words[0].utf8.count == 1 || list[index].shape != .capitalized || text.hasSuffix(".")
          || text == "Eircode")
    }
  }

  /// The groups of digits that a country prints its numbers in ("01 23 45 67 89").
  struct NumberForm: Sendable {
    var groups: [Int]
    /// Whether the first digit is 0.
    var hasTrunkPrefix: Bool
    var country: String
    /// The language of the kits in which it says so; `nil` for all.
    var language: String?
    /// The digits one of which stands second, where others print so with other digits; empty for any.
    var second: [UInt8] = []
  }

  static let shared = CountrySigns(LexiconReader.read(LexiconFiles.countrySigns))
  /// How telephone numbers are grouped in national form.
  let numberForms: [NumberForm]
  /// By the hash of their first word.
  private let signs: [UInt64: [Sign]]
  private let languages: [[String]]
  private let codes: [[String]]
  private let domains: [[String]]
  /// Zones of parts of a country that have a plan of telephone numbers of their own.
  private let numbersOfZones: [[String]]
  private let spoken: [[String]]
  /// The country and zone of area codes that several countries share ("505"), each with its codes.
  private let areaCodes: [[String]]

  private init(_ data: LexiconValue?) {
    languages = data?["languages"]?.groups ?? []
    codes = data?["callingCodes"]?.groups ?? []
    domains = data?["domains"]?.groups ?? []
    numbersOfZones = data?["numbersOfZones"]?.groups ?? []
    spoken = data?["spoken"]?.groups ?? []
    numberForms = (data?["numberForms"]?.groups ?? []).compactMap { form in
      guard form.count >= 3 else { return nil }
      return NumberForm(
        groups: form[0].split(separator: " ").compactMap { Int($0) },
        hasTrunkPrefix: form[1] == "0", country: form[2],
        language: form.count > 3 ? form[3] : nil,
        second: form.count > 4 ? Array(form[4].utf8) : [])
    }
    areaCodes = data?["areaCodes"]?.groups ?? []
    var signs: [UInt64: [Sign]] = [:]
    for pair in data?["signs"]?.groups ?? [] where pair.count >= 2 {
      let words = WordList(pair[0]).words
      guard let first = words.first else { continue }
      let sign = Sign(
        text: pair[0], words: words.map(\.folded), country: pair[1],
        zone: pair.count > 2 ? pair[2] : nil)
      signs[first.hash, default: []].append(sign)
    }
    self.signs = signs
  }

  /// The signs whose first word has that hash.
  func signs(beginningWith hash: UInt64) -> [Sign] { signs[hash] ?? [] }

  func country(ofLanguage code: String) -> String? { value(code, in: languages) }
  /// Whether those who live in a country write in a language.
  func speaks(_ language: String, in country: String) -> Bool {
    spoken.first { $0.first == language }?.dropFirst().contains(country) ?? true
  }
  func country(ofCallingCode code: String) -> String? { value(code, in: codes) }
  /// The country of an area code of North America, and its zone where it has one; an IANA name, else empty.
  func area(ofCode code: String) -> (country: String, zone: String)? {
    areaCodes.first { $0.count == 3 && $0[2].split(separator: " ").contains(Substring(code)) }
      .map { ($0[0], $0[1]) }
  }
  /// Whose plan the telephone numbers of a zone follow (an IANA name), where it is not the country's.
  func numbers(ofZone zone: String) -> String? { value(zone, in: numbersOfZones) }
  func country(ofDomain top: String) -> String? { value(top, in: domains) }

  private func value(_ key: String, in pairs: [[String]]) -> String? {
    pairs.first { $0.first == key }?.last
  }
}
