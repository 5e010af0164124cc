import DateExpressions
import KitModel

/// Tells the afternoon in columns of hours that count to twelve and begin anew behind noon, without a mark for either half.
///
/// As in: "10:00", "11:30", "12:45", "2:00", "4:15" below one another, or "11:15–12:00" above "1:15–3:00"; "2.00", "2.45",
/// "3.20", "4.30" of a fête: nobody begins a list before dawn. Where hours are told by a point, so is the morning, for
/// "8.30" alone may be any figure.
enum TwelveHours {
  private static let leastRows = 3
  /// The earliest hour of such a column's first row, and the latest that follows noon.
  private static let earliest = 6
  private static let latest = 11
  private static let noon = 12
  /// The first hour of a list that is all of the afternoon.
  private static let afternoonOnly = 1...4
  private static let mark = " pm"
  private static let morningMark = " am"

  /// The hours of a cell, in figures alone.
  private struct Hours {
    var start: Int
    var end: Int?
    var first: Int
    /// Where they end, in bytes: words may follow.
    var length: Int
  }

  /// The table with a mark behind the hours from noon on, and behind those before it that have a point.
  static func completed(_ table: Table, tools: EventTools) -> Table {
    let body = table.rows.indices.filter { !table.rows[$0].isHeader }
    guard body.count >= leastRows, let column = table.rows[body[0]].cells.first?.column else {
      return table
    }
    var told: [(row: Int, cell: Int, hours: Hours)] = []
    for row in body {
      guard let cell = table.rows[row].cells.firstIndex(where: { $0.column == column }) else {
        continue
      }
      let text = table.rows[row].cells[cell].text
      guard let hours = hours(opening: text, of: table.rows[row].cells[cell], tools: tools) else {
        // The table's first row may name its columns.
        if row == body[0], !text.text.utf8.contains(where: AddressBytes.isDigit) { continue }
        if tools.dated(text).hasTime { return table }
        continue
      }
      told.append((row, cell, hours))
    }
    guard told.count >= leastRows,
      told[0].hours.first >= earliest || afternoonOnly.contains(told[0].hours.first),
      told.contains(where: { $0.hours.start % 60 > 0 || $0.hours.end != nil || isColon(table, $0) }
      ),
      let turn = afternoon(told.map(\.hours))
    else { return table }
    var completed = table
    for (index, place) in told.enumerated() {
      var own = mark
      if place.hours.first < noon, index < turn {
        // "11:15–1:00" reaches over noon and is read so.
        guard place.hours.end.map({ $0 > place.hours.start && $0 < noon * 60 }) ?? true,
          isPointed(table, place)
        else { continue }
        own = morningMark
      }
      let last = completed.rows[place.row].cells[place.cell].lines.count - 1
      let line = completed.rows[place.row].cells[place.cell].lines[last].text
      var marked = line.slice(0..<min(place.hours.length, line.text.utf8.count))
      marked.append(unplaced: own)
      marked.append(
        line.slice(min(place.hours.length, line.text.utf8.count)..<line.text.utf8.count))
      completed.rows[place.row].cells[place.cell].lines[last].text = marked
    }
    return completed
  }

  private static func isColon(
    _ table: Table, _ place: (row: Int, cell: Int, hours: Hours)
  ) -> Bool {
    table.rows[place.row].cells[place.cell].text.text.utf8.contains(UInt8(ascii: ":"))
  }

  private static func isPointed(
    _ table: Table, _ place: (row: Int, cell: Int, hours: Hours)
  ) -> Bool {
    table.rows[place.row].cells[place.cell].text.text.utf8.contains(UInt8(ascii: "."))
  }

  /// The first row behind noon: hours rise, fall once to an hour of the afternoon, and rise again.
  private static func afternoon(_ hours: [Hours]) -> Int? {
    var turn: Int?
    for (index, pair) in zip(hours, hours.dropFirst()).enumerated() {
      let (above, below) = (minutes(pair.0), minutes(pair.1))
      guard below < above else { continue }
      guard turn == nil,
        pair.1.first < earliest || pair.1.first <= latest && above >= noon * 60 - 120
      else { return nil }
      turn = index + 1
    }
    if turn == nil, let first = hours.first, let last = hours.last,
      afternoonOnly.contains(first.first), last.first < noon
    {
      return 0
    }
    guard let turn, hours[..<turn].allSatisfy({ $0.first >= earliest }) else { return nil }
    return hours[turn...].contains { $0.first == noon } ? nil : turn
  }

  private static func minutes(_ hours: Hours) -> Int { hours.start }

  /// "9", "9:30", "12.15–1:00": hours of twelve, without a zero in front.
  private static func hours(in text: String) -> Hours? {
    guard text.utf8.count <= longest else { return nil }
    var parts: [[UInt8]] = [[]]
    for byte in text.replacingDashes.utf8 where byte != UInt8(ascii: " ") {
      if byte == UInt8(ascii: "-") { parts.append([]) } else { parts[parts.count - 1].append(byte) }
    }
    guard parts.count <= 2, let start = clock(parts[0]) else { return nil }
    let end = parts.count == 2 ? clock(parts[1]) : nil
    if parts.count == 2, end == nil { return nil }
    return Hours(start: start, end: end, first: start / 60, length: text.utf8.count)
  }

  /// The hours that a cell opens with, where words without figures may follow in its line: "7.30 till late".
  private static func hours(
    opening text: SourcedText, of cell: Table.Cell, tools: EventTools
  ) -> Hours? {
    if let whole = hours(in: text.text) {
      // The mark stands behind the last of several lines.
      var whole = whole
      whole.length = cell.lines.last?.text.text.utf8.count ?? whole.length
      return whole
    }
    guard cell.lines.count == 1, let letter = text.text.firstIndex(where: \.isLetter),
      case let figures = text.text[..<letter], let hours = hours(in: String(figures)),
      case let rest = text.text[letter...],
      !rest.utf8.contains(where: AddressBytes.isDigit),
      // "7.30 pm till late" tells its half of the day.
      case let word = rest.prefix(while: { $0 != " " }),
      case let half = tools.dated(text.slice(0..<figures.utf8.count + word.utf8.count)),
      half.expressions.allSatisfy({ $0.range.upperBound <= figures.utf8.count })
    else { return nil }
    var opening = hours
    opening.length = figures.utf8.reversed().drop { $0 == UInt8(ascii: " ") }.count
    return opening
  }

  /// In bytes, as in "11:30 – 12:30".
  private static let longest = 16

  private static func clock(_ figures: [UInt8]) -> Int? {
    guard let first = figures.first, first != UInt8(ascii: "0") else { return nil }
    let parts = figures.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    guard parts.count <= 2, (1...2).contains(parts[0].count),
      let hour = Int(String(decoding: parts[0], as: UTF8.self)), (1...noon).contains(hour)
    else { return nil }
    guard parts.count == 2 else { return hour * 60 }
    guard parts[1].count == 2, let minute = Int(String(decoding: parts[1], as: UTF8.self)),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}

extension String {
  /// With each dash as a hyphen.
  fileprivate var replacingDashes: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.isDash ? "-" : $0 }))
  }
}
