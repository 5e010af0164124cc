import KitModel
import Lexicons

/// Names that stand behind the verb which says that they are held.
extension ProseTitle {
  /// "Le 9 septembre aura lieu l'atelier de vannerie au Clos": the name behind a verb that nothing but the day stands in front
  /// of, up to who or where.
  func inverted(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    let lexicon = tools.lexicon
    guard let verb = lexicon.isHeld.firstMatch(words, in: 0..<words.count)?.range,
      (0..<verb.lowerBound).allSatisfy({
        !free[$0] || words[$0].shape == .sign || words[$0].isElided
          || lexicon.glue.contains(words[$0])
      })
    else { return nil }
    var start = verb.upperBound
    while start < words.count, !free[start] { start += 1 }
    guard start < words.count,
      let article = lexicon.article(words, at: start)
        ?? lexicon.owners.match(words, at: start)?.count,
      case let begin = start + article, begin < words.count, words[begin].isLetters
    else { return nil }
    var end = begin
    while end < words.count, end - begin < Self.longestSubject, free[end],
      words[end].isLetters || words[end].isSign("'") || words[end].isSign("-"),
      end == begin || lexicon.afterTitle.match(words, at: end) == nil,
      lexicon.copulas.match(words, at: end) == nil || words[end].folded.utf8.count == 1
    { end += 1 }
    while end > begin, lexicon.glue.contains(words[end - 1]) { end -= 1 }
    return end > begin && !lexicon.registration.contains(words, in: begin..<end)
      ? begin..<end : nil
  }

  /// "atelier de tissage de laine organisé par": the end of what belongs to a kind by a small word, up to a verb, who or
  /// where.
  func complement(_ words: WordList, _ free: [Bool], from start: Int) -> Int {
    let lexicon = tools.lexicon
    guard start < words.count, free[start], lexicon.of.match(words, at: start) != nil else {
      return start
    }
    var end = start
    while end < words.count, end - start < Self.longestOfKind, free[end],
      words[end].isLetters || words[end].isSign("'") || words[end].isSign("-"),
      lexicon.afterTitle.match(words, at: end) == nil, lexicon.isHeld.match(words, at: end) == nil,
      lexicon.begins.match(words, at: end) == nil, lexicon.copulas.match(words, at: end) == nil,
      lexicon.joins.match(words, at: end) == nil, lexicon.takesPlace.match(words, at: end) == nil,
      lexicon.organizedBy.match(words, at: end) == nil
    { end += 1 }
    // A name that is not whole tells less than none.
    guard end - start < Self.longestOfKind else { return start }
    while end > start, lexicon.glue.contains(words[end - 1]) { end -= 1 }
    return end
  }

  /// In words, of what belongs to a kind: the houses that hold it have long names.
  private static let longestOfKind = 12

  /// What a title that is a sentence says is held: "réunion des lavoirs se tiendra au" is "réunion des lavoirs".
  func held(in title: SourcedText) -> SourcedText? {
    let words = WordList(title.text)
    let free = words.words.map { _ in true }
    guard words.count > Self.leastHeld, words.quotes() == nil,
      let verb = tools.lexicon.isHeld.firstMatch(words, in: 0..<words.count)?.range.lowerBound,
      words[verb].shape == .lower,
      verb == 0 || tools.lexicon.joins.match(words, at: verb - 1) == nil
    else { return nil }
    let article = tools.lexicon.article(words, at: 0) ?? 0
    let isSubject =
      (article + 1...Self.longestSubject + article).contains(verb)
      && tools.lexicon.pronouns.match(words, at: 0) == nil
      && (article..<verb).allSatisfy { words[$0].isLetters || words[$0].isSign("'") }
    let name = inverted(words, free) ?? (isSubject ? article..<verb : nil)
    return name.flatMap { words.bytes(words: $0) }.map { title.slice($0) }
  }

  /// In words: a verb and what is held.
  private static let leastHeld = 3
}
