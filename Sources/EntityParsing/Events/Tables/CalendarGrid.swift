import CivilTime
import DateExpressions
import KitModel

/// A month as a grid: cells that open with a day of the month, in weeks of seven columns.
struct CalendarGrid {
  private struct Day {
    var number: Int
    var column: Int
    var label: Line
    /// Months after the one that the grid is of.
    var monthShift: Int
    var lines: [Line]
  }

  private var days: [Day] = []
  private let month: GridMonth
  private let tools: EventTools

  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    month = GridMonth(table, tools: tools)
    var open: [Int: Int] = [:]
    var last = 0
    var shift = 0
    var numbered = 0
    var weeks = 0
    for row in table.rows {
      var inRow = 0
      for cell in row.cells {
        guard let first = cell.lines.first else { continue }
        if let number = Self.dayNumber(first.text.text),
          number == last + 1 || (number == 1 && last >= 27) || days.isEmpty
        {
          if number < last { shift += 1 }
          if days.isEmpty, Self.opensWithMonthBefore(row) { shift = -1 }
          last = number
          numbered += 1
          inRow += 1
          open[cell.column] = days.count
          days.append(
            Day(
              number: number, column: cell.column, label: first, monthShift: shift,
              lines: Array(cell.lines.dropFirst())))
        } else if let index = open[cell.column] {
          days[index].lines += cell.lines
        }
      }
      if inRow >= 5 { weeks += 1 }
    }
    guard numbered >= 20, weeks >= 2 else { return nil }
  }

  /// Whether the week in which the month begins opens with the last days of the month before: "30 | 31 | 1 | 2".
  private static func opensWithMonthBefore(_ row: Table.Row) -> Bool {
    let numbers = row.cells.compactMap { $0.lines.first.flatMap { dayNumber($0.text.text) } }
    return numbers.first ?? 1 > daysOfWeek && numbers.contains(1)
  }

  private static let daysOfWeek = 7

  private static func dayNumber(_ text: String) -> Int? {
    guard text.utf8.count <= 2, let number = Int(text), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  /// Each timed line opens an entry; what follows in it and the lines below it are its title.
  ///
  /// Hours may stand in the title's own lines, and end an entry where they end one of these.
  func entries(parser: TableEntries) -> [Entry] {
    let titles = parser.scope.titles
    guard let month = month.first(heading: parser.heading, titles: titles, fits: fits) else {
      return []
    }
    var entries: [Entry] = []
    for day in days where !day.lines.isEmpty {
      guard let date = date(day, month: month) else { continue }
      var title: [Line] = []
      var time: DatedText?
      func close() {
        guard !title.isEmpty else { return }
        let within = time == nil ? CellHours(title, tools: tools) : nil
        var entry = Entry(
          title: within?.title ?? Line.join(title),
          when: [time ?? within?.hours].compactMap(\.self),
          heading: nil, scope: parser.scope, origin: .grid)
        entry.body = within?.rest ?? []
        entry.day = Entry.GridDay(date: date, text: day.label.text)
        entries.append(entry)
      }
      for line in day.lines {
        let dated = tools.dated(line.text)
        if time == nil, isCut(title, before: line) {
          title.append(line)
        } else if dated.coverage == .pure, dated.isTimeOnly {
          close()
          (title, time) = ([], dated)
        } else if title.isEmpty || time != nil, dated.isTimeOnly,
          case .leading(let rest) = dated.coverage
        {
          close()
          time = DateSentences.head(of: dated, upTo: rest)
          var led = line
          led.text = line.text.slice(rest..<line.text.text.utf8.count)
          title = [led]
        } else {
          if time == nil, endsWithHour(title) || isTold(title, before: line, of: day) {
            close()
            title = []
          }
          title.append(line)
        }
      }
      close()
    }
    return entries
  }

  /// Whether a line goes on with the hour in which those above end: "Kite day, / 10 h", "Kite day, 10 h / 30".
  private func isCut(_ title: [Line], before line: Line) -> Bool {
    guard let last = title.last, let hour = tools.dated(Line.join(title + [line])).expressions.last,
      hour.statesTime, hour.range.upperBound == Line.join(title + [line]).text.utf8.count
    else { return false }
    return last.text.text.utf8.last == UInt8(ascii: ",")
      || endsWithHour(title) && hour.range.lowerBound < Line.join(title).text.utf8.count
  }

  /// Whether a title has its line of hour and place, and another begins below it, with such a line of its own.
  ///
  /// As in: "Dawn song / 6am · Aubin lookout" above "Night market / 5–9pm · Upper Mill".
  private func isTold(_ title: [Line], before line: Line, of day: Day) -> Bool {
    let opensWithHour = { (line: Line) in
      let dated = self.tools.dated(line.text)
      return dated.isTimeOnly && DateCoverage.isLeading(dated.coverage)
    }
    guard let hours = title.firstIndex(where: opensWithHour), hours > 0, line.opensAnew,
      !opensWithHour(line), let index = day.lines.firstIndex(of: line),
      let next = day.lines[index...].firstIndex(where: opensWithHour)
    else { return false }
    // A place that runs on has no such distance above it as the title of what follows has.
    let above = { (index: Int) in day.lines[index].box.y0 - day.lines[index - 1].box.y1 }
    return (index...next - 1).allSatisfy { above($0) <= above(index) }
  }

  /// Whether lines end in an hour behind words: "Table tennis / tournament, 6.15pm".
  private func endsWithHour(_ lines: [Line]) -> Bool {
    let dated = tools.dated(Line.join(lines))
    guard dated.isTimeOnly, case .trailing = dated.coverage, let hour = dated.expressions.last
    else { return false }
    return hour.range.upperBound == dated.text.text.utf8.count
  }

  /// Whether the days stand below their weekdays in a month.
  private func fits(_ first: CalendarDate) -> Bool {
    days.allSatisfy { day in
      guard let date = date(day, month: first) else { return false }
      return month.weekdays[day.column].map { $0 == date.weekday } ?? true
    }
  }

  private func date(_ day: Day, month: CalendarDate) -> CalendarDate? {
    // Counted from the year before: the grid may open with days of its December.
    let months = month.month - 1 + day.monthShift + 12
    return CalendarDate(
      year: month.year - 1 + months / 12, month: months % 12 + 1, day: day.number)
  }
}
