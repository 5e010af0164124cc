import KitModel
import Lexicons

/// Names of what takes place that no article leads to, and those that stand apart from the verb.
extension ProseTitle {
  /// "Photocall: the glasshouse opens to crews on 10 September": a kind of event and a colon open the sentence.
  ///
  /// So does what belongs to it: "Ouverture de la saison au public : présentation par l'équipe le mardi 29 juin".
  func label(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    guard let kind = tools.lexicon.kinds.match(words, at: 0), kind.count < words.count,
      words[0].beginsWithCapital
    else { return nil }
    if words[kind.count].isSign(":") { return 0..<kind.count }
    let end = words.words.prefix(Self.longestLabel).firstIndex { $0.isSign(":") }
    guard let end, tools.lexicon.of.match(words, at: kind.count) != nil,
      (0..<end).allSatisfy({ free[$0] && (words[$0].isLetters || words[$0].isSign("'")) }),
      !tools.lexicon.copulas.contains(words, in: 0..<end)
    else { return nil }
    return 0..<end
  }

  /// In words.
  private static let longestLabel = 11

  /// "Pancakes, kites and a race for dogs: The Harbour Weekend is back on 5 May": what is named behind the colon, with the
  /// date.
  func behindColon(_ found: [Range<Int>], _ words: WordList, _ free: [Bool]) -> Range<Int>? {
    guard found.count > 1, let date = free.firstIndex(of: false),
      let colon = words.words[..<date].lastIndex(where: { $0.isSign(":") })
    else { return nil }
    let behind = found.filter { $0.lowerBound > colon }
    return behind.count < found.count ? behind.first : nil
  }

  /// "will vote on the plan at its regular meeting on 5 May at 4 p.m.": the kind of event right in front of the date.
  func beforeDate(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    guard let date = free.firstIndex(of: false), date > 1 else { return nil }
    var end = date
    while end > 0, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
    // "… comes before the presentation of the Blinton Prize, at 11.30": an hour behind its comma.
    if end > 0, words[end - 1].isSign(",") { end -= 1 }
    for start in stride(from: end - 1, through: max(0, end - Self.longestDated), by: -1) {
      let isArticle =
        tools.lexicon.owners.match(words, at: start) != nil
        || tools.lexicon.definite.match(words, at: start) != nil
      guard isArticle else {
        if words[start].isLetters { continue }
        return nil
      }
      guard let (before, count) = kind(words, free, behind: start + 1),
        start + 1 + before + count <= end,
        (start + 1 + before + count..<end).allSatisfy({ words[$0].beginsWithCapital }),
        // "takes the stage at 8": one word that names nothing new.
        end - start > 2 || tools.lexicon.definite.match(words, at: start) == nil
          || words[start + 1].beginsWithCapital
      else { return nil }
      return start + 1..<end
    }
    return nil
  }

  /// In words.
  private static let longestDated = 6

  /// Where the word begins that stands for what was named before, right in front of a verb: "it opens".
  static func pronoun(_ words: WordList, before verb: Int, tools: EventTools) -> Int? {
    (max(0, verb - longestPronoun)..<verb).first {
      tools.lexicon.pronouns.match(words, at: $0).map { $0.count } == verb - $0
    }
  }

  /// In words.
  private static let longestPronoun = 2

  func isPronoun(_ words: WordList, before verb: Int) -> Bool {
    Self.pronoun(words, before: verb, tools: tools) != nil
  }

  /// "The trust will open the Tide House, the first museum of …": a name that the words behind it explain.
  func introduced(in dated: DatedText) -> SourcedText? {
    let words = WordList(dated.text.text)
    guard let verb = tools.lexicon.begins.firstMatch(words, in: 0..<words.count)?.range.upperBound
    else { return nil }
    for start in verb..<words.count {
      guard let article = tools.lexicon.definite.match(words, at: start)?.count,
        case let begin = start + article, begin < words.count, words[begin].beginsWithCapital
      else { continue }
      let end =
        words.words[begin...].firstIndex { $0.shape == .sign && !$0.isSign("'") } ?? words.count
      guard end + 1 < words.count, words[end].isSign(","), words[end + 1].shape == .lower,
        (Self.leastIntroduced...Self.longestSubject).contains(end - begin),
        PersonNames.shared.likelihood(words, begin..<end) < Self.leastPerson,
        let bytes = words.bytes(words: begin..<end)
      else { continue }
      return dated.text.slice(bytes)
    }
    return nil
  }

  /// In words: one may be a town.
  private static let leastIntroduced = 2

  /// "Harbour Light Weekend is back": a name of capitals alone, which a language may leave without an article.
  func name(_ words: WordList, _ range: Range<Int>) -> Range<Int>? {
    guard (Self.leastName...Self.longestSubject).contains(range.count),
      range.allSatisfy({ words[$0].isLetters && words[$0].beginsWithCapital }),
      tools.lexicon.definite.match(words, at: range.lowerBound) == nil,
      tools.lexicon.pronouns.match(words, at: range.lowerBound) == nil,
      PersonNames.shared.likelihood(words, range) < Self.leastPerson
    else { return nil }
    return range
  }

  /// In words: two may be somebody's names.
  private static let leastName = 3
  /// From here on a first name is among the words.
  private static let leastPerson = 0.6

  /// "with Last Lamp, a concert by …", "Nuit du pixel, un tournoi": the name in front of the comma.
  func apposed(_ words: WordList, _ free: [Bool], before start: Int) -> Range<Int>? {
    guard start > 2, words[start - 1].isSign(",") else { return nil }
    let end = start - 1
    var begin = end
    while begin > 0, free[begin - 1],
      words[begin - 1].beginsWithCapital || words[begin - 1].isSign(",")
        || words[begin - 1].isSign("'")
        || words[begin - 1].shape == .lower && begin < end
          && (tools.lexicon.glue.contains(words[begin - 1])
            || words[begin - 2 < 0 ? 0 : begin - 2].beginsWithCapital)
    {
      begin -= 1
    }
    while begin < end, !words[begin].beginsWithCapital || words[begin].shape == .sign { begin += 1 }
    guard begin > 0, end - begin >= 2, end - begin <= Self.longestObject else { return nil }
    return begin..<end
  }

  /// The name in quotation marks instead of words that begin within the marks, or that reach from a verb to them.
  ///
  /// As in: "“The Paper Weir” follows on 3 March", "4 March brings “Tin Orchard”". A word for its kind stays with it.
  func unquoted(_ found: Range<Int>, _ words: WordList) -> Range<Int> {
    let quotations = EnclosedWords(words).quotations
    guard let whole = quotations.first(where: { $0.overlaps(found) }), whole.count > 2,
      case let name = whole.lowerBound + 1..<whole.upperBound - 1, found != name,
      words[name.lowerBound].beginsWithCapital
    else { return found }
    if whole.lowerBound < found.lowerBound, found.upperBound >= whole.upperBound { return name }
    let before = found.lowerBound..<max(found.lowerBound, whole.lowerBound)
    guard found.upperBound == whole.upperBound, !before.isEmpty,
      words.words[before].allSatisfy({ $0.shape == .lower }),
      !tools.lexicon.kinds.contains(words, in: before),
      !tools.lexicon.happenings.contains(words, in: before)
    else { return found }
    return name
  }
}
