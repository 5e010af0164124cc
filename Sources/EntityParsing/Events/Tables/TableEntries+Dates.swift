import DateExpressions
import KitModel
import Lexicons

/// Cells that tell when.
extension TableEntries {
  /// "Noon", "Minuit", "en soirée": a word alone in a column of hours is one, or a part of the day.
  private func timeWord(_ text: SourcedText) -> DatedText? {
    guard let word = tools.reader.whole(text.text), word.statesTime || word.known == [.dayPart]
    else { return nil }
    var dated = tools.dated(text)
    dated.expressions = [word]
    dated.coverage = .pure
    return dated
  }

  /// Dates of a cell, and what else stands in it.
  func addDates(_ cell: Table.Cell, to entry: inout Entry) {
    let isFirst = cell.column == 0
    if isFirst, let rule = tools.week.rule(tools.dated(cell.text)) {
      entry.when.append(rule)
      return
    }
    if let key = DayKey(cell.lines, heading: heading, isFirst: isFirst, tools: tools) {
      entry.when += key.when
      for text in key.rest {
        let isName = text.text.unicodeScalars.first.map(LetterCase.isCapital) ?? false
        if isName { entry.places.append(text) } else { entry.body.append(text) }
      }
      return
    }
    let whole = tools.dated(cell.text)
    let parts = DayAboveHours.parted(cell.lines, whole: whole) { tools.dated(Line.join($0)) }
    if let parts {
      entry.when += [parts.days, parts.hours]
      return
    }
    if whole.coverage == .pure {
      entry.when.append(whole)
      return
    }
    if let word = timeWord(cell.text) {
      entry.when.append(word)
      return
    }
    let hadDay = entry.when.contains(where: \.hasCertainDay)
    let known = entry.when.count
    for item in tools.stream.items(of: cell.lines, region: 0) {
      let isFirst = !hadDay && entry.when.count == known
      switch item.coverage {
      case .none: entry.places.append(item.text)
      case .pure: entry.when.append(item.dated)
      case .leading(let rest):
        entry.when.append(DateSentences.head(of: item.dated, upTo: rest))
        entry.body.append(item.text)
      case .embedded where isFirst, .trailing where isFirst:
        entry.when.append(item.dated)
      case .trailing where item.dated.hasCertainDay: entry.labelled.append(item.dated)
      case .embedded, .trailing: entry.body.append(item.text)
      }
    }
  }

  /// The days of a cell over several rows that tell their own hours: an hour in it is of something else.
  ///
  /// As in: "Lizac / Mon 8 June / quay, arr. / 9.50" beside "11.00" and "18.30".
  func addDays(_ cell: Table.Cell, to entry: inout Entry) {
    let before = entry.when
    entry.when = []
    addDates(cell, to: &entry)
    entry.when = before + entry.when.filter { !$0.isTimeOnly }
  }

  /// Gives a row that tells hours and leaves the cell of days empty the day of the row above.
  ///
  /// As in: "Sun 28 June | 10.00 | Kite day" above "| 19.00 | Supper".
  func carryDay(
    _ day: inout DatedText?, to entry: inout Entry, cells: [Table.Cell], roles: ColumnRoles
  ) {
    if let own = entry.when.first(where: \.hasCertainDay) {
      day = own
    } else if let above = day, roles.contains(.date), entry.heading?.hasCertainDay != true,
      entry.day == nil, !entry.when.isEmpty, entry.when.allSatisfy(tellsPartOfDay),
      cells.allSatisfy({
        guard roles[$0.column] == .date else { return true }
        let dated = timeWord($0.text) ?? tools.dated($0.text)
        return dated.coverage == .pure && tellsPartOfDay(dated)
      })
    {
      entry.heading = above
    }
  }

  /// Whether a text tells an hour or a part of the day, and no day: "16 h", "en fin d'après-midi".
  private func tellsPartOfDay(_ dated: DatedText) -> Bool {
    dated.isTimeOnly
      || !dated.expressions.isEmpty && dated.expressions.allSatisfy { $0.known == [.dayPart] }
  }

  /// The day in the last row of a table, alone in it: the rows that it heads stand apart from it.
  func closingDay(of table: Table) -> DatedText? {
    guard let row = table.rows.last, table.rows.count > 1, row.cells.count == 1,
      let cell = row.cells.first
    else { return nil }
    let dated = tools.dated(cell.text)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime ? dated : nil
  }

