import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Reads a group that has a title: one entry, with what its text announces beside it.
extension EntrySegmentation {
  func titledEntries(
    _ group: EntryGroup, title: Item, heading: DatedText?, scope: EntryScope
  ) -> [Entry] {
    let (beside, rest) = labelledDates(of: group, title: title, scope: scope)
    let group = EntryGroup(title: title, items: rest)
    let name = isOfOtherDay(title, of: group) ? headline(above: title) : title.text
    var stops: [(day: DatedText, place: SourcedText)] = []
    var entry = Entry(title: name, when: [], heading: heading, scope: scope, origin: .titled)
    let isDatedElsewhere = group.items.contains {
      $0.isDateLine
        || ($0.box != title.box && DateCoverage.isLeading($0.coverage) && $0.dated.hasCertainDay)
    }
    if !isDatedElsewhere,
      title.dated.statesWhen || tools.hasCertainDay(title.dated)
        || (title.dated.hasTime && heading != nil)
    {
      entry.when.append(title.dated)
    }
    for item in withoutPeriod(group, title: title) {
      if item.isDateLine || item.isTimeLine {
        entry.when.append(item.dated)
        if let place = item.place { entry.places.append(place) }
      } else if let told = item.tells, !entry.when.contains(where: \.hasDay) {
        entry.when.append(told)
        if let place = item.place { entry.places.append(place) }
        entry.origin = .inText
        entry.body += item.texts()
      } else {
        if case .leading(let rest) = item.coverage,
          !entry.when.contains(where: \.hasDay) || isShowing(item, of: group)
            || completesDay(item, of: group)
        {
          if item.isMostlyDates {
            entry.when.append(item.dated)
            continue
          }
          let day = DateSentences.head(of: item.dated, upTo: rest)
          entry.when.append(day)
          if isShowing(item, of: group), !completesDay(item, of: group) {
            let place = item.text.slice(rest..<item.byteCount)
            entry.places.append(place)
            stops.append((day, place))
          } else {
            entry.opensBesideDate = entry.body.isEmpty
            entry.body += item.texts(from: rest)
          }
        } else {
          entry.body += item.texts()
        }
      }
    }
    if !entry.when.contains(where: \.hasDay) {
      entry.when += group.items.filter(isAnnouncement).map(\.dated)
    }
    if entry.when.isEmpty, group.items.reduce(0, { $0 + $1.byteCount }) < Self.longestCard {
      entry.when = group.items.flatMap { DateSentences.led(in: $0.dated, tools: tools) }
      entry.origin = .inText
      if entry.when.isEmpty { entry.when = timedInside(group) }
    }
    if entry.when.isEmpty, heading != nil { entry.when = hours(below: title, of: group) }
    let further = furtherPerformances(of: entry, in: group)
    // "This summer, ten walks await you. …": a season that opens a text of some length is told in passing.
    if let day = entry.when.first(where: \.hasDay), !entry.when.contains(where: \.statesWhen),
      group.items.contains(where: {
        $0.box != title.box && $0.byteCount >= Self.shortText
          && $0.text.text.hasPrefix(day.text.text)
      })
    {
      return beside
    }
    guard
      entry.when.contains(where: { $0.hasDay })
        || (heading != nil && (!entry.when.isEmpty || isOfSectionsDay(title, of: group)))
    else { return beside }
    return (ListedStops.entries(stops, of: entry) ?? [entry]) + further + beside
  }

  /// Whether a title tells a day that none of several days below it is: it is a headline, and they are those of the section.
  ///
  /// As in: "Nouvel album le 21 août" below "Les Drailles en tournée", above "3 mars, Le Battoir", "5 mars, halle Aubin".
  private func isOfOtherDay(_ title: Item, of group: EntryGroup) -> Bool {
    guard title.dated.hasCertainDay, title.coverage != .pure,
      case let days = group.items.filter({
        $0.box != title.box && $0.dated.hasCertainDay
          && ($0.isDateLine || DateCoverage.isLeading($0.coverage))
      }), days.count >= Self.leastDays
    else { return false }
    let starts = { (dated: DatedText) in
      dated.expressions.flatMap {
        self.tools.reader.resolve($0, in: self.tools.context).occurrences
      }
      .compactMap(\.start?.date)
    }
    let own = Set(starts(title.dated))
    return !days.contains { starts($0.dated).contains(where: own.contains) }
  }

  private static let leastDays = 3

  /// The nearest heading around a title that tells no day, else the kit's own.
  private func headline(above title: Item) -> SourcedText {
    scope.titles.last {
      $0.text != title.text.text && tools.dated($0).expressions.isEmpty
    } ?? tools.kitTitle.map { SourcedText(text: $0) } ?? title.text
  }

  /// The hour that a short text below the title tells of it, on the day above: "Salle des fêtes, 21 h".
  private func hours(below title: Item, of group: EntryGroup) -> [DatedText] {
    for item in group.items
    where item.box != title.box && item.table == nil && item.byteCount < Self.shortText {
      for sentence in DateSentences.sentences(of: item.text) {
        let dated = tools.dated(sentence)
        guard dated.isTimeOnly else { continue }
        return [dated]
      }
    }
    return []
  }

