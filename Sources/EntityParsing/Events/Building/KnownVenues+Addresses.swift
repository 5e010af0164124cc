import DateExpressions
import KitModel
import Lexicons

/// Venues of a list of places: each with a dash and where it is.
///
/// As in: "Le Battoir – 3 quai Blin", "Halle – place du Puits, 90 places. La Rotonde – derrière l'étang": where some are told by
/// a street or square, the others of the list are places, too.
extension KnownVenues {
  /// How many of a list a street or square must tell.
  private static let leastPlaced = 2
  /// In bytes and words.
  private static let longestListed = 32
  private static let mostWords = 4

  mutating func addAddressed(_ sections: [Section]) {
    for section in sections {
      switch section.kind {
      case .contacts, .legal, .quotes, .about: break
      default: addAddressed(in: section)
      }
      addAddressed(section.children)
    }
  }

  private mutating func addAddressed(in section: Section) {
    var lines: [SourcedText] = []
    for block in section.blocks where block.table == nil && Self.holdsDash(block.text.text) {
      let (own, told) = (block.lines.map(\.text), DateSentences.sentences(of: block.text))
      let count = own.count { parted($0) != nil }
      lines += count > 0 && count >= told.count { parted($0) != nil } ? own : told
    }
    let found = lines.compactMap { line in parted(line).map { (line, $0) } }
    let told = found.filter { streetOrSquare(opening: $0.1.rest) != nil }
    guard told.count >= Self.leastPlaced, told.count * 2 >= found.count else { return }
    for (line, (name, rest)) in found {
      var location = Location()
      location.venue = name
      location.address = streetOrSquare(opening: rest)
      add(name, location, line)
    }
  }

  private static let dashes = WordSet(["–", "—", "-"])

  private static func holdsDash(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "–" || $0 == "—" }
  }

  /// A name and what a spaced dash parts from it.
  private func parted(_ line: SourcedText) -> (name: String, rest: SourcedText)? {
    let words = WordList(line.text)
    guard
      let dash = words.words.prefix(Self.mostWords + 1).firstIndex(where: {
        Self.dashes.contains($0) && $0.isSpacedBefore
      }),
      dash > 0, dash + 1 < words.count, words[dash + 1].isSpacedBefore,
      let bytes = words.bytes(words: 0..<dash), bytes.count <= Self.longestListed,
      let name = venueName(line.slice(bytes)),
      words.words[..<dash].allSatisfy(\.isLetters),
      case let rest = line.slice(words[dash + 1].range.lowerBound..<line.text.utf8.count),
      !rest.text.utf8.contains(AddressBytes.at)
    else { return nil }
    return (name, rest)
  }

  /// Whether what reads as a street's number is part of a date or hour: "5 March", "6 PM".
  func isDate(_ mention: PlaceMention, in text: String) -> Bool {
    guard mention.location.postalCode == nil, let address = mention.range(of: .address) else {
      return false
    }
    return tools.dated(SourcedText(text: text)).expressions.contains {
      $0.range.contains(address.lowerBound)
    }
  }

  /// The street or square that a text opens with, or has behind a comma: "cinéma, 3 salles, 27 rue du Puits".
  private func streetOrSquare(opening text: SourcedText) -> String? {
    let words = WordList(text.text)
    for (index, word) in words.words.enumerated()
    where index == 0 || words[index - 1].isSign(",") {
      let head = places.lexicon.heads.match(words, at: index)?.meaning
      guard word.shape == .number || head == .square || head == .street else { continue }
      let rest = text.slice(word.range.lowerBound..<text.text.utf8.count)
      guard let mention = places.parse(rest.text).first, mention.range.lowerBound == 0,
        let address = mention.location.address ?? mention.location.venue,
        mention.location.address != nil || head == .square
      else { continue }
      return address
    }
    return nil
  }
}
