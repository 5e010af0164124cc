import Lexicons
import KitModel

/// Reads which edition a kit announces, and which revision of the document it is.
struct EditionReader {
  let cover: Cover
  let lexicon: FactsLexicon

  /// "7e édition", "9th edition", "Huitième édition", "édition 2026" is none.
  func edition() -> Int? {
    for piece in cover.pieces {
      let list = WordList(piece.text.text)
      for index in 1..<max(list.count, 1) where lexicon.editions.contains(list[index].folded) {
        if let number = number(list, index - 1) { return number }
        if index > 1, let number = number(list, index - 2), list[index - 1].folded.utf8.count <= 3 {
          return number
        }
      }
    }
    return nil
  }

  private func number(_ list: WordList, _ index: Int) -> Int? {
    let word = list[index]
    if let ordinal = lexicon.ordinals[word.folded] { return ordinal }
    let digits = word.folded.prefix { $0.isNumber }
    guard !digits.isEmpty, word.folded.utf8.count - digits.utf8.count <= 4, let value = Int(digits),
      (1...400).contains(value)
    else { return nil }
    return value
  }

  /// "version 2", "v1.3".
  func revision() -> String? {
    for piece in cover.pieces {
      let list = WordList(piece.text.text)
      for index in 0..<list.count {
        let word = list[index]
        if lexicon.revisions.contains(word.folded), index + 1 < list.count,
          list[index + 1].shape == .number
        {
          return list.text(words: index..<end(list, index + 2)).lowercased()
        }
        let digits = word.folded.dropFirst()
        if word.folded.first == "v", !digits.isEmpty, digits.allSatisfy(\.isNumber),
          word.isSpacedBefore || index == 0
        {
          return list.text(words: index..<end(list, index + 1)).lowercased()
        }
      }
    }
    return nil
  }

  /// Over the decimals of a version number.
  private func end(_ list: WordList, _ index: Int) -> Int {
    var end = index
    while end + 1 < list.count, list[end].isSign("."), !list[end].isSpacedBefore,
      list[end + 1].shape == .number, !list[end + 1].isSpacedBefore
    {
      end += 2
    }
    return end
  }
}
