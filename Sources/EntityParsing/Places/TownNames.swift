import KitModel
import Lexicons

/// The towns that a kit itself tells to be some, which the gazetteer needn't know.
///
/// A name behind a postcode or a street, in front of a department, behind "Ville de", or in the
/// dateline of a release is a town wherever else the kit prints it.
struct TownNames: Sendable {
  private var names = PhraseTable<Bool>()
  private(set) var isEmpty = true
  /// Words that the kit prints in small letters or with an article, which name no town alone.
  private var common = HashSet(capacity: 0)
  /// Folded names that stand beside a word for a building: "Kilblin Ice House".
  private var hints: Set<String> = []

  init() {}

  /// - Parameter places: knows no town but the gazetteer's.
  init(document: SectionedDocument, places: PlaceParser) {
    var evidence = TownEvidence(places: places)
    for section in document.sections { collectLists(section, places: places) }
    for page in document.pages {
      for block in page.blocks {
        if let table = block.table {
          for row in table.rows {
            for cell in row.cells { evidence.collect(cell.text.text, lines: cell.lines) }
          }
        } else {
          evidence.collect(block.text.text, lines: block.lines)
        }
      }
    }
    for name in evidence.towns() { add(name) }
    common = evidence.common
    hints = evidence.hints
    let tables = document.pages.lazy.flatMap(\.blocks).compactMap(\.table)
    for table in tables { collectColumns(of: table, places: places.knowing(self)) }
  }

  /// The cells of a column in which each has the form of a town's name, and some are known.
  private mutating func collectColumns(of table: Table, places: PlaceParser) {
    var columns: [Int: [String]] = [:]
    for cell in table.rows.dropFirst().lazy.flatMap(\.cells) {
      columns[cell.column, default: []].append(cell.text.text)
    }
    for (_, texts) in columns.sorted(by: { $0.key < $1.key }) {
      guard texts.count >= Self.leastListed,
        texts.allSatisfy({ $0.utf8.count <= Self.longestCell && places.isTownName($0) })
      else { continue }
      let names = Set(texts)
      let sure = names.count { places.knowsTown($0) || CityReader.isCompound($0) }
      guard sure > 0, Double(sure) >= Self.leastSureShare * Double(names.count) else { continue }
      for name in names.sorted() { add(name) }
    }
  }

  /// In bytes.
  private static let longestCell = 40
  /// The share of a column's towns that must be known or compounds.
  private static let leastSureShare = 0.3

  /// The headings of a list that goes by towns, as its title says.
  private mutating func collectLists(_ section: Section, places: PlaceParser) {
    let title = WordList(section.title.text)
    if PlaceLexicon.shared.townLists.contains(title, in: 0..<title.count) {
      let headings = section.blocks.filter(\.isShortHeading)
      for list in Dictionary(grouping: headings, by: { $0.lines.first?.style }).values {
        let names = list.map(\.text.text).filter(places.isTownName)
        guard names.count >= Self.leastListed,
          Double(names.count) >= Self.leastListedShare * Double(list.count)
        else { continue }
        for name in names { add(name) }
      }
    }
    for child in section.children { collectLists(child, places: places) }
  }

  /// So many headings set alike are a list of towns where this share has the form of a town's name.
  private static let leastListed = 3
  private static let leastListedShare = 0.7

  /// The words from one on that are such a town's name.
  func match(_ list: WordList, at index: Int, in range: Range<Int>) -> Range<Int>? {
    guard !isEmpty, list[index].beginsWithCapital, let found = names.match(list, at: index),
      index + found.count <= range.upperBound
    else { return nil }
    return index..<index + found.count
  }

  /// Whether one of them stands in a text.
  func areNamed(in text: String) -> Bool {
    let list = WordList(text)
    return (0..<list.count).contains { match(list, at: $0, in: 0..<list.count) != nil }
  }

  func isCommon(_ word: Word) -> Bool { common.contains(word.hash) }
  /// Whether the kit's words are known, so that others are no common ones.
  var knowsWords: Bool { !common.isEmpty }

  /// Whether a name begins one that stands beside a word for a building.
  func isHinted(_ name: String) -> Bool {
    let key = Folding.key(name)
    return hints.contains(key) || hints.contains { $0.hasPrefix(key + " ") }
  }

  func contains(_ name: String) -> Bool {
    let words = WordList(name)
    return words.count == 0 || names.match(words, at: 0)?.count == words.count
  }

  mutating func add(_ name: String) {
    guard !contains(name) else { return }
    names.add([name], meaning: true)
    isEmpty = false
  }
}

extension Block {
  fileprivate var isShortHeading: Bool {
    guard case .heading = kind else { return false }
    return text.text.utf8.count < 60
  }
}
