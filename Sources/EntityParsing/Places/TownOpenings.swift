import KitModel
import Lexicons

/// Names in front of a comma at the beginning of lines of one look: where most are known towns, the others are towns, too.
///
/// As in: "Tours, salle Aubin", "Brey, parking du lac", "Quervillon, place du Puits" below the titles of a programme.
struct TownOpenings {
  private var looks: [StyleID: Look] = [:]

  private struct Look {
    var known: Set<String> = []
    /// The others by their folded names.
    var unknown: [String: (list: WordList, words: Range<Int>, next: String)] = [:]
  }

  private static let leastKnown = 3
  /// In words, and in bytes.
  private static let longestName = 4
  private static let longestOpening = 40

  mutating func collect(_ line: Line, places: PlaceParser) {
    let text = line.text.text
    // As bytes: most lines have no comma near their beginning.
    guard text.utf8.prefix(Self.longestOpening).contains(UInt8(ascii: ",")) else { return }
    let list = WordList(text)
    guard let comma = list.words.firstIndex(where: { $0.shape == .sign }), comma > 0,
      comma <= Self.longestName, list[comma].isSign(","), comma + 1 < list.count,
      list[0].beginsWithCapital
    else { return }
    let name = list.text(words: 0..<comma)
    if places.knowsTown(name) {
      looks[line.style, default: Look()].known.insert(Folding.key(name))
    } else if list[comma + 1].shape != .number {
      let end = list.words[(comma + 1)...].firstIndex { $0.shape == .sign } ?? list.count
      guard end > comma + 1 else { return }
      looks[line.style, default: Look()].unknown[Folding.key(name)] = (
        list, 0..<comma, list.text(words: comma + 1..<end)
      )
    }
  }

  /// The towns among the others.
  /// - Parameters:
  ///   - isTown: whether a name is a town's already: a quarter or port stands in front of one.
  ///   - mayBeTown: whether words of a list have a town's form.
  func towns(besides isTown: (String) -> Bool, mayBeTown: (WordList, Range<Int>) -> Bool)
    -> [String]
  {
    var towns: Set<String> = []
    for look in looks.values where look.known.count >= Self.leastKnown {
      let names = look.unknown.values.filter {
        !isTown($0.next) && mayBeTown($0.list, $0.words)
      }
      guard look.known.count >= names.count else { continue }
      towns.formUnion(
        names.lazy.filter { !isLoose($0.list, $0.words) }.map { name in
          name.list.text(words: name.words)
        })
    }
    return towns.sorted()
  }

  /// Whether it is of several words that no hyphen or article joins, as persons' names are.
  private func isLoose(_ list: WordList, _ words: Range<Int>) -> Bool {
    words.count > 1 && !PlaceLexicon.shared.articles.contains(list[words.lowerBound])
      && words.allSatisfy { list[$0].isProper && !list[$0].folded.contains("-") }
  }
}
