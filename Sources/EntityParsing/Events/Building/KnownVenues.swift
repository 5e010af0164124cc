import KitModel
import Lexicons

/// The venues that a kit tells the address of, and the one where all takes place that names none.
///
/// A kit gives a venue's address once, in a list of places or under the venue's own heading, and
/// names the venue alone with each event.
struct KnownVenues {
  private var names = PhraseTable<Int>()
  private var locations: [Location] = []
  /// What tells each of them.
  private var texts: [SourcedText] = []
  /// Where entries without a place are, where the kit says so.
  private(set) var usual: (location: Location, text: SourcedText)?
  /// Whether that is no more than the only address that the kit tells.
  private(set) var isSole = false
  /// Those that cells of places name and no text tells the address of.
  private var named: Set<Int> = []

  /// The texts of the first page.
  private let cover: [String]
  let places: PlaceParser
  let tools: EventTools

  var lexicon: EventLexicon { tools.lexicon }

  /// The most bytes of a text that may hold an address.
  private static let longestAddress = 320
  private static let longestName = 60

  init(document: SectionedDocument, places: PlaceParser, tools: EventTools) {
    self.places = places
    self.tools = tools
    cover = document.pages.first?.blocks.map(\.text.text) ?? []
    for section in document.sections { collect(section) }
    addListed(document.sections)
    addAddressed(document.sections)
    if let told = usual {
      usual = completed(told)
    } else {
      usual = sole(document)
      isSole = usual != nil
    }
  }

  /// The usual place with the address that the kit gives its venue elsewhere.
  private func completed(
    _ usual: (location: Location, text: SourcedText)
  ) -> (location: Location, text: SourcedText) {
    guard usual.location.city == nil, usual.location.address == nil,
      let venue = usual.location.venue, case let words = WordList(venue),
      let found = names.match(words, at: 0), found.count == words.count
    else { return usual }
    var whole = locations[found.meaning]
    whole.venue = venue
    return (whole, usual.text)
  }

  /// The one venue that the kit tells the postcode of, where its cover names it.
  private func sole(_ document: SectionedDocument) -> (location: Location, text: SourcedText)? {
    let told = locations.filter { $0.postalCode != nil }
    guard let first = told.first, Set(told.map(\.postalCode)).count == 1,
      Set(told.map { Folding.key($0.venue ?? "") }).count == 1
    else { return nil }
    for block in document.pages.first?.blocks ?? [] {
      if let found = find(in: block.text), found.location.venue == first.venue {
        return (first, block.text)
      }
      // "dans l'amphithéâtre Beaumont": names in small letters are not looked for word by word.
      if let venue = first.venue, block.text.text.holds(venue) {
        return (first, texts[locations.firstIndex(of: first) ?? 0])
      }
    }
    return nil
  }

  /// The venue that a text names, with its bytes.
  /// - Parameter includesNamed: also those of which the kit tells the name alone.
  func find(
    in text: SourcedText, includesNamed: Bool = false
  ) -> (location: Location, range: Range<Int>)? {
    guard !locations.isEmpty else { return nil }
    let words = WordList(text.text)
    for index in 0..<words.count
    where words[index].beginsWithCapital
      || index + 1 < words.count && words[index + 1].beginsWithCapital
        && places.lexicon.articles.contains(words[index])
    {
      guard let found = names.match(words, at: index),
        found.count > 1 || index == 0, includesNamed || !named.contains(found.meaning),
        let bytes = words.bytes(words: index..<index + found.count)
      else { continue }
      return (locations[found.meaning], bytes)
    }
    return nil
  }

  // MARK: - Collecting

