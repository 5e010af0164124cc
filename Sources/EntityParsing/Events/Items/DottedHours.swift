import KitModel

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
      inColumns +=
        block.table.map { max(hoursInColumn($0), hoursBelowDays($0, reader: reader)) } ?? 0
      if stretches >= leastStretches || inColumns >= leastInColumn { return true }
      if block.table == nil, led.take(block) { return true }
    }
    return false
  }

  /// How many cells the first column has, where all are hours that rise; else none.
  private static func hoursInColumn(_ table: Table) -> Int {
    let cells = table.rows.filter { !$0.isHeader }.map { row in
      row.cells.first { $0.column == 0 }?.text.text ?? ""
    }
    let hours = cells.compactMap { cell -> Int? in
      var bytes = cell.utf8[...]
      let minutes = minutes(from: &bytes)
      return bytes.isEmpty ? minutes : nil
    }
    return hours.count == cells.count && zip(hours, hours.dropFirst()).allSatisfy { $0 < $1 }
      ? hours.count : 0
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
      return cell.lines.count { isHour($0.text.text) } == 1
        && cell.lines.contains { $0.text.text.utf8.allSatisfy { !AddressBytes.isDigit($0) } }
    }
  }

  private static func isHour(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    return minutes(from: &bytes) != nil && bytes.isEmpty
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
    guard joints.contains(joint.filter { $0 != 0x20 }) else { return false }
    bytes = bytes.dropFirst(joint.count)
    guard let end = minutes(from: &bytes), end > start else { return false }
    return bytes.first.map { $0 == 0x20 } ?? true
  }

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
