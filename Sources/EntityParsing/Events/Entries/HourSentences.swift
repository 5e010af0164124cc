import DateExpressions
import KitModel
import Lexicons

/// Sentences below the heading of a day that each name something and its hour: "Office des lampes à 8 h. Messe chantée à
/// 19 h ; procession à 21 h 30."
///
/// One such sentence may tell more of what stands above it; several, each with an hour of its own and no verb, are the
/// programme of the day.
struct HourSentences {
  let tools: EventTools

  private static let leastSentences = 2
  /// In words.
  private static let longestName = 9
  /// Of all clauses with an hour the share that must name something.
  private static let leastShare = 0.5

  /// The entries that texts below a day tell; none where they are too few.
  func entries(in texts: [SourcedText], on day: DatedText, scope: EntryScope) -> [Entry] {
    var timed = 0
    var entries: [Entry] = []
    for text in texts {
      for clause in DateSentences.sentences(of: text).flatMap(DateSentences.clauses) {
        let dated = tools.dated(clause)
        guard dated.isTimeOnly else { continue }
        timed += 1
        guard let name = name(of: dated) else { continue }
        var when = dated
        when.coverage = .pure
        var entry = Entry(title: name, when: [when], heading: day, scope: scope, origin: .inText)
        entry.body = [clause]
        entries.append(entry)
      }
    }
    guard entries.count >= Self.leastSentences,
      Double(entries.count) >= Self.leastShare * Double(timed)
    else { return [] }
    return entries
  }

  /// What a clause names in front of its hours, or behind hours that open it; `nil` where a verb makes it a sentence.
  private func name(of dated: DatedText) -> SourcedText? {
    let words = WordList(dated.text.text)
    guard let first = dated.expressions.first, let last = dated.expressions.last else { return nil }
    let before = words.indices(in: 0..<first.range.lowerBound)
    var range = before
    if before.allSatisfy({ tools.lexicon.glue.contains(words[$0]) || words[$0].shape == .sign }) {
      range = words.indices(in: last.range.upperBound..<dated.text.text.utf8.count)
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end,
      words[start].shape == .sign || tools.lexicon.then.match(words, at: start) != nil
    {
      start += 1
    }
    let stop = (start..<end).first {
      words[$0].isSign(",") || words[$0].isSign("(") || words[$0].isSign(".")
        || words[$0].isSign(":")
    }
    if let stop, stop > start {
      // "Poster session, 16:00": what a sign ends is whole.
      end = stop
    } else {
      while end > start,
        words[end - 1].shape == .sign || tools.lexicon.glue.contains(words[end - 1])
      { end -= 1 }
    }
    guard (1...Self.longestName).contains(end - start), words[start].isLetters,
      words[start].beginsWithCapital || tools.lexicon.kinds.match(words, at: start) != nil,
      tools.lexicon.pronouns.match(words, at: start) == nil,
      !isSentence(words, start..<end), let bytes = words.bytes(words: start..<end)
    else { return nil }
    return dated.text.slice(bytes)
  }

  private func isSentence(_ words: WordList, _ range: Range<Int>) -> Bool {
    let lexicon = tools.lexicon
    return lexicon.copulas.contains(words, in: range) || lexicon.opening.contains(words, in: range)
      || lexicon.begins.contains(words, in: range) || lexicon.isHeld.contains(words, in: range)
      || lexicon.registration.contains(words, in: range)
      || range.contains { index in
        words[index].shape == .lower
          && lexicon.futureEndings.contains { words[index].folded.hasSuffix($0) }
      }
  }
}

extension EntrySegmentation {
  /// What the sentences of a group below a day tell hour by hour.
  func hourSentences(
    in group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> [Entry] {
    let own = group.items.first { $0.isDayLine && $0.dated.hasCertainDay }?.dated
    guard let day = own ?? heading, day.hasCertainDay, !day.hasTime else { return [] }
    let texts = group.items.filter { $0.table == nil && !$0.isTitleLike && !$0.dated.hasDay }
    return HourSentences(tools: tools).entries(in: texts.map(\.text), on: day, scope: scope)
  }
}
