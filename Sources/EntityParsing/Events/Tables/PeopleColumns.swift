import KitModel
import Lexicons

/// Columns without a header whose cells name who takes part: "Ana Ruiz, hydrologist", "Tom Blin, Lea Sahl".
enum PeopleColumns {
  /// So many cells must hold names, and this share of those that hold anything.
  private static let leastCells = 2
  private static let leastShare = 0.6
  /// How likely a name is by its form, and by a first name that is known; one of so many is known.
  private static let leastLikely = 0.5
  private static let known = 0.65
  private static let leastKnown = 3

  /// Whether most cells are a name and what the person is, or from where, behind a comma or in brackets.
  static func tellRoles(_ cells: [Table.Cell], names: PersonNames = .shared) -> Bool {
    are(cells, names: names) { words, end, _ in
      end + 1 < words.count && (words[end].isSign(",") || words[end].isSign("("))
    }
  }

  /// Whether most cells are names and nothing else.
  static func areNames(_ cells: [Table.Cell], names: PersonNames = .shared) -> Bool {
    are(cells, names: names) { words, end, name in
      var end = end
      while end < words.count {
        guard
          words[end].isSign(",") || words[end].isSign("&")
            || PeopleLexicon.shared.joins.match(words, at: end) != nil,
          let next = name(end + 1)
        else { return false }
        end = next.upperBound
      }
      return true
    }
  }

  /// - Parameter ends: whether a cell goes on as it should behind the first name, which ends at a word.
  private static func are(
    _ cells: [Table.Cell], names: PersonNames,
    ends: (_ words: WordList, _ end: Int, _ name: (Int) -> Range<Int>?) -> Bool
  ) -> Bool {
    var filled = 0
    var told = 0
    var sure = 0
    for cell in cells {
      let words = WordList(cell.text.text)
      guard words.words.contains(where: { $0.shape != .sign }) else { continue }
      filled += 1
      let name = { (index: Int) -> Range<Int>? in
        guard let name = names.name(words, at: index, in: index..<words.count),
          names.likelihood(words, name) >= leastLikely
        else { return nil }
        return name
      }
      guard let first = name(0), ends(words, first.upperBound, name) else { continue }
      told += 1
      if names.likelihood(words, first) >= known { sure += 1 }
    }
    return told >= leastCells && Double(told) >= leastShare * Double(filled)
      && sure * leastKnown >= told
  }
}
