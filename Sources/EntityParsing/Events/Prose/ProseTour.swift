import DateExpressions
import KitModel
import Lexicons

/// A tour that a sentence names, and sentences that tell where somebody is on it.
///
/// As in: "Elle entreprend une tournée des bibliothèques. … On la trouvera à la bibliothèque de Rive le jeudi 5 octobre, …
/// et à Denholt le samedi 7, de 14 h à 16 h".
struct ProseTour {
  let tools: EventTools

  /// In words.
  private static let longest = 8
  private static let longestLead = 4

  /// "une tournée des bibliothèques publiques": an article, the word for it and what belongs to it.
  func named(in clause: DatedText) -> SourcedText? {
    let words = WordList(clause.text.text)
    for start in 0..<words.count {
      guard let article = tools.lexicon.article(words, at: start),
        case let begin = start + article, begin < words.count, words[begin].shape == .lower,
        tools.lexicon.tourNouns.match(words, at: begin) != nil
      else { continue }
      var end = begin + 1
      while end < words.count, end - begin < Self.longest,
        words[end].isLetters || words[end].isSign("'"),
        tools.lexicon.afterTitle.match(words, at: end) == nil,
        tools.lexicon.begins.match(words, at: end) == nil,
        tools.lexicon.isHeld.match(words, at: end) == nil,
        !ProsePredicate(tools: tools).isFuture(words, end)
      { end += 1 }
      while end > begin + 1, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
      return words.bytes(words: begin..<end).map { clause.text.slice($0) }
    }
    return nil
  }

  /// Whether a clause tells where the one on tour will be: a pronoun opens it, and a place stands behind the verb.
  func isStop(_ clause: DatedText) -> Bool {
    let words = WordList(clause.text.text)
    let free = { (index: Int) in
      !clause.expressions.contains { $0.range.overlaps(words[index].range) }
    }
    guard
      let pronoun = (0..<words.count).first(where: {
        free($0) && tools.lexicon.travellers.match(words, at: $0) != nil
      }), (0..<pronoun).count(where: { free($0) && words[$0].isLetters }) <= Self.longestLead
    else { return false }
    let verb = pronoun + (tools.lexicon.travellers.match(words, at: pronoun)?.count ?? 1)
    return verb < words.count && tools.lexicon.stopVerbs.match(words, at: verb) != nil
      && !(verb..<words.count).contains { tools.lexicon.namedOccasions.match(words, at: $0) != nil }
      && (pronoun..<words.count).contains { index in
        index + 1 < words.count && words[index].shape == .lower
          && words[index].folded.utf8.count <= 2 && words[index + 1].beginsWithCapital
          || tools.lexicon.afterTitle.match(words, at: index) != nil
      }
  }
}
