import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The day of a section that tells a programme hour by hour, told once in the text in front of it.
///
/// As in: "On the evening of Wednesday 12 August 2026 the river will be lit" in a column of its own, before "The evening,
/// hour by hour" over "17.00 Boats leave the quay."; "Friday 14 May, 5 to 11 pm" below the title of a night in four halls,
/// each a section of few hours. Of several days in front it is that on the weekday which the section's title opens with: "Mardi,
/// jour des potiers".
struct DayBefore {
  let document: SectionedDocument
  let tools: EventTools

  /// So many hours without a day need one; fewer do below a document's own day.
  private static let leastHours = 3
  private static let leastOfDocument = 2

  /// The one day in all texts of the document in front of a section, else that of the document itself; `nil` where they
  /// tell several, or where the section tells days itself.
  func day(of section: Section) -> DatedText? {
    guard let first = section.blocks.first, case let items = tools.stream.items(of: section.blocks),
      case let hours = hours(in: items), case let isEnough = tellsHours(section, own: hours),
      isEnough || hours >= Self.leastOfDocument
    else { return nil }
    let own = ownDay
    // What follows the last hour is no part of the programme.
    let last = items.lastIndex { self.hours(in: [$0]) > 0 } ?? items.startIndex
    let programme = items[...last]
    let others = programme.filter { item in
      tellsOtherDay(item) && (own.map { !isOn($0.date, item.dated) } ?? true)
    }
    guard others.isEmpty else { return nil }
    if isEnough, !programme.contains(where: { $0.tellsItsDay && $0.table == nil }),
      let before = dayBefore(first, on: weekday(of: section.title))
    {
      return before
    }
    return own?.day
  }

  /// Whether a line or table tells days of its own; a day at the end of a text may be any.
  private func tellsOtherDay(_ item: Item) -> Bool {
    if let table = item.table {
      return table.rows.contains { row in
        row.cells.first.map { tools.dated($0.text).hasCertainDay } ?? false
      }
    }
    return item.tellsItsDay && DateSentences.sentences(of: item.text).count == 1
  }

  /// The weekday that a title opens with, of no day of the month.
  private func weekday(of title: SourcedText) -> Weekday? {
    let told = tools.reader.scan(title.text)
    guard told.count == 1, case let weekday = told[0], weekday.known == [.weekday],
      weekday.range.lowerBound <= Self.longestArticle + 1
    else { return nil }
    // Any day to count from tells the weekday.
    var context = tools.context
    context.reference = context.reference ?? CalendarDate(iso: "2000-01-01").map { LocalMoment($0) }
    return tools.reader.resolve(weekday, in: context).occurrences.first?.start?.date.weekday
  }

  private func dayBefore(_ first: Block, on weekday: Weekday?) -> DatedText? {
    var only: (day: DatedText, date: CalendarDate)?
    for (index, block) in document.pages.lazy.flatMap(\.blocks).enumerated() {
      if block.page == first.page, block.box == first.box { return only?.day }
      guard block.table == nil, case let dated = tools.dated(block.text) else { continue }
      for expression in dated.expressions where expression.statesDayOfMonth {
        if Self.isDateline(expression, in: block.text) { continue }
        guard let date = date(of: expression) else {
          if weekday != nil { continue }
          return nil
        }
        if isIssue(expression, on: date, of: block, at: index)
          || weekday.map({ date.weekday != $0 }) ?? false
        {
          continue
        }
        if let only, only.date != date {
          // A year long past is that of a memory.
          if date < only.date { continue }
          return nil
        }
        only = only ?? (tools.dated(block.text.slice(expression.range)), date)
      }
    }
    return nil
  }

  /// The one day with its weekday that headings and lines of the first page open with: "Saturday 12 September · 9.30am to
  /// 4pm · Aubin Campus" below the title, or a date in a corner of a programme.
  private var ownDay: (day: DatedText, date: CalendarDate)? {
    var only: (day: DatedText, date: CalendarDate)?
    for (index, block) in (document.pages.first?.blocks ?? []).enumerated()
    where block.table == nil && block.text.text.utf8.count <= Self.longestLine {
      let dated = tools.dated(block.text)
      guard dated.coverage == .pure || block.isHeading && DateCoverage.isLeading(dated.coverage),
        let expression = dated.expressions.first(where: {
          $0.statesDayOfMonth && $0.known.isSuperset(of: [.weekday, .month])
        })
      else { continue }
      guard let date = date(of: expression), only.map({ $0.date == date }) ?? true else {
        return nil
      }
      if isIssue(expression, on: date, of: block, at: index) { continue }
      only = only ?? (tools.dated(block.text.slice(expression.range)), date)
    }
    return only
  }

