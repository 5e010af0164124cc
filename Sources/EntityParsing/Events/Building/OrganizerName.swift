import KitModel
import Lexicons

/// The name behind "organisé par", "hosted by".
enum OrganizerName {
  /// The longest name, in words.
  private static let longest = 9

  static func find(in text: SourcedText, lexicon: EventLexicon) -> SourcedText? {
    let words = WordList(text.text)
    for index in 0..<words.count {
      guard let cue = lexicon.organizedBy.match(words, at: index) else { continue }
      var start = index + cue.count
      while start < words.count, Self.isArticle(words[start]) { start += 1 }
      var end = start
      var lastProper: Int?
      while end < words.count, end - start < longest {
        let word = words[end]
        if word.shape == .sign { break }
        if word.isProper || word.shape == .mixed { lastProper = end }
        end += 1
      }
      guard let lastProper, let bytes = words.bytes(words: start..<lastProper + 1) else { continue }
      return text.slice(bytes)
    }
    return nil
  }

  private static func isArticle(_ word: Word) -> Bool {
    ["le", "la", "les", "l'", "the", "un", "une"].contains(word.folded)
  }
}
