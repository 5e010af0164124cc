import KitModel
import Lexicons

/// Items of lists that name a place, and in whose own lists stands what is on there.
///
/// As in: "• Aubin, salle des fêtes" above "– mardi 3 juin : Le sel" and "– jeudi 5 juin : La lessive", further in.
struct PlacesOfLists {
  let places: PlaceParser
  let tools: EventTools

  private static let leastHeads = 2
  /// In bytes.
  private static let longestHead = 90
  /// How much further in such a list stands, in heights of a line.
  private static let leastIndent = 0.8
  private static let leastCertainty = 0.6

  /// The places that head lists in a section and those inside it.
  func heads(in section: Section) -> [SourcedText] {
    let blocks = section.blocks
    let own = blocks.indices.dropLast().filter { index in
      Self.isDeeper(blocks[index + 1], than: blocks[index])
        && tools.dated(blocks[index + 1].text).hasCertainDay && isPlace(blocks[index])
    }
    let heads = own.count < Self.leastHeads ? [] : own.map { blocks[$0].text }
    return heads + section.children.flatMap { self.heads(in: $0) }
  }

  /// Whether an item stands further in than another one of its column.
  static func isDeeper(_ item: Block, than head: Block) -> Bool {
    guard let line = head.lines.first else { return false }
    return item.page == head.page && item.table == nil
      && item.box.x0 > head.box.x0 + leastIndent * line.box.height
      && item.box.x0 < head.box.x1
  }

  /// The names in front of the commas of all heads, where each has the form of a town's and one is sure to be some.
  static func towns(in heads: [SourcedText], places: PlaceParser) -> [String] {
    let names = heads.compactMap(opening)
    guard names.count == heads.count, names.count >= leastTowns,
      names.allSatisfy(places.isTownName),
      names.contains(where: { places.knowsTown($0) || CityReader.isCompound($0) })
    else { return [] }
    return names
  }

  private static let leastTowns = 3

  /// The words in front of the comma.
  private static func opening(of head: SourcedText) -> String? {
    let words = WordList(head.text)
    let comma = words.words.firstIndex { $0.isSign(",") }
    return comma.flatMap { $0 > 0 ? words.text(words: 0..<$0) : nil }
  }

  private func isPlace(_ block: Block) -> Bool {
    guard block.kind == .listItem, block.text.text.utf8.count <= Self.longestHead,
      tools.dated(block.text).expressions.isEmpty,
      let mention = places.parse(block.text.text, isPlaceLine: true).first,
      mention.certainty >= Self.leastCertainty
    else { return false }
    // "Quervillon, salle des fêtes": a town that isn't known stands in front.
    let town = Self.opening(of: block.text).map { $0.utf8.count + Self.comma } ?? 0
    return mention.range.lowerBound == 0 || mention.range.lowerBound == town
  }

  /// A comma and its space, in bytes.
  private static let comma = 2
}
