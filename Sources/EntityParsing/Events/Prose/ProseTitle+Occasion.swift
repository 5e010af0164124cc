import KitModel
import Lexicons

/// The occasion on which something is told or shown for the first time.
extension ProseTitle {
  /// "The accounts will be presented at a press briefing on 4 March": what one is asked to, not what is heard there.
  ///
  /// What is played or shown on an occasion is what people come for.
  func occasion(_ words: WordList, _ free: [Bool], isHeld: Bool) -> Range<Int>? {
    guard !isHeld else { return nil }
    for index in 0..<words.count where free[index] {
      guard let cue = tools.lexicon.occasions.match(words, at: index),
        case let start = index + cue.count,
        let article = tools.lexicon.indefinite.match(words, at: start)?.count,
        case let begin = start + article,
        let (before, count) = kind(words, free, behind: begin),
        let meaning = tools.lexicon.kinds.match(words, at: begin + before)?.meaning,
        [.pressEvent, .meeting, .conference, .roundTable].contains(meaning)
      else { continue }
      return begin..<begin + before + count
    }
    return nil
  }
}

/// What is a part of something larger.
extension ProseTitle {
  /// "passera à Rive dans le cadre d'une tournée ayant pour thème « La mer monte »": whether words up to an offset lead to
  /// something larger, with no sign behind.
  func isFramed(_ words: WordList, upTo end: Int) -> Bool {
    tools.lexicon.frames.firstMatch(words, in: 0..<end).map { frame in
      !words.words[frame.range.upperBound..<end].contains(where: isEnd)
    } ?? false
  }
}

/// What takes place on a day, told apart from the verb of its sentence.
extension ProseTitle {
  /// "Les potières tiendront table au Salon des métiers les 2 et 3 mai", "lors de la fête du Bief, le dimanche 6 juin":
  /// the name of the occasion right in front of its day.
  func namedOccasion(_ words: WordList, _ free: [Bool], of dated: DatedText) -> Range<Int>? {
    guard let date = free.firstIndex(of: false), date > 2,
      dated.expressions.first?.statesDayOfMonth == true
    else { return nil }
    var end = date
    while end > 0,
      words[end - 1].isSign(",") || words[end - 1].isSign("(")
        || tools.lexicon.glue.contains(words[end - 1])
    { end -= 1 }
    for start in stride(from: end - 1, through: max(0, end - Self.longestSubject), by: -1) {
      guard free[start],
        words[start].shape != .sign || words[start].isSign("'") || words[start].isSign("&")
          || words[start].isSign("-")
      else { return nil }
      let cue = tools.lexicon.onOccasion.match(words, at: start)?.count
      guard let count = cue ?? tools.lexicon.occasions.match(words, at: start)?.count,
        case let begin = start + count, begin < end,
        (begin..<end).contains(where: { words[$0].beginsWithCapital }),
        cue != nil && isOccasion(words, begin) || endsInOccasion(words, begin..<end)
      else { continue }
      return begin..<end
    }
    return nil
  }

  /// "will exhibit at Blin Boat Show, 20–24 April": a name of capitals whose last word says what it is, as English has it,
  /// behind its article perhaps.
  private func endsInOccasion(_ words: WordList, _ name: Range<Int>) -> Bool {
    let start = name.lowerBound + (tools.lexicon.article(words, at: name.lowerBound) ?? 0)
    guard name.upperBound - start > 1,
      (start..<name.upperBound).allSatisfy({ index in
        words[index].beginsWithCapital || words[index].isSign("'") || words[index].isSign("&")
      })
    else { return false }
    return isOccasion(words, name.upperBound - 1)
  }

  func isOccasion(_ words: WordList, _ index: Int) -> Bool {
    tools.lexicon.happenings.match(words, at: index) != nil
      || tools.lexicon.namedOccasions.match(words, at: index) != nil
      || tools.lexicon.kinds.match(words, at: index).map {
        $0.meaning != .openCall && $0.meaning != .webinar
      } ?? false
  }

  /// "Le clou sera la parade aux lanternes du samedi 9": what the sentence says that its subject will be.
  func attribute(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    guard tools.lexicon.article(words, at: 0) != nil else { return nil }
    for verb in 1..<max(words.count, 1)
    where free[verb] && tools.lexicon.future.match(words, at: verb) != nil {
      guard verb + 1 < words.count, let article = tools.lexicon.article(words, at: verb + 1),
        let (before, count) = kind(words, free, behind: verb + 1 + article)
      else { return nil }
      let begin = verb + 1 + article
      var end = begin + before + count
      while end < words.count, end - begin < Self.longestSubject, free[end],
        !(words[end].shape == .sign && isEnd(words[end])),
        tools.lexicon.joins.match(words, at: end) == nil
      { end += 1 }
      while end > begin, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
      return end > begin ? begin..<end : nil
    }
    return nil
  }

