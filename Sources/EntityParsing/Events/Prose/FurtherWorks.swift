import DateExpressions
import KitModel
import Lexicons

/// Further names in quotation marks that a clause gives for the same hour.
///
/// As in: "De 9 h à 12 h, Ana Ruiz initie les débutants dans « Premiers pas », tandis que Lise Brun propose « Nouer sans peur »."
/// Each needs a verb of its own, or a day that is given to both: "« Sel » et « Eau »" behind one word are one evening.
struct FurtherWorks {
  let lexicon: EventLexicon

  /// In words.
  private static let longestName = 14

  /// The names behind the one that the clause was read by.
  func names(in clause: SourcedText, behind title: SourcedText) -> [SourcedText] {
    let words = WordList(clause.text)
    let quotations = EnclosedWords(words).quotations
    guard quotations.count > 1,
      let own = quotations.firstIndex(where: { name(words, $0, of: clause)?.text == title.text })
    else { return [] }
    return quotations.indices.dropFirst(own + 1).compactMap { index in
      isApart(words, quotations, index) ? name(words, quotations[index], of: clause) : nil
    }
  }

  /// The words of the first of several names, each of which stands apart from the one before it.
  func first(in words: WordList) -> Range<Int>? {
    let quotations = EnclosedWords(words).quotations
    guard quotations.count > 1,
      quotations.indices.dropFirst().allSatisfy({ isApart(words, quotations, $0) })
    else { return nil }
    return inside(words, quotations[0])
  }

  /// Whether a verb leads to a name, or the day that is given to the first is given to it, too.
  private func isApart(_ words: WordList, _ quotations: [Range<Int>], _ index: Int) -> Bool {
    let gap = quotations[index - 1].upperBound..<quotations[index].lowerBound
    return lexicon.hosts.contains(words, in: gap)
      || goesOn(words, gap, as: quotations[0].lowerBound)
        && lexicon.makesWay.contains(words, in: 0..<quotations[0].lowerBound)
  }

  /// Whether words end as what stands in front of the first name does, behind one that joins: "et à".
  private func goesOn(_ words: WordList, _ gap: Range<Int>, as first: Int) -> Bool {
    gap.count > 1 && first > 0 && words[gap.upperBound - 1].hash == words[first - 1].hash
      && lexicon.joins.match(words, at: gap.upperBound - 2) != nil
  }

  private func name(
    _ words: WordList, _ quotation: Range<Int>, of clause: SourcedText
  ) -> SourcedText? {
    inside(words, quotation).flatMap { words.bytes(words: $0) }.map { clause.slice($0) }
  }

  private func inside(_ words: WordList, _ quotation: Range<Int>) -> Range<Int>? {
    let inside = quotation.lowerBound + 1..<quotation.upperBound - 1
    guard (1...Self.longestName).contains(inside.count), words[inside.lowerBound].shape != .lower
    else { return nil }
    return inside
  }
}
