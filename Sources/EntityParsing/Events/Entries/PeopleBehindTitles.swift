import KitModel
import Lexicons

/// Who speaks, behind a title and a spaced dash.
///
/// As in: "L’eau en 2040 (salle 204) - Inès Aubin (géographe) & Paul Ancelot".
enum PeopleBehindTitles {
  private static let leastLikelihood = 0.6
  /// In words.
  private static let longestName = 5
  /// In bytes.
  private static let shortestTitle = 4

  /// The title and those behind it; `nil` where no name stands there that something says more of.
  static func parted(_ text: SourcedText) -> (title: SourcedText, people: SourcedText)? {
    let words = WordList(text.text)
    guard
      let dash = words.words.indices.last(where: { index in
        index > 0 && words[index].isSign("-") && words[index].isSpacedBefore
          && index + 1 < words.count && words[index + 1].isSpacedBefore
          && namesPerson(words, from: index + 1, of: text)
      }), words[dash].range.lowerBound >= shortestTitle
    else { return nil }
    return (
      TitleCleaning.trimmed(text.slice(0..<words[dash].range.lowerBound)),
      text.slice(words[dash + 1].range.lowerBound..<text.text.utf8.count)
    )
  }

  /// Whether a name and, in brackets or behind a comma, what its bearer is open the words from one on.
  private static func namesPerson(_ words: WordList, from start: Int, of text: SourcedText) -> Bool
  {
    guard
      let end = words.words[start...].firstIndex(where: {
        $0.isSign("(") || $0.isSign(",") || $0.isSign("&")
      }), end - start > 1, end - start <= longestName, let name = words.bytes(words: start..<end)
    else { return false }
    return PersonNames.shared.likelihood(text.slice(name).text) >= leastLikelihood
  }
}
