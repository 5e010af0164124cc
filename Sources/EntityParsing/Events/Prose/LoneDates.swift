import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Days with an hour that no entry tells: what stands beside each names what takes place then.
///
/// As in: "Photographers are invited to Aubin Farm at 11am on Thursday 9 July", a remark at the end of a release, or
/// "Harvest supper, Friday, October 8, 5 pm" amid the notes of a bulletin. A reader who sees a day ahead and an hour goes
/// there; a kit prints few that are nothing to go to, and those say so.
struct LoneDates {
  let tools: EventTools

  /// A longer text is an article of its own, in bytes.
  private static let longestText = 1600
  /// In words.
  private static let longestTitle = 10

  /// The entries of sections that may hold some, beside those that were told in other ways.
  func entries(in sections: [Section], beside drafts: [EventDraft]) -> [Entry] {
    let told = Set(drafts.flatMap { $0.event.occurrences.compactMap(\.start) })
    let days = Set(
      drafts.flatMap { draft in
        draft.event.occurrences.filter { $0.start?.time == nil }.flatMap(\.singleDays)
          .compactMap { $0.start?.date }
      })
    let places = drafts.flatMap(\.entry.when).flatMap(\.text.places)
    let lone = found(in: sections, titles: []) { dated, entry in
      let when = WhenResolver(tools: tools).when(of: entry).occurrences
      return !when.isEmpty
        && when.allSatisfy { occurrence in
          guard let start = occurrence.start else { return false }
          return !told.contains(start) && !days.contains(start.date)
            && (start.time != nil || !told.contains { $0.date == start.date })
        }
        && !dated.expressions.contains { expression in
          dated.text.slice(expression.range).places.contains { place in
            places.contains {
              $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
            }
          }
        }
    }
    return WhenTitles(tools: tools, places: tools.places).named(lone)
  }

  private func found(
    in sections: [Section], titles: [SourcedText], isFree: (DatedText, Entry) -> Bool
  ) -> [Entry] {
    sections.flatMap { section -> [Entry] in
      var entries: [Entry] = []
      let titles = titles + [section.title].filter { !$0.isEmpty }
      if Self.mayHoldDates(section.kind) {
        var heading: SourcedText?
        var isBelow = !section.title.isEmpty
        for block in section.blocks where block.table == nil {
          if block.isHeading {
            heading = tools.dated(block.text).hasDay ? nil : block.text
            isBelow = true
            continue
          }
          defer { isBelow = false }
          let scope = EntryScope(section: section, titles: titles + [heading].compactMap(\.self))
          guard block.text.text.utf8.count <= Self.longestText,
            block.text.text.utf8.contains(where: AddressBytes.isDigit)
          else { continue }
          let dated = tools.dated(block.text)
          for entry in self.entries(of: dated, scope: scope, isBelowHeading: isBelow) {
            if let when = entry.when.first, isFree(when, entry) { entries.append(entry) }
          }
        }
      }
      // A programme may follow an editorial; other text below one is its own.
      let children = section.children.filter {
        section.kind != .editorial && section.kind != .interview
          || $0.kind == .programme || $0.kind == .series
      }
      return entries + found(in: children, titles: titles, isFree: isFree)
    }
  }

  private static func mayHoldDates(_ kind: SectionKind) -> Bool {
    switch kind {
    case .programme, .series, .other, .overview, .projects: true
    case .cover, .editorial, .interview, .contents, .about, .quotes, .legal, .practical, .contacts:
      false
    }
  }

  // MARK: - Sentences

  /// - Parameter isBelowHeading: whether the text stands right below a heading, which is the title of a day that opens it.
  private func entries(
    of text: DatedText, scope: EntryScope, isBelowHeading: Bool
  ) -> [Entry] {
    var entries: [Entry] = []
    var before: SourcedText?
    var isFirst = true
    for clause in DateSentences.sentences(of: text).flatMap(DateSentences.clauses) {
      let dated = tools.dated(clause)
      defer {
        before = dated.expressions.isEmpty ? clause : nil
        isFirst = false
      }
      guard isAppointment(dated, scope) else { continue }
      if isFirst, !isBelowHeading, let entry = closing(dated, scope: scope) {
        entries.append(entry)
        continue
      }
      guard
        let title =
          isFirst && isBelowHeading && dated.hasTime && opensWithDay(dated)
          ? heading(of: scope).map({ ($0, true) })
            ?? title(of: dated, behind: before, scope: scope)
          : isFirst || !DateSentences.isFragment(dated)
            ? title(of: dated, behind: before, scope: scope)
            : heading(of: scope).map({ ($0, false) })
      else { continue }
      var when = dated
      when.coverage = .pure
      var entry = Entry(
        title: title.text, when: [when], scope: scope, origin: title.isSure ? .inText : .untitled)
      entry.body = [clause]
      entries.append(entry)
    }
    return entries
  }

