import KitModel
import Lexicons

/// What a card tells under labels of its own, in lines or in the rows of a small table.
///
/// As in: "Porteur : Les Voisins de Blinville", "Lieu : Blinville", "Budget : 30 000 €".
struct CardFacts {
  let stream: ItemStream

  /// A line with a label may be one by chance.
  private static let leastFacts = 2
  private static let mostWordsOfLabel = 4

  /// What stands behind the label of a place.
  func places(of card: Card) -> [SourcedText] {
    facts(of: card).filter { $0.role.map(Self.places.contains) ?? false }.map(\.value)
  }

  /// Whether a card tells facts of which one is where the thing is or who is behind it, and none its day.
  func tellHolder(_ card: Card) -> Bool {
    let facts = facts(of: card)
    return facts.count >= Self.leastFacts
      && facts.contains { $0.role == .organizer || $0.role.map(Self.places.contains) ?? false }
      && !facts.contains { stream.datedText($0.value).hasCertainDay }
  }

  private static let places: Set<ColumnRole> = [.city, .place, .region]

  private typealias Fact = (role: ColumnRole?, value: SourcedText)

  private func facts(of card: Card) -> [Fact] {
    var facts: [Fact] = []
    /// A label whose value stands in the next item, as where it is set bold.
    var open: ColumnRole?
    for line in (card.sublines + card.texts).lazy.flatMap({
      $0.hardBreaks.isEmpty && $0.byteCount > Self.longestLine ? [] : $0.brokenLines
    }) {
      if let role = open, !line.isEmpty {
        facts.append((role, line))
        open = nil
      } else if let found = FactLabel.label(line, lexicon: stream.lexicon) {
        if found.rest.isEmpty { open = found.role } else { facts.append((found.role, found.rest)) }
      } else if let found = styledLabel(of: line) {
        facts.append(found)
      } else if Self.isLabelled(line) {
        facts.append((nil, line))
      }
    }
    for row in card.tables.lazy.flatMap(\.rows) {
      guard let value = row.cells.last, row.cells.count == 2 else { continue }
      let label = FactLabel.label(row.cells[0].text, lexicon: stream.lexicon)
      facts.append((label?.role, value.text))
    }
    return facts
  }

  /// The label of a line that nothing but its look parts from its value: "**Commune** Blinville".
  private func styledLabel(of line: SourcedText) -> Fact? {
    let pieces = line.pieces
    guard let first = pieces.first,
      let end = pieces.firstIndex(where: { $0.style != first.style }), end <= Self.mostWordsOfLabel,
      pieces[end...].allSatisfy({ $0.style == pieces[end].style }),
      let role = ColumnRoles.named(
        line.slice(0..<pieces[end - 1].range.upperBound).text, lexicon: stream.lexicon)
    else { return nil }
    return (role, line.slice(pieces[end].range.lowerBound..<line.text.utf8.count))
  }

  /// Whether a line opens with a few words and a colon.
  private static func isLabelled(_ line: SourcedText) -> Bool {
    let words = WordList(line.text)
    guard let colon = words.words.prefix(mostWordsOfLabel + 1).firstIndex(where: { $0.isSign(":") })
    else { return false }
    return colon > 0 && words[0].beginsWithCapital && colon + 1 < words.count
  }

  /// In bytes.
  private static let longestLine = 160
}
