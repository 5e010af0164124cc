import KitModel
import Lexicons

/// Tells lines that say who takes part, and name nothing: "Avec Marie Delmas, autrice", "Led by Owen Hartley".
///
/// A small word that leads to persons opens them, or what they do; what is called "Rencontre avec …" or "Reading by …" is a
/// title.
struct CompanyLines {
  let lexicon: EventLexicon
  private let people = PeopleLexicon.shared
  private let names = PersonNames.shared

  /// A longer line tells more, in bytes.
  private static let longest = 120
  /// Of a cue that says nothing by itself: "avec", "by", "mit".
  private static let longestPreposition = 4
  /// A name whose first part is known has more.
  private static let leastLikelihood = 0.6

  func tells(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest else { return false }
    let words = WordList(text)
    guard let cue = people.cues.match(words, at: 0)?.count, cue < words.count,
      let part = preposition(words[cue - 1]),
      cue == 1 || part == .artist && !lexicon.kinds.contains(words, in: 0..<cue)
    else { return false }
    guard let name = names.name(words, at: cue, in: cue..<words.count) else { return false }
    return names.likelihood(words, name) >= Self.leastLikelihood
  }

  /// What persons do behind a small word that leads to them; `nil` for a noun.
  private func preposition(_ word: Word) -> Person.Part? {
    guard word.isLetters, word.folded.utf8.count <= Self.longestPreposition else { return nil }
    return people.cues.match(WordList(word.folded), at: 0)?.meaning
  }
}
