import Lexicons

/// The openings of texts that say what a thing is in a noun or a participle, without an article.
///
/// As in: "Taillée dans un grès rose, elle …", "Plans d’un pressoir, publiés …", "Live sound from four buoys."
struct ThingTexts: Sendable {
  private var links = PhraseTable<Bool>()
  private var others = PhraseTable<Bool>()
  private var endings: [String] = []

  private static let shortestParticiple = 5
  /// A noun may have its adjective before the link.
  private static let mostWordsBeforeLink = 2

  /// - Parameter endings: how participles end that open a text.
  mutating func add(links: [String], others: [String], endings: [String]) {
    self.links.add(links, meaning: true)
    self.others.add(others, meaning: true)
    self.endings += endings
  }

  /// Whether a participle opens a text, and goes on with how, where or by whom: "Retrouvée dans un puits en 2021".
  func opensWithParticiple(_ words: WordList) -> Bool {
    guard words.count > 3, opens(words) else { return false }
    let first = words[0].folded
    guard words[1].shape == .lower, first.utf8.count >= Self.shortestParticiple else {
      return false
    }
    return endings.contains { words.text(words: 0..<1).hasSuffix($0) }
      && PeopleLexicon.shared.cues.match(words, at: 0) == nil
  }

  /// Whether a noun opens a text, and a preposition, a comma or another noun goes on from it.
  func opensWithNoun(_ words: WordList) -> Bool {
    guard words.count > 3, opens(words), links.match(words, at: 0) == nil,
      PeopleLexicon.shared.cues.match(words, at: 0) == nil
    else { return false }
    for index in 1...Self.mostWordsBeforeLink {
      if words[index].isSign(",") || words[index].isElided || links.match(words, at: index) != nil {
        return true
      }
      guard words[index].shape == .lower else { return false }
    }
    return false
  }

  private func opens(_ words: WordList) -> Bool {
    words[0].beginsWithCapital && words[0].isLetters && !words[0].isElided
      && others.match(words, at: 0) == nil
  }
}
