import DateExpressions
import KitModel
import Lexicons

/// The stops of a sentence that lists days and places behind a colon: each is one more time of what the sentence names in
/// front of it, or of what was told before.
///
/// As in: "Une veillée aura lieu dans chaque hameau au mois de juin : le 3 à Rive, le 10 à Denholt, à 18 h", "Le Nord suivra :
/// Rive le 19 à 13 h 30, Denholt le 20 à 18 h 30", "Suivront Rive (le 4), puis Denholt (le 6)".
struct ProseChain {
  let tools: EventTools

  struct Stop {
    /// The day, its hour and its place, as they stand in the sentence.
    var text: SourcedText
    /// The hour told once for all of the stops.
    var hours: DatedText?
  }

  struct Chain {
    /// What stands in front of the stops.
    var lead: SourcedText
    /// What the sentence names in front of its stops; `nil` where it speaks of what was told before.
    var title: SourcedText?
    var stops: [Stop]
  }

  private static let leastStops = 2
  /// In words, besides those of the dates.
  private static let longestPlace = 12
  private static let longestLead = 24
  /// In letters: shorter words only lead to a place.
  private static let shortWord = 3
  /// How many words in small letters may name a kind of place: "salle des fêtes".
  private static let mostKinds = 3

  func chain(in sentence: SourcedText) -> Chain? {
    let words = WordList(sentence.text)
    guard
      words.words.contains(where: { $0.isSign(":") })
        || tools.lexicon.follows.match(words, at: 0) != nil
    else { return nil }
    let days = BareDays(tools: tools).read(sentence).expressions.filter(isDay)
    guard days.count >= Self.leastStops else { return nil }
    guard let begin = beginning(words, before: days[0]),
      case let lead = sentence.slice(0..<begin.lead),
      let texts = parted(words, from: begin.list, days: days.map(\.range), of: sentence),
      texts.dropLast().allSatisfy(isStop), texts.last.map(withoutTail).map(isStop) == true
    else { return nil }
    let timed = texts.map { tools.dated($0).hasTime }
    // "le 3 à Rive, le 10 à Denholt, à 18 h", "à 21 h : le 3 à Rive": one hour for all.
    // "à 20 h 30 le 6 mars à Rive et le 13 à Denholt": so does one in front of the first day.
    let shared =
      timed.dropLast().contains(true)
      ? ProsePlacedDays(tools: tools).hourAhead(tools.dated(texts[0]))
      : lastHour(of: texts) ?? hour(in: lead)
    return Chain(
      lead: lead, title: title(of: lead), stops: texts.map { Stop(text: $0, hours: shared) })
  }

  private func isDay(_ expression: DateExpression) -> Bool {
    expression.statesDayOfMonth && expression.known.isDisjoint(with: [.recurrence, .relative])
      && !expression.statesEndOnly && !expression.namesDaysOneByOne
  }

  // MARK: - The lead

  /// Where the lead ends and where the list begins: at the colon in front of the first day, or at a word that only leads on.
  private func beginning(
    _ words: WordList, before day: DateExpression
  ) -> (lead: Int, list: Int)? {
    let before = words.indices(in: 0..<day.range.lowerBound)
    if let colon = before.last(where: { words[$0].isSign(":") }), colon + 1 < words.count {
      guard colon <= Self.longestLead else { return nil }
      return (words[colon].range.lowerBound, colon + 1)
    }
    guard let then = tools.lexicon.follows.match(words, at: 0) else { return nil }
    return (0, then.count)
  }

  /// What the lead says takes place; what only follows names nothing.
  private func title(of lead: SourcedText) -> SourcedText? {
    guard !lead.isEmpty, let title = ProseTitle(tools: tools).title(of: tools.dated(lead)),
      !title.isPredicate, title.isNew
    else { return nil }
    return title.text
  }

  private func hour(in lead: SourcedText) -> DatedText? {
    guard !lead.isEmpty, case let dated = tools.dated(lead), !dated.hasCertainDay,
      let hour = dated.expressions.last(where: \.statesTime)
    else { return nil }
    return tools.dated(lead.slice(hour.range))
  }

  /// The hour behind the place of the last stop, where only that has one, set apart from its day.
  private func lastHour(of texts: [SourcedText]) -> DatedText? {
    guard let last = texts.last, case let dated = tools.dated(last),
      let hour = dated.expressions.last, hour.statesTime,
      hour.known.isDisjoint(with: [.day, .month])
    else { return nil }
    return tools.dated(last.slice(hour.range))
  }

  // MARK: - The stops

  /// The town of a stop: the name behind a short preposition, or the one that opens it.
  func town(of stop: SourcedText) -> SourcedText? {
    let words = WordList(stop.text)
    let dates = BareDays(tools: tools).read(stop).expressions.map(\.range)
    let free = { (index: Int) in !dates.contains { $0.overlaps(words[index].range) } }
    var index = 0
    while index < words.count,
      words[index].shape == .sign || !free(index) || isLead(words, index)
    { index += 1 }
    guard index < words.count else { return nil }
    let isBehind = words[index].shape == .lower && words[index].folded.utf8.count <= 2
    let start = isBehind ? index + 1 : index
    var end = start
    while end < words.count, free(end),
      words[end].isLetters && words[end].beginsWithCapital || words[end].isSign("-")
        || end > start && words[end - 1].isSign("-") && words[end].isLetters
    { end += 1 }
    guard end > start,
      end == words.count || words[end].shape == .sign || !free(end)
        || tools.lexicon.glue.contains(words[end])
    else { return nil }
    return words.bytes(words: start..<end).map { stop.slice($0) }
  }

