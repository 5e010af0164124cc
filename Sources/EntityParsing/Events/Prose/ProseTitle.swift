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
  static let longestSubject = 10
  static let longestObject = 8
  private static let longestQuoted = 14

  /// What a sentence names, and how surely it is something that takes place.
  struct Title {
    var text: SourcedText
    /// Whether the sentence says that it is held, cancelled or moved, so that a day alone is enough.
    var isHeld = false
    /// Whether it is the sentence's own words of what somebody will do.
    var isPredicate = false
    /// Whether it is named here, and not before.
    var isNew = true
    /// Whether it is set in quotation marks or italics.
    var isWork = false
    /// Whether the sentence says that it is moved to another day.
    var isMoved = false
    /// Whether only the day tells that it is to come, whatever the verb.
    var isStatement = false
    /// Whether the day is said to be given to it.
    var isWay = false
    /// Whether the sentence opens with it, as with what takes place.
    var opens = false
    /// Who does what it tells, where that opens the sentence.
    var subject: SourcedText?
  }

  /// - Parameter memory: what was named before, which "it" and "the first" speak of.
  func title(of dated: DatedText, before memory: ProseMemory = ProseMemory()) -> Title? {
    let words = WordList(dated.text.text)
    let free = Self.freeWords(words, of: dated)
    let all = 0..<words.count
    let isHeld = tools.lexicon.isHeld.contains(words, in: all) || isCancelled(words)
    if let italic = WorkTitles(tools: tools).only(in: dated.text) {
      return Title(text: italic, isHeld: isHeld, isWork: true)
    }
    if let bold = EmphasizedTitle.only(in: dated.text, tools: tools) {
      return Title(text: bold, isHeld: isHeld, isWork: true)
    }
    if let label = label(words, free), let title = text(words, label, of: dated) {
      return Title(text: title, isHeld: true)
    }
    if let way = makesWay(words, free, isContinued: memory.isWay),
      let title = text(words, way, of: dated)
    {
      return Title(text: title, isHeld: true, isWay: true)
    }
    // "Le départ sera donné à 9 h par le meunier": that of what was named before.
    // So is what somebody will do to it: "La maire la présidera".
    if let thing = memory.thing, startsIt(words, free) || isObject(words, free) {
      return Title(text: thing, isHeld: isHeld, isNew: false)
    }
    if let end = beginsWith(words, free), let title = text(words, end, of: dated) {
      return Title(text: title, isHeld: true)
    }
    let candidates = [subject(words, free), object(words, free), inverted(words, free)]
      .compactMap { $0 }
    let quoted =
      FurtherWorks(lexicon: tools.lexicon).first(in: words) ?? quoted(words)
      ?? named(on: dated, words, free)
    let work = quoted == nil ? ProseWorks(tools: tools).only(in: words, of: dated) : nil
    let happening = ProseStatement(tools: tools).happening(words, free, of: dated)
    let sure: Range<Int>? =
      quoted ?? awaited(words, free) ?? existing(words, free) ?? moved(words, free) ?? organized(
        words)
      ?? occasion(words, free, isHeld: isHeld) ?? behindColon(candidates, words, free)
    let first: Range<Int>? = candidates.min { $0.lowerBound < $1.lowerBound }
    // "The season opens on 26 May with a reading, “Reeds at Noon”": a name of its own says more than what it is.
    let titled = work.flatMap { ProseWorks(tools: tools).isTitle(words, $0) ? $0 : nil }
    let found =
      sure ?? titled ?? first ?? beforeDate(words, free) ?? happening ?? work
      ?? attribute(words, free)
    let isMoved = all.contains {
      tools.lexicon.statuses.match(words, at: $0)?.meaning == .postponed
    }
    if let found = found.map({ unquoted($0, words) }) {
      if let work = memory.work, isKindAlone(words, found) || isSaidOfWork(words, found) {
        return Title(text: work, isHeld: isHeld, isNew: false)
      }
      return text(words, found, of: dated).map {
        Title(
          text: $0, isHeld: isHeld, isWork: quoted != nil || found == work, isMoved: isMoved,
          opens: happening != nil)
      }
    }
    if let occasion = namedOccasion(words, free, of: dated),
      let title = text(words, occasion, of: dated)
    {
      return Title(text: title, isHeld: true)
    }
    if memory.isHeld, let elliptic = elliptic(words, free),
      let title = text(words, elliptic, of: dated)
    {
      return Title(text: title, isHeld: true)
    }
    let predicate = ProsePredicate(tools: tools)
    if let thing = memory.thing, predicate.refers(words, free, to: thing) {
      return Title(text: thing, isHeld: isHeld || memory.isHeld, isNew: false)
    }
    if let noun = noun(words, free, of: dated), let title = text(words, noun, of: dated) {
      return Title(text: title, isPredicate: true, isStatement: true)
    }
    if let bare = bare(words, free, isHeld: isHeld), let title = text(words, bare, of: dated) {
      return Title(text: title, isHeld: isHeld)
    }
    if let (object, _) = ofSpeakers(words, free) {
      if let object, let title = text(words, object, of: dated) {
        return Title(text: title, isPredicate: true)
      }
      if let thing = memory.thing, dated.hasTime {
        return Title(text: thing, isHeld: memory.isHeld, isNew: false)
      }
    }
    if let told = predicate.told(words, free, of: dated) {
      return Title(text: told.title, isPredicate: true, subject: told.subject)
    }
    return ProseStatement(tools: tools).title(words, free, of: dated).map {
      Title(text: $0, isPredicate: true, isStatement: true)
    }
  }

  private func text(_ words: WordList, _ range: Range<Int>, of dated: DatedText) -> SourcedText? {
    guard let bytes = words.bytes(words: range), bytes.count <= Self.longestTitle,
      tools.dated(dated.text.slice(bytes)).expressions.isEmpty
    else { return nil }
    return dated.text.slice(bytes)
  }

  /// "lors du Congrès des villes, organisé du 26 au 28 janvier": the kind of event in front of the comma.
  private func organized(_ words: WordList) -> Range<Int>? {
    guard
      let verb = tools.lexicon.takesPlace.firstMatch(words, in: 0..<words.count)?.range.lowerBound,
      verb > 1, words[verb - 1].isSign(",")
    else { return nil }
    let near = max(0, verb - 1 - Self.longestObject)..<verb - 1
    guard let kind = near.first(where: { isOccasion(words, $0) }),
      !words.words[kind..<verb - 1].contains(where: { $0.isSign(",") })
    else { return nil }
    return kind..<verb - 1
  }

  /// "can join guided tours", "six étapes : la première aura lieu": a kind of event without an article, in two
  /// words or in a sentence that says that it is held.
  private func bare(_ words: WordList, _ free: [Bool], isHeld: Bool) -> Range<Int>? {
    for start in 0..<words.count where free[start] {
      guard let kind = tools.lexicon.kinds.match(words, at: start),
        kind.count > 1 || isHeld, start == 0 || !words[start - 1].isSign("«"),
        kind.meaning != .webinar, kind.meaning != .openCall
      else { continue }
      let end = end(of: start + kind.count, words, free, isHeld)
      return beginning(of: start, words, free)..<(isHeld ? complement(words, free, from: end) : end)
    }
    return nil
  }

  /// "ateliers pour fabriquer un battoir, les 5 et 7 août, sont proposés": what belongs to a kind up to the comma or date.
  private func end(of kind: Int, _ words: WordList, _ free: [Bool], _ isHeld: Bool) -> Int {
    guard isHeld else { return kind }
    let predicate = ProsePredicate(tools: tools)
    var end = kind
    while end < words.count, free[end], end - kind < Self.longestObject,
      words[end].isLetters || words[end].isSign("'")
    {
      if tools.lexicon.isHeld.match(words, at: end) != nil
        || tools.lexicon.begins.match(words, at: end) != nil
        || tools.lexicon.afterTitle.match(words, at: end) != nil
        || tools.lexicon.copulas.match(words, at: end) != nil || predicate.isFuture(words, end)
      {
        return kind
      }
      end += 1
    }
    guard end < words.count, !free[end] || words[end].isSign(",") else { return kind }
    while end > kind, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
    return end
  }

  /// Where a name begins that ends in a kind of event: "the Net Menders' Open House".
  private func beginning(of kind: Int, _ words: WordList, _ free: [Bool]) -> Int {
    guard words[kind].beginsWithCapital else { return kind }
    var begin = kind
    while begin > 0, free[begin - 1],
      words[begin - 1].beginsWithCapital || words[begin - 1].isSign("'")
    { begin -= 1 }
    // The first word of a sentence is an article as a rule.
    while begin < kind,
      !words[begin].beginsWithCapital || tools.lexicon.definite.match(words, at: begin) != nil
    { begin += 1 }
    return begin
  }

  /// Whether each word belongs to no date.
  static func freeWords(_ words: WordList, of dated: DatedText) -> [Bool] {
    words.words.map { word in
      !dated.expressions.contains { $0.range.overlaps(word.range) }
    }
  }

  // MARK: - In quotation marks

  /// "une soirée « Je m'installe ici »": a name, not what somebody said.
  func quoted(_ words: WordList) -> Range<Int>? {
    guard let (open, close) = words.quotes(), close - open - 1 <= Self.longestQuoted,
      close - open > 1
    else { return nil }
    if isSubject(words, open: open, close: close) { return open + 1..<close }
    if isFramed(words, upTo: open) { return nil }
    guard words[open + 1].beginsWithCapital || words[open + 1].shape == .number else { return nil }
    // The kind in front of it is part of its name: "soirée «", and "un séminaire intitulé «" is not.
    for count in [1, 2, 3] where open >= count {
      let kind = tools.lexicon.kinds.match(words, at: open - count)
      if let kind, kind.count == count { return open - count..<close + 1 }
    }
    // "une déambulation intitulée «": whatever kind of thing it is.
    if open > 0, tools.lexicon.entitled.firstMatch(words, in: max(0, open - 3)..<open) != nil {
      return open + 1..<close
    }
    let near = max(0, open - Self.nearKind)..<open
    guard let kind = tools.lexicon.kinds.firstMatch(words, in: near) else {
      return HostedTitles(lexicon: tools.lexicon).parts(of: words)?.title
    }
    // "l'inauguration du lieu « Eaux vives »": the name is a part; "un concert de « Eaux vives »" is the work's.
    let of = kind.range.upperBound
    if ![.show, .screening, .exhibition].contains(kind.meaning), of < open,
      tools.lexicon.of.match(words, at: of) != nil,
      !words.words[of..<open].contains(where: { isEnd($0) })
    {
      return kind.range.lowerBound..<close + 1
    }
    return open + 1..<close
  }

  /// How many words in front of a name say what it is the name of.
  private static let nearKind = 6

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
    // "Restored by the town and the county, it opens …": those who did it are no subject.
    if isPronoun(words, before: verb.lowerBound) { return nil }
    // Behind a comma or a date stands the subject's article.
    // So does that of what is announced: "said today that the lamp will be lit".
    let opening = (0..<verb.lowerBound).reversed().prefix { index in
      free[index] && !words[index].isSign(":")
        && tools.lexicon.reports.match(words, at: index) == nil
    }
    guard let first = opening.last else { return nil }
    let held = tools.lexicon.isHeld.match(words, at: verb.lowerBound) != nil
    if let noun = relative(words, free, verb: verb.lowerBound) { return noun }
    if let name = name(words, first..<verb.lowerBound) { return name }
    for start in first..<verb.lowerBound {
      if stands(words, at: start, before: verb.lowerBound) { return nil }
      let isBegin =
        start == first || words[start - 1].shape == .sign
        || tools.lexicon.joins.match(words, at: start - 1) != nil
      guard isBegin,
        let article = tools.lexicon.article(words, at: start) ?? counted(words, start)
      else { continue }
      let begin = start + article
      let end =
        (begin..<verb.lowerBound).first { index in
          words[index].shape == .sign && isEnd(words[index])
            // "A press briefing with Ann Bell is set for …": who is there is no part of the name.
            || tools.lexicon.beginsWith.match(words, at: index) != nil
              && words[index + 1].beginsWithCapital
              && tools.lexicon.kinds.contains(words, in: begin..<index)
        } ?? withoutClitics(words, begin..<verb.lowerBound)
      guard end > begin, end - begin <= Self.longestSubject,
        isThing(words, begin..<end) || held && !isRegistration(words, begin..<end)
      else {
        return nil
      }
      return begin..<end
    }
    return nil
  }

  /// "la grande lessive y commencera": the end of the subject in front of what leans on the verb.
  private func withoutClitics(_ words: WordList, _ range: Range<Int>) -> Int {
    range.reversed().prefix { tools.lexicon.clitics.match(words, at: $0) != nil }.last
      ?? range.upperBound
  }

  /// "… lors de l'inauguration officielle qui se tiendra": the kind of event right in front of "which".
  private func relative(_ words: WordList, _ free: [Bool], verb: Int) -> Range<Int>? {
    guard verb > 2, tools.lexicon.joins.match(words, at: verb - 1) != nil else { return nil }
    var start = verb - 2
    while start > 0, free[start], verb - start < Self.longestSubject {
      if tools.lexicon.kinds.match(words, at: start) != nil,
        tools.lexicon.definite.match(words, at: start - 1) != nil
          || tools.lexicon.indefinite.match(words, at: start - 1) != nil
      {
        return start..<verb - 1
      }
      start -= 1
    }
    return nil
  }

  private func isRegistration(_ words: WordList, _ range: Range<Int>) -> Bool {
    tools.lexicon.registration.contains(words, in: range)
      || !range.contains {
        words[$0].isLetters && words[$0].folded.utf8.count > 3
          && !tools.lexicon.glue.contains(words[$0])
      }
  }

  /// "Deux réunions publiques sont programmées": a number in front of a kind of event.
  private func counted(_ words: WordList, _ start: Int) -> Int? {
    start + 1 < words.count && tools.lexicon.kinds.match(words, at: start + 1) != nil ? 1 : nil
  }

  /// Whether words name what takes place: a kind of event, or something with a name of its own.
  func isThing(_ words: WordList, _ range: Range<Int>) -> Bool {
    if tools.lexicon.registration.contains(words, in: range) { return false }
    if tools.lexicon.kinds.contains(words, in: range) { return true }
    return range.count > 1
      && range.contains { words[$0].shape != .sign && words[$0].beginsWithCapital }
  }

  // MARK: - Object

  /// "… donnera un concert de sardanes": an article, a kind of event and what belongs to it.
  private func object(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    let predicate = ProsePredicate(tools: tools)
    for start in 0..<words.count where free[start] {
      guard let article = tools.lexicon.indefinite.match(words, at: start),
        let (before, kind) = kind(words, free, behind: start + article.count),
        !isSequel(words, at: start),
        // "Les inscriptions à un atelier …" tells until when one may ask.
        !tools.lexicon.registration.contains(words, in: max(0, start - Self.nearKind)..<start)
      else { continue }
      if let name = apposed(words, free, before: start) { return name }
      let begin = start + article.count
      let least = begin + before + kind
      var end = least
      while end < words.count, end - begin < Self.longestObject, free[end],
        !(words[end].shape == .sign && isEnd(words[end])), !isPreposition(words, end),
        !predicate.isFuture(words, end)
      {
        end += 1
      }
      while end > least, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
      return begin..<end
    }
    return nil
  }

  /// A kind of event behind an article, with the words between: "une première réunion", "a two-day symposium".
  func kind(
    _ words: WordList, _ free: [Bool], behind index: Int
  ) -> (before: Int, count: Int)? {
    for before in 0...Self.mostAdjectives where index + before < words.count {
      if let found = tools.lexicon.kinds.match(words, at: index + before)?.count
        ?? tools.lexicon.happenings.match(words, at: index + before)?.count
      {
        return (before, found)
      }
      let word = words[index + before]
      guard free[index + before], word.isLetters, !word.beginsWithCapital,
        word.folded.utf8.count > 2, tools.lexicon.afterTitle.match(words, at: index + before) == nil
      else { return nil }
    }
    return nil
  }

  private static let mostAdjectives = 3

  func isEnd(_ word: Word) -> Bool {
    [",", "(", ":", ".", "–", "—", "«", "“"].contains { word.isSign($0) }
  }

  /// "avec", "au", "animé par": who and where stand behind the name.
  private func isPreposition(_ words: WordList, _ index: Int) -> Bool {
    tools.lexicon.afterTitle.match(words, at: index) != nil
      || tools.lexicon.isHeld.match(words, at: index) != nil
  }
}
