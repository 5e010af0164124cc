import DateExpressions
import KitModel
import Lexicons

/// What a sentence of a release says that somebody will do, where it names no event: "The governor will cut
/// the ribbon", "un boulanger initiera petits et grands au levain".
struct ProsePredicate {
  let tools: EventTools

  /// In words.
  private static let longest = 14
  private static let longestSubject = 9
  /// How many words of the predicate stand in front of one that tells where.
  private static let leastPredicate = 3
  /// In bytes.
  private static let longestTitle = 100

  /// Whether the subject of a sentence is a word for what was named before.
  ///
  /// - Parameter thing: what was named; "they" are several.
  func refers(_ words: WordList, _ free: [Bool], to thing: SourcedText) -> Bool {
    if tools.lexicon.pluralPronouns.contains(words, in: 0..<words.count),
      case let names = WordList(thing.text), names.words.allSatisfy({ !Self.isPlural($0) })
    {
      return false
    }
    guard let start = (0..<words.count).first(where: { free[$0] && words[$0].shape != .sign })
    else {
      return false
    }
    var index = start
    while index < words.count,
      tools.lexicon.then.match(words, at: index) != nil
        || tools.lexicon.joins.match(words, at: index) != nil
    { index += tools.lexicon.then.match(words, at: index)?.count ?? 1 }
    if opensMainClause(words) || opensWithPlural(words, at: index) { return true }
    return tools.lexicon.pronouns.match(words, at: index) != nil
      && (tools.lexicon.begins.contains(words, in: index..<words.count)
        || tools.lexicon.isHeld.contains(words, in: index..<words.count)
        || tools.lexicon.also.contains(words, in: index..<words.count)
        || words.count - index < Self.longestSubject)
  }

  /// "Shows start at dusk": several of a kind without an article, right in front of the verb, are those that were named.
  private func opensWithPlural(_ words: WordList, at index: Int) -> Bool {
    guard index == 0, index + 1 < words.count, Self.isPlural(words[index]),
      tools.lexicon.kinds.match(WordList(String(words[index].folded.dropLast())), at: 0)?.count == 1
    else { return false }
    return tools.lexicon.begins.match(words, at: index + 1) != nil
      || tools.lexicon.isHeld.match(words, at: index + 1) != nil
  }

  private static func isPlural(_ word: Word) -> Bool {
    word.folded.hasSuffix("s") || word.folded.hasSuffix("x")
  }

  /// Whether a word for what was named before stands behind a comma, right in front of the verb: "Restored last year,
  /// it opens …".
  private func opensMainClause(_ words: WordList) -> Bool {
    let verbs = [tools.lexicon.begins, tools.lexicon.isHeld].compactMap {
      $0.firstMatch(words, in: 0..<words.count)?.range.lowerBound
    }
    guard let verb = verbs.min() else { return false }
    return ProseTitle.pronoun(words, before: verb, tools: tools).map {
      $0 > 0 && words[$0 - 1].isSign(",")
    } ?? false
  }

  /// What is told, and who does it where that opens the clause apart from the verb.
  func told(
    _ words: WordList, _ free: [Bool], of dated: DatedText
  ) -> (title: SourcedText, subject: SourcedText?)? {
    // The verb that the first hour or day stands nearest to.
    let first = free.firstIndex(of: false) ?? words.count
    let verbs = (1..<max(words.count, 1)).filter { free[$0] && isFuture(words, $0) }
    guard let verb = verbs.last(where: { $0 < first }) ?? verbs.first,
      !ProseStatement(tools: tools).isHeldBack(words, free, of: dated)
    else { return nil }
    let subject = subject(words, free, verb: verb)
    // "The hall is closed and will reopen": what is shut.
    // "des cars partiront de la gare": how one gets there.
    guard !tools.lexicon.nothing.contains(words, in: subject..<verb),
      !tools.lexicon.shuttles.contains(words, in: subject..<verb)
    else { return nil }
    guard let rest = object(words, free, from: verb + 1),
      rest.head > verb + 1 || !rest.tail.isEmpty
    else { return nil }
    // "The exhibition is hosted by the trust and will be opened at six": what opens the sentence is what both tell.
    if verb > 1, free[verb - 1], tools.lexicon.joins.match(words, at: verb - 1)?.count == 1,
      let first = firstSubject(words, free, before: verb)
    {
      return words.bytes(words: first).map { (dated.text.slice($0), dated.text.slice($0)) }
    }
    var start = subject
    while start < verb, isSmall(words, start) { start += 1 }
    // "Elle visitera", "who will cut": the verb alone.
    // "Le Café du Lavoir, à Aubrac, servira": the subject opens the clause.
    var name: SourcedText?
    // "L'Harmonie de Rive, que dirige Paul Lenoir, en jouera les airs": so do words that lean on the verb.
    let isBare = start == verb || start + 1 == verb && words[start].isElided
    let leans = (start..<verb).allSatisfy { tools.lexicon.clitics.match(words, at: $0) != nil }
    if isBare || leans, tools.lexicon.pronouns.match(words, at: 0) == nil,
      ProseTitle.pronoun(words, before: verb, tools: tools) == nil
    {
      // "Ana Ruiz, qui l'a écrite, vous y conduira": a name has no article.
      let named = words[0].beginsWithCapital && leans && start < verb ? 0 : nil
      guard let article = tools.lexicon.definite.match(words, at: 0)?.count ?? named else {
        return nil
      }
      var end = article
      while end < verb, free[end], words[end].isLetters || words[end].isSign("'") { end += 1 }
      guard end > article, end - article <= Self.longestSubject,
        let bytes = words.bytes(words: article..<end)
      else { return nil }
      name = dated.text.slice(bytes)
    }
    if start == verb, !isEnding(words[verb]) { start = verb + 1 }
    let head = start..<max(rest.head, start)
    guard let bytes = words.bytes(words: head.isEmpty ? rest.tail : head) else { return nil }
    var title = name ?? SourcedText()
    title.append(dated.text.slice(bytes), separator: " ")
    if !head.isEmpty, let tail = words.bytes(words: rest.tail) {
      title.append(dated.text.slice(tail), separator: " ")
    }
    guard title.text.utf8.count <= Self.longestTitle, WordList(title.text).count > 1 else {
      return nil
    }
    return (title, name)
  }

