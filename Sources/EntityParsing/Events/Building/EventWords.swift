import KitModel
import Lexicons

/// What the words of an entry say of it: kind, status, whether one can still go.
struct EventWords {
  let lexicon: EventLexicon

  /// Whether a text says that the entry is cancelled or postponed, and nothing else.
  func isMark(_ text: String) -> Bool {
    let words = WordList(text)
    // "CANCELED:" above the title that it is said of.
    let count = words.words.last?.isSign(":") == true ? words.count - 1 : words.count
    return count > 0 && lexicon.statuses.match(words, at: 0)?.count == count
  }

  /// Whether a title says that nothing takes place, alone or in front of a sign.
  ///
  /// As in: "Relâche", "Nothing today. Come on Friday", "Pas de concert : la salle est louée".
  func saysNothing(_ title: String) -> Bool {
    let words = WordList(title)
    guard let count = lexicon.nothing.match(words, at: 0)?.count else { return false }
    let signs = ["...", ".", ";", ":", "!", "…"]
    return count == words.count || signs.contains(where: words[count].isSign)
  }

  func availability(in texts: [WordedText]) -> (Event.Availability, SourcedText)? {
    for text in texts {
      let words = text.words
      for index in 0..<words.count {
        guard let found = lexicon.availabilities.match(words, at: index),
          let bytes = words.bytes(words: index..<index + found.count)
        else { continue }
        if found.meaning == .soldOut, words[index].shape != .capitals, index > 0,
          words[index - 1].shape != .sign
        {
          continue
        }
        return (found.meaning, text.text.slice(bytes))
      }
    }
    return nil
  }

  /// Whether words tell what it costs to go: an amount with its currency, or that it is free.
  func isPrice(_ words: WordList, in range: Range<Int>) -> Bool {
    if range.contains(where: { index in
      guard let found = lexicon.availabilities.match(words, at: index) else { return false }
      return found.meaning == .free
    }) {
      return true
    }
    let hasNumber = range.contains { words[$0].shape == .number || words[$0].shape == .mixed }
    return hasNumber && range.contains { Self.currencies.contains(words[$0]) }
  }

  /// Whether a line says who, how or for whom and not where.
  func saysNoPlace(_ text: String) -> Bool {
    let words = WordList(text)
    guard words.count > 0, !text.utf8.contains(UInt8(ascii: "@")) else { return true }
    let all = 0..<words.count
    if lexicon.statuses.contains(words, in: all) || lexicon.availabilities.contains(words, in: all)
      || lexicon.online.match(words, at: 0) != nil
      // "La fête aura lieu le 6 juin" is a sentence.
      || lexicon.takesPlace.contains(words, in: all)
      // "Open all day" and "Fermé le lundi" tell when.
      || lexicon.allAlong.contains(words, in: all) || lexicon.nothing.match(words, at: 0) != nil
      || PeopleLexicon.shared.cues.match(words, at: 0) != nil || isPrice(words, in: all)
    {
      return true
    }
    if let kind = lexicon.kinds.match(words, at: 0), kind.count == words.count || words.count > 2 {
      return true
    }
    return text.parts(at: ",").contains {
      PersonNames.shared.likelihood(String($0)) >= 0.6
    }
  }

  static let currencies = WordSet(["€", "£", "$", "chf", "eur", "euros"])

  /// The kind that the title names, else the one its section or text names first.
  func kind(title: String, hints: [String]) -> EventKind {
    for text in [title] + hints {
      let words = WordList(text)
      for index in 0..<words.count {
        if let found = lexicon.kinds.match(words, at: index) { return found.meaning }
      }
    }
    return .other
  }

  /// Whether the entry is online, and whether it is on site as well.
  func online(in texts: [WordedText]) -> (isMixed: Bool, text: SourcedText)? {
    for text in texts {
      let words = text.words
      var plain: SourcedText?
      for index in 0..<words.count {
        if let found = lexicon.alsoOnline.match(words, at: index),
          let bytes = words.bytes(words: index..<index + found.count)
        {
          return (true, text.text.slice(bytes))
        }
        // "Inscription en ligne" says how to book.
        let isBooking =
          index > 0 && lexicon.registration.contains(words, in: max(0, index - 2)..<index)
        if plain == nil, !isBooking, let found = lexicon.online.match(words, at: index),
          let bytes = words.bytes(words: index..<index + found.count)
        {
          plain = text.text.slice(bytes)
        }
      }
      if let plain { return (false, plain) }
    }
    return nil
  }
}

/// A text with its words, cut once for all that is looked for in them.
struct WordedText {
  let text: SourcedText
  let words: WordList

  init(_ text: SourcedText) {
    self.text = text
    words = WordList(text.text)
  }
}
