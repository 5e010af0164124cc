import KitModel
import Lexicons

/// Closes letter-spaced words that the page's text gives letter by letter ("M O I S  D E").
enum LetterSpacing {
  /// Returns the words of a line with spaced letters joined; other lines as they are.
  ///
  /// A spaced line shows two kinds of gaps, those between letters and the wider ones between
  /// words; a line set normally has one kind only.
  static func closed(_ words: [Word]) -> [Word] {
    let given = words
    let words = closedCapitals(words)
    guard words.count >= 4 else { return words }
    let short = words.count { $0.text.hasScalars(upTo: 2) }
    guard Double(short) >= 0.45 * Double(words.count), isMostlyPieces(given) else { return words }
    let gaps = zip(words, words.dropFirst()).map { max(0, $1.box.x0 - $0.box.x1) }
    let sorted = gaps.sorted()
    let letterGap = sorted[sorted.count / 4]
    let em = words[0].size
    let singles = words.count { $0.text.isOneScalar }
    let hasTwoKinds = (sorted.last ?? 0) > letterGap * 1.6 + 0.05 * em
    // Pairs that stand closer, as "AV" does, leave fewer letters alone.
    let isEven = short == words.count && (sorted.last ?? 0) < letterGap + evenness * em
    let isOneWord =
      Double(singles) >= 0.9 * Double(words.count) && words.count >= 5
      || isEven && singles * 3 >= words.count * 2 && isMostlyCapitals(words)
    guard hasTwoKinds || isOneWord, isMostlyCapitals(words) || singles * 3 >= words.count * 2 else {
      return words
    }
    let limit = hasTwoKinds ? widestJump(in: sorted) : .infinity
    var joined: [Word] = [words[0]]
    for (word, gap) in zip(words.dropFirst(), gaps) {
      if gap <= limit {
        append(word, to: &joined[joined.count - 1])
      } else {
        joined[joined.count - 1].isFollowedBySpace = true
        joined.append(word)
      }
    }
    return joined
  }

  /// Whether half of the letters stand alone or in pairs: a line with whole words beside short ones
  /// ("OUVERTURE DE LA 6", "Partition n o 7") is set normally.
  private static func isMostlyPieces(_ words: [Word]) -> Bool {
    var letters = 0
    var lettersOfPieces = 0
    for word in words {
      let length = word.text.scalarCount
      letters += length
      if length <= 2 { lettersOfPieces += length }
    }
    return lettersOfPieces * 2 >= letters
  }

  /// The middle of the widest jump between the narrower and the wider half of sorted gaps.
  private static func widestJump(in sorted: [Double]) -> Double {
    var best = (jump: 0.0, middle: Double.infinity)
    for index in (sorted.count / 3)..<(sorted.count - 1) {
      let jump = sorted[index + 1] - sorted[index]
      if jump > best.jump { best = (jump, (sorted[index] + sorted[index + 1]) / 2) }
    }
    return best.middle
  }

  /// Joins capitals that stand closer than any space is wide ("TA R I F").
  private static func closedCapitals(_ words: [Word]) -> [Word] {
    // Words set normally are longer than the pieces of a spaced line, and none is one consonant.
    let short = words.count { $0.text.hasScalars(upTo: 3) }
    guard words.count > 1, short * 2 >= words.count,
      words.contains(where: isLoneConsonant)
        || zip(words, words.dropFirst()).contains(where: isInitial)
    else { return words }
    var joined: [Word] = [words[0]]
    for (piece, word) in zip(words, words.dropFirst()) {
      let left = joined[joined.count - 1]
      let gap = word.box.x0 - left.box.x1
      let isFragment =
        gap < narrowestSpace * word.size
        && (isCapitals(word.text) || isApostrophe(word.text)) && isCapitals(left.text)
        && (word.text.hasScalars(upTo: 2) || piece.text.hasScalars(upTo: 2)
          || !left.isFollowedBySpace)
        && left.text.unicodeScalars.last.map { $0.properties.isAlphabetic || isApostrophe($0) }
          == true
      if isFragment { append(word, to: &joined[joined.count - 1]) } else { joined.append(word) }
    }
    return joined
  }

  private static func isLoneConsonant(_ word: Word) -> Bool {
    guard word.text.isOneScalar, let letter = word.text.unicodeScalars.first else {
      return false
    }
    return LetterCase.isCapital(letter) && !"AÀOÔYEI".unicodeScalars.contains(letter)
  }

  /// Whether a lone capital is the first of the smaller ones right behind it, whatever word it might be alone: the "O" of
  /// "OCTOBER" in small capitals.
  private static func isInitial(_ word: Word, of rest: Word) -> Bool {
    word.text.isOneScalar && isCapitals(word.text) && isCapitals(rest.text)
      && rest.size < largestRest * word.size
      && rest.box.x0 - word.box.x1 < narrowestSpace * rest.size
  }

  /// How large small capitals are at the most, beside the first letter of their word.
  private static let largestRest = 0.95

  private static func isApostrophe(_ text: String) -> Bool {
    text.isOneScalar && text.unicodeScalars.first.map(isApostrophe) == true
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’"
  }

  /// How much the white between the letters of one word differs, in type sizes.
  private static let evenness = 0.05

  /// No font's space is narrower than this share of its size.
  private static let narrowestSpace = 0.17

  private static func isCapitals(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { LetterCase.isCapital($0) || !LetterCase.isLetter($0) }
      && text.unicodeScalars.contains { LetterCase.isCapital($0) }
  }

  static func append(_ word: Word, to last: inout Word) {
    last.text += word.text
    last.box = last.box.union(word.box)
    last.isFollowedBySpace = word.isFollowedBySpace
    last.isFollowedByLineEnd = word.isFollowedByLineEnd
    last.order = word.order
    last.certainty = min(last.certainty, word.certainty)
  }

  private static func isMostlyCapitals(_ words: [Word]) -> Bool {
    var upper = 0
    var lower = 0
    for word in words {
      for scalar in word.text.unicodeScalars {
        if LetterCase.isCapital(scalar) { upper += 1 }
        if LetterCase.isSmall(scalar) { lower += 1 }
      }
    }
    return upper > lower * 4
  }
}
