import KitModel
import Lexicons

/// What the words of a heading say that its section is for.
struct SectionLexicon: Sendable {
  private var phrases = PhraseTable<SectionKind>()

  /// All languages at once: headings of two languages share no words that mean different things.
  static let shared = SectionLexicon(files: LexiconFiles.sections)

  init(files: [[UInt8]]) {
    for file in files {
      guard let values = LexiconReader.read(file) else { continue }
      for entry in values.entries {
        guard let kind = SectionKind(rawValue: entry.name) else { continue }
        phrases.add(entry.value.words, meaning: kind)
      }
    }
  }

  /// The kind that a heading names; the earliest phrase decides, the longest of those.
  ///
  /// A phrase counts where it opens the heading, or as several words in a short one: "contact" in
  /// the middle of a sentence names nothing, nor does "press" in "press conference".
  func kind(of title: String) -> SectionKind? {
    let words = WordList(title)
    guard words.count > 0, words.count <= 16 else { return nil }
    for index in 0..<words.count where words[index].isLetters {
      guard let found = phrases.index.match(words, at: index) else { continue }
      let kind = phrases.meanings[found.number]
      if index == 0 || isOpening(words, before: index) || (found.count >= 2 && words.count <= 7)
        || endsList(words, at: index, length: found.count, kind: kind)
      {
        if kind == .quotes, found.count == 1, isName(words, behind: index + 1) { continue }
        if kind == .quotes, isQuoted(words, index) { continue }
        return kind
      }
    }
    return nil
  }

  /// Whether a short heading joins such a phrase for contacts or practical matters to one word: "Infos et contacts".
  private func endsList(_ words: WordList, at index: Int, length: Int, kind: SectionKind) -> Bool {
    guard index == 2, index + length == words.count, kind == .contacts || kind == .practical else {
      return false
    }
    return words[1].isSign("&") || words[1].isSign("/") || Self.joins.contains(words[1])
  }

  private static let joins = WordSet(["et", "and", "und", "e", "y", "en"])

  /// Whether a quotation mark opens right in front of a word, so that it is part of a name: ""Words of Ice": the tales
  /// are back".
  private func isQuoted(_ words: WordList, _ index: Int) -> Bool {
    index > 0 && (words[index - 1].isSign("«") || words[index - 1].isSign("“"))
  }

  /// Whether words go on with a name behind one word: "Voices on Tape" is a work; "Voices from the harbour" are some.
  private func isName(_ words: WordList, behind index: Int) -> Bool {
    guard let last = words.words.last, words.count > index + 1, words[index].isLetters else {
      return false
    }
    return last.isProper && !Self.owners.contains(words[index])
  }

  private static let owners = WordSet(["of", "from", "de", "du", "des", "d'", "von", "aus"])

  /// Whether the heading is such a phrase and hardly anything else.
  func isNamed(_ title: String) -> Bool {
    let words = WordList(title)
    guard words.count > 0, words.count <= 8 else { return false }
    for index in 0..<min(words.count, 3) where index == 0 || isOpening(words, before: index) {
      if let found = phrases.index.match(words, at: index), found.count + index + 2 >= words.count {
        return true
      }
    }
    return false
  }

  /// Whether the heading is such a phrase and nothing else, a number and an article apart.
  func isName(_ title: String) -> Bool {
    let words = WordList(title)
    for index in 0..<min(words.count, 3)
    where isOpening(words, before: index) && words.words[..<index].count(where: \.isLetters) <= 1 {
      if let found = phrases.index.match(words, at: index), found.count + index == words.count {
        return true
      }
    }
    return false
  }

  /// Whether only numbers, signs and an article stand before a word: "Out and about" names nothing.
  private func isOpening(_ words: WordList, before index: Int) -> Bool {
    let ahead = words.words[..<index].filter(\.isLetters)
    return ahead.count <= 1 && ahead.allSatisfy { $0.folded.utf8.count <= 3 }
  }
}
