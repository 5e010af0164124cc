import KitModel
import Lexicons

/// Collects what a kit says of names that no gazetteer has, and tells which of them are towns.
///
/// One sign of a town may be another thing's: "à Noël", "Salle Blin, Orchestre", "musée de Cézanne". So an address or
/// a word such as "mairie de" is enough; of the others it takes two, told in different ways or of
/// different places.
struct TownEvidence {
  let places: PlaceParser
  /// By folded names.
  private var found: [String: Found] = [:]
  /// Words that the kit prints in small letters: "a free tour".
  private var small = HashSet(capacity: Self.usualWords)
  /// Words that it prints with an article in front: "au Grenier".
  private var articled = HashSet(capacity: 0)
  var common: HashSet { small.union(articled) }
  /// How often a town that is known stands in front of a comma and a building: where the kit tells
  /// its places so, other names there are towns, too.
  private var knownBeforeVenues = 0
  /// Names that an address places in a town: "Le Séchoir, 3 rue Blin, 21000 Dijon".
  private var venues: Set<String> = []
  private static let leastBeforeVenues = 3
  /// The folded names in front of a word for a building: "Kilblin Ice House".
  private var buildings: Set<String> = []
  /// How often one stands behind a building and a comma.
  private var knownBehindVenues = 0
  /// What opens lines in front of a comma.
  private var openings = TownOpenings()

  /// How many different words a kit of some pages prints.
  private static let usualWords = 1_000
  /// Longer texts than these tell no address.
  private static let longestAddress = 320
  private static let longestLine = 120
  /// The longest name, in words.
  private static let longestName = 4

  init(places: PlaceParser) { self.places = places }

  /// A way in which a text tells that a name is a town.
  enum Sign: Int {
    /// In an address, or behind a word such as "mairie de".
    case told
    /// Behind "à" without an article, behind "in".
    case at
    /// Behind "de" and a word for a building: "salle polyvalente de Brey".
    case venueOf
    /// Behind a building and a comma: "Salle du Cube, Brey".
    case behindVenue
    /// In front of a comma and a building: "Brey, lycée Blin".
    case beforeVenue
    /// All of a line, as in a list or a heading.
    case alone
    /// In front of a word for a building: "Brey Library".
    case ofVenue

    /// Whether it tells a town where something else tells it, too; the others only add to one that does.
    var isStrong: Bool {
      switch self {
      case .told, .at, .venueOf, .behindVenue: true
      case .beforeVenue, .alone, .ofVenue: false
      }
    }
  }

  private struct Found {
    /// As first printed.
    var name: String
    /// The hash of a name of one word.
    var word: UInt64?
    /// Whether it is of several words that no hyphen, article or link joins, as persons' names are.
    var isLoose: Bool
    /// How often each sign was seen, each with another word beside it.
    var signs: [Sign: Set<UInt64>] = [:]
  }

  /// The towns, in the order of their names.
  func towns() -> [String] {
    let usual = [Sign.beforeVenue, .behindVenue].filter(holdsTowns)
    let told = found.sorted { $0.key < $1.key }.map(\.value)
      .filter { isTown($0, usual: usual) }.map(\.name)
    let names = Set(told.map { Folding.key($0) })
    return told
      + openings.towns(besides: { places.knowsTown($0) || names.contains(Folding.key($0)) }) {
        mayBeTown($0, $1) && !isCommon($0, $1)
      }
  }

  /// The folded names that stand beside a word for a building, of towns or of something else.
  var hints: Set<String> {
    buildings.union(found.filter { $0.value.signs[.venueOf] != nil }.keys)
  }

  /// Whether most of what stands in front of a building, or behind one, with a comma between are towns.
  private func holdsTowns(_ sign: Sign) -> Bool {
    let known = sign == .beforeVenue ? knownBeforeVenues : knownBehindVenues
    return known >= Self.leastBeforeVenues
      && known >= found.values.count { $0.signs[sign] != nil }
  }

