import KitModel

/// Closes letter-spaced words that the page's text gives letter by letter ("M O I S  D E").
enum LetterSpacing {
  /// Returns the words of a line with spaced letters joined; other lines as they are.
  ///
  /// A spaced line shows two kinds of gaps, those between letters and the wider ones between
  /// words; a line set normally has one kind only.
  static func closed(_ words: [Word]) -> [Word] {
    guard words.count >= 4 else { return words }
    let short = words.count { $0.text.unicodeScalars.count <= 2 }
    guard Double(short) >= 0.45 * Double(words.count) else { return words }
    let gaps = zip(words, words.dropFirst()).map { max(0, $1.box.x0 - $0.box.x1) }
    let sorted = gaps.sorted()
    let letterGap = sorted[sorted.count / 4]
    let em = words[0].size
    let singles = words.count { $0.text.unicodeScalars.count == 1 }
    let hasTwoKinds = (sorted.last ?? 0) > letterGap * 1.6 + 0.05 * em
    let isOneWord = Double(singles) >= 0.9 * Double(words.count) && words.count >= 5
    guard hasTwoKinds || isOneWord, isMostlyCapitals(words) || singles * 3 >= words.count * 2 else {
      return words
    }
    let limit = hasTwoKinds ? max(letterGap * 1.6, letterGap + 0.12 * em) : .infinity
    var joined: [Word] = [words[0]]
    for (word, gap) in zip(words.dropFirst(), gaps) {
      if gap <= limit {
        let last = joined.count - 1
        joined[last].text += word.text
        joined[last].box = joined[last].box.union(word.box)
        joined[last].isFollowedBySpace = word.isFollowedBySpace
        joined[last].isFollowedByLineEnd = word.isFollowedByLineEnd
        joined[last].order = word.order
        joined[last].certainty = min(joined[last].certainty, word.certainty)
      } else {
        joined[joined.count - 1].isFollowedBySpace = true
        joined.append(word)
      }
    }
    return joined
  }

  private static func isMostlyCapitals(_ words: [Word]) -> Bool {
    var upper = 0
    var lower = 0
    for word in words {
      for scalar in word.text.unicodeScalars {
        if scalar.properties.isUppercase { upper += 1 }
        if scalar.properties.isLowercase { lower += 1 }
      }
    }
    return upper > lower * 4
  }
}
