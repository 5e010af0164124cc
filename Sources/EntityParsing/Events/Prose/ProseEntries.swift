import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The entries that the sentences of a release tell, one after the other: "À 11 heures, la tonte commence
/// sous la halle", "Le jeudi 21 mai à 20 h 30, le cinéma projette *Les Drailles*".
///
/// A day goes on to the next that is told, and one that a heading gives through its section.
struct ProseEntries {
  let tools: EventTools
  let scope: EntryScope
  let heading: DatedText?

  /// A shorter paragraph is a line of a list, not a text.
  private static let leastParagraph = 160
  /// The least bytes of a sentence that is set as a paragraph.
  private static let leastSentence = 80

  /// Whether a document is a release of a few pages: most of its text stands in paragraphs, none but a short
  /// running order, or what tells no days, in a table.
  ///
  /// - Parameters:
  ///   - isList: whether a paragraph is a list, each line an entry.
  ///   - tellsDays: whether a cell tells a day or an hour.
  ///   - isEntry: whether a paragraph is an entry of a list, which no table of figures makes a text.
  static func isRelease(
    _ document: SectionedDocument, isList: (Block) -> Bool = { _ in false },
    tellsDays: (Table.Cell) -> Bool = { _ in true },
    isEntry: (Block) -> Bool = { _ in false }
  ) -> Bool {
    guard document.pages.count <= mostPages else { return false }
    var (all, prose, tabular, listed) = (0, 0, 0, 0)
    lazy var isListed =
      document.pages.lazy.flatMap(\.blocks).count(where: isEntry) >= leastEntries
    for block in document.pages.lazy.flatMap(\.blocks) {
      let bytes = block.text.text.utf8.count
      if let table = block.table {
        // "Depth | 30 m | 60 m", "Certified | – | 11 February 2026": figures about a thing are no programme.
        let dated = table.rows.count { $0.cells.contains(where: tellsDays) }
        guard isRunningOrder(table) || dated * leastUndated < table.rows.count && !isListed else {
          return false
        }
        tabular += bytes
      }
      all += bytes
      guard block.kind == .paragraph, bytes >= leastParagraph else { continue }
      if isList(block) { listed += bytes } else { prose += bytes }
    }
    // A list in one paragraph is none of the text that it stands in, and makes no release where it is most of all.
    return listed <= prose && Double(prose) >= leastProse * Double(all - tabular - listed)
      && Double(tabular) <= mostTabular * Double(all)
  }

  /// Whether each row begins with an hour: figures and no word.
  private static func isRunningOrder(_ table: Table) -> Bool {
    table.rows.allSatisfy { row in
      guard let key = row.cells.first?.text.text, key.utf8.contains(where: AddressBytes.isDigit)
      else { return false }
      return WordList(key).words.allSatisfy { $0.folded.utf8.count < 3 || !$0.isLetters }
    }
  }

  /// More rows than so many stand in such a table for each that tells a day.
  private static let leastUndated = 2
  private static let leastEntries = 3
  private static let mostPages = 4
  private static let leastProse = 0.6
  private static let mostTabular = 0.15

  /// Blocks that tell their days in running text.
  struct Run {
    var blocks: [Block]
    /// What was told of them in other ways: a sentence of theirs tells no more, another only what has a name of its own.
    var beside: [Entry] = []
  }

  /// What runs of blocks tell, each by itself.
  func told(inEach runs: [Run]) -> Told {
    var all = Told()
    for run in runs {
      let told = told(in: run.blocks)
      all.append(run.beside.isEmpty ? told : told.named(beside: run.beside))
    }
    return all
  }

