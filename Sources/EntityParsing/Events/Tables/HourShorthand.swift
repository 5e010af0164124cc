import KitModel

/// Writes out hours of a column that stand there in short: four figures, or figures and one letter.
///
/// As in: "1055", "0930–1015" of a race's programme, and "8A", "11A–7P" of a weekend's. In running text such figures are
/// years, rooms and prices.
enum HourShorthand {
  private static let leastHours = 2
  /// In bytes, as in "10:30A – 12:30P".
  private static let longest = 16

  /// The table with the hours of each such column as others write them.
  static func written(_ table: Table, tools: EventTools) -> Table {
    var written = table
    for column in Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted() {
      var hours: [(row: Int, cell: Int, text: SourcedText)] = []
      var isOfHours = true
      for (row, cells) in table.rows.enumerated() where !cells.isHeader && isOfHours {
        guard let cell = cells.cells.firstIndex(where: { $0.column == column }) else { continue }
        let text = cells.cells[cell].text
        if let hour = Self.hour(text) {
          hours.append((row, cell, hour))
        } else {
          isOfHours = isDash(text.text) || tools.dated(text).isTimeOnly
        }
      }
      guard isOfHours, hours.count >= leastHours else { continue }
      for hour in hours {
        var line = table.rows[hour.row].cells[hour.cell].lines[0]
        line.text = hour.text
        written.rows[hour.row].cells[hour.cell].lines = [line]
      }
    }
    return written
  }

  private static func isDash(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isDash || $0 == " " }
  }

  /// A cell that is one hour or two of one such kind, with its signs; `nil` where it is anything else.
  private static func hour(_ text: SourcedText) -> SourcedText? {
    let bytes = Array(text.text.utf8)
    guard bytes.count <= longest, let first = bytes.first, AddressBytes.isDigit(first) else {
      return nil
    }
    var written = SourcedText()
    var index = 0
    var parts = 0
    var isShort = false
    while index < bytes.count {
      var end = index
      while end < bytes.count, AddressBytes.isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ":") {
        end += 1
      }
      guard end > index, parts < 2 else { return nil }
      parts += 1
      let letter = end < bytes.count ? bytes[end] | 0x20 : 0
      if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") {
        end += 1
        written.append(text.slice(index..<end))
        if !(end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "m")) {
          written.append(unplaced: "m")
          isShort = true
        }
      } else if end - index == 4, isClock(bytes[index..<end]) {
        written.append(text.slice(index..<index + 2))
        written.append(unplaced: ":")
        written.append(text.slice(index + 2..<end))
        isShort = true
      } else {
        written.append(text.slice(index..<end))
      }
      // The dash between two, with spaces around it or none.
      var next = end
      while next < bytes.count, !AddressBytes.isDigit(bytes[next]) { next += 1 }
      guard next > end else { break }
      guard isDash(text.slice(end..<next).text) else { return nil }
      if next < bytes.count { written.append(unplaced: "–") }
      index = next
    }
    return isShort ? written : nil
  }

  /// "1055", "0930": hour and minute of a day.
  private static func isClock(_ figures: ArraySlice<UInt8>) -> Bool {
    guard let number = Int(String(decoding: figures, as: UTF8.self)) else { return false }
    return number / 100 < 24 && number % 100 < 60 && (number % 100).isMultiple(of: 5)
  }
}