  /// Whether a clause tells a day with its month and an hour, all of them ahead, and nothing says that it is another thing
  /// than an appointment.
  private func isAppointment(_ dated: DatedText, _ scope: EntryScope) -> Bool {
    guard !dated.expressions.contains(where: \.statesEndOnly),
      dated.expressions.contains(where: { $0.known.isSuperset(of: [.day, .month]) }),
      dated.expressions.allSatisfy({ $0.known.isDisjoint(with: [.recurrence]) })
    else { return false }
    let words = WordList(dated.text.text)
    let prose = ProseEntries(tools: tools, scope: scope, heading: nil)
    return !ProseStatement(tools: tools).isHeldBack(words, free(words, of: dated), of: dated)
      && !prose.tellsOpenHours(dated)
      && (prose.isAhead(dated, ProseMemory(day: nil)) || leadsToPeriod(dated, scope))
  }

  /// Whether a clause tells something at an hour in the weeks before the kit's period, as a press conference is: a word for
  /// what takes place stands in it or opens the heading above.
  private func leadsToPeriod(_ dated: DatedText, _ scope: EntryScope) -> Bool {
    guard dated.hasTime, tools.context.referenceSource != .kit || tools.context.reference == nil,
      let first = tools.context.period?.lowerBound,
      case let days = dated.expressions.filter(\.statesDayOfMonth)
        .flatMap({ tools.reader.resolve($0, in: tools.context).occurrences })
        .compactMap(\.start?.date),
      !days.isEmpty,
      days.allSatisfy({ (0...Self.longestLead).contains(first.dayNumber - $0.dayNumber) })
    else { return false }
    let words = WordList(dated.text.text)
    let heading = scope.titles.last.map { WordList($0.text) }
    return namesKind(words, free(words, of: dated))
      || heading.map { tools.lexicon.kinds.match($0, at: 0) != nil } ?? false
  }

  /// In days.
  private static let longestLead = 90

  private func free(_ words: WordList, of dated: DatedText) -> [Bool] {
    words.words.map { word in !dated.expressions.contains { $0.range.overlaps(word.range) } }
  }

  // MARK: - Titles

  /// - Parameter before: the sentence in front, which names what the date is of where it stands for itself.
  private func title(
    of dated: DatedText, behind before: SourcedText?, scope: EntryScope
  ) -> (text: SourcedText, isSure: Bool)? {
    if let before, dated.hasTime, case let name = WordList(before.text),
      dated.expressions.first?.range.lowerBound == 0,
      let range = trimmed(name, 0..<name.count), let bytes = name.bytes(words: range)
    {
      return (before.slice(bytes), true)
    }
    if let named = ProseTitle(tools: tools).title(of: dated), !named.isPredicate,
      dated.hasTime || named.isHeld
    {
      return (named.text, true)
    }
    let words = WordList(dated.text.text)
    let free = free(words, of: dated)
    guard dated.hasTime || namesKind(words, free) else { return nil }
    guard let first = free.firstIndex(of: false), let last = free.lastIndex(of: false) else {
      return nil
    }
    if let kind = kind(words, free, before: first) ?? lead(words, before: first)
      ?? trail(words, free, behind: last),
      let bytes = words.bytes(words: kind)
    {
      return (dated.text.slice(bytes), false)
    }
    return heading(of: scope).map { ($0, false) }
  }

  private func opensWithDay(_ dated: DatedText) -> Bool {
    DateCoverage.isLeading(dated.coverage) && dated.expressions.first?.statesDayOfMonth == true
  }

  /// The heading above, where it names something.
  func heading(of scope: EntryScope) -> SourcedText? {
    guard let heading = scope.titles.last, !tools.lexicon.isGenericHeading(heading.text),
      heading.text.utf8.count <= Self.longestHeading, tools.dated(heading).expressions.isEmpty
    else { return nil }
    return heading
  }

  /// In bytes.
  private static let longestHeading = 90

