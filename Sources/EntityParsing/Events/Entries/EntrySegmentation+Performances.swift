import DateExpressions
import KitModel
import Lexicons

/// Further performances of what a title announces, told below it by a name for them and their days.
extension EntrySegmentation {
  /// In bytes.
  private static let longestPerformances = 90

  /// As in: "scolaires mar 29 à 10h et 14h" below a play and its evening.
  func furtherPerformances(of entry: Entry, in group: EntryGroup) -> [Entry] {
    group.items.compactMap { item in
      guard case .trailing(let end) = item.coverage, item.byteCount <= Self.longestPerformances,
        item.dated.hasTime, item.dated.expressions.contains(where: \.statesDayOfMonth),
        !entry.when.contains(where: { $0.text == item.text })
      else { return nil }
      let label = WordList(item.text.slice(0..<end).text)
      let letters = label.words.count(where: \.isLetters)
      guard tools.lexicon.performances.match(label, at: 0)?.count == letters else { return nil }
      var other = entry
      other.when = [item.dated]
      return other
    }
  }
}
