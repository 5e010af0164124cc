import DateExpressions
import KitModel
import Lexicons

/// Events that a sentence of an entry's text announces beside the entry: "Vernissage le vendredi 10
/// juillet à 18h30", "Une réunion d’information est organisée le jeudi 22 janvier à 17h30".
struct AnnouncedSentences {
  let tools: EventTools

  /// Longer paragraphs tell a story.
  private static let longestText = 700
  private static let longestTitle = 90

  func entries(in texts: [SourcedText], scope: EntryScope) -> [Entry] {
    texts.filter { $0.text.utf8.count <= Self.longestText }.flatMap { text in
      DateSentences.sentences(of: text).compactMap {
        entry(of: $0, scope: scope) ?? work(in: $0, scope: scope)
      }
    }
  }

  /// What the text beside an entry announces in sentences that open with a name and a day: "Temporary exhibition,
  /// upper hall. Press view: Monday 4 May, 2pm."
  func labelled(in entry: Entry) -> [Entry] {
    entry.body.filter { $0.text.utf8.count <= Self.longestText }.flatMap { text in
      DateSentences.sentences(of: text).compactMap { sentence in
        self.entry(of: sentence, scope: entry.scope, isLabelled: true)
      }
    }
  }

  /// "Le 3 juillet, à 22 h 30, la tournée commence au stade avec *La Loi du colza*": a work whose title is
  /// set in italics, on a day of the kit's period or at an hour.
  private func work(in sentence: SourcedText, scope: EntryScope) -> Entry? {
    var dated = tools.dated(sentence)
    guard let day = dated.expressions.first(where: \.statesDayOfMonth),
      dated.hasTime || isInPeriod(day), let title = WorkTitles(tools: tools).only(in: sentence)
    else { return nil }
    dated.coverage = .pure
    var entry = Entry(title: title, when: [dated], scope: scope, origin: .inText)
    entry.body = [sentence]
    return entry
  }

  private func isInPeriod(_ day: DateExpression) -> Bool {
    guard let period = tools.context.period else { return false }
    let starts = tools.reader.resolve(day, in: tools.context).occurrences.compactMap(\.start?.date)
    return !starts.isEmpty && starts.allSatisfy(period.contains)
  }

  private func entry(
    of sentence: SourcedText, scope: EntryScope, isLabelled: Bool = false
  ) -> Entry? {
    var dated = tools.dated(sentence)
    guard
      let first = dated.expressions.first(where: { $0.statesDayOfMonth }),
      dated.expressions.contains(where: { $0.known.contains(.time) }),
      // "A talk on the 25th" is part of the entry.
      !isLabelled || first.known.contains(.month)
    else { return nil }
    let words = WordList(sentence.text)
    let before = words.indices(in: 0..<first.range.lowerBound)
    guard !before.isEmpty else { return nil }
    guard
      let title = label(words, before: before)
        ?? (isLabelled
          ? nil
          : InvitedTo(lexicon: tools.lexicon).range(in: words, before: before) ?? subject(
            words, before: before)
            ?? named(words, before: before))
    else { return nil }
    guard let bytes = words.bytes(words: title), bytes.count <= Self.longestTitle,
      tools.dated(sentence.slice(bytes)).expressions.isEmpty
    else { return nil }
    dated.coverage = .pure
    var entry = Entry(
      title: sentence.slice(bytes), when: [dated], scope: scope, origin: .inText)
    entry.body = [sentence]
    if let back = hourOfReturn(dated, words) {
      entry.when[0].expressions.removeAll { $0.range == back.range }
      entry.end = dated
      entry.end?.expressions = [back]
    }
    return entry
  }

  /// "leaves the jetty at 7 am, returns about 10 am": the last hour is that of the end.
  private func hourOfReturn(_ dated: DatedText, _ words: WordList) -> DateExpression? {
    guard let last = dated.expressions.last, dated.expressions.count > 1, last.statesTime else {
      return nil
    }
    let before = words.indices(
      in: dated.expressions[dated.expressions.count - 2].range.upperBound..<last.range.upperBound)
    return tools.lexicon.comesBack.contains(words, in: before) ? last : nil
  }

  /// "Vernissage le …", "Visite guidée par la commissaire : samedi …": a kind of event opens the
  /// sentence, and nothing but what belongs to it stands before the date.
  private func label(_ words: WordList, before: Range<Int>) -> Range<Int>? {
    // "et une soirée jeux libres le vendredi": an item of a list that is written as one sentence.
    let article = tools.lexicon.indefinite.match(words, at: 0)?.count ?? 0
    // "Vernissage", "Programme launch": the kind is the first or second word.
    let isName = words[0].folded.utf8.count > 3
    let starts = (article > 0 ? [article] : isName ? [0, 1] : [0]).filter { $0 < before.upperBound }
    guard words[0].beginsWithCapital || article > 0, words[0].shape != .sign,
      let kind = starts.lazy.compactMap({ start in
        tools.lexicon.kinds.match(words, at: start).map { start + $0.count }
      }).first, kind < 6
    else { return nil }
    var end = before.upperBound
    while end > kind,
      words[end - 1].shape == .sign || tools.lexicon.glue.contains(words[end - 1])
    {
      end -= 1
    }
    // "Un concert du chœur est donné le …": the verb is no part of the name.
    if article > 0, kind < end,
      let verb = tools.lexicon.begins.firstMatch(words, in: kind..<end)?.range
    {
      end = verb.lowerBound
    }
    // A verb makes it a sentence of its own.
    let hasVerb =
      tools.lexicon.takesPlace.contains(words, in: 0..<end)
      || tools.lexicon.isHeld.contains(words, in: 0..<end)
    guard end >= kind, end <= 9, !hasVerb,
      !words.words[0..<end].contains(where: { $0.isSign(".") || $0.isSign(";") })
    else { return nil }
    return article..<end
  }

  /// "Une visite réservée aux journalistes est organisée …": what takes place, in front of the verb.
  private func subject(_ words: WordList, before: Range<Int>) -> Range<Int>? {
    guard let verb = tools.lexicon.isHeld.firstMatch(words, in: before) else { return nil }
    let start = words[0].folded.utf8.count <= 3 && words.count > 1 ? 1 : 0
    guard verb.range.lowerBound > start, verb.range.lowerBound <= 14,
      let kind = tools.lexicon.kinds.firstMatch(
        words, in: start..<min(start + 3, verb.range.lowerBound))
    else { return nil }
    // "A press briefing with Ann Bell is set for …": who is there is no part of the name.
    let people = (kind.range.upperBound..<max(kind.range.upperBound, verb.range.lowerBound))
      .first {
        tools.lexicon.beginsWith.match(words, at: $0) != nil && words[$0 + 1].beginsWithCapital
      }
    return start..<(people ?? verb.range.lowerBound)
  }

  /// "À Port-Clair, l’atelier « Les Vannes », prévu le 3 mai, est reporté …": a kind of event with a name in
  /// quotation marks, in front of a verb that says that it takes place.
  private func named(_ words: WordList, before: Range<Int>) -> Range<Int>? {
    guard let title = ProseTitle(tools: tools).quoted(words), title.upperBound <= before.upperBound
    else { return nil }
    let behind = title.upperBound..<words.count
    let lexicon = tools.lexicon
    return lexicon.isHeld.contains(words, in: behind) || lexicon.begins.contains(words, in: behind)
      ? title : nil
  }
}
