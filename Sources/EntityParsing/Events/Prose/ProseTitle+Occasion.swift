import KitModel
import Lexicons

/// The occasion on which something is told or shown for the first time.
extension ProseTitle {
  /// "The accounts will be presented at a press briefing on 4 March": what one is asked to, not what is heard there.
  ///
  /// What is played or shown on an occasion is what people come for.
  func occasion(_ words: WordList, _ free: [Bool], isHeld: Bool) -> Range<Int>? {
    guard !isHeld else { return nil }
    for index in 0..<words.count where free[index] {
      guard let cue = tools.lexicon.occasions.match(words, at: index),
        case let start = index + cue.count,
        let article = tools.lexicon.indefinite.match(words, at: start)?.count,
        case let begin = start + article,
        let (before, count) = kind(words, free, behind: begin),
        let meaning = tools.lexicon.kinds.match(words, at: begin + before)?.meaning,
        [.pressEvent, .meeting, .conference, .roundTable].contains(meaning)
      else { continue }
      return begin..<begin + before + count
    }
    return nil
  }
}
