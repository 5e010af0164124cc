import KitModel
import Lexicons

/// Gives entries that name their places by letters those of the legend that tells what the letters stand for.
///
/// As in: "Bal des lampions C" or "20 h | Bal des lampions | C", and beside the plan "A Le Battoir, rue du Bief", "B Halle
/// basse", "C Pré du bac".
struct PlaceLegend {
  private var names: [String: SourcedText] = [:]

  private static let leastNames = 2
  /// So many entries have letters, and at least such a share of all.
  private static let leastEntries = 3
  private static let leastShare = 0.6
  /// In bytes.
  private static let longestLine = 100

  init(_ document: SectionedDocument) {
    var run: [(letter: String, name: SourcedText)] = []
    for block in document.pages.lazy.flatMap(\.blocks) {
      for line in Self.lines(of: block) {
        guard let named = Self.named(line) else {
          take(run)
          run = []
          continue
        }
        if run.last.map({ Self.follows(named.letter, $0.letter) }) != true {
          take(run)
          run = []
          guard named.letter == "A" else { continue }
        }
        run.append(named)
      }
    }
    take(run)
  }

  func applied(to entries: [Entry]) -> [Entry] {
    guard names.count >= Self.leastNames else { return entries }
    let placed = entries.map(placed)
    let count = placed.count { $0 != nil }
    guard count >= Self.leastEntries, Double(count) >= Self.leastShare * Double(entries.count)
    else { return entries }
    return zip(entries, placed).map { $1 ?? $0 }
  }

  private func placed(_ entry: Entry) -> Entry? {
    var placed = entry
    if let index = entry.places.firstIndex(where: { names[$0.text] != nil }),
      let name = names[entry.places[index].text]
    {
      placed.places[index] = name
      return placed
    }
    if let index = entry.body.firstIndex(where: { names[$0.text] != nil }),
      let name = names[entry.body[index].text]
    {
      placed.body.remove(at: index)
      placed.places.insert(name, at: 0)
      return placed
    }
    let words = WordList(entry.title.text)
    guard words.count > 1, let last = words.words.last, let name = names[Self.text(last, in: entry)]
    else { return nil }
    placed.title = TitleCleaning.trimmed(entry.title.slice(0..<last.range.lowerBound))
    placed.places.insert(name, at: 0)
    return placed
  }

  private static func text(_ word: Word, in entry: Entry) -> String {
    entry.title.slice(word.range).text
  }

  private mutating func take(_ run: [(letter: String, name: SourcedText)]) {
    guard run.count >= Self.leastNames, names.isEmpty else { return }
    for named in run { names[named.letter] = named.name }
  }

  /// The lines of a block, those of a table's rows as one each.
  private static func lines(of block: Block) -> [SourcedText] {
    guard let table = block.table else { return block.lines.map(\.text) }
    return table.rows.map { row in
      var line = row.cells.first?.text ?? SourcedText()
      for cell in row.cells.dropFirst() { line.append(cell.text, separator: " ") }
      return line
    }
  }

  /// The letter that a line opens with and the name behind it.
  private static func named(_ line: SourcedText) -> (letter: String, name: SourcedText)? {
    let bytes = line.text.utf8
    guard bytes.count <= longestLine, let first = bytes.first, (0x41...0x5A).contains(first),
      bytes.count > 3, let second = bytes.dropFirst().first, second == 0x20 || second < 0x41,
      case let words = WordList(line.text), words.count > 1, words[0].range.count == 1
    else { return nil }
    let next = words[1].shape == .sign ? 2 : 1
    guard next < words.count, words[next].beginsWithCapital else { return nil }
    let name = line.slice(words[next].range.lowerBound..<bytes.count)
    return (line.slice(words[0].range).text, name)
  }

  private static func follows(_ letter: String, _ other: String) -> Bool {
    guard let a = other.utf8.first, let b = letter.utf8.first else { return false }
    return b == a + 1
  }
}
