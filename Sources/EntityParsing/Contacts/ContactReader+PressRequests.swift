import KitModel
import Lexicons

/// What the press is asked to write to in the middle of a text.
extension ContactReader {
  /// Whether the last words in front of a mail address are for the press: what stands before them may tell of something else.
  func opensForPress(_ card: ContactCard) -> Bool {
    guard let last = card.words.last, let anchor = card.anchors.first, last.row + 1 >= anchor.row
    else { return false }
    let list = WordList(last.words?.text ?? "")
    return (max(0, list.count - Self.longestRequest)..<list.count).contains {
      lexicon.scopes.match(list, at: $0)?.meaning == .press
    }
  }

  /// In words.
  private static let longestRequest = 4
}
