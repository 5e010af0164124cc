import KitModel
import Lexicons

/// Tells whether a kit writes its hours in figures with a dot and nothing else: "9.00 – 9.30".
///
/// One such figure may be a price, a length or a room. Stretches between two that rise, columns of them that do, and
/// texts below one another that each open with one are hours.
enum DottedHours {
  /// So many stretches, or hours in one column, make it certain.
  private static let leastStretches = 2
  private static let leastInColumn = 3

  static func areUsed(in document: SectionedDocument, reader: KitDateReader) -> Bool {
    var stretches = 0
    var inColumns = 0
    var led = LedTexts()
    for block in document.pages.lazy.flatMap(\.blocks) {
      let texts =
        block.table.map { $0.rows.flatMap { $0.cells.map(\.text.text) } }
        ?? block.lines.map(\.text.text)
      stretches += texts.count {
        opensWithStretch($0) && !reader.scan($0).contains(where: \.statesDay)
      }
      if let table = block.table {
        inColumns += max(
          hoursInColumn(table) + hoursAbove(table), hoursBelowDays(table, reader: reader))
        if hoursBesideDays(in: table, reader: reader) >= leastInColumn { return true }
      }
      if stretches >= leastStretches || inColumns >= leastInColumn { return true }
      if block.table == nil, led.take(block) { return true }
    }
    return false
  }

  /// How many cells the first column has, where all are hours that rise, of twelve perhaps; else none.
  private static func hoursInColumn(_ table: Table) -> Int {
    var cells = table.rows.filter { !$0.isHeader }.map { row in
      row.cells.first { $0.column == 0 }?.text.text ?? ""
    }
    // A word over the column is its name.
    if let name = cells.first, !name.utf8.contains(where: AddressBytes.isDigit) {
      cells.removeFirst()
    }
    let hours = cells.compactMap(hour)
    guard hours.count == cells.count else { return 0 }
    if zip(hours, hours.dropFirst()).allSatisfy({ $0 < $1 }) { return hours.count }
    return riseThroughNoon(hours) ? hours.count : 0
  }

  /// Whether hours begin anew behind noon, once, and else rise or stay: "9.30", "9.30", "12.15", "1.30", "2.45".
  ///
  /// Prices may fall, too, but hardly from ten or more to one in the middle of a list that rises.
  private static func riseThroughNoon(_ hours: [Int]) -> Bool {
    let falls = hours.indices.dropFirst().filter { hours[$0] < hours[$0 - 1] }
    guard falls.count == 1, let fall = falls.first, Set(hours).count >= leastInColumn + 1 else {
      return false
    }
    return hours[0] >= earliest && hours[fall - 1] < halfDay + 60 && hours[fall] < earliest
      && hours.last.map { $0 < hours[0] + halfDay } ?? false
  }

  /// In minutes: nobody begins a list before.
  private static let earliest = 7 * 60

  /// How many hours that rise head the columns of a table, where nothing else heads them but its corner; else none.
  private static func hoursAbove(_ table: Table) -> Int {
    guard let top = table.rows.first, table.rows.count > 1 else { return 0 }
    let hours = top.cells.compactMap { hour(in: $0.text.text) }
    return hours.count >= leastInColumn && hours.count + 1 >= top.cells.count
      && zip(hours, hours.dropFirst()).allSatisfy { $0 < $1 }
      ? hours.count : 0
  }

  /// How many cells a column right behind one of days has, where all are hours; else none.
  private static func hoursBesideDays(in table: Table, reader: KitDateReader) -> Int {
    let rows = table.rows.filter { !$0.isHeader }
    let days = Set(
      rows.flatMap(\.cells).filter { reader.scan($0.text.text).contains(where: \.statesDay) }
        .map(\.column))
    return days.map { column in
      let cells = rows.compactMap { row in
        row.cells.first { $0.column == column + 1 }?.text.text
      }
      return cells.allSatisfy { hour(in: $0) != nil } ? cells.count : 0
    }.max() ?? 0
  }

