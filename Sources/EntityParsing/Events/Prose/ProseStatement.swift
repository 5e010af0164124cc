import DateExpressions
import KitModel
import Lexicons

/// What a sentence says of an hour that is to come, whatever verb it says it by.
///
/// As in: "À 6 h, les forgerons allument le grand foyer", "Poet Ida Vane takes the stage at 8". A lexicon knows only some
/// verbs; a subject and a predicate that stand beside a day ahead are enough, where nothing speaks of what was, of how
/// one registers or of when a door is open.
struct ProseStatement {
  let tools: EventTools

  /// In words.
  private static let longest = 14
  /// How many words of a statement stand in front of one that tells where.
  private static let leastStatement = 3
  /// In words with a meaning of their own: somebody, and what is done.
  private static let leastMeaning = 2
  /// In bytes.
  private static let longestTitle = 100

  func title(_ words: WordList, _ free: [Bool], of dated: DatedText) -> SourcedText? {
    guard let range = range(words, free), !isHeldBack(words, free, of: dated),
      let bytes = words.bytes(words: range), bytes.count <= Self.longestTitle
    else { return nil }
    return dated.text.slice(bytes)
  }

  /// The words from the subject to the first sign, date or place behind the verb.
  private func range(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    guard let start = start(words, free) else { return nil }
    let lexicon = tools.lexicon
    var end = start
    while end < words.count, end - start < Self.longest, free[end] {
      let word = words[end]
      if word.shape == .sign, !word.isSign("'"), !word.isSign("«"), !word.isSign("»"),
        !word.isSign("“"), !word.isSign("”"), !word.isSign("&"), !word.isSign("-")
      {
        break
      }
      if end - start >= Self.leastStatement, lexicon.then.match(words, at: end) != nil { break }
      if end - start > Self.leastStatement, lexicon.afterTitle.match(words, at: end) != nil {
        break
      }
      end += 1
    }
    while end > start, lexicon.glue.contains(words[end - 1]) { end -= 1 }
    let range = start..<end
    let meaning = range.filter { isMeaning(words[$0]) }
    // A name alone is said of nothing; the verb is a word in small letters behind the subject.
    guard range.count >= Self.leastStatement, meaning.count >= Self.leastMeaning,
      meaning.dropFirst().contains(where: { words[$0].shape == .lower })
    else { return nil }
    return range
  }

  /// Where the subject begins: behind the date that opens the sentence and words that only lead on.
  private func start(_ words: WordList, _ free: [Bool]) -> Int? {
    let lexicon = tools.lexicon
    var index = 0
    while index < words.count {
      let isLead = lexicon.glue.contains(words[index]) && isBeforeDate(words, free, index)
      if !free[index] || words[index].shape == .sign || isLead {
        index += 1
      } else if let then = lexicon.then.match(words, at: index) {
        index += then.count
      } else if lexicon.joins.match(words, at: index) != nil, index + 1 < words.count {
        index += 1
      } else if lexicon.afterTitle.match(words, at: index) != nil,
        let comma = words.words[index...].firstIndex(where: { $0.isSign(",") })
      {
        // "Dans la cour, les apprentis …": where it is.
        index = comma + 1
      } else {
        break
      }
    }
    guard index < words.count, words[index].isLetters,
      lexicon.pronouns.match(words, at: index) == nil, !isShortened(words[index]),
      lexicon.afterTitle.match(words, at: index) == nil
    else { return nil }
    // "Le samedi 6 juin est consacré aux finales": the day is the subject.
    let isBehindDate = index > 0 && !free[index - 1]
    guard !isBehindDate || words[index].beginsWithCapital || isArticle(words, index) else {
      return nil
    }
    return index + (lexicon.definite.match(words, at: index)?.count ?? 0)
  }

  /// Whether a word for what was named before stands with its verb in one: "It’d be a pity".
  private func isShortened(_ word: Word) -> Bool {
    guard let sign = word.folded.firstIndex(of: "'") else { return false }
    return tools.lexicon.pronouns.match(WordList(String(word.folded[..<sign])), at: 0) != nil
  }