  func told(in blocks: [Block]) -> Told {
    var told = Told()
    var memory = ProseMemory(day: heading)
    // Whether a heading gives the day: each paragraph below it begins with that day again.
    var headingDay = heading
    for (text, members) in Self.paragraphs(of: blocks) {
      guard let text else {
        let dated = tools.dated(members[0].text)
        headingDay = dated.hasCertainDay && !dated.hasTime ? dated : heading
        memory = ProseMemory(day: headingDay, heading: members[0].text)
        continue
      }
      let lines = DatedLines(tools: tools)
      guard Self.isProse(text), !members.contains(where: lines.fill), !lines.open(members[0]) else {
        continue
      }
      memory.day = headingDay ?? memory.day
      let entries = self.entries(in: text, memory: &memory)
      guard !entries.all.isEmpty else { continue }
      told.predicates.formUnion(entries.predicates.map { $0 + told.entries.count })
      told.names.formUnion(entries.names.map { $0 + told.entries.count })
      told.entries += entries.all
      if entries.predicates.count < entries.all.count { told.paragraphs += members }
    }
    return told
  }

  /// The paragraphs of some blocks, those that a page or column parts made whole; no text for a heading.
  static func paragraphs(of blocks: [Block]) -> [(text: SourcedText?, blocks: [Block])] {
    var found: [(text: SourcedText?, blocks: [Block])] = []
    for block in blocks where block.table == nil {
      if case .heading = block.kind {
        found.append((nil, [block]))
      } else if block.kind == .paragraph {
        if var last = found.last, var text = last.text, isOpenEnded(text),
          text.text.utf8.count >= leastSentence
            && last.blocks.last?.lines.last?.style == block.lines.first?.style
            || block.text.text.unicodeScalars.first.map(LetterCase.isSmall) == true
        {
          text.append(block.text, separator: " ")
          last = (text, last.blocks + [block])
          found[found.count - 1] = last
        } else {
          found.append((block.text, [block]))
        }
      }
    }
    return found
  }

  /// Whether a text ends within a sentence: with a letter or a comma.
  private static func isOpenEnded(_ text: SourcedText) -> Bool {
    guard let last = text.text.unicodeScalars.last else { return false }
    return last == "," || LetterCase.isLetter(last)
  }

