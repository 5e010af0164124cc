import KitModel

/// Tells whether the texts of a kit open with hours in four figures: "0930 Gates open", "1040 First race", "1215 Prizes".
///
/// The first cells of a table's rows open what stands beside them.
/// One such figure may be a year or a number of things. Hours in full fives that rise from text to text are a timetable where
/// one has a zero in front, or where there are several and all of them lie in a few hours.
enum FourFigures {
  private static let least = 3
  private static let leastWithoutZero = 4
  /// In minutes, from the first to the last: centuries lie further apart.
  private static let longestDay = 8 * 60
  private static let ten = 10 * 60

  static func areUsed(in document: SectionedDocument) -> Bool {
    var run: [Int] = []
    for block in document.pages.lazy.flatMap(\.blocks) {
      for text in openings(of: block) {
        guard let hour = opening(of: text, isAlone: block.table != nil) else { continue }
        if hour <= run.last ?? 0 { run = [] }
        run.append(hour)
        if run[0] < ten, run.count >= least { return true }
        if run.count >= leastWithoutZero, hour - run[0] <= longestDay { return true }
      }
    }
    return false
  }

  private static func openings(of block: Block) -> [String] {
    guard let table = block.table else { return block.lines.map(\.text.text) }
    return table.rows.compactMap { row in
      row.isHeader || row.cells.count < 2 ? nil : row.cells[0].text.text
    }
  }

  /// The minutes of the four figures that a text opens with, in front of a word with a capital or, in a cell, alone; `nil`
  /// where it can be none.
  private static func opening(of text: String, isAlone: Bool) -> Int? {
    guard let first = text.utf8.first, AddressBytes.isDigit(first) else { return nil }
    let bytes = Array(text.utf8.prefix(longest))
    let figures = bytes.prefix(while: AddressBytes.isDigit)
    guard figures.count == 4, let value = Int(String(decoding: figures, as: UTF8.self)),
      value < 2400, value % 100 < 60, value.isMultiple(of: 5)
    else { return nil }
    var rest = bytes.dropFirst(4)
    // "0900–0930", "0900-0930"
    if let joint = joints.first(where: { rest.starts(with: $0) }) {
      let end = rest.dropFirst(joint.count)
      guard end.prefix(while: AddressBytes.isDigit).count == 4 else { return nil }
      rest = end.dropFirst(4)
    }
    if isAlone, rest.isEmpty { return value / 100 * 60 + value % 100 }
    guard rest.first == UInt8(ascii: " "), let letter = rest.dropFirst().first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) || letter >= 0x80
    else { return nil }
    return value / 100 * 60 + value % 100
  }

  /// In bytes, of what is looked at.
  private static let longest = 16
  /// A hyphen, or a dash of U+2013.
  private static let joints: [[UInt8]] = [[0x2D], [0xE2, 0x80, 0x93]]
}
