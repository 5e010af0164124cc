import Lexicons

/// The town that the name of a civic building tells.
///
/// As in: "Blinhaven Town Hall", "sous-préfecture de Blinville", "gare de Brey": each town has one, which bears its name.
struct CivicTowns {
  let places: PlaceParser

  /// In words.
  private static let longestTown = 3

  /// The town of a building's name; `nil` where it tells none.
  func town(of venue: String) -> String? {
    let words = WordList(venue)
    let lexicon = places.lexicon
    if let cue = lexicon.townCues.match(words, at: 0) {
      return name(words, cue.count..<words.count)
    }
    for index in 1..<max(1, words.count) {
      guard let civic = lexicon.civic.match(words, at: index), index + civic.count == words.count
      else { continue }
      return name(words, 0..<index)
    }
    return nil
  }

  /// Words that have the form of a town's name and are no mere adjective ("Old Town Hall").
  private func name(_ words: WordList, _ range: Range<Int>) -> String? {
    let lexicon = places.lexicon
    guard !range.isEmpty, range.count <= Self.longestTown,
      range.allSatisfy({ words[$0].isProper || lexicon.cityLinks.contains(words[$0].folded) }),
      words[range.lowerBound].isProper,
      !lexicon.adjectives.contains(words[range.lowerBound].folded),
      lexicon.heads.match(words, at: range.lowerBound) == nil,
      lexicon.endings.match(words, at: range.upperBound - 1) == nil,
      !lexicon.streetEndings.contains(words[range.upperBound - 1].folded),
      !PersonNames.shared.isFirstName(words[range.lowerBound])
    else { return nil }
    return words.text(words: range)
  }
}