  /// Whether what stands below a section titled by its day, with a text of its own, takes place on it.
  private func isOfSectionsDay(_ title: Item, of group: EntryGroup) -> Bool {
    let day = tools.dated(scope.section.title)
    return title.isHeading && day.coverage == .pure && day.hasCertainDay
      && group.items.allSatisfy { !$0.dated.hasDay }
      && group.items.contains { $0.box != title.box && !$0.isEmphasised }
  }

  /// The days with an hour that the first sentence of a short text tells: "Marche lente au lever du jour, tous
  /// les samedis d'avril, à 7 h 15".
  private func timedInside(_ group: EntryGroup) -> [DatedText] {
    // The title of a whole section heads more than one thing.
    guard group.title?.text.text != scope.section.title.text else { return [] }
    for item in group.items where item.box != group.title?.box && item.byteCount < Self.shortText {
      guard let sentence = DateSentences.sentences(of: item.text).first else { continue }
      var dated = tools.dated(sentence)
      guard dated.hasTime,
        dated.expressions.contains(where: {
          $0.known.contains(.month) && ($0.statesDayOfMonth || $0.known.contains(.recurrence))
        })
      else { continue }
      dated.coverage = .pure
      return [dated]
    }
    return []
  }

  private static let shortText = 240

  /// What goes with the title; a day or week that heads several entries tells no date of the first one,
  /// which has its own with its hour.
  private func withoutPeriod(_ group: EntryGroup, title: Item) -> [Item] {
    let isTitle = { (item: Item) in item.box == title.box && item.page == title.page }
    guard let index = group.items.firstIndex(where: isTitle) else { return group.items }
    var below = group.items[(index + 1)...]
    // "Semaine du 29 janvier" below an entry heads the next ones.
    if let last = below.last, last.isDayLine, last.isHeading, last.look != title.look,
      below.dropLast().contains(where: { $0.dated.hasDay && $0.look != last.look })
    {
      below.removeLast()
    }
    let hasOwn = below.contains { item in
      (item.isDateLine || DateCoverage.isLeading(item.coverage)) && item.dated.hasCertainDay
        && item.dated.hasTime
    }
    let above = group.items[..<index].filter { !hasOwn || !$0.isDayLine }
    return above + below
  }

  /// Dates under a label of their own beside the entry's days: "Vernissage / vendredi 12 juin, 18h30".
  private func labelledDates(
    of group: EntryGroup, title: Item, scope: EntryScope
  ) -> (entries: [Entry], rest: [Item]) {
    var entries: [Entry] = []
    var rest: [Item] = []
    var index = 0
    // What comes before the entry's own days goes with its title.
    var isDated = false
    while index < group.items.count {
      let item = group.items[index]
      if isDated, index + 1 < group.items.count, item.box != title.box, isLabel(item) {
        let date = group.items[index + 1]
        let opens = DateCoverage.isLeading(date.coverage) || date.isDateLine
        if opens, date.dated.hasCertainDay, date.dated.hasTime, date.page == item.page {
          var entry = Entry(
            title: item.text, when: [date.dated], scope: scope, origin: .titled)
          if case .leading(let end) = date.coverage {
            entry.when = [DateSentences.head(of: date.dated, upTo: end)]
            entry.body = [date.text.slice(end..<date.byteCount)]
          }
          entries.append(entry)
          index += 2
          continue
        }
      }
      isDated = isDated || item.isDayLine && item.dated.hasCertainDay
      rest.append(item)
      index += 1
    }
    return (entries, rest)
  }

  /// A word or three set apart that name what takes place at the date below them.
  private func isLabel(_ item: Item) -> Bool {
    item.isEmphasised && item.table == nil && item.coverage == .none && item.byteCount <= 40
      && !isGeneric(item)
  }

  /// What sentences of the group's paragraphs announce that is no entry of its own yet.
  func sentences(
    in group: EntryGroup, besides made: [Entry], scope: EntryScope
  ) -> [Entry] {
    let own = made.flatMap(\.when).map(\.text.text)
    let texts =
      group.items.filter { item in
        item.table == nil && !item.isTitleLike && !item.isDateLine && item.dated.hasCertainDay
          && !own.contains { item.text.text.holds($0) || $0.holds(item.text.text) }
      }.map(\.text) + group.items.compactMap(\.behindTold)
    return AnnouncedSentences(tools: tools).entries(in: texts, scope: scope).map { entry in
      guard
        let index = group.items.firstIndex(where: { item in
          item.table == nil && entry.body.contains { item.text.text.holds($0.text) }
        }), index > 0, case let heading = group.items[index - 1], heading.isHeading,
        names(heading.text, entry.title)
      else { return entry }
      var named = entry
      named.title = heading.text
      return named
    }
  }

  /// Whether a heading is the name of what a sentence below it calls by its kind: "Lock House visit" above "A visit to
  /// the lock for photographers is planned for …".
  private func names(_ heading: SourcedText, _ told: SourcedText) -> Bool {
    let words = WordList(heading.text)
    let kind = WordList(told.text)
    guard words.count > 2, kind.count > 1, tools.lexicon.kinds.match(kind, at: 0) != nil else {
      return false
    }
    return [words[0], words[words.count - 1]].contains { $0.folded == kind[0].folded }
  }
}
