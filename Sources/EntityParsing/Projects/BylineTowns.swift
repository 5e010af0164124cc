import KitModel
import Lexicons

/// The towns in the lines of cards that name who is behind each thing and where: parts between signs, of which the one
/// that is a town in some cards is it in all.
///
/// As in: "Les Voisins · Blinville", "Blinville – Les Voisins", "Les Voisins (Blinville)".
struct BylineTowns {
  private let places: PlaceParser
  /// Where in lines of so many parts the town stands.
  private var positions: [Int: Int] = [:]

  /// In bytes.
  private static let longestLine = 110
  private static let leastParts = 2
  /// The share of lines of one form whose part must be known as a town where the others have the form of one.
  private static let leastKnown = 0.25

  init(_ cards: [Card], places: PlaceParser) {
    self.places = places
    guard cards.count > 1 else { return }
    var lines: [Int: [[SourcedText]]] = [:]
    for line in cards.lazy.flatMap(\.sublines) {
      let parts = Self.parts(of: line)
      if parts.count >= Self.leastParts { lines[parts.count, default: []].append(parts) }
    }
    for (count, lines) in lines where lines.count > 1 {
      positions[count] = (0..<count).last { position in
        let known = lines.count { places.knowsTown($0[position].text) }
        return known > 0 && Double(known) >= Self.leastKnown * Double(lines.count)
          && lines.allSatisfy {
            places.knowsTown($0[position].text)
              || places.hasTownForm($0[position].text, isListed: true)
          }
      }
    }
  }

  /// The town that a line of a card names between signs.
  func town(of card: Card) -> SourcedText? {
    for line in card.sublines {
      let parts = Self.parts(of: line)
      guard parts.count >= Self.leastParts else { continue }
      if let position = positions[parts.count] { return parts[position] }
      if let known = parts.last(where: { places.knowsTown($0.text) }) { return known }
    }
    return nil
  }

  /// Whether a line has parts of which one is a known town.
  static func names(_ line: Item, places: PlaceParser) -> Bool {
    let parts = parts(of: line)
    return parts.count >= leastParts && parts.contains { places.knowsTown($0.text) }
  }

  /// What stands between the commas, dashes and brackets of short lines that are no sentence.
  private static func parts(of line: Item) -> [SourcedText] {
    guard line.table == nil, line.byteCount <= longestLine, line.text.text.utf8.last != 0x2E else {
      return []
    }
    let words = WordList(line.text.text)
    var parts: [SourcedText] = []
    var start = 0
    func close(at end: Int) {
      if let bytes = words.bytes(words: start..<end), start < end {
        parts.append(line.text.slice(bytes))
      }
      start = end + 1
    }
    for (index, word) in words.words.enumerated() {
      if isParting(word) {
        close(at: index)
      } else if line.hardBreaks.contains(word.range.lowerBound) {
        close(at: index)
        start = index
      }
    }
    close(at: words.count)
    return parts
  }

  private static func isParting(_ word: Word) -> Bool {
    word.isSign(",") || word.isSign("(") || word.isSign(")")
      || word.isSpacedBefore && word.shape == .sign && !joining.contains(word.folded)
  }

  /// Signs between words of one part, or around some: what other sign stands free between two parts them.
  private static let joining: Set<String> = [
    "&", "+", "'", "\"", "«", "»", "“", "”", "‘", "’", ".", ":", "#", "@",
  ]

}