  /// The word for what takes place that stands nearest in front of the date, with what belongs to it.
  private func kind(_ words: WordList, _ free: [Bool], before date: Int) -> Range<Int>? {
    let lexicon = tools.lexicon
    guard
      let found = (0..<date).last(where: {
        lexicon.kinds.match(words, at: $0) != nil || lexicon.happenings.match(words, at: $0) != nil
      })
    else { return nil }
    var start = found
    while start > 0, found - start < Self.longestTitle / 2, words[start - 1].isLetters,
      lexicon.definite.match(words, at: start - 1) == nil,
      lexicon.indefinite.match(words, at: start - 1) == nil,
      lexicon.afterTitle.match(words, at: start - 1) == nil,
      !lexicon.glue.contains(words[start - 1])
    { start -= 1 }
    return trimmed(words, start..<subjectEnd(words, from: found + 1, upTo: date))
  }

  /// Whether a word for what takes place stands right in front of the day: a day alone may be that of anything.
  private func namesKind(_ words: WordList, _ free: [Bool]) -> Bool {
    guard let date = free.firstIndex(of: false) else { return false }
    let near = max(0, date - Self.nearKind)..<date
    // "Bilan au 30 septembre": what a report is of.
    let isOfDay = near.contains { start in
      tools.lexicon.asOf.match(words, at: start).map { start + $0.count == date } ?? false
    }
    guard !isOfDay, tools.lexicon.asOf.match(words, at: date) == nil else { return false }
    return tools.lexicon.kinds.contains(words, in: near)
      || tools.lexicon.happenings.contains(words, in: near)
  }

  /// In words.
  private static let nearKind = 6

  /// The words in front of the date, from the sign or the beginning of the clause.
  private func lead(_ words: WordList, before date: Int) -> Range<Int>? {
    var start = date
    while start > 0, !isEnd(words[start - 1]) { start -= 1 }
    if start == date, date > 1 {
      // "Harvest supper, Friday …": the comma belongs to the date.
      start = date - 1
      while start > 0, !isEnd(words[start - 1]) { start -= 1 }
    }
    return trimmed(words, start..<subjectEnd(words, from: start, upTo: date, isWhole: true))
  }

  /// The words behind the date up to the next sign.
  private func trail(_ words: WordList, _ free: [Bool], behind date: Int) -> Range<Int>? {
    let start = date + 1
    return trimmed(words, start..<end(words, from: start, upTo: words.count))
  }

  private func end(_ words: WordList, from start: Int, upTo limit: Int) -> Int {
    var end = start
    while end < limit, !isEnd(words[end]), tools.lexicon.afterTitle.match(words, at: end) == nil {
      end += 1
    }
    return end
  }

  /// Where the subject ends: at the verb.
  ///
  /// - Parameter isWhole: whether prepositions belong to it.
  private func subjectEnd(
    _ words: WordList, from start: Int, upTo limit: Int, isWhole: Bool = false
  ) -> Int {
    let predicate = ProsePredicate(tools: tools)
    let end = isWhole ? limit : end(words, from: start, upTo: limit)
    return (start..<end).first {
      tools.lexicon.copulas.match(words, at: $0) != nil
        || predicate.isFuture(words, $0)
        || tools.lexicon.isHeld.match(words, at: $0) != nil
        || tools.lexicon.begins.match(words, at: $0) != nil
    } ?? end
  }

  private func isEnd(_ word: Word) -> Bool {
    word.shape == .sign
      && [",", ";", ":", ".", "(", ")", "–", "—", "·", "!", "?"].contains(word.folded)
  }

  /// A range without small words and signs at its edges; `nil` where what is left names nothing.
  private func trimmed(_ words: WordList, _ range: Range<Int>) -> Range<Int>? {
    let lexicon = tools.lexicon
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end,
      !words[start].isLetters || lexicon.definite.match(words, at: start) != nil
        || lexicon.indefinite.match(words, at: start) != nil
        || lexicon.joins.match(words, at: start) != nil
    { start += 1 }
    while end > start, words[end - 1].shape == .sign || lexicon.glue.contains(words[end - 1]) {
      end -= 1
    }
    guard (1...Self.longestTitle).contains(end - start),
      (start..<end).contains(where: { words[$0].isLetters && words[$0].folded.utf8.count > 3 }),
      lexicon.pronouns.match(words, at: start) == nil
    else { return nil }
    return start..<end
  }
}
