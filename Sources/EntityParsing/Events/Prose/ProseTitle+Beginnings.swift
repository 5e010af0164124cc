import KitModel
import Lexicons

/// What a sentence says that something begins or ends with: "La saison s'ouvrira … par une parade".
extension ProseTitle {
  /// "The season ends with Slow Water, a concert …", "La fête s'achève par une table ronde".
  func beginsWith(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    // "and on 3 December with Lucy Orr": the verb stands in the clause before.
    let isContinued = words.count > 0 && tools.lexicon.joins.match(words, at: 0) != nil
    let found = tools.lexicon.begins.firstMatch(words, in: 0..<words.count)?.range
    // "The preview takes place on 4 March with a tour": it does not begin with that.
    if let found, tools.lexicon.isHeld.match(words, at: found.lowerBound) != nil { return nil }
    let verb = found?.upperBound
    guard let start = verb ?? (isContinued ? 1 : nil) else { return nil }
    // A campaign goes on for weeks: what it opens with is what one may come to.
    let hasKind = (0..<start).contains { index in
      tools.lexicon.kinds.match(words, at: index).map { $0.meaning != .campaign } ?? false
    }
    var seen = 0
    for index in start..<words.count {
      // Dates may stand between: "s'achèvera dimanche 16 mai par".
      guard free[index] else { continue }
      if let link = tools.lexicon.beginsWith.match(words, at: index) {
        let next = index + link.count
        if seen <= Self.mostBetween { return named(words, free, from: next) }
        // So may a place: "La saison s'ouvre … sur le parvis de la gare, par une marche".
        if !hasKind, words[index - 1].isSign(","),
          tools.lexicon.indefinite.match(words, at: next) != nil
        {
          return named(words, free, from: next)
        }
      }
      seen += 1
      guard seen <= Self.longestPlace else { return nil }
    }
    return nil
  }

  /// In words: how many but those of dates stand between the verb and the link, and how many where a place
  /// does.
  private static let mostBetween = 2
  private static let longestPlace = 12
  /// In how many words behind the link a name begins.
  private static let nearName = 4

  /// A quoted name, else the words up to the first sign or date.
  private func named(_ words: WordList, _ free: [Bool], from index: Int) -> Range<Int>? {
    guard index < words.count else { return nil }
    let article =
      tools.lexicon.indefinite.match(words, at: index)?.count
      ?? tools.lexicon.definite.match(words, at: index)?.count ?? 0
    let begin = index + article
    if begin < words.count, words[begin].isSign("«") || words[begin].isSign("“") {
      return words.words[begin...].firstIndex { $0.isSign("»") || $0.isSign("”") }.map {
        begin + 1..<$0
      }
    }
    // "with engineer Ann Bell": a name near by.
    guard
      article > 0
        || (begin..<min(begin + Self.nearName, words.count)).contains(where: {
          words[$0].beginsWithCapital && free[$0]
        })
    else { return nil }
    var end = begin
    while end < words.count, end - begin < Self.longestSubject, free[end],
      !(words[end].shape == .sign && isEnd(words[end])), !isOpen(words, end)
    {
      end += 1
    }
    while end > begin, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
    guard end > begin else { return nil }
    // "est inaugurée par la maire": who does it.
    let isKnown =
      article > 0 && tools.lexicon.definite.match(words, at: index) != nil
      && !tools.lexicon.kinds.contains(words, in: begin..<end)
      && !(begin..<end).contains { words[$0].beginsWithCapital }
    return isKnown ? nil : begin..<end
  }

  /// "marche aux flambeaux ouverte à tous": who may come is no part of a name.
  private func isOpen(_ words: WordList, _ index: Int) -> Bool {
    tools.lexicon.openTo.match(words, at: index) != nil
  }
}