  /// "; la carte des lavoirs, le 4 mai": what a clause without a verb opens with, in front of its day, where the
  /// clause before said of its own that it takes place.
  func elliptic(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    var start = 0
    while start < words.count,
      words[start].shape == .sign || tools.lexicon.joins.match(words, at: start) != nil
        || tools.lexicon.then.match(words, at: start) != nil
    { start += 1 }
    guard start < words.count, let article = tools.lexicon.article(words, at: start),
      let comma = words.words[start...].firstIndex(where: { $0.shape == .sign && !$0.isSign("'") }),
      words[comma].isSign(","), comma + 1 < words.count,
      (start..<comma).allSatisfy({ free[$0] }), comma - start <= Self.longestSubject,
      !free[comma + 1] || comma + 2 < words.count && !free[comma + 2], start + article < comma
    else { return nil }
    return start + article..<comma
  }

  /// "le « Bibliobus » stationnera", "une « maison du pont » ouvrira": a name between its article and its verb.
  func isSubject(_ words: WordList, open: Int, close: Int) -> Bool {
    guard open > 0, close + 1 < words.count, tools.lexicon.article(words, at: open - 1) != nil
    else { return false }
    return tools.lexicon.begins.match(words, at: close + 1) != nil
      || tools.lexicon.isHeld.match(words, at: close + 1) != nil
      || tools.lexicon.takesPlace.match(words, at: close + 1) != nil
  }

  /// "Le lendemain, place au « Bal des seaux »", "puis à une veillée": what the day is given to.
  ///
  /// - Parameter isContinued: whether the clause before said so.
  func makesWay(_ words: WordList, _ free: [Bool], isContinued: Bool) -> Range<Int>? {
    let lexicon = tools.lexicon
    let start = (0..<min(words.count, Self.longestWay)).first { index in
      let isLed =
        index == 0 || words[index - 1].isSign(",")
        || (0..<index).allSatisfy { !free[$0] || lexicon.then.match(words, at: $0) != nil }
      return isLed
        && (lexicon.makesWay.match(words, at: index) != nil
          || isContinued && lexicon.onOccasion.match(words, at: index) != nil)
    }
    guard let start,
      let cue = lexicon.makesWay.match(words, at: start)?.count
        ?? lexicon.onOccasion.match(words, at: start)?.count
    else { return nil }
    var begin = start + cue
    // "place aux insectes : « Dans l'œil du héron »": the name is what takes place.
    let names = EnclosedWords(words).quotations
    guard names.allSatisfy({ $0.lowerBound <= begin + 1 }) else { return nil }
    begin += begin < words.count ? tools.lexicon.indefinite.match(words, at: begin)?.count ?? 0 : 0
    guard begin < words.count else { return nil }
    if words[begin].isSign("«") || words[begin].isSign("“") {
      return words.words[begin...].firstIndex { $0.isSign("»") || $0.isSign("”") }.map {
        begin + 1..<$0
      }
    }
    var end = begin
    while end < words.count, free[end], end - begin < Self.longestSubject,
      !(words[end].shape == .sign && isEnd(words[end])),
      end == begin || tools.lexicon.afterTitle.match(words, at: end) == nil
    { end += 1 }
    while end > begin, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
    return end > begin ? begin..<end : nil
  }

  /// In words.
  private static let longestWay = 8

  /// Whether a clause without a date of its own gives its day to something.
  func makesWay(_ dated: DatedText) -> Bool {
    let words = WordList(dated.text.text)
    return makesWay(words, words.words.map { _ in true }, isContinued: false) != nil
  }

  /// Whether a word stands for what was named before, and is no adjective: "la deuxième", not "la deuxième liste".
  func stands(_ words: WordList, at index: Int, before verb: Int) -> Bool {
    guard let pronoun = tools.lexicon.pronouns.match(words, at: index) else { return false }
    let next = index + pronoun.count
    return
      !(pronoun.count > 1 && next < verb && words[next].shape == .lower
      && words[next].folded.utf8.count > 2 && !tools.lexicon.glue.contains(words[next])
      && tools.lexicon.afterTitle.match(words, at: next) == nil
      && tools.lexicon.clitics.match(words, at: next) == nil)
  }
}

extension ProseTitle {
  /// Whether a clause opens with a word for the beginning of what was named before, right in front of a verb or an hour.
  func startsIt(_ words: WordList, _ free: [Bool]) -> Bool {
    guard let start = tools.lexicon.startsOfIt.match(words, at: 0)?.count, start < words.count
    else {
      return false
    }
    if !free[start] || start + 1 < words.count && !free[start + 1] { return true }
    return tools.lexicon.begins.match(words, at: start) != nil
      || tools.lexicon.isHeld.match(words, at: start) != nil
      || tools.lexicon.copulas.match(words, at: start) != nil
  }
}
