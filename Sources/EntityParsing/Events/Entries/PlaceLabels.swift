import DateExpressions
import KitModel
import Lexicons

/// Paragraphs of a list that each open with their town or county, set as the rest of it.
///
/// As in: "Blinville. The ferry by night, Aubin Quay, Friday 20th, 9.30pm." and "Quervillon – Bal des lampions, samedi
/// 5 juin". One such word may open any sentence; where each entry of a list begins so, these tell where.
struct PlaceLabels {
  let tools: EventTools

  private static let leastLabels = 2
  /// Of what tells a day, and of the labels.
  private static let leastShare = 0.6
  private static let leastKnown = 0.5
  /// Where all that tells a day has one.
  private static let leastKnownOfAll = 0.3
  /// In words.
  private static let longestLabel = 4
  /// In bytes.
  private static let leastText = 20

  /// The items with each such label as their place.
  func taken(_ items: [Item]) -> [Item] {
    let labels = items.indices.map { label(at: $0, of: items) }
    let found = labels.compactMap(\.self)
    guard found.count >= Self.leastLabels,
      case let dated = items.count(where: { $0.table == nil && $0.dated.hasCertainDay }),
      Double(found.count) >= Self.leastShare * Double(dated),
      Double(found.count { tools.places.place(named: $0.name.text) != nil })
        >= (found.count == dated ? Self.leastKnownOfAll : Self.leastKnown) * Double(found.count),
      Set(found.map(\.name.text)).count > 1
    else { return items }
    return items.indices.compactMap { index in
      // A label that is set apart goes into the text behind it.
      if labels.indices.contains(index + 1), let next = labels[index + 1], next.end == 0 {
        return nil
      }
      guard let label = labels[index] else { return items[index] }
      var taken = items[index]
      taken.place = label.name
      guard label.end > 0 else {
        taken.followsRunIn = false
        taken.isListItem = true
        return taken
      }
      taken.dated = tools.dated(taken.text.slice(label.end..<taken.byteCount))
      taken.hardBreaks = taken.hardBreaks.filter { $0 > label.end }.map { $0 - label.end }
      return taken
    }
  }

  private func label(at index: Int, of items: [Item]) -> (name: SourcedText, end: Int)? {
    let item = items[index]
    guard item.followsRunIn else { return label(of: item) }
    // "**Blinville.** The ferry by night, Friday 20th".
    guard index > 0, case let name = items[index - 1], name.isTitleLike,
      name.dated.expressions.isEmpty, isName(WordList(name.text.text)),
      item.table == nil, item.dated.hasCertainDay, item.place == nil,
      item.byteCount >= Self.leastText,
      item.text.text.unicodeScalars.first.map({ !LetterCase.isSmall($0) }) == true,
      item.dated.expressions.first.map({ $0.range.lowerBound > 0 }) == true
    else { return nil }
    return (name.text, 0)
  }

  /// Whether a few words are a name of no kind of event.
  private func isName(_ words: WordList) -> Bool {
    (1...Self.longestLabel).contains(words.count) && words[0].beginsWithCapital
      && words[words.count - 1].beginsWithCapital
      && words.words.allSatisfy { $0.isLetters || $0.shape == .sign }
      && tools.lexicon.kinds.match(words, at: 0) == nil
  }

  /// A name of one word or a few that a full stop, colon or dash parts from a text with a day; where that begins.
  private func label(of item: Item) -> (name: SourcedText, end: Int)? {
    guard item.table == nil, !item.isHeading, item.isListItem || !item.isEmphasised,
      item.dated.hasCertainDay, item.place == nil
    else { return nil }
    let words = WordList(item.text.text)
    guard
      let sign = words.words.prefix(Self.longestLabel + 1).firstIndex(where: Self.parts),
      sign > 0, sign + 1 < words.count,
      words[sign].isSign(".") || words[sign].isSign(":") || words[sign].isSign("-"),
      words[0].beginsWithCapital, words[sign - 1].beginsWithCapital,
      words[sign + 1].beginsWithCapital || words[sign + 1].shape == .sign,
      words.words[..<sign].allSatisfy({ $0.isLetters || $0.shape == .sign }),
      tools.lexicon.kinds.match(words, at: 0) == nil,
      let name = words.bytes(words: 0..<sign),
      case let end = words[sign + 1].range.lowerBound, item.byteCount - end >= Self.leastText,
      !item.dated.expressions.contains(where: { $0.range.lowerBound < end })
    else { return nil }
    return (item.text.slice(name), end)
  }

  /// Whether a sign stands for itself, and joins no parts of a name ("Port-Aubin", "Saint-Blin").
  private static func parts(_ word: Word) -> Bool {
    guard word.shape == .sign, !word.isSign("'") else { return false }
    return !word.isSign("-") || word.isSpacedBefore
  }
}