  private mutating func collect(_ section: Section) {
    if section.kind != .legal, section.kind != .quotes, section.kind != .about {
      var above: SourcedText? = section.title.isEmpty ? nil : section.title
      var isFirst = true
      for block in section.blocks {
        if let table = block.table {
          for row in table.rows {
            for cell in row.cells { read(cell.text, address: cell.text.text, above: nil) }
          }
          above = nil
        } else {
          read(
            block.text, address: Self.address(block), above: isTown(block) ? nil : above,
            isUnderTitle: isFirst && !section.title.isEmpty)
          // A numeral between a venue's name and its address is an ornament.
          if block.text.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) {
            above = block.text
            isFirst = false
          }
        }
      }
    }
    for child in section.children { collect(child) }
  }

  /// Whether a heading is a town with its postcode, which says nothing of what stands above it.
  private func isTown(_ block: Block) -> Bool {
    guard case .heading = block.kind else { return false }
    return places.parse(block.text.text).first.map {
      $0.location.address == nil && $0.location.venue == nil
    } ?? false
  }

  /// The lines of an address are its parts, unless a small word such as "de la" shows that one goes on.
  private static func address(_ block: Block) -> String {
    guard (2...6).contains(block.lines.count),
      block.lines.allSatisfy({ $0.text.text.utf8.count < 50 && !$0.endsInHyphen }),
      !block.lines.dropLast().contains(where: endsInParticle)
    else { return block.text.text }
    return block.lines.map(\.text.text).joined(separator: ", ")
  }

  private static func endsInParticle(_ line: Line) -> Bool {
    guard let word = line.text.text.parts(at: " ").last else { return false }
    return word.unicodeScalars.count <= longestParticle
      && word.unicodeScalars.allSatisfy(LetterCase.isSmall)
  }

  /// In letters.
  private static let longestParticle = 3

  private mutating func read(
    _ text: SourcedText, address: String, above: SourcedText?, isUnderTitle: Bool = false
  ) {
    guard text.text.utf8.count <= Self.longestAddress else {
      // "… in the Aubin lecture hall (3 rue du Puits, 37000 Tours). Why volcanoes? …"
      guard text.text.mayHoldAddress else { return }
      for sentence in DateSentences.sentences(of: text)
      where sentence.text.utf8.count <= Self.longestAddress && sentence.text.mayHoldAddress {
        read(sentence, address: sentence.text, above: nil)
      }
      return
    }
    let words = WordList(text.text)
    if usual == nil, let cue = tools.lexicon.tellsUsual(words),
      let location = place(in: text.text, of: words, after: cue.upperBound)
        ?? place(in: text, of: words, before: cue.lowerBound)
    {
      usual = (location, text)
    }
    guard isUnderTitle || text.text.utf8.contains(where: AddressBytes.isDigit) else { return }
    for mention in places.parse(address) {
      let location = mention.location
      guard location.postalCode != nil || location.address != nil, !isDate(mention, in: address)
      else { continue }
      if isUnderTitle, mention.range.lowerBound < 4, location.postalCode != nil,
        !tellsName(location.venue), let name = above.flatMap(venueName)
      {
        // Under a venue's own name, what stands before the postcode is its address.
        var named = location
        named.address = location.address ?? location.venue
        named.venue = name
        add(name, named, text)
        return
      } else if let venue = location.venue,
        tellsName(venue) || mention.range.lowerBound > 0 || !isBelowName(above, text)
      {
        add(venue, location, text)
      } else if let name = above.flatMap(venueName), mention.range.lowerBound < 40 {
        var named = location
        named.venue = name
        add(name, named, text)
        return
      }
    }
  }

  /// Whether a venue has a name of its own and is no mere kind of building ("Centre d'art contemporain").
  private func tellsName(_ venue: String?) -> Bool {
    let words = WordList(venue ?? "").words
    return words.dropFirst().contains(where: \.isProper)
  }

  /// Whether a short line right above a text is the name of what the text tells the kind of, as the cover
  /// prints it, too.
  private func isBelowName(_ above: SourcedText?, _ text: SourcedText) -> Bool {
    guard let above, let line = above.places.last, line.page > 1,
      let first = text.places.first, cover.contains(where: { $0.holds(above.text) })
    else { return false }
    return venueName(above) != nil && line.page == first.page
      && line.box.y1 <= first.box.midY && first.box.y0 - line.box.y1 < line.box.height
  }

  /// The first place that begins at some word behind others.
  private func place(in text: String, of words: WordList, after start: Int) -> Location? {
    var fallback: Location?
    for index in start..<min(words.count, start + 14) {
      let bytes = Array(text.utf8)[words[index].range.lowerBound...]
      guard let mention = places.parse(String(decoding: bytes, as: UTF8.self)).first else {
        continue
      }
      // "à la salle Blin": a preposition and an article stand in front at most.
      let isAddress = mention.location.address != nil && mention.location.postalCode != nil
      if mention.location.venue != nil, mention.range.lowerBound < 8,
        mention.certainty >= 0.85 || isAddress
      {
        return mention.location
      }
      if mention.location.city != nil, mention.certainty >= 0.9 {
        fallback = fallback ?? mention.location
      }
    }
    return fallback
  }

  /// The venue that ends the words before others: "all take place in the Corn Hall unless …".
  private func place(in text: SourcedText, of words: WordList, before end: Int) -> Location? {
    guard end > 0 else { return nil }
    let end = words[end - 1].isSign(",") ? end - 1 : end
    guard end > 0 else { return nil }
    let stop = words[end - 1].range.upperBound
    for index in max(0, end - Self.longestUsual)..<end
    where words[index].beginsWithCapital
      || PlaceLexicon.shared.heads.match(words, at: index)?.meaning == .venueHead
    {
      // "All at Mill House, 3 Quay Street, Blinville": what takes place there is no part of its name.
      guard tools.lexicon.allOf.match(words, at: index) == nil else { continue }
      let tail = text.slice(words[index].range.lowerBound..<stop)
      guard let mention = places.parse(tail.text).first, mention.location.venue != nil,
        mention.range.lowerBound == 0, mention.range.upperBound == tail.text.utf8.count,
        mention.certainty >= 0.85
      else { continue }
      return mention.location
    }
    return nil
  }

  /// In words.
  private static let longestUsual = 14

  /// The line above an address as a venue's name.
  func venueName(_ text: SourcedText) -> String? {
    let name = TitleCleaning.trimmed(text).text
    guard name.utf8.count <= Self.longestName, name.utf8.count > 3,
      name.unicodeScalars.first?.properties.isUppercase == true,
      !name.utf8.contains(UInt8(ascii: "@")), !tools.lexicon.isGenericHeading(name),
      tools.dated(text).coverage == .none, PersonNames.shared.likelihood(name) < 0.6
    else { return nil }
    return name
  }

  /// Adds a venue that a cell of places names.
  mutating func addNamed(_ name: SourcedText) {
    var location = Location()
    location.venue = name.text
    let count = locations.count
    add(name.text, location, name)
    if locations.count > count { named.insert(count) }
  }

  mutating func add(_ name: String, _ location: Location, _ text: SourcedText) {
    let words = WordList(name)
    // "Cinéma" alone is what takes place there, too.
    guard words.count > 0, words.count <= 8,
      words.count > 1 || tools.lexicon.kinds.match(words, at: 0) == nil,
      names.match(words, at: 0)?.count != words.count
    else {
      return
    }
    names.add([name], meaning: locations.count)
    // "Le Séchoir" is "au Séchoir" elsewhere; one word alone is much else, too.
    if words.count > 2, places.lexicon.articles.contains(words[0]),
      let bytes = words.bytes(words: 1..<words.count)
    {
      names.add([words.text(bytes)], meaning: locations.count)
    }
    locations.append(location)
    texts.append(text)
  }
}

extension String {
  /// Whether it holds a postcode or brackets with a number in them.
  fileprivate var mayHoldAddress: Bool {
    if holdsPostcode { return true }
    var isBracketed = false
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "("): isBracketed = true
      case UInt8(ascii: ")"): isBracketed = false
      default: if isBracketed, AddressBytes.isDigit(byte) { return true }
      }
    }
    return false
  }

  /// Whether five digits stand together in it.
  fileprivate var holdsPostcode: Bool {
    var run = 0
    for byte in utf8 {
      run = AddressBytes.isDigit(byte) ? run + 1 : 0
      if run == 5 { return true }
    }
    return false
  }
}