  private func isArticle(_ words: WordList, _ index: Int) -> Bool {
    tools.lexicon.definite.match(words, at: index) != nil
      || tools.lexicon.indefinite.match(words, at: index) != nil
      || tools.lexicon.owners.match(words, at: index) != nil
  }

  /// Whether nothing but small words stand between a word and the next date.
  private func isBeforeDate(_ words: WordList, _ free: [Bool], _ index: Int) -> Bool {
    var next = index
    while next < words.count, free[next], tools.lexicon.glue.contains(words[next]) { next += 1 }
    return next < words.count && !free[next]
  }

  // MARK: - What takes place

  /// In words.
  private static let longestHappening = 8

  /// "Un concert de gala couronnera la saison": an article, what takes place and all that belongs to it, in front of a
  /// verb of any kind; `nil` where the sentence opens with something else.
  func happening(_ words: WordList, _ free: [Bool], of dated: DatedText) -> Range<Int>? {
    let lexicon = tools.lexicon
    guard let start = start(words, free),
      let article = lexicon.indefinite.match(words, at: start)?.count,
      case let begin = start + article,
      let kind = kind(words, free, from: begin), !isHeldBack(words, free, of: dated)
    else { return nil }
    let predicate = ProsePredicate(tools: tools)
    var end = kind
    while end < words.count, end - begin < Self.longestHappening, free[end],
      words[end].shape != .sign || words[end].isSign("'") || words[end].isSign("-"),
      lexicon.afterTitle.match(words, at: end) == nil, !predicate.isFuture(words, end)
    { end += 1 }
    while end > kind, lexicon.glue.contains(words[end - 1]) { end -= 1 }
    return begin..<end
  }

  /// The end of a word for what takes place, with the words in front of it: "civic parade", "dernière veillée".
  private func kind(_ words: WordList, _ free: [Bool], from begin: Int) -> Int? {
    for index in begin..<min(begin + Self.nearKind, words.count) {
      if let kind = tools.lexicon.kinds.match(words, at: index), kind.meaning != .openCall,
        kind.meaning != .campaign
      {
        return index + kind.count
      }
      if let found = tools.lexicon.happenings.match(words, at: index) { return index + found.count }
      guard free[index], words[index].shape == .lower || words[index].isSign("-"),
        tools.lexicon.afterTitle.match(words, at: index) == nil,
        tools.lexicon.of.match(words, at: index) == nil
      else { return nil }
    }
    return nil
  }

  /// In words.
  private static let nearKind = 4

  private func isMeaning(_ word: Word) -> Bool {
    word.isLetters && word.folded.utf8.count > 3 && !tools.lexicon.glue.contains(word)
  }

  /// Whether a clause speaks of what was, of what one must do before, or of when something is open or shut.
  ///
  /// - Parameter ofOpening: whether a word for being open is enough: "ouverture solennelle" is none of a door's.
  func isHeldBack(
    _ words: WordList, _ free: [Bool], of dated: DatedText, ofOpening: Bool = true
  ) -> Bool {
    let all = 0..<words.count
    let lexicon = tools.lexicon
    return ofOpening && lexicon.opening.contains(words, in: all)
      || [
        lexicon.registration, lexicon.nothing, lexicon.practical,
        lexicon.publication, lexicon.past, lexicon.conditions, lexicon.rules, lexicon.comesBack,
        lexicon.deadlines, lexicon.shuttles,
      ].contains { $0.contains(words, in: all) }
      || all.contains { lexicon.columns.match(words, at: $0)?.meaning == .doors }
      || isOver(words, of: dated)
  }

  /// Whether a verb tells what was: "avait voté", "a voté".
  func isOver(_ words: WordList, of dated: DatedText) -> Bool {
    let lexicon = tools.lexicon
    return words.words.indices.contains { index in
      lexicon.perfects.match(words, at: index) != nil
        || index > 0 && words[index - 1].folded.utf8.count == 1 && words[index].shape == .lower
          && lexicon.participles.contains {
            dated.text.slice(words[index].range).text.hasSuffix($0)
          }
    }
  }
}
