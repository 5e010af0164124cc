import KitModel

/// Stretches of hours in a column that is headed so, in figures of the twelve-hour clock without a mark for either half.
///
/// As in: "9–3", "2–6", "8:30–11:30" below "Hours". Where one of the figures counts on behind noon, the column has no halves.
enum HalfDayColumn {
  private static let leastStretches = 2
  /// Of the cells that are no word.
  private static let leastShare = 0.5
  private static let noon = 12
  /// The latest hour that begins a stretch of the afternoon.
  private static let latest = 6
  /// In bytes, as in "11:30 – 12:30".
  private static let longest = 16

  /// The table with a mark behind each such stretch, and without letters of weekdays in front of days.
  static func completed(_ table: Table, tools: EventTools) -> Table {
    let table = WeekdayLetters.removed(table)
    guard let heads = table.rows.first(where: \.isHeader) ?? table.rows.first else { return table }
    var completed = table
    for head in heads.cells
    where ColumnRoles.named(head.text.text, lexicon: tools.lexicon) == .time {
      var marks: [(row: Int, cell: Int, mark: String)] = []
      var all = 0
      var countsOn = false
      for (row, cells) in table.rows.enumerated() where !cells.isHeader {
        guard let cell = cells.cells.firstIndex(where: { $0.column == head.column }),
          case let text = cells.cells[cell].text.text,
          text.utf8.contains(where: AddressBytes.isDigit)
        else { continue }
        all += 1
        guard text.utf8.count <= longest, let hours = stretch(text) else {
          countsOn = countsOn || text.utf8.first == UInt8(ascii: "0")
          continue
        }
        if hours.start > noon * 60 + 59 || hours.end > noon * 60 + 59 { countsOn = true }
        marks.append((row, cell, mark(of: hours)))
      }
      guard !countsOn, marks.count >= leastStretches,
        Double(marks.count) >= leastShare * Double(all)
      else { continue }
      for place in marks {
        let last = completed.rows[place.row].cells[place.cell].lines.count - 1
        completed.rows[place.row].cells[place.cell].lines[last].text.append(unplaced: place.mark)
      }
    }
    return completed
  }

  private static func mark(of hours: (start: Int, end: Int)) -> String {
    let isMorning =
      hours.start < hours.end && hours.start > latest * 60 + 59 && hours.end < noon * 60
    return isMorning ? " am" : " pm"
  }

  /// Two hours with a dash between, in minutes of a clock; `nil` where anything else stands beside them.
  private static func stretch(_ text: String) -> (start: Int, end: Int)? {
    let parts = text.split { "–—-".contains($0) }.map { $0.filter { $0 != " " } }
    guard parts.count == 2, let start = clock(parts[0]), let end = clock(parts[1]) else {
      return nil
    }
    return (start, end)
  }

  private static func clock(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), (1...2).contains(parts[0].count),
      parts[0].first != "0", let hour = Int(parts[0]), (1...24).contains(hour)
    else { return nil }
    guard parts.count == 2 else { return hour * 60 }
    guard parts[1].count == 2, let minute = Int(parts[1]), (0..<60).contains(minute) else {
      return nil
    }
    return hour * 60 + minute
  }
}