  /// Whether a text with a figure is a paragraph, or a sentence that ends as one.
  static func isProse(_ text: SourcedText) -> Bool {
    let bytes = text.text.utf8
    let isClosed =
      bytes.last.map { [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "!")].contains($0) }
      ?? false
    let least = isClosed ? leastSentence : leastParagraph
    return bytes.count >= least && bytes.contains(where: AddressBytes.isDigit)
  }

  private func entries(in paragraph: SourcedText, memory: inout ProseMemory) -> (
    all: [Entry], predicates: Set<Int>, names: Set<Int>
  ) {
    var entries: [Entry] = []
    var predicates: Set<Int> = []
    var names: Set<Int> = []
    memory.isQuoted = false
    let dated = tools.dated(paragraph)
    let hours = BareHours(tools: tools, paragraph: dated)
    let rows = ProseRows(tools: tools).rows(of: dated)
    let stops = rows.isEmpty ? ProseStops(tools: tools).stops(of: dated) : []
    entries += self.entries(of: rows, memory: &memory)
    entries += self.entries(of: stops, memory: &memory)
    for sentence in DateSentences.sentences(of: dated) {
      if rows.contains(where: { sentence.text.contains($0.text.text) })
        || stops.contains(where: { sentence.text.contains($0.text.text) })
      {
        continue
      }
      if let chain = ProseChain(tools: tools).chain(in: sentence),
        let stops = self.entries(of: chain, memory: &memory)
      {
        entries += stops
        continue
      }
      let words = WordList(sentence.text)
      memory.isHeld = false
      memory.isWay = false
      let before = entries.count
      var told: DatedText?
      let isSameHour = tools.lexicon.sameHours.contains(words, in: 0..<words.count)
      for clause in ProseClauses(tools: tools, hours: hours).clauses(of: sentence) {
        var dated = memory.withoutQuoted(hours.read(tools.dated(clause)))
        let part = partAhead(of: dated, memory)
        if let part { dated.expressions = [part] }
        if part == nil, memory.month != nil, tools.dated(clause).expressions.isEmpty {
          // "on the 29th, at six": an hour in words tells no day.
          let told = dated.expressions
          dated = BareDays(tools: tools).read(clause)
          dated.expressions += told.filter { hour in
            !dated.expressions.contains { $0.range.overlaps(hour.range) }
          }
        }
        memory.takeMonth(of: dated, tools)
        dated = memory.inMonth(withoutPast(dated), tools)
        if entries.count > before, let hour = hourOfReturn(dated) {
          entries[entries.count - 1].end = hour
          continue
        }
        memory.day = ProseWeekday(tools: tools).day(in: dated) ?? memory.day
        if let next = memory.dayAhead(in: dated, tools) {
          memory.day = next
          let isAlone = isSameHour || ProseTitle(tools: tools).makesWay(dated)
          if isAlone, dated.expressions.isEmpty { dated.expressions = next.expressions }
        }
        let days = memory.days(tools)
        let context = tools.context(of: dated)
        let listed = ProseRules(tools: tools).listed(in: dated, month: memory.month)
        if let listed { dated = listed }
        let habit = listed == nil ? ProseHabits(tools: tools).habit(in: dated, memory) : nil
        if let habit { dated.expressions = [habit] }
        // "le lendemain" is that of a day that was told, not of the day of writing.
        dated.expressions.removeAll {
          Self.refers($0) && !isAnchored($0, in: days) || isOver($0, in: context)
        }
        dated = withoutDayOfWriting(dated)
        // "Dès le premier jour": of a day that no sentence before has told.
        let isElsewhere = tools.lexicon.otherDays.contains(words, in: 0..<words.count)
        if isElsewhere { memory.day = nil }
        let ownDay = ownDay(of: &dated)
        var title = ProseTitle(tools: tools).title(of: dated, before: memory)
        if let tour = memory.tour, title.map({ $0.isPredicate || !$0.isNew }) ?? true,
          ProseTour(tools: tools).isStop(dated)
        {
          title = ProseTitle.Title(text: tour, isHeld: true, isNew: false)
        }
        memory.tour = ProseTour(tools: tools).named(in: dated) ?? memory.tour
        // A part of the day is as often a way to begin a sentence: what takes place has to be named.
        if part != nil, let named = title, !named.opens { title = nil }
        // "Clos Hall, 2pm to 5pm.": where what stands before it takes place.
        if let named = title, named.isNew, !named.isWork, isPlaceAlone(named.text, in: dated) {
          title = nil
        }
        if let title,
          var entry = entry(
            of: dated, ownDay: ownDay, title: title, memory: memory, isHabit: habit != nil)
        {
          if isSameHour, !dated.hasTime { entry.usualHours = memory.usualHours(tools) }
          if title.isPredicate, listed == nil { predicates.insert(entries.count) }
          if title.isWork { names.insert(entries.count) }
          entries.append(entry)
          for name in FurtherWorks(lexicon: tools.lexicon).names(in: clause, behind: title.text) {
            var other = entry
            other.title = name
            names.insert(entries.count)
            entries.append(other)
          }
          memory.hours = WhenResolver(tools: tools).when(of: entry).occurrences
        }
        if title == nil || title?.isNew == false, entries.count > before,
          let next = ProsePlacedDays(tools: tools).entry(
            of: dated, after: entries[entries.count - 1], in: told)
        {
          entries.append(next)
        } else if title != nil {
          told = dated
        }
        if let title, title.isNew, !title.isPredicate || title.subject != nil {
          memory.thing = title.subject ?? title.text
        } else if let named = ProseTitle(tools: tools).introduced(in: dated) {
          memory.thing = named
        }
        if let title, title.isWork { memory.work = title.text }
        memory.isHeld = title?.isHeld ?? false
        memory.isWay = title?.isWay ?? false
        if ownDay != nil, dated.hasCertainDay, !isDeadline(dated) {
          // "les 5 et 6 juin (concours le samedi à 16 h": the weekday is one of these.
          memory.day = dated
          memory.day?.expressions.removeAll { ProseWeekday.isWeekday($0) }
        } else if let first = dated.expressions.first, let day = dayTold(by: first, memory) {
          memory.day = day
        }
      }
    }
    return (entries, predicates, names)
  }

  private func entry(
    of dated: DatedText, ownDay: DateExpression?, title: ProseTitle.Title, memory: ProseMemory,
    isHabit: Bool
  ) -> Entry? {
    guard let first = dated.expressions.first, !isDeadline(dated) else { return nil }
    let rule = dated.expressions.first {
      $0.known.isSuperset(of: [.recurrence, .month]) && dated.hasTime
    }
    let anchored = ownDay == nil ? dated.expressions.first(where: Self.refers) : nil
    // A rule of weekdays tells opening hours, and what has no hour is told in passing.
    let isTimed = dated.hasTime && first.known.isDisjoint(with: [.recurrence])
    let isToldOf: Bool
    if let ownDay {
      isToldOf =
        (dated.hasCertainDay || ownDay.countsWeekdays)
        && (isTimed || isSpan(ownDay, of: dated) || title.isHeld
          || (title.opens || title.isWork) && isAhead(dated, memory))
    } else if anchored != nil {
      isToldOf = isTimed || title.isHeld
    } else {
      isToldOf =
        isHabit
        || isTimed && (memory.day != nil && dated.isTimeOnly || isWeekday(first, in: memory))
    }
    guard rule != nil || isToldOf,
      isTimed || title.isHeld || title.isWork || WordList(title.text.text).count > 1
    else { return nil }
    guard isTimed || !title.isPredicate,
      !title.isStatement || isAhead(dated, memory) && !tellsOpenHours(dated)
    else {
      return nil
    }
    var when = dated.asDates
    when.expressions.removeAll(where: \.statesEndOnly)
    // "ce printemps : à 20 h 30 le 6 mars": the day says more.
    if ownDay != nil {
      when.expressions.removeAll {
        $0.known.contains(.season) && $0.known.isDisjoint(with: [.day, .time, .recurrence])
      }
    }
    // "initially planned for 19 February, is moved to 23 April": the last day is the new one.
    if title.isMoved, let last = when.expressions.last(where: \.statesDayOfMonth) {
      when.expressions.removeAll { $0.statesDayOfMonth && $0.range != last.range }
    }
    var entry = Entry(title: title.text, when: [when], scope: scope, origin: .inText)
    if !when.expressions.isEmpty, when.expressions.count < dated.expressions.count {
      var end = dated.asDates
      end.expressions.removeAll { !$0.statesEndOnly }
      entry.end = end
    } else {
      entry.when = [dated.asDates]
    }
    if let span = span(of: dated) { entry.when = [span] }
    if anchored != nil {
      entry.daysBefore = memory.days(tools)
    } else if ownDay == nil, rule == nil {
      entry.heading = isHabit ? nil : dayTold(by: first, memory) ?? memory.day
      entry.comesBack = isHabit
    } else if ownDay != nil, dated.monthAbove != nil {
      entry.heading = ProseMemory.month(of: dated)
    }
    entry.listsWeekdays = listsWeekdays(dated)
    entry.body = [dated.text]
    return entry
  }

  /// "le dimanche à 15 h", "La journée du vendredi … à 20 h": one of the days that were told before, or of the few that
  /// the kit is about.
  private func isWeekday(_ expression: DateExpression, in memory: ProseMemory) -> Bool {
    guard ProseWeekday.isWeekday(expression) else { return false }
    if tools.weekdaysTellDays { return ProseWeekday(tools: tools).date(of: expression) != nil }
    let told = tools.reader.resolve(expression, in: tools.context).occurrences.first?.start
    let weekday = (told ?? eachWeekStart(expression))?.date.weekday
    // What has a clock's hour may be on a day within a stretch.
    return expression.known.contains(.time)
      ? memory.namedDays(tools).contains { $0.weekday == weekday }
      : memory.days(tools).contains { $0.start?.date.weekday == weekday }
  }
}

extension DatedText {
  /// The text as one that tells nothing but its dates.
  var asDates: DatedText {
    var dates = self
    dates.coverage = .pure
    return dates
  }
}
