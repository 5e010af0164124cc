import DateExpressions
import KitModel
import Lexicons

/// What a clause without a verb names beside its hour.
extension ProseTitle {
  /// In words.
  private static let longestNoun = 10
  /// How many words of it may stand in front of the word for its kind: "premier passage".
  private static let nearHead = 1

  /// "Ouverture solennelle à 10 h par la maire", "puis, à 16 h, remise des seaux": the noun right in front of an hour or
  /// right behind it, with what belongs to it.
  ///
  /// A noun has no article there, as in a programme; the word for what takes place tells it from a verb.
  ///
  /// - Parameter isDated: whether an hour has to stand beside it.
  func noun(
    _ words: WordList, _ free: [Bool], of dated: DatedText, isDated: Bool = true
  ) -> Range<Int>? {
    guard dated.hasTime || !isDated,
      !dated.expressions.dropFirst().contains(where: { $0.known.contains(.recurrence) }),
      !dated.expressions.contains(where: \.statesEndOnly), let start = nounStart(words, free),
      !tools.lexicon.isHeld.contains(words, in: 0..<words.count),
      !hasVerb(words, free, from: start),
      !ProseStatement(tools: tools).isHeldBack(words, free, of: dated, ofOpening: false)
    else { return nil }
    var end = start
    while end < words.count, end - start < Self.longestNoun, free[end],
      words[end].isLetters || words[end].isSign("'") || words[end].isSign("-"),
      end == start
        || tools.lexicon.afterTitle.match(words, at: end) == nil
          && tools.lexicon.openTo.match(words, at: end) == nil
    { end += 1 }
    end = complementEnd(words, free, from: end)
    while end > start, tools.lexicon.glue.contains(words[end - 1]) || words[end - 1].isSign("-") {
      end -= 1
    }
    guard end > start, isNoun(words, start..<end) else { return nil }
    // What opens the clause is named right in front of its hour, or of where it is; a sign parts it from an hour ahead.
    let isBehindDate =
      (0..<start).contains { !free[$0] }
      && (!words[start - 1].isLetters || tools.lexicon.glue.contains(words[start - 1]))
    return !isDated || isBehindDate || isBesideDate(words, free, behind: end) ? start..<end : nil
  }

  /// In words.
  private static let longestComplement = 4

  /// "Contes à la lanterne chaque mardi", "promenade sur le bief": a few common words behind a preposition, in front of a
  /// sign or date, belong to the noun.
  private func complementEnd(_ words: WordList, _ free: [Bool], from end: Int) -> Int {
    guard end < words.count, free[end], words[end].shape == .lower,
      tools.lexicon.openTo.match(words, at: end) == nil,
      let lead = tools.lexicon.afterTitle.match(words, at: end)?.count
    else { return end }
    var next = end
    while next < words.count, next - end <= Self.longestComplement, free[next],
      words[next].shape == .lower
    { next += 1 }
    guard next > end + lead, next - end <= Self.longestComplement,
      next == words.count || words[next].shape == .sign || !free[next]
    else { return end }
    return next
  }

  /// Where the clause names something: behind what leads on and dates; `nil` where an article or a pronoun stands there.
  private func nounStart(_ words: WordList, _ free: [Bool]) -> Int? {
    let lexicon = tools.lexicon
    var index = leadEnd(words, free)
    // "Le soir est aux pieds : marche de nuit, départ à 21 h": what stands behind the colon in front of the first date.
    let date = free.firstIndex(of: false) ?? words.count
    if let colon = words.words[..<date].lastIndex(where: { $0.isSign(":") }), colon + 1 < date {
      index = max(index, colon + 1)
    }
    while index < words.count {
      if !free[index] || words[index].shape == .sign {
        index += 1
      } else if let then = lexicon.then.match(words, at: index) {
        index += then.count
      } else if lexicon.joins.match(words, at: index) != nil
        || lexicon.glue.contains(words[index]) && leadsToDate(words, free, index)
      {
        index += 1
      } else {
        break
      }
    }
    guard index < words.count, words[index].isLetters, !words[index].isElided,
      lexicon.article(words, at: index) == nil, lexicon.owners.match(words, at: index) == nil,
      lexicon.pronouns.match(words, at: index) == nil,
      lexicon.afterTitle.match(words, at: index) == nil,
      lexicon.startsOfIt.match(words, at: index) == nil, lexicon.of.match(words, at: index) == nil,
      lexicon.frames.match(words, at: index) == nil
    else { return nil }
    return index
  }

  /// In words: "Le mercredi,", "En soirée,", "Sous la halle,".
  private static let longestLead = 4

  /// Behind the words in front of the first comma, where these tell a part of the week or day, or where it is.
  private func leadEnd(_ words: WordList, _ free: [Bool]) -> Int {
    guard let comma = words.words.prefix(Self.longestLead).firstIndex(where: { $0.isSign(",") }),
      comma > 0, comma + 1 < words.count, (0..<comma).allSatisfy({ free[$0] })
    else { return 0 }
    let lead = words.words[..<comma].map(\.folded).joined(separator: " ")
    return tools.lexicon.afterTitle.match(words, at: 0) != nil
      || !tools.reader.scan(lead).isEmpty ? comma + 1 : 0
  }