  private func isTown(_ found: Found, usual: [Sign]) -> Bool {
    if let word = found.word, small.contains(word) { return false }
    if found.signs[.told] != nil { return true }
    if venues.contains(Folding.key(found.name)) { return false }
    if let word = found.word, articled.contains(word) { return false }
    if usual.contains(where: { found.signs[$0] != nil }) { return true }
    let signs = found.signs.filter { !found.isLoose || !Self.tellsPersons($0.key) }
    let strong = signs.filter { $0.key.isStrong }
    guard !strong.isEmpty else { return false }
    return signs.count > 1 || strong.values.contains { $0.count > 1 }
  }

  /// "atelier d'Anne Blin", and a line that is a person's name.
  private static func tellsPersons(_ sign: Sign) -> Bool { sign == .venueOf || sign == .alone }

  // MARK: - Reading

  mutating func collect(_ text: String, lines: [Line]) {
    let list = WordList(text)
    collectWords(list)
    let length = text.utf8.count
    for line in lines { openings.collect(line, places: places) }
    if lines.count == 1 || length <= Self.longestLine {
      for line in lines { collectAlone(line.text.text) }
    }
    guard
      length <= Self.longestLine
        || (length <= Self.longestAddress && text.utf8.contains(where: AddressBytes.isDigit))
    else { return }
    // The lines of an address are its parts.
    let isStacked =
      (2...6).contains(lines.count) && lines.allSatisfy { $0.text.text.utf8.count < 50 }
    let address = isStacked ? lines.map(\.text.text).joined(separator: ", ") : text
    collectAddress(address)
    collectBesideVenues(text)
  }

  /// "Ville de Quervillon", "à Quervillon", "gare de Quervillon", "Ballyblin Library".
  private mutating func collectWords(_ list: WordList) {
    let lexicon = places.lexicon
    for index in 0..<list.count {
      let word = list[index]
      if let cue = lexicon.townCues.match(list, at: index) {
        add(list, at: index + cue.count, .told, context: word.hash)
      }
      if word.shape == .lower {
        if !list.isJoined(index) { small.insert(word.hash) }
      } else if word.beginsWithCapital, word.isProper {
        if index > 0, isArticle(list[index - 1]) { articled.insert(word.hash) }
        collectBuilding(list, at: index)
      }
      // "à", but not "a".
      if lexicon.townPrepositions.contains(word), word.range.count > 1,
        index + 1 < list.count, list[index + 1].beginsWithCapital
      {
        let next = index + 2 < list.count ? list[index + 2].hash : 0
        add(list, at: index + 1, .at, context: next)
      }
      // "une scène de Kermesse"
      guard let head = lexicon.heads.match(list, at: index), head.meaning != .street,
        index == 0 || !lexicon.indefinites.contains(list[index - 1])
      else { continue }
      var end = index + head.count
      // "salle polyvalente de", "stade municipal de"
      if end < list.count, list[end].shape == .lower, list[end].folded.utf8.count > 3 { end += 1 }
      guard end + 1 < list.count, lexicon.townLinks.contains(list[end]),
        list[end + 1].beginsWithCapital
      else { continue }
      add(list, at: end + 1, .venueOf, context: word.hash)
    }
  }

  /// "le", "du", "une".
  private func isArticle(_ word: Word) -> Bool {
    let lexicon = places.lexicon
    return lexicon.articles.contains(word) || lexicon.contractions.contains(word)
      || lexicon.indefinites.contains(word)
  }

  /// "Ballyblin Library": the name is all that stands in front of the word for a building.
  private mutating func collectBuilding(_ list: WordList, at index: Int) {
    guard index == 0 || !list[index - 1].isProper else { return }
    var end = index
    while end < list.count, end - index < Self.longestName, list[end].isProper {
      if end > index, places.lexicon.endings.match(list, at: end) != nil {
        buildings.insert(list.key(index..<end))
        add(list, words: index..<end, .ofVenue, context: list[end].hash)
        return
      }
      end += 1
    }
  }

  private mutating func collectAlone(_ text: String) {
    let list = WordList(text)
    guard list.count > 0, list.count <= Self.longestName, list[0].beginsWithCapital else { return }
    add(list, words: 0..<list.count, .alone, context: 0)
  }

