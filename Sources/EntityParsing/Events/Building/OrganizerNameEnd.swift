import Lexicons

/// Where the name of an organizer ends.
///
/// As in: "Organisé par la Ligue de l'apprentissage", "Hosted by the Potters’ Guild": capitals tell where a name ends in
/// a sentence, and where nothing else stands up to the next sign, it goes on in small letters.
struct OrganizerNameEnd {
  let lexicon: EventLexicon

  /// The longest name, and the longest tail of one without capitals, in words.
  private static let longest = 9
  private static let longestTail = 5

  /// The word behind the last of the name that begins at a word; `nil` where there is none.
  func end(of words: WordList, from start: Int) -> Int? {
    var end = start
    var lastProper: Int?
    while end < words.count, end - start < Self.longest, !isClosing(words, at: end),
      end == start || lexicon.besideOrganizer.match(words, at: end) == nil
    {
      if words[end].isProper || words[end].shape == .mixed { lastProper = end }
      end += 1
    }
    guard let lastProper else { return nil }
    let isWhole =
      end == words.count || words[end].shape == .sign
      || lexicon.besideOrganizer.match(words, at: end) != nil
    let tail = lastProper + 1..<end
    return isWhole && isTail(tail, of: words) ? end : lastProper + 1
  }

  /// Whether a sign ends the name: not one between two of its words ("Roche & Filles", "Potters’ Guild").
  private func isClosing(_ words: WordList, at index: Int) -> Bool {
    guard words[index].shape == .sign else { return false }
    let joins =
      words[index].isSign("&") || words[index].isSign("'") && !words[index].isSpacedBefore
    return !joins || index + 1 == words.count || !words[index + 1].isProper
  }

  /// Whether words in small letters are the end of the name, and no more of the sentence.
  private func isTail(_ tail: Range<Int>, of words: WordList) -> Bool {
    !tail.isEmpty && tail.count <= Self.longestTail
      && tail.allSatisfy {
        words[$0].shape == .lower && lexicon.endsOrganizer.match(words, at: $0) == nil
      }
  }
}
