import DateExpressions
import KitModel

/// Reads cards that stand in the cells of a table: a title, with its text in the cell or below it.
struct TableCards {
  let stream: ItemStream
  let lexicon: ProjectLexicon
  let isPlace: (Item) -> Bool

  private static let longestTitle = 80

  /// - Parameter heading: the heading above the table.
  func list(in table: Table, heading: SourcedText?, kind: SectionKind) -> CardList? {
    var heading = heading
    var rows = table.rows[...]
    var columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    // A header over a column heads that column; another is the same in a second language.
    if let header = rows.first,
      let cell = header.cells.first(where: { isOfOneStyle($0) && isAnnouncing($0.text) })
    {
      heading = cell.text
      columns = header.cells.count == 1 ? columns : [cell.column]
      rows = rows.dropFirst()
    }
    // A heading that counts them tells that they are things of one kind: "Four new prints".
    let counted = heading.flatMap { lexicon.count(in: $0.text) }
    if let heading, let cards = namedRows(rows, columns: columns) {
      return CardList(heading: heading, kind: kind, cards: cards)
    }
    guard let heading, isAnnouncing(heading) || counted != nil && isOfCards(rows) else {
      return nil
    }
    var cards: [Card] = []
    for column in columns {
      for (title, below) in cells(of: column, in: rows) {
        cards.append(Card(title: title, below: below[...]))
      }
    }
    cards.removeAll { $0.isBare || $0.textBytes + $0.sublines.reduce(0) { $0 + $1.byteCount } < 30 }
    guard cards.count >= 2, isAnnouncing(heading) || counted == cards.count else { return nil }
    return CardList(heading: heading, kind: kind, cards: cards)
  }

  /// The rows of a table of two columns as cards: a name, and in the cell beside it what is told of the thing.
  ///
  /// As in: "The Paper Weir | A wall of ten thousand letters. It may be touched." Rows of facts have no sentences.
  private func namedRows(_ rows: ArraySlice<Table.Row>, columns: [Int]) -> [Card]? {
    guard columns.count == 2, rows.count >= 2 else { return nil }
    var cards: [Card] = []
    for row in rows {
      guard !row.isHeader, row.cells.count == 2, row.cells.allSatisfy({ !$0.lines.isEmpty }),
        row.cells[0].text.text.utf8.count < Self.longestTitle,
        case let text = row.cells[1].text.text,
        text.utf8.count >= Self.leastTold,
        text.utf8.last.map({ [0x2E, 0x21].contains($0) }) == true,
        case let title = Line.join(row.cells[0].lines),
        var name = stream.items(of: row.cells[0].lines, region: 0).first
      else { return nil }
      name.dated = DatedText(title, reader: stream.reader, lexicon: stream.lexicon)
      guard name.dated.expressions.isEmpty else { return nil }
      name.isEmphasised = true
      cards.append(Card(title: name, below: told(in: row.cells[1])[...]))
    }
    return cards
  }

  /// What a cell tells of a thing, its town apart where that is its first line.
  private func told(in cell: Table.Cell) -> [Item] {
    let first = stream.items(of: Array(cell.lines.prefix(1)), region: 0)
    guard cell.lines.count > 1, first.count == 1, isPlace(first[0]) else {
      return stream.items(of: cell.lines, region: 0)
    }
    return first + stream.items(of: Array(cell.lines.dropFirst()), region: 0)
  }

  /// In bytes: a sentence.
  private static let leastTold = 40

  /// Whether each cell has room for a title and what is said of it; those of figures or days have a line.
  private func isOfCards(_ rows: ArraySlice<Table.Row>) -> Bool {
    rows.allSatisfy { row in !row.isHeader && row.cells.allSatisfy { $0.lines.count >= 2 } }
  }

  /// Lines that differ are a title with its headline.
  private func isOfOneStyle(_ cell: Table.Cell) -> Bool {
    cell.lines.allSatisfy { $0.style == cell.lines.first?.style }
  }

  private func isAnnouncing(_ text: SourcedText) -> Bool {
    text.text.utf8.count < 90 && (lexicon.announces(text.text) || lexicon.namesThings(text.text))
  }

  /// A column's titles with the lines below each.
  private func cells(of column: Int, in rows: ArraySlice<Table.Row>) -> [(Item, [Item])] {
    var found: [(Item, [Item])] = []
    let cells = rows.flatMap(\.cells).filter { $0.column == column }
    // Where each line is a row of its own, the lines are read as one text.
    if cells.count > 3, cells.allSatisfy({ $0.lines.count == 1 }) {
      for item in stream.items(of: cells.flatMap(\.lines), region: 0) {
        if item.isTitleLike, item.byteCount < Self.longestTitle {
          found.append((item, []))
        } else if !found.isEmpty {
          found[found.count - 1].1.append(item)
        }
      }
      return found
    }
    for row in rows {
      for cell in row.cells where cell.column == column {
        var items = stream.items(of: cell.lines, region: 0)
        // A place above the title is the card's as much as one below it.
        if items.count > 1, items[1].isTitleLike, isPlace(items[0]) { items.swapAt(0, 1) }
        for (index, item) in items.enumerated() {
          if index == 0, item.isTitleLike, item.byteCount < Self.longestTitle {
            found.append((item, []))
          } else if !found.isEmpty {
            found[found.count - 1].1.append(item)
          }
        }
      }
    }
    return found
  }
}