  /// The words between the article that opens a sentence and its first sign or verb, where a verb stands between them and
  /// another.
  private func firstSubject(_ words: WordList, _ free: [Bool], before verb: Int) -> Range<Int>? {
    guard let article = tools.lexicon.definite.match(words, at: 0)?.count else { return nil }
    var end = article
    while end < verb, free[end], words[end].isLetters || words[end].isSign("'"),
      tools.lexicon.copulas.match(words, at: end) == nil
    { end += 1 }
    guard end > article, end - article <= Self.longestSubject,
      (end..<verb).contains(where: { tools.lexicon.copulas.match(words, at: $0) != nil })
    else { return nil }
    return article..<end
  }

  /// Whether a word is a verb that tells what is to come.
  func isFuture(_ words: WordList, _ index: Int) -> Bool {
    if tools.lexicon.future.match(words, at: index) != nil {
      return index == 0 || tools.lexicon.noFuture.match(words, at: index - 1) == nil
    }
    return isEnding(words[index]) && tools.lexicon.noFuture.match(words, at: index) == nil
  }

  /// "visitera": a verb that tells it by its ending, and no word in front of the verb as "will" does.
  private func isEnding(_ word: Word) -> Bool {
    word.shape == .lower && word.folded.utf8.count > 4
      && tools.lexicon.futureEndings.contains { word.folded.hasSuffix($0) }
  }

  /// Where the subject begins: behind the last sign or date in front of the verb.
  private func subject(_ words: WordList, _ free: [Bool], verb: Int) -> Int {
    var start = verb
    while start > 0, verb - start < Self.longestSubject, free[start - 1],
      words[start - 1].shape != .sign || words[start - 1].folded == "'"
    {
      start -= 1
    }
    return start
  }

  /// The words behind the verb up to the first comma or place; those behind a date that follows the verb at
  /// once are the tail.
  private func object(
    _ words: WordList, _ free: [Bool], from start: Int
  ) -> (head: Int, tail: Range<Int>)? {
    var index = start
    var head = start
    var isBroken = false
    var begin = start
    while index < words.count, index - begin < Self.longest {
      if !free[index] {
        // "le dimanche à 15 h et à 17 h": one more time of it.
        if isBroken, (begin..<index).allSatisfy({ tools.lexicon.glue.contains(words[$0]) }) {
          while index < words.count, !free[index] { index += 1 }
          begin = index
          continue
        }
        // A date inside the predicate: it goes on behind it, or ends there.
        guard !isBroken, index - start < Self.leastPredicate else { break }
        head = index
        while index < words.count, !free[index] { index += 1 }
        begin = index
        isBroken = true
        continue
      }
      // "exécutera, le dimanche à 15 h, une pièce": the date stands between commas.
      if words[index].isSign(","),
        !isBroken && index + 1 < words.count && !free[index + 1]
          || isBroken && index == begin
      {
        index += 1
        if isBroken { begin = index }
        continue
      }
      if words[index].shape == .sign,
        [",", ";", "(", ".", ":", "–", "—"].contains(words[index].folded)
      {
        break
      }
      if isBroken && index == begin || index - begin >= Self.leastPredicate,
        tools.lexicon.afterTitle.match(words, at: index) != nil
      {
        break
      }
      index += 1
    }
    var end = index
    while end > begin, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
    if !isBroken { return (end, end..<end) }
    while head > start,
      tools.lexicon.glue.contains(words[head - 1]) || words[head - 1].shape == .sign
    { head -= 1 }
    return (head, begin..<max(begin, end))
  }

  /// Words that open a clause and say nothing of what it tells.
  private func isSmall(_ words: WordList, _ index: Int) -> Bool {
    tools.lexicon.pronouns.match(words, at: index) != nil
      || tools.lexicon.definite.match(words, at: index) != nil
      || tools.lexicon.then.match(words, at: index) != nil
      || tools.lexicon.joins.match(words, at: index) != nil
  }
}
