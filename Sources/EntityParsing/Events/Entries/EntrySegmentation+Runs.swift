import DateExpressions
import KitModel
import Lexicons

/// Parts the items of a section at tables, cards and headings of days.
extension EntrySegmentation {
  enum Run {
    case dayHeading(DatedText)
    case flow([Item])
    case table(Item)
    case card(LabelledCard)

    var isTable: Bool {
      if case .table = self { true } else { false }
    }
  }

  /// Parts the items at tables and at headings that give the day of what follows.
  func runs(of items: [Item]) -> [Run] {
    var runs: [Run] = []
    var flow: [Item] = []
    func close() {
      if !flow.isEmpty { runs.append(.flow(flow)) }
      flow = []
    }
    var day: DatedText? {
      runs.lazy.reversed().compactMap { if case .dayHeading(let day) = $0 { day } else { nil } }
        .first ?? heading
    }
    var next = 0
    var headed = HeadedWeekdays(below: heading, tools: tools)
    let months = MonthsBelowTitles(items)
    for (index, item) in items.enumerated() where index >= next {
      if let (card, count, above) = LabelledCard.card(
        of: items, at: index, below: flow, heading: day, tools: tools)
      {
        flow.removeLast(above)
        close()
        runs.append(.card(card))
        next = index + count
      } else if let table = item.table {
        // "Jeudi 20 novembre, de 8 h 30 à 12 h 30" above the hours of a morning.
        let above = flow.last { $0.isDateLine && $0.dated.hasCertainDay } ?? leadingDay(flow)
        close()
        if let above, above.dated.hasTime, TableEntries.hasTimeColumn(table, tools: tools) {
          runs.append(.dayHeading(above.dated))
        }
        runs.append(.table(item))
      } else if item.isHeading, item.table == nil, let rule = tools.week.rule(item.dated) {
        close()
        runs.append(.dayHeading(rule))
      } else if item.isDayLine || item.isNamedDay || isLabelledDay(item)
        || isDayAboveTable(items, at: index),
        isHeadingOfTimes(items, at: index), !isCourse(items, at: index), !item.isColumnOfDays,
        !isEntryOfDay(items, at: index)
      {
        close()
        runs.append(.dayHeading(item.dated))
        headed = HeadedWeekdays(below: item.dated, tools: tools)
      } else if let day = DashedDays.day(of: item, tools: tools), isHeadingOfTimes(items, at: index)
      {
        close()
        runs.append(.dayHeading(day))
      } else if item.isEmphasised, let day = openedDay(items, at: index) {
        close()
        runs.append(.dayHeading(day))
      } else if let month = item.isMonthLine
        ? item.dated : MonthHeadings.month(of: item, tools: tools),
        headsDays(items, at: index, below: month)
      {
        let own = months.titles[index].map { min(index - $0, flow.count) } ?? 0
        let titled = Array(flow.suffix(own))
        flow.removeLast(own)
        close()
        runs.append(.dayHeading(month))
        flow = titled
      } else {
        flow.append(headed.marked(item))
      }
    }
    close()
    return runs
  }

  /// The day of a line that tells its hours too and heads others: where a place stands behind them, or several lines do.
  private func openedDay(_ items: [Item], at index: Int) -> DatedText? {
    let opened = OpenedDays(tools: tools)
    guard let day = opened.day(of: items[index].dated, above: items[(index + 1)...]) else {
      return nil
    }
    let isOneOfSeveral = {
      items.indices.contains { other in
        other != index && items[other].look == items[index].look
          && opened.day(of: items[other].dated, above: items[(other + 1)...]) != nil
      }
    }
    return items[index].coverage != .pure || isOneOfSeveral() ? day : nil
  }

  /// "Launch day: Tuesday, September 14, 2027" in bold: a day behind a name and a colon, where the name is more than the
  /// kind of what takes place.
  private func isLabelledDay(_ item: Item) -> Bool {
    guard item.table == nil, item.isEmphasised, item.byteCount < Self.longestLabelledDay,
      case .trailing = item.coverage, item.dated.hasCertainDay, !item.dated.hasTime,
      let day = item.dated.expressions.first, item.dated.expressions.count == 1,
      case let label = WordList(item.text.slice(0..<day.range.lowerBound).text),
      label.words.last?.isSign(":") == true
    else { return false }
    let named = label.words.count { $0.shape != .sign }
    return tools.lexicon.kinds.match(label, at: 0)?.count != named
  }

  /// In bytes.
  private static let longestLabelledDay = 90

  /// Whether days below a month, up to the next one, need it: "DECEMBER" above "Thursday 24, 5pm".
  private func headsDays(_ items: [Item], at index: Int, below month: DatedText) -> Bool {
    if items.indices.contains(index + 1), let table = items[index + 1].table {
      return lacksMonths(table, below: month)
    }
    return items[(index + 1)...].prefix { !$0.isMonthLine && $0.table == nil }.contains {
      $0.dated.lacksMonth && ($0.isDateLine || DateCoverage.isLeading($0.coverage))
    }
  }

  /// Whether rows of a table open with days that tell no month, and none names one of its own.
  ///
  /// As in: "Ven. 3, 20 h" below "AVRIL", and "9 et 10" or "12" below "Octobre".
  private func lacksMonths(_ table: Table, below month: DatedText) -> Bool {
    let namesMonth = table.rows.contains { row in
      row.cells.first?.lines.contains { DayKey.isMonth($0.text, tools: tools) } ?? false
    }
    return !namesMonth
      && table.rows.contains { row in
        guard let cell = row.cells.first, cell.lines.count <= Self.mostDayLines else {
          return false
        }
        if DayKey(cell.lines, heading: month, isFirst: true, tools: tools) != nil { return true }
        let dated = tools.dated(cell.text)
        return dated.lacksMonth
          && (dated.coverage == .pure || DateCoverage.isLeading(dated.coverage))
      }
  }