  private func leadsToDate(_ words: WordList, _ free: [Bool], _ index: Int) -> Bool {
    var next = index
    while next < words.count, free[next], tools.lexicon.glue.contains(words[next]) { next += 1 }
    return next < words.count && !free[next]
  }

  /// Whether a verb stands between a word and the first comma behind its hour: further clauses tell more of it.
  private func hasVerb(_ words: WordList, _ free: [Bool], from start: Int) -> Bool {
    let lexicon = tools.lexicon
    let predicate = ProsePredicate(tools: tools)
    let date = max(free.firstIndex(of: false) ?? words.count, start)
    let end = words.words[date...].firstIndex { $0.isSign(",") || $0.isSign("(") } ?? words.count
    let verbs = [
      lexicon.copulas, lexicon.isHeld, lexicon.begins, lexicon.takesPlace, lexicon.hosts,
      lexicon.allows, lexicon.makesWay,
    ]
    return (start..<end).contains { index in
      // "à" is none.
      free[index] && words[index].folded.utf8.count > 1
        && (verbs.contains { $0.match(words, at: index) != nil }
          || predicate.isFuture(words, index))
    }
  }

  /// Whether words open with what takes place: "premier passage", "bal des voisins".
  private func isNoun(_ words: WordList, _ range: Range<Int>) -> Bool {
    let lexicon = tools.lexicon
    return (range.lowerBound...range.lowerBound + Self.nearHead).contains { index in
      range.contains(index)
        && (lexicon.happenings.match(words, at: index) != nil
          || lexicon.appointments.match(words, at: index) != nil
          || lexicon.kinds.match(words, at: index).map { $0.meaning != .openCall } ?? false)
    }
  }

  /// Whether a date, or a place and then a date, stands behind a word.
  private func isBesideDate(_ words: WordList, _ free: [Bool], behind end: Int) -> Bool {
    var next = end
    while next < words.count, free[next],
      words[next].isSign(",") || words[next].isSign("(") || words[next].isSign(":")
        || words[next].isSign("-") || words[next].isSign("–")
        || tools.lexicon.glue.contains(words[next])
    { next += 1 }
    if next < words.count, !free[next] { return true }
    return end < words.count && tools.lexicon.afterTitle.match(words, at: end) != nil
      || end < words.count && tools.lexicon.openTo.match(words, at: end) != nil
  }
}

/// What those are asked to who are awaited at an hour.
extension ProseTitle {
  /// "Les journalistes sont attendus dès 9 h 15 pour une visite du lavoir", "La presse est invitée, mardi à 16 h, à
  /// un point avec la maire": what follows the verb and its hour.
  func awaited(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    let lexicon = tools.lexicon
    guard let verb = lexicon.awaits.firstMatch(words, in: 0..<words.count)?.range else {
      return nil
    }
    for index in verb.upperBound..<words.count where free[index] {
      guard let link = lexicon.awaitsFor.match(words, at: index)?.count,
        case let start = index + link, start < words.count,
        let article = lexicon.article(words, at: start), start + article < words.count,
        let least = leastAwaited(words, free, from: start, article)
      else { continue }
      let begin = start + article
      var end = least
      while end < words.count, end - begin < Self.longestObject, free[end],
        !(words[end].shape == .sign && isEnd(words[end])),
        lexicon.afterTitle.match(words, at: end) == nil
      { end += 1 }
      while end > begin, lexicon.glue.contains(words[end - 1]) { end -= 1 }
      // "à une rencontre avec la maire": one word names little.
      if end == begin + 1, let company = companyEnd(words, free, from: begin) { end = company }
      return begin..<end
    }
    return nil
  }
}

extension ProseTitle {
  /// In words.
  private static let longestCompany = 11

  /// The end of a kind of event behind an article; "un point avec la maire" is one by its article and who is there.
  private func leastAwaited(
    _ words: WordList, _ free: [Bool], from start: Int, _ article: Int
  ) -> Int? {
    let begin = start + article
    if let (before, count) = kind(words, free, behind: begin) { return begin + before + count }
    if let count = tools.lexicon.appointments.match(words, at: begin)?.count {
      return begin + count
    }
    guard tools.lexicon.indefinite.match(words, at: start) != nil else { return nil }
    return companyEnd(words, free, from: begin)
  }

  /// The end of a word in small letters and those who are there: "point avec la maire".
  private func companyEnd(_ words: WordList, _ free: [Bool], from begin: Int) -> Int? {
    guard begin + 1 < words.count, words[begin].shape == .lower,
      tools.lexicon.beginsWith.match(words, at: begin + 1) != nil
    else { return nil }
    var end = begin + 2
    while end < words.count, end - begin < Self.longestCompany, free[end],
      !(words[end].shape == .sign && isEnd(words[end]))
    { end += 1 }
    while end > begin, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
    return end
  }
}

/// What somebody will do to what was named before.
extension ProseTitle {
  /// "La maire la présidera le mardi 2 juin": a word for what was named, right in front of a verb that tells what is to
  /// come, where an article never stands.
  func isObject(_ words: WordList, _ free: [Bool]) -> Bool {
    let predicate = ProsePredicate(tools: tools)
    return (1..<max(words.count, 1)).contains { verb in
      free[verb] && free[verb - 1] && words[verb].shape == .lower
        && tools.lexicon.objects.match(words, at: verb - 1) != nil
        && predicate.isFuture(words, verb)
    }
  }
}
