import Lexicons

extension EventTools {
  /// Whether nothing but small words stand between two times, and whether they say that it is once more: "and again
  /// at"; `nil` where others do.
  func joinsHours(_ words: WordList, _ gap: Range<Int>) -> Bool? {
    var saysAgain = false
    var index = gap.lowerBound
    while index < gap.upperBound {
      if let again = lexicon.also.match(words, at: index) {
        saysAgain = true
        index += again.count
      } else if words[index].shape == .sign || lexicon.glue.contains(words[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return saysAgain
  }
}
