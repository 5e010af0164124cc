import KitModel

/// Takes off the letters along the top and the numbers down the side of a printed spreadsheet, and the rows of one text from
/// the tables below them.
///
/// As in: "A", "B", "C" above everything and "1", "2", "3" in front of it, "Les rendez-vous du club" across all columns in
/// row 10. What the program counts is none of what the sheet says.
enum SheetFrames {
  enum Part {
    case text([Segment])
    case table([GridRow])
  }

  private static let leastLetters = 3
  private static let leastNumbers = 4
  /// A part of fewer rows is no table.
  private static let leastRows = 2

  /// The parts of a table that has such a frame, from top to bottom; `nil` where it has none.
  static func parted(_ rows: [GridRow]) -> [Part]? {
    guard let top = rows.first, isLettered(top), case let body = rows.dropFirst(),
      isNumbered(body)
    else { return nil }
    var parts: [Part] = []
    var open: [GridRow] = []
    func close() {
      guard !open.isEmpty else { return }
      if open.count >= leastRows {
        let columns = Set(open.flatMap { $0.cells.map(\.column) }).sorted()
        parts.append(
          .table(
            TableHeader.marked(
              open.map { row in
                GridRow(
                  cells: row.cells.map { cell in
                    GridCell(
                      column: columns.firstIndex(of: cell.column) ?? 0, columnSpan: cell.columnSpan,
                      rowSpan: cell.rowSpan, segments: cell.segments)
                  }, isHeader: row.isHeader)
              })))
      } else {
        parts.append(.text(open.flatMap { $0.cells.flatMap(\.segments) }))
      }
      open = []
    }
    for row in body {
      let cells = row.cells.filter { $0.column > 0 }
      if cells.count > 1 {
        open.append(GridRow(cells: cells, isHeader: row.isHeader))
      } else {
        close()
        if let only = cells.first { parts.append(.text(only.segments)) }
      }
    }
    close()
    return parts
  }

  /// Whether cells hold the letters of the alphabet in turn.
  private static func isLettered(_ row: GridRow) -> Bool {
    let texts = row.cells.map(text)
    guard texts.count >= leastLetters else { return false }
    return texts.enumerated().allSatisfy { index, text in
      text.utf8.count == 1
        && text.utf8.first == UInt8(ascii: "A") + UInt8(truncatingIfNeeded: index)
    }
  }

  /// Whether rows open with numbers that go up by one, but for some left out.
  private static func isNumbered(_ rows: ArraySlice<GridRow>) -> Bool {
    let numbers = rows.compactMap { row in
      row.cells.first { $0.column == 0 }.flatMap { Int(text($0)) }
    }
    return numbers.count == rows.count && numbers.count >= leastNumbers
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 > $0 }
  }

  private static func text(_ cell: GridCell) -> String {
    cell.segments.count == 1 && cell.segments[0].words.count == 1
      ? cell.segments[0].words[0].text : ""
  }
}