  /// The last day that a table's first column tells, where it goes on at the top of the next page without one: the cell of
  /// the day stands on the page before.
  func lastDay(of table: Table, goingOnAs next: Table) -> DatedText? {
    guard Self.hasTimeColumn(next, tools: tools), let column = table.rows.first?.cells.first?.column
    else { return nil }
    let days = table.rows.compactMap { row -> DatedText? in
      guard let cell = row.cells.first, cell.column == column else { return nil }
      let dated = tools.dated(cell.text)
      return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime ? dated : nil
    }
    return days.last
  }

  /// The hour that a title opens with, or from when to when it says at its end, and what it announces, where no column tells
  /// hours.
  ///
  /// As in: "8 pm Jazz night" beside "Sat. 10/18", "Fair open 12pm–6pm" beside "Thu 3 Sept".
  func hour(
    of title: SourcedText, roles: ColumnRoles
  ) -> (hour: DatedText, rest: SourcedText)? {
    let dated = tools.dated(title)
    guard dated.isTimeOnly, !roles.contains(.time) else { return nil }
    switch dated.coverage {
    case .leading(let rest):
      return (DateSentences.head(of: dated, upTo: rest), title.slice(rest..<title.text.utf8.count))
    case .trailing(let rest)
    where dated.expressions.count == 1 && tools.lasts(dated.expressions[0]):
      let hour = tools.dated(title.slice(dated.expressions[0].range))
      return hour.isTimeOnly ? (hour, TitleCleaning.trimmed(title.slice(0..<rest))) : nil
    default: return nil
    }
  }

  /// Gives a row whose cell of days tells none the days of its text.
  ///
  /// As in: "School holidays | Mud Week / Clay and casts. Tuesday 20 to Friday 23 April, 10am each day."
  func addToldDay(_ cells: [Table.Cell], roles: ColumnRoles, to entry: inout Entry) {
    guard entry.when.isEmpty, entry.heading?.hasCertainDay != true,
      let key = cells.first(where: { roles[$0.column] == .date }),
      case let words = tools.dated(key.text), words.expressions.isEmpty, words.hasLetters
    else { return }
    for text in entry.body {
      for sentence in DateSentences.sentences(of: text) {
        let dated = tools.dated(sentence)
        guard dated.hasCertainDay, dated.expressions.contains(where: \.statesDayOfMonth) else {
          continue
        }
        switch dated.coverage {
        case .pure: entry.when = [dated]
        case .leading(let rest): entry.when = [DateSentences.head(of: dated, upTo: rest)]
        default: continue
        }
        return
      }
    }
  }

  /// Adds a hall with its town, its hours or what became of the show, each on lines of their own: "Le Kiosque / 20 h 30, en
  /// anglais", "Le Kiosque / annulé".
  func addPlace(_ cell: Table.Cell, to entry: inout Entry) {
    entry.hasPlaceColumn = entry.hasPlaceColumn || entry.places.isEmpty
    if entry.city == nil, let (hall, town) = TownCells.parted(cell, places: tools.places) {
      entry.city = town
      entry.places.append(hall)
    } else if let start = cell.lines.indices.dropFirst().first(where: {
      isNoHall(cell.lines[$0].text)
    }), !tools.dated(Line.join(Array(cell.lines[..<start]))).hasTime {
      entry.places.append(Line.join(Array(cell.lines[..<start])))
      let note = tools.dated(Line.join(Array(cell.lines[start...])))
      switch note.coverage {
      case .pure: entry.when.append(note)
      case .leading(let rest):
        entry.when.append(DateSentences.head(of: note, upTo: rest))
        entry.body.append(note.text)
      default: entry.body.append(note.text)
      }
    } else {
      entry.places.append(cell.text)
    }
  }

  /// Whether a line below a hall opens with an hour, or says that what the row tells is off.
  private func isNoHall(_ line: SourcedText) -> Bool {
    let dated = tools.dated(line)
    if dated.hasTime { return dated.coverage == .pure || DateCoverage.isLeading(dated.coverage) }
    return tools.lexicon.statuses.match(WordList(line.text), at: 0) != nil
  }
}
