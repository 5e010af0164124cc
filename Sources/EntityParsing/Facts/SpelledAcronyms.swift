import KitModel
import Lexicons

/// Finds the name that an acronym stands for, where the kit prints it.
///
/// As in: "ARB" at the head of each page, and "AGENCE DES RIVIÈRES DU BLIN" on the cover.
struct SpelledAcronyms {
  let document: SectionedDocument

  private static let letters = 3...8
  /// In bytes: a name stands in a line, or near the beginning of a text.
  private static let longestText = 400

  /// The name whose words begin with the letters of an acronym; `nil` where a name is none, or nothing spells it.
  func spelled(_ name: String) -> String? {
    let words = WordList(name)
    guard words.count == 1, words[0].shape == .capitals else { return nil }
    let letters = Array(words[0].folded.utf8)
    guard Self.letters.contains(letters.count), letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    for block in document.pages.lazy.flatMap(\.printedBlocks) where block.table == nil {
      let text = block.text.text
      guard text.utf8.count <= Self.longestText else { continue }
      let list = WordList(text)
      for start in 0..<list.count where list[start].beginsWithCapital {
        guard let end = end(of: letters, in: list, from: start),
          isName(list, start..<end, acronym: words[0].folded),
          let bytes = list.bytes(words: start..<end)
        else { continue }
        return list.text(bytes)
      }
    }
    return nil
  }

  /// Where words end that begin one by one with the letters; small words between them count for none.
  private func end(of letters: [UInt8], in list: WordList, from start: Int) -> Int? {
    var next = 0
    var index = start
    while index < list.count, next < letters.count {
      let word = list[index]
      if word.isLetters, !word.isElided, word.folded.utf8.count > 1,
        word.folded.utf8.first == letters[next]
      {
        next += 1
      } else if !IssuerReader.links.contains(word.folded), !Self.links.contains(word.folded),
        !word.isElided, !word.isSign("'")
      {
        return nil
      }
      index += 1
    }
    return next == letters.count ? index : nil
  }

  /// Beside those of names.
  private static let links: Set<String> = ["a", "à", "au", "aux", "in", "to", "&", "-"]

  /// Whether words are all of a line, begin as an organisation's name does, or stand beside the acronym in brackets.
  private func isName(_ list: WordList, _ range: Range<Int>, acronym: String) -> Bool {
    if range.count == list.count { return true }
    if ContactLexicon.shared.organizations.match(list, at: range.lowerBound) != nil { return true }
    return range.upperBound + 1 < list.count && list[range.upperBound].isSign("(")
      && list[range.upperBound + 1].folded == acronym
  }
}