  /// The hour that a cell holds and nothing else.
  private static func hour(in cell: String) -> Int? {
    var bytes = cell.utf8[...]
    guard let minutes = minutes(from: &bytes) else { return nil }
    return bytes.isEmpty ? minutes : isAfternoon(bytes) ? minutes % halfDay + halfDay : nil
  }

  /// In minutes.
  private static let halfDay = 12 * 60

  /// "p.m." behind an hour, of which others of the column have none.
  private static func isAfternoon(_ bytes: Substring.UTF8View) -> Bool {
    let letters = bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ".") }
    return letters.map { $0 | 0x20 } == Array("pm".utf8)
  }

  /// How many cells hold a line of such a figure beside one of words, below heads that are days: prices stand there
  /// alone, or with their sign.
  ///
  /// As in: "Show | Mon 7 June | Tue 8 June" above "The Kite Maker | Aubin / 10.30 | Blinville / 11.00".
  private static func hoursBelowDays(_ table: Table, reader: KitDateReader) -> Int {
    guard table.rows.count > 1 else { return 0 }
    let days = Set(
      table.rows[0].cells.filter { reader.scan($0.text.text).contains(where: \.statesDay) }
        .map(\.column))
    guard days.count > 1 else { return 0 }
    return table.rows.dropFirst().flatMap(\.cells).count { cell in
      guard days.contains(cell.column), cell.lines.count == 2 else { return false }
      return cell.lines.count { hour(in: $0.text.text) != nil } == 1
        && cell.lines.contains { $0.text.text.utf8.allSatisfy { !AddressBytes.isDigit($0) } }
    }
  }

  /// Texts one after the other that open with figures that rise, into the afternoon: prices don't go that far.
  ///
  /// As in: "10.30 Gates open.", "12.00 Brass on the green.", "14.15 Last race."
  private struct LedTexts {
    private static let least = 3
    private static let afternoon = 13 * 60
    private static let midnight = 24 * 60

    private var count = 0
    private var last = midnight

    /// Whether a block makes it certain.
    mutating func take(_ block: Block) -> Bool {
      guard let first = block.lines.first,
        case var bytes = first.text.text.utf8[...], let minutes = DottedHours.minutes(from: &bytes),
        bytes.first == UInt8(ascii: " "), bytes.dropFirst().first.map({ $0 >= 0x41 }) == true
      else { return false }
      count = minutes > last ? count + 1 : 1
      last = minutes
      return count >= Self.least && minutes >= Self.afternoon
    }
  }

  private static func opensWithStretch(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    guard let start = minutes(from: &bytes) else { return false }
    let joint = bytes.prefix { !AddressBytes.isDigit($0) }
    let sign = joint.filter { $0 != 0x20 }
    let isSign = joints.contains(sign)
    guard isSign || joint.first == 0x20 && (1...longestJoint).contains(sign.count) else {
      return false
    }
    bytes = bytes.dropFirst(joint.count)
    guard let end = minutes(from: &bytes), end > start else { return false }
    // Prices are told from one to another, too: behind hours a title begins, or nothing.
    let next = Substring(bytes).unicodeScalars.first { $0 != " " }
    return isSign
      ? bytes.first.map { $0 == 0x20 } ?? true : next.map(LetterCase.isCapital) ?? true
  }

  /// "to", "à" between hours, in bytes.
  private static let longestJoint = 3
  /// A hyphen, or a dash of U+2013 or U+2014.
  private static let joints: [[UInt8]] = [[0x2D], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94]]

  /// Reads "9.30" off the start; `nil` where it can't be an hour of a programme.
  fileprivate static func minutes(from bytes: inout Substring.UTF8View) -> Int? {
    let hour = bytes.prefix(while: AddressBytes.isDigit)
    let rest = bytes.dropFirst(hour.count)
    guard (1...2).contains(hour.count), rest.first == UInt8(ascii: "."),
      case let figures = rest.dropFirst().prefix(while: AddressBytes.isDigit), figures.count == 2,
      let hours = Int(Substring(hour)), let minutes = Int(Substring(figures)), hours < 24,
      minutes < 60, minutes.isMultiple(of: 5)
    else { return nil }
    bytes = rest.dropFirst(3)
    return hours * 60 + minutes
  }
}
