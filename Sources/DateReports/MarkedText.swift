/// A text in lines that fit a terminal, with ranges of it marked under each line.
struct MarkedText {
  /// The columns of a line at most, where a space allows the break.
  static let width = 78

  /// One character of the text and the mark under it.
  private struct Cell {
    var character: Character
    var mark: Character
  }

  /// - Parameter ranges: UTF-8 offsets, ascending; neighbours get different marks.
  static func lines(of text: String, marking ranges: [Range<Int>]) -> [String] {
    var cells: [Cell] = []
    var offset = 0
    for character in text {
      let index = ranges.firstIndex { $0.contains(offset) }
      let mark: Character = index.map { $0 % 2 == 0 ? "^" : "~" } ?? " "
      let isBlank = character.isNewline || character == "\t"
      cells.append(Cell(character: isBlank ? " " : character, mark: mark))
      offset += character.utf8.count
    }
    return broken(cells[...]).flatMap { line in
      var marks = line.map(\.mark)
      while marks.last == " " { marks.removeLast() }
      let text = String(line.map(\.character))
      return marks.isEmpty ? [text] : [text, String(marks)]
    }
  }

  private static func broken(_ cells: ArraySlice<Cell>) -> [ArraySlice<Cell>] {
    var lines: [ArraySlice<Cell>] = []
    var rest = cells
    while rest.count > width {
      let line = rest.prefix(width + 1)
      let space = line.lastIndex { $0.character == " " } ?? line.endIndex - 1
      lines.append(rest[rest.startIndex..<space])
      rest = rest[space...].drop { $0.character == " " }
    }
    lines.append(rest)
    return lines
  }
}
