import DateExpressions
import KitModel
import Lexicons

/// What a sentence of running text says takes place.
///
/// A title in quotation marks or italics tells it, else what stands in front of a verb that says that
/// something takes place, else the first "un concert de …" of the sentence.
struct ProseTitle {
  let tools: EventTools

  private static let longestTitle = 90
  /// In words.
  private static let longestSubject = 10
  private static let longestObject = 8
  private static let longestQuoted = 14

  func title(of dated: DatedText) -> SourcedText? {
    let words = WordList(dated.text.text)
    let free = Self.freeWords(words, of: dated)
    if let italic = WorkTitles(tools: tools).only(in: dated.text) { return italic }
    let candidates = [subject(words, free), object(words, free)].compactMap { $0 }
    let found = quoted(words) ?? candidates.min { $0.lowerBound < $1.lowerBound }
    guard let found, let bytes = words.bytes(words: found), bytes.count <= Self.longestTitle,
      tools.dated(dated.text.slice(bytes)).expressions.isEmpty
    else { return nil }
    return dated.text.slice(bytes)
  }

  /// Whether each word belongs to no date.
  private static func freeWords(_ words: WordList, of dated: DatedText) -> [Bool] {
    words.words.map { word in
      !dated.expressions.contains { $0.range.overlaps(word.range) }
    }
  }

  // MARK: - In quotation marks

  /// "une soirée « Je m'installe ici »": a name, not what somebody said.
  private func quoted(_ words: WordList) -> Range<Int>? {
    guard let open = words.words.firstIndex(where: { $0.isSign("«") || $0.isSign("“") }),
      let close = words.words[(open + 1)...].firstIndex(where: { $0.isSign("»") || $0.isSign("”") }
      ),
      close - open - 1 <= Self.longestQuoted, close - open > 1, words[open + 1].beginsWithCapital
    else { return nil }
    // The kind in front of it is part of its name: "soirée «", and "un séminaire intitulé «" is not.
    for count in [1, 2, 3] where open >= count {
      let kind = tools.lexicon.kinds.match(words, at: open - count)
      if let kind, kind.count == count { return open - count..<close + 1 }
    }
    let near = max(0, open - Self.nearKind)..<open
    return tools.lexicon.kinds.contains(words, in: near) ? open + 1..<close : nil
  }

  /// How many words in front of a name say what it is the name of.
  private static let nearKind = 4

  // MARK: - Subject

  /// "Le marché des producteurs ouvre …": from the article to the verb, or to the first comma.
  private func subject(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    let all = 0..<words.count
    let verbs = [tools.lexicon.begins, tools.lexicon.isHeld].compactMap {
      $0.firstMatch(words, in: all)?.range
    }
    guard let verb = verbs.min(by: { $0.lowerBound < $1.lowerBound }), verb.lowerBound > 0 else {
      return nil
    }
    // Behind a comma or a date stands the subject's article.
    let opening = (0..<verb.lowerBound).reversed().prefix { index in
      free[index] && !words[index].isSign(":")
    }
    guard let first = opening.last else { return nil }
    for start in first..<verb.lowerBound {
      let isBegin = start == first || words[start - 1].shape == .sign
      guard isBegin,
        let article = tools.lexicon.definite.match(words, at: start)?.count
          ?? tools.lexicon.indefinite.match(words, at: start)?.count ?? counted(words, start)
      else { continue }
      let begin = start + article
      let end =
        (begin..<verb.lowerBound).first { words[$0].shape == .sign && isEnd(words[$0]) }
        ?? verb.lowerBound
      guard end > begin, end - begin <= Self.longestSubject, isThing(words, begin..<end) else {
        return nil
      }
      return begin..<end
    }
    return nil
  }

  /// "Deux réunions publiques sont programmées": a number in front of a kind of event.
  private func counted(_ words: WordList, _ start: Int) -> Int? {
    start + 1 < words.count && tools.lexicon.kinds.match(words, at: start + 1) != nil ? 1 : nil
  }

  /// Whether words name what takes place: a kind of event, or something with a name of its own.
  private func isThing(_ words: WordList, _ range: Range<Int>) -> Bool {
    if tools.lexicon.registration.contains(words, in: range) { return false }
    if tools.lexicon.kinds.contains(words, in: range) { return true }
    return range.count > 1
      && range.contains { words[$0].shape != .sign && words[$0].beginsWithCapital }
  }

  // MARK: - Object

  /// "… donnera un concert de sardanes": an article, a kind of event and what belongs to it.
  private func object(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    for start in 0..<words.count where free[start] {
      guard let article = tools.lexicon.indefinite.match(words, at: start),
        let kind = tools.lexicon.kinds.match(words, at: start + article.count),
        // "Les inscriptions à un atelier …" tells until when one may ask.
        !tools.lexicon.registration.contains(words, in: max(0, start - Self.nearKind)..<start)
      else { continue }
      let begin = start + article.count
      var end = begin + kind.count
      while end < words.count, end - begin < Self.longestObject, free[end],
        !(words[end].shape == .sign && isEnd(words[end])), !isPreposition(words, end)
      {
        end += 1
      }
      while end > begin + kind.count, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
      return begin..<end
    }
    return nil
  }

  private func isEnd(_ word: Word) -> Bool {
    [",", "(", ":", ".", "–", "—", "«", "“"].contains { word.isSign($0) }
  }

  /// "avec", "au", "animé par": who and where stand behind the name.
  private func isPreposition(_ words: WordList, _ index: Int) -> Bool {
    tools.lexicon.afterTitle.match(words, at: index) != nil
      || tools.lexicon.isHeld.match(words, at: index) != nil
  }
}