  /// In lines.
  private static let mostDayLines = 4

  /// A text of fewer bytes is no paragraph.
  private static let leastPassage = 120

  /// Whether the next date or time after a day line is a bare time: the day then heads the times.
  ///
  /// One time alone below a title is that of the day's only entry: "2 octobre / Salle des fêtes / 20h".
  private func isHeadingOfTimes(_ items: [Item], at index: Int) -> Bool {
    if items[index].headsHours || headsToldCard(items, at: index) { return true }
    var times = 0
    var titledHours = 0
    var title: Item?
    var isFirst = false
    var opening = 0
    let headed = HeadedWeekdays(below: items[index].dated, tools: tools)
    for (offset, next) in items[(index + 1)...].prefix(12).enumerated() {
      if let table = next.table {
        return times > 0 || TableEntries.hasTimeColumn(table, tools: tools)
          || HeadedCells.lackDay(table, heading: items[index].dated, tools: tools)
          || title != nil
            && LabelledTable(table, below: items[index].dated, isTitled: true, tools: tools) != nil
      }
      let opens = DateCoverage.isLeading(next.coverage)
      // Further days may stand behind the hour and the title: "21 h – Bal, place Blin. Reprise le 22."
      let isTimed =
        next.dated.isTimeOnly || opens && next.dated.expressions.first?.statesTime == true
        || headed.holds(next)
      // A day told in passing is not that of what follows.
      if next.dated.hasDay, !isTimed,
        opens || next.isDateLine || next.byteCount < Self.leastPassage
      {
        break
      }
      if next.isTitleLike {
        title = next
      } else if let below = title, tellsHour(next, of: below, under: items[index]) {
        titledHours += 1
        title = nil
      }
      guard isTimed, next.isTimeLine || opens || isTitledHour(next) else { continue }
      times += 1
      if next.isTimeLine || opens { opening += 1 }
      isFirst = isFirst || opens || offset == 0 && next.isTimeLine
    }
    if times == 1, items[index].gapAbove < 0 || isBesideTitled(items, at: index) { return false }
    if opening == 0, isOfTitleAbove(items, at: index) { return false }
    // Day and hour below a title, text below them: a card.
    let isCard =
      times == 1 && index > 0 && items[index - 1].isTitleLike && items[index - 1].isHeading
      && items[index - 1].region == items[index].region
      && !items[(index + 1)...].prefix(2).contains { DateCoverage.isLeading($0.coverage) }
    return times >= 2 || titledHours >= 2 || (isFirst && !isCard)
  }

  /// Whether a day stands right below a title, and one set alike below the next title, which looks as the first does: each
  /// is its title's, and hours told in between are, too.
  private func isOfTitleAbove(_ items: [Item], at index: Int) -> Bool {
    guard index > 0, case let title = items[index - 1], title.isHeading, title.isTitleLike,
      let next = items[(index + 1)...].firstIndex(where: \.isTitleLike), next + 1 < items.count
    else { return false }
    return items[next].look == title.look && items[next + 1].isDayLine
      && items[next + 1].look == items[index].look
  }

  /// Whether a day stands at the right of a title or of the text below it: what stands there is of that title.
  private func isBesideTitled(_ items: [Item], at index: Int) -> Bool {
    guard items[index].isHeading else { return false }
    let day = items[index].box
    for item in items[..<index].reversed().prefix(Self.mostBelowTitle) {
      if item.isTitleLike, item.isHeading {
        return item.page == items[index].page
          && items[..<index].suffix(Self.mostBelowTitle).contains {
            $0.page == item.page && $0.box.y0 >= item.box.y0 && $0.box.x1 <= day.x0
              && $0.box.verticalOverlap(day) > 0
          }
      }
      if !item.dated.expressions.isEmpty { return false }
    }
    return false
  }

  /// In items, the title counted.
  private static let mostBelowTitle = 5

  /// Whether a short text below a title tells its hour in the midst of other facts, and a day set larger heads both.
  ///
  /// As in: "SATURDAY 7 MAY" above "What the Mill Knew / Ada Roche / 12 Corn Hall 4-5pm £7" and "The Long Field / …".
  private func tellsHour(_ item: Item, of title: Item, under day: Item) -> Bool {
    day.isHeading && title.dated.expressions.isEmpty && item.table == nil
      && day.look.halfPoints >= title.look.halfPoints && day.look != title.look
      && item.byteCount < Self.leastPassage && item.dated.isTimeOnly
  }

  /// "Bal des lampions, 21 h, place Aubin": a title in front of an hour, on the day above.
  private func isTitledHour(_ item: Item) -> Bool {
    item.byteCount < Self.leastPassage && item.dated.isTimeOnly && !item.isTitleLike
      && TitleLed(item, tools: tools, allowsTimes: true) != nil
  }

  /// Whether a title whose text tells its days itself follows.
  private func headsToldCard(_ items: [Item], at index: Int) -> Bool {
    guard index + 2 < items.count, items[index + 1].isTitleLike, items[index + 1].isHeading else {
      return false
    }
    return items[(index + 2)...].prefix { !$0.isTitleLike && !$0.isDateLine }.contains(
      where: \.isTold)
  }
}
