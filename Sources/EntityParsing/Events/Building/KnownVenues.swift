import KitModel
import Lexicons

/// The venues that a kit tells the address of, and the one where all takes place that names none.
///
/// A kit gives a venue's address once, in a list of places or under the venue's own heading, and
/// names the venue alone with each event.
struct KnownVenues {
  private var names = PhraseTable<Int>()
  private var locations: [Location] = []
  /// Where entries without a place are, where the kit says so.
  private(set) var usual: (location: Location, text: SourcedText)?

  private let places: PlaceParser
  private let tools: EventTools

  /// The most bytes of a text that may hold an address.
  private static let longestAddress = 320
  private static let longestName = 60

  init(document: SectionedDocument, places: PlaceParser, tools: EventTools) {
    self.places = places
    self.tools = tools
    for section in document.sections { collect(section) }
    usual = usual ?? sole(document)
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
    }
    return nil
  }

  /// The venue that a text names, with its bytes.
  func find(in text: SourcedText) -> (location: Location, range: Range<Int>)? {
    guard !locations.isEmpty else { return nil }
    let words = WordList(text.text)
    for index in 0..<words.count where words[index].beginsWithCapital {
      guard let found = names.match(words, at: index),
        found.count > 1 || index == 0,
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
            block.text, address: Self.address(block), above: above,
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

  /// The lines of an address are its parts.
  private static func address(_ block: Block) -> String {
    guard (2...6).contains(block.lines.count),
      block.lines.allSatisfy({ $0.text.text.utf8.count < 50 && !$0.endsInHyphen })
    else { return block.text.text }
    return block.lines.map(\.text.text).joined(separator: ", ")
  }

  private mutating func read(
    _ text: SourcedText, address: String, above: SourcedText?, isUnderTitle: Bool = false
  ) {
    guard text.text.utf8.count <= Self.longestAddress else { return }
    let words = WordList(text.text)
    if usual == nil, let found = tools.lexicon.defaultPlace.firstMatch(words, in: 0..<words.count),
      let location = place(in: text.text, of: words, after: found.range.upperBound)
    {
      usual = (location, text)
    }
    guard isUnderTitle || text.text.utf8.contains(where: AddressBytes.isDigit) else { return }
    for mention in places.parse(address) {
      let location = mention.location
      guard location.postalCode != nil || location.address != nil else { continue }
      if isUnderTitle, mention.range.lowerBound < 4, location.postalCode != nil,
        let name = above.flatMap(venueName)
      {
        // Under a venue's own name, what stands before the postcode is its address.
        var named = location
        named.address = location.address ?? location.venue
        named.venue = name
        add(name, named)
        return
      } else if let venue = location.venue {
        add(venue, location)
      } else if let name = above.flatMap(venueName), mention.range.lowerBound < 40 {
        var named = location
        named.venue = name
        add(name, named)
        return
      }
    }
  }

  /// The first place that begins at some word behind others.
  private func place(in text: String, of words: WordList, after start: Int) -> Location? {
    var fallback: Location?
    for index in start..<min(words.count, start + 14) {
      let bytes = Array(text.utf8)[words[index].range.lowerBound...]
      guard let mention = places.parse(String(decoding: bytes, as: UTF8.self)).first else {
        continue
      }
      if mention.location.venue != nil, mention.range.lowerBound < 4, mention.certainty >= 0.85 {
        return mention.location
      }
      if mention.location.city != nil, mention.certainty >= 0.9 {
        fallback = fallback ?? mention.location
      }
    }
    return fallback
  }

  /// The line above an address as a venue's name.
  private func venueName(_ text: SourcedText) -> String? {
    let name = TitleCleaning.trimmed(text).text
    guard name.utf8.count <= Self.longestName, name.utf8.count > 3,
      name.unicodeScalars.first?.properties.isUppercase == true,
      !name.utf8.contains(UInt8(ascii: "@")), !tools.lexicon.isGenericHeading(name),
      tools.dated(text).coverage == .none, PersonNames.shared.likelihood(name) < 0.6
    else { return nil }
    return name
  }

  private mutating func add(_ name: String, _ location: Location) {
    let words = WordList(name)
    guard words.count > 0, words.count <= 8, names.match(words, at: 0)?.count != words.count else {
      return
    }
    names.add([name], meaning: locations.count)
    locations.append(location)
  }
}