  private func isLead(_ words: WordList, _ index: Int) -> Bool {
    tools.lexicon.then.match(words, at: index) != nil
      || tools.lexicon.joins.match(words, at: index) != nil
  }

  /// The texts of the stops, cut at the last sign or joining word between two days.
  private func parted(
    _ words: WordList, from start: Int, days: [Range<Int>], of sentence: SourcedText
  ) -> [SourcedText]? {
    var cuts: [Int] = [start]
    let enclosed = Self.enclosed(words)
    // "le 3 à Rive, halle, le 10 …": days that open their stops are cut in front of them, others behind them.
    let opens = words.indices(in: 0..<days[0].lowerBound).filter { $0 >= start }
      .allSatisfy { words[$0].shape == .sign || tools.lexicon.glue.contains(words[$0]) }
    for (last, next) in zip(days, days.dropFirst()) {
      let gap = Array(words.indices(in: last.upperBound..<next.lowerBound))
      let joints = gap.filter {
        isJoint(words, $0) && !enclosed[$0]
      }
      let cut =
        opens ? joints.last : joints.first { isStopName(words, behind: $0, in: gap) }
      guard let cut else { return nil }
      cuts.append(cut)
    }
    cuts.append(words.count)
    return zip(cuts, cuts.dropFirst()).compactMap { from, to in
      words.bytes(words: from..<to).map { sentence.slice($0) }
    }
  }

  /// Whether each word stands in brackets; the closing one ends them.
  private static func enclosed(_ words: WordList) -> [Bool] {
    var isOpen = false
    return words.words.map { word in
      if word.isSign("(") { isOpen = true }
      if word.isSign(")") { isOpen = false }
      return isOpen
    }
  }

  private func isJoint(_ words: WordList, _ index: Int) -> Bool {
    words[index].isSign(",") || words[index].isSign(";")
      || words[index].isSign(")") && !(index + 1 < words.count && words[index + 1].isSign(","))
      || tools.lexicon.then.match(words, at: index) != nil
      || tools.lexicon.joins.match(words, at: index) != nil
  }

  /// Whether a name follows a joint, and no hour or remark of the stop before.
  private func isStopName(_ words: WordList, behind joint: Int, in gap: [Int]) -> Bool {
    gap.contains { $0 > joint && words[$0].beginsWithCapital }
  }

  /// The last stop without what the sentence goes on with: ", sous le préau de l'école".
  private func withoutTail(_ text: SourcedText) -> SourcedText {
    let words = WordList(text.text)
    let last = BareDays(tools: tools).read(text).expressions.last?.range.upperBound ?? 0
    let comma = words.words.first { $0.isSign(",") && $0.range.lowerBound >= last }
    return comma.map { text.slice(0..<$0.range.lowerBound) } ?? text
  }

  /// Whether nothing but a day, its hours and a place stand in a text.
  private func isStop(_ text: SourcedText) -> Bool {
    let dated = BareDays(tools: tools).read(text)
    let words = WordList(text.text)
    guard dated.expressions.filter({ $0.statesDayOfMonth }).count == 1 else { return false }
    let enclosed = Self.enclosed(words)
    let free = (0..<words.count).filter { index in
      words[index].isLetters && !enclosed[index]
        && !dated.expressions.contains { $0.range.overlaps(words[index].range) }
    }
    let others = free.filter { index in
      words[index].shape == .lower && words[index].folded.utf8.count > Self.shortWord
        && !tools.lexicon.glue.contains(words[index])
        && tools.lexicon.then.match(words, at: index) == nil
    }
    let predicate = ProsePredicate(tools: tools)
    return free.contains { words[$0].beginsWithCapital } && free.count <= Self.longestPlace
      && others.count <= Self.mostKinds
      && !free.contains { predicate.isFuture(words, $0) }
      && ![tools.lexicon.begins, tools.lexicon.isHeld, tools.lexicon.nothing].contains {
        $0.contains(words, in: 0..<words.count)
      }
  }
}

extension ProseEntries {
  /// The entries of a chain's stops; the month of one goes on to the next.
  func entries(of chain: ProseChain.Chain, memory: inout ProseMemory) -> [Entry]? {
    guard let title = chain.title ?? memory.tour ?? memory.thing else { return nil }
    if !chain.lead.isEmpty { memory.takeMonth(of: tools.dated(chain.lead), tools) }
    let words = WordList(chain.lead.text)
    let usual =
      tools.lexicon.sameHours.contains(words, in: 0..<words.count)
      ? memory.usualHours(tools) : nil
    let days = BareDays(tools: tools)
    guard memory.month != nil || !chain.stops.contains(where: { days.read($0.text).lacksMonth })
    else { return nil }
    memory.thing = title
    return chain.stops.map { stop in
      var when = days.read(stop.text)
      memory.takeMonth(of: when, tools)
      when = memory.inMonth(when, tools)
      when.coverage = .pure
      var entry = Entry(title: title, when: [when], scope: scope, origin: .inText)
      if when.monthAbove != nil { entry.heading = ProseMemory.month(of: when) }
      if !when.hasTime { entry.usualHours = stop.hours ?? usual }
      entry.city = ProseChain(tools: tools).town(of: stop.text)
      entry.body = [stop.text]
      memory.day = when
      return entry
    }
  }
}
