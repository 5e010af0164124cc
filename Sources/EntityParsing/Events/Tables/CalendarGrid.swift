import CivilTime
import DateExpressions
import KitModel

/// A month as a grid: cells that open with a day of the month, in weeks of seven columns.
struct CalendarGrid {
  private struct Day {
    var number: Int
    var label: Line
    /// Months after the one that the grid is of.
    var monthShift: Int
    var lines: [Line]
  }

  private var days: [Day] = []
  private let tools: EventTools

  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
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
              number: number, label: first, monthShift: shift, lines: Array(cell.lines.dropFirst()))
          )
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

  /// Each timed line opens an entry; the lines below it are its title.
  ///
  /// Hours may stand in the title's own lines.
  func entries(parser: TableEntries) -> [Entry] {
    guard let month = month(of: parser.heading) else { return [] }
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
        if dated.coverage == .pure, dated.isTimeOnly {
          close()
          (title, time) = ([], dated)
        } else {
          title.append(line)
        }
      }
      close()
    }
    return entries
  }

  private func month(of heading: DatedText?) -> CalendarDate? {
    guard let heading else { return nil }
    for expression in heading.expressions where expression.statesDay {
      let resolved = tools.reader.resolve(expression, in: tools.context)
      if let start = resolved.occurrences.first?.start { return start.date }
    }
    return nil
  }

  private func date(_ day: Day, month: CalendarDate) -> CalendarDate? {
    // Counted from the year before: the grid may open with days of its December.
    let months = month.month - 1 + day.monthShift + 12
    return CalendarDate(
      year: month.year - 1 + months / 12, month: months % 12 + 1, day: day.number)
  }
}
