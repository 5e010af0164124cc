import DateExpressions
import KitModel
import Lexicons

/// The hour of one entry that is not that of its list.
extension WhenResolver {
  /// "Exceptionnellement à 18 h", "For once at 9 a.m.": a sentence of a short text that opens with words for that tells
  /// the hour of the entry instead of the list's.
  func timesForOnce(of entry: Entry) -> [(DatedText, DateExpression)] {
    for text in entry.body.prefix(Self.textsBeside) where text.text.utf8.count < Self.longestText {
      for sentence in DateSentences.sentences(of: text) {
        guard tools.lexicon.forOnce.match(WordList(sentence.text), at: 0) != nil else { continue }
        let dated = tools.dated(sentence)
        let times = dated.expressions.filter(\.statesTime)
        if dated.isTimeOnly, times.count == 1 { return [(dated, times[0])] }
      }
    }
    return []
  }
}