  /// The day on which a kit is issued stands at its top, alone: "MEDIA RELEASE", "Monday 27 July 2026".
  private static let blocksOfHead = 4

  /// Whether a block at the top of a kit is the day on which it was issued: it is that of nothing below it.
  private func isIssue(
    _ expression: DateExpression, on date: CalendarDate, of block: Block, at index: Int
  ) -> Bool {
    tools.context.referenceSource == .kit && date == tools.context.reference?.date
      && index < Self.blocksOfHead && expression.range == 0..<block.text.text.utf8.count
  }

  /// In bytes.
  private static let longestLine = 120

  /// The one day that an expression tells; `nil` where it tells several.
  private func date(of expression: DateExpression) -> CalendarDate? {
    let told = tools.reader.resolve(expression, in: tools.context).occurrences
    guard told.count == 1, let date = told[0].start?.date, told[0].open == nil,
      told[0].end.map({ $0.date == date }) ?? true
    else { return nil }
    return date
  }

  private func isOn(_ day: CalendarDate, _ dated: DatedText) -> Bool {
    dated.expressions.filter(\.statesDay).allSatisfy { date(of: $0) == day }
  }

  /// Whether a cell tells an hour and nothing else but a sign behind it: "9 h 15 :".
  private func isHour(_ dated: DatedText) -> Bool {
    guard dated.isTimeOnly else { return false }
    guard case .leading(let rest) = dated.coverage else { return dated.coverage == .pure }
    return !dated.text.text.utf8.dropFirst(rest).contains { $0 >= 0x30 && $0 != 0x3A }
  }

  /// How many texts and rows open with hours.
  private func hours(in items: [Item]) -> Int {
    items.reduce(0) { sum, item in
      if let table = item.table {
        return sum
          + table.rows.count { row in
            row.cells.first.map { isHour(tools.dated($0.text)) } ?? false
          }
      }
      let opens = DateCoverage.isLeading(item.coverage) || item.isTimeLine
      return item.dated.isTimeOnly && opens ? sum + 1 : sum
    }
  }

  /// Whether a section or those beside it that are titled alike tell enough hours.
  private func tellsHours(_ section: Section, own: Int) -> Bool {
    guard own > 0 else { return false }
    guard own < Self.leastHours else { return true }
    guard let siblings = siblings(of: section, in: document.sections) else { return false }
    let all = siblings.map { other -> Int in
      let items = tools.stream.items(of: other.blocks)
      return items.contains(where: tellsOtherDay) ? 0 : hours(in: items)
    }
    return all.count { $0 > 0 } >= Self.leastSections && all.reduce(0, +) >= Self.leastHours
  }

  /// So many sections beside one another that tell hours.
  private static let leastSections = 2

  /// The sections beside one that are titled as it is.
  private func siblings(of section: Section, in sections: [Section]) -> [Section]? {
    if sections.contains(where: { $0.id == section.id }) {
      return sections.filter { other in
        other.title.pieces.first?.style == section.title.pieces.first?.style
      }
    }
    return sections.lazy.compactMap { siblings(of: section, in: $0.children) }.first
  }

  /// Whether a date stands behind a place that opens a text, in front of a dash: "BLINVILLE, 19 January 2027 –".
  static func isDateline(_ date: DateExpression, in text: SourcedText) -> Bool {
    guard date.range.lowerBound <= longestPlace else { return false }
    let words = WordList(text.text)
    guard
      words.indices(in: 0..<date.range.lowerBound).allSatisfy({
        words[$0].shape != .lower || words[$0].range.count <= longestArticle
      })
    else { return false }
    // "Samedi 31 octobre 2026" alone, with its weekday, is the day of what is announced.
    guard let next = words.words.first(where: { $0.range.lowerBound >= date.range.upperBound })
    else { return date.range.lowerBound > 0 || !date.known.contains(.weekday) }
    return next.isSign("-") || next.isSign(":")
  }

  /// In bytes: of a town with its county, and of "le".
  private static let longestPlace = 60
  private static let longestArticle = 3
}