  /// The cities of an address that the gazetteer doesn't know.
  private mutating func collectAddress(_ text: String) {
    for mention in places.parse(text) {
      guard let city = mention.location.city,
        mention.location.postalCode != nil || mention.location.address != nil
          || mention.location.region != nil
      else { continue }
      add(WordList(city), at: 0, .told, context: 0)
      guard mention.location.postalCode != nil else { continue }
      if let venue = mention.location.venue {
        venues.insert(Folding.key(venue))
      } else if let name = Self.name(before: mention.range.lowerBound, in: WordList(text)) {
        venues.insert(Folding.key(name))
      }
    }
  }

  /// The capitalised words that end in a comma at a byte: "tout se passe à Le Séchoir, 3 rue Blin".
  private static func name(before byte: Int, in list: WordList) -> String? {
    guard let comma = list.words.lastIndex(where: { $0.range.upperBound <= byte }),
      list[comma].isSign(",")
    else { return nil }
    var start = comma
    while start > 0, comma - start < longestName, list[start - 1].beginsWithCapital { start -= 1 }
    return start < comma ? list.text(words: start..<comma) : nil
  }

  private mutating func collectBesideVenues(_ text: String) {
    for neighbour in places.neighboursOfVenues(text) {
      if neighbour.isKnown {
        if neighbour.isBehind { knownBehindVenues += 1 } else { knownBeforeVenues += 1 }
        continue
      }
      add(
        neighbour.list, words: neighbour.name, neighbour.isBehind ? .behindVenue : .beforeVenue,
        context: neighbour.building)
    }
  }

  // MARK: - Names

  private mutating func add(_ list: WordList, at index: Int, _ sign: Sign, context: UInt64) {
    guard index < list.count, let name = places.unknownTown(list, at: index) else { return }
    add(list, words: name, sign, context: context)
  }

  private mutating func add(
    _ list: WordList, words: Range<Int>, _ sign: Sign, context: UInt64
  ) {
    guard sign == .told || mayBeTown(list, words) else { return }
    let name = list.text(words: words)
    guard places.place(named: name) == nil else { return }
    let lexicon = places.lexicon
    let words = list.words[words]
    let isLoose = words.count > 1 && words.allSatisfy { $0.isProper && !$0.folded.contains("-") }
    let new = Found(
      name: name, word: words.count == 1 ? words.first?.hash : nil,
      isLoose: isLoose && !words.prefix(1).contains(where: lexicon.articles.contains))
    found[Folding.key(name), default: new].signs[sign, default: []].insert(context)
  }

  /// Whether a word alone is a common one of the kit, in small letters or with an article.
  private func isCommon(_ list: WordList, _ words: Range<Int>) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    return small.contains(list[word].hash) || articled.contains(list[word].hash)
  }

  /// Whether a name has a town's form and is no person, building or feast.
  private func mayBeTown(_ list: WordList, _ words: Range<Int>) -> Bool {
    guard words.count <= Self.longestName, let first = words.first, let last = words.last,
      places.unknownTown(list, at: first) == words
    else { return false }
    let lexicon = places.lexicon
    return lexicon.heads.match(list, at: first) == nil
      && lexicon.endings.match(list, at: last) == nil && lexicon.rooms.match(list, at: first) == nil
      && !lexicon.notTowns.contains(list[first])
      // "PNR", "BD"
      && !(list[last].shape == .capitals && list[last].folded.utf8.count <= Self.longestSign)
      && !PersonNames.shared.isFirstName(list[first])
      && PersonNames.shared.likelihood(list, words) < 0.6
  }

  /// In bytes.
  private static let longestSign = 4
}

extension WordList {
  private static let joiners = WordSet([".", "@", "/", "#", "_", "-"])

  /// Whether a word is a part of an address on the web: "mairie@quervillon.example.org".
  fileprivate func isJoined(_ index: Int) -> Bool {
    if index > 0, !self[index].isSpacedBefore, Self.joiners.contains(self[index - 1]) {
      return true
    }
    return index + 2 < count && Self.joiners.contains(self[index + 1])
      && !self[index + 1].isSpacedBefore && !self[index + 2].isSpacedBefore
      && self[index + 2].isLetters
  }
}
