import KitModel
import Lexicons

/// The name behind "organisé par", "hosted by".
enum OrganizerName {
  /// The longest name, in words.
  private static let longest = 9

  static func find(in text: SourcedText, lexicon: EventLexicon) -> SourcedText? {
    let words = WordList(text.text)
    let names = OrganizerNameEnd(lexicon: lexicon)
    for index in 0..<words.count {
      guard let cue = lexicon.organizedBy.match(words, at: index) else { continue }
      var start = index + cue.count
      while start < words.count, Self.isArticle(words[start]) { start += 1 }
      guard let end = names.end(of: words, from: start),
        let bytes = words.bytes(words: start..<end)
      else { continue }
      return text.slice(bytes)
    }
    return nil
  }

  /// A company that is named as a sentence of its own, or behind a cue.
  ///
  /// "Compagnie des Tilleuls. Deux acrobates …", "par la compagnie Grand Pas".
  static func company(in text: SourcedText, lexicon: EventLexicon) -> SourcedText? {
    let words = WordList(text.text)
    for index in 0..<words.count {
      guard let head = lexicon.companies.match(words, at: index) else { continue }
      let isOpening = index == 0 || (index == 1 && isArticle(words[0]))
      let cue = index > 0 && isArticle(words[index - 1]) ? index - 2 : index - 1
      let isCued = cue >= 0 && ["par", "by"].contains(words[cue].folded)
      guard isOpening || isCued else { continue }
      let end =
        (index..<min(words.count, index + longest)).first { words[$0].shape == .sign }
        ?? words.count
      guard end - index <= longest, end > index + head.count, !isOpening || end < words.count,
        words[end - 1].isProper,
        let bytes = words.bytes(words: index..<end)
      else { continue }
      return text.slice(bytes)
    }
    return nil
  }

  /// The subject of a verb of organizing: "the city hosts", "la Maison propose".
  static func subject(
    in text: SourcedText, besides title: String, lexicon: EventLexicon
  ) -> SourcedText? {
    let words = WordList(text.text)
    let known = EventMerging.titleWords(title)
    for index in 0..<words.count {
      guard lexicon.organizes.match(words, at: index) != nil, words[index].shape == .lower else {
        continue
      }
      var start = index
      while start > 0, index - start < 5, words[start - 1].isProper, !isArticle(words[start - 1]) {
        start -= 1
      }
      // A word at the start of a sentence may be any noun: capitals or two words make a name.
      let isName = index - start >= 2 || (index > start && words[start].shape == .capitals)
      guard isName, let bytes = words.bytes(words: start..<index) else { continue }
      let name = text.slice(bytes)
      guard PersonNames.shared.likelihood(name.text) < 0.6,
        EventMerging.titleWords(name.text).isDisjoint(with: known) || index - start == 1
          || start == 0
      else { continue }
      return name
    }
    return nil
  }

  private static func isArticle(_ word: Word) -> Bool {
    ["le", "la", "les", "l'", "the", "un", "une"].contains(word.folded)
  }
}
