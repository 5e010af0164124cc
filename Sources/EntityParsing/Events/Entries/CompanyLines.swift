import KitModel
import Lexicons

/// Tells lines that say who takes part, and name nothing: "Avec Marie Delmas, autrice", "by Owen Hartley".
///
/// A small word that leads to persons opens them; what is called "Rencontre avec …" or "Photographs by …" is a title.
struct CompanyLines {
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
      cue == 1, words[0].isLetters, words[0].folded.utf8.count <= Self.longestPreposition,
      let name = names.name(words, at: cue, in: cue..<words.count)
    else { return false }
    return names.likelihood(words, name) >= Self.leastLikelihood
  }
}
