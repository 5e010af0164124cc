/// A table as comma-separated values (RFC 4180), for spreadsheets.
///
/// A byte order mark tells them that accents are UTF-8. A cell that they would take for a formula
/// gets an apostrophe before it, which they know as the mark of plain text.
struct CSVTable {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(columns: [String]) { append(columns) }

  mutating func append(_ cells: [String?]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell ?? "")
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    let text = startsFormula(cell) ? "'" + cell : cell
    guard text.utf8.contains(where: needsQuotes) else {
      bytes += Array(text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Also behind white space, and with the full-width signs that some spreadsheets read alike.
private func startsFormula(_ cell: String) -> Bool {
  let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
  let isControl = cell.utf8.first.map { $0 < 0x20 } ?? false
  return isControl || first.map { "=+-@＝＋－＠|%".unicodeScalars.contains($0) } ?? false
}

private func needsQuotes(_ byte: UInt8) -> Bool {
  [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0D, 0x0A, 0x09].contains(byte)
}
