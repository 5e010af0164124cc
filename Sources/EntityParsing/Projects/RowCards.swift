import KitModel
import Lexicons

/// Reads the rows of a table as cards: a title, lines about it, and the text that tells of it beside it.
///
/// As in: "La Remise / Blinville | Six voisins y réparent …", or rows below "Projet | Porteur | Commune | Description".
struct RowCards {
  let stream: ItemStream
  let lexicon: ProjectLexicon

  private static let leastRows = 2
  /// In bytes: of a title, of a text, and of the cell of a header.
  private static let longestTitle = 90
  private static let leastText = 30
  private static let longestHead = 30

  /// The list that the rows are; `nil` where they are something else.
  ///
  /// - Parameter heading: the heading above the table.
  func list(in table: Table, heading: SourcedText?, kind: SectionKind) -> CardList? {
    let table = Self.withoutCount(table)
    guard table.rows.count >= Self.leastRows, table.rows.allSatisfy({ $0.cells.count >= 2 })
    else { return nil }
    let isAnnounced = heading.map { announces($0.text) } ?? false
    if var header = header(of: table, isAnnounced: isAnnounced) {
      header.tellsAll = isAnnounced || !header.places.isEmpty
      return cards(in: table.rows.dropFirst(), columns: header).flatMap { cards in
        list(of: cards, heading: heading ?? header.announcing, kind: kind).map { list in
          var list = list
          list.isOfRows = true
          return list
        }
      }
    }
    guard table.rows.allSatisfy({ $0.cells.count == 2 && !$0.isHeader }),
      let title = table.rows[0].cells.first?.column
    else { return nil }
    if let cards = KeyedRows(stream: stream).cards(in: table.rows) {
      return list(of: cards, heading: heading, kind: kind)
    }
    return cards(in: table.rows[...], columns: Columns(title: title)).flatMap {
      list(of: $0, heading: heading, kind: kind)
    }
  }

  /// A table without the column that counts its rows: "1 | La Remise | Six voisins y réparent …".
  private static func withoutCount(_ table: Table) -> Table {
    guard table.rows.count >= leastRows,
      table.rows.allSatisfy({ $0.cells.count > 2 && !$0.isHeader }),
      let column = table.rows[0].cells.first?.column,
      case let numbers = table.rows.map({ row in
        row.cells[0].column == column ? Int(row.cells[0].text.text) : nil
      }),
      let first = numbers[0], numbers == numbers.indices.map({ first + $0 })
    else { return table }
    var plain = table
    for index in plain.rows.indices { plain.rows[index].cells.removeFirst() }
    return plain
  }

  /// The rows of two tables of as many columns, of which the second has no header of its own; `nil` for others.
  static func joined(_ table: Table, with next: Table) -> Table? {
    func columns(_ table: Table) -> Set<Int> { Set(table.rows.flatMap { $0.cells.map(\.column) }) }
    guard columns(table) == columns(next), next.rows.allSatisfy({ !$0.isHeader }) else {
      return nil
    }
    return Table(rows: table.rows + next.rows)
  }

  private func list(of cards: [Card], heading: SourcedText?, kind: SectionKind) -> CardList? {
    guard cards.count >= Self.leastRows,
      // "Lieu", "Budget" beside each other's values are the facts of one thing.
      !cards.contains(where: {
        FactLabel.label($0.title.text, lexicon: stream.lexicon) != nil
      })
    else { return nil }
    return CardList(heading: heading, kind: kind, cards: cards)
  }

  /// Which columns hold what.
  private struct Columns {
    var title: Int
    var places: Set<Int> = []
    /// The cell that names the things, where a header does.
    var announcing: SourcedText?
    /// Whether the rows are things though no column tells of them in a text: the heading says so, or a column where each
    /// stands.
    var tellsAll = false
    var isHeaded: Bool { announcing != nil }
  }

  private func announces(_ heading: String) -> Bool {
    lexicon.announces(heading) || lexicon.namesThings(heading)
  }

  /// The columns of a table whose first row names them, the things among them and no days.
  ///
  /// - Parameter isAnnounced: whether the heading above says that they are projects, so that the first column need not
  ///   ("Intitulé | Commune | Description").
  private func header(of table: Table, isAnnounced: Bool) -> Columns? {
    guard let first = table.rows.first,
      first.cells.allSatisfy({ $0.text.text.utf8.count <= Self.longestHead })
    else { return nil }
    let roles = first.cells.map { ColumnRoles.named($0.text.text, lexicon: stream.lexicon) }
    let named = zip(first.cells, roles).first { $0.1 == nil || $0.1 == .title }?.0
    guard
      let things = first.cells.first(where: { lexicon.announces($0.text.text) })
        ?? (isAnnounced ? named : nil),
      roles.contains(where: { $0 != nil }),
      !roles.contains(where: { $0 == .date || $0 == .time })
    else { return nil }
    let places = zip(first.cells, roles).filter { $0.1 == .city || $0.1 == .place }
    return Columns(
      title: things.column, places: Set(places.map(\.0.column)), announcing: things.text)
  }

  /// A card for each row; `nil` where one has no title or where no column tells of all of them.
  private func cards(in rows: ArraySlice<Table.Row>, columns: Columns) -> [Card]? {
    let told = told(in: rows, besides: columns.title)
    guard told != nil || columns.tellsAll else { return nil }
    var cards: [Card] = []
    for row in rows {
      guard let cell = row.cells.first(where: { $0.column == columns.title }) else { return nil }
      var lines = stream.items(of: cell.lines, region: 0)
      if columns.isHeaded, lines.count > 1 {
        lines = [stream.part(of: lines[0], as: cell.text)]
      }
      guard var title = lines.first, title.byteCount <= Self.longestTitle,
        columns.isHeaded || title.isTitleLike, !title.tellsItsDay
      else { return nil }
      title.isEmphasised = true
      let others = row.cells.filter { $0.column != columns.title && $0.column != told }
      let (places, facts) = (
        others.filter { columns.places.contains($0.column) },
        others.filter { !columns.places.contains($0.column) }
      )
      var card = Card(title: title, below: [])
      card.sublines =
        (places + facts).flatMap { stream.items(of: $0.lines, region: 0) } + lines.dropFirst()
      card.texts =
        row.cells.first { $0.column == told }.map {
          stream.items(of: $0.lines, region: 0)
        } ?? []
      // A line above the text in the look of titles heads it, and the first column is one of labels.
      guard
        columns.isHeaded
          || card.texts.first.map({ !($0.isTitleLike && $0.look == title.look) }) ?? false
      else { return nil }
      cards.append(card)
    }
    return cards
  }

  /// The column with the longest text, which tells something in each row.
  private func told(in rows: ArraySlice<Table.Row>, besides title: Int) -> Int? {
    var bytes: [Int: [Int]] = [:]
    for cell in rows.lazy.flatMap(\.cells) where cell.column != title {
      bytes[cell.column, default: []].append(cell.text.text.utf8.count)
    }
    let full = bytes.filter {
      $0.value.count == rows.count && $0.value.allSatisfy { $0 >= Self.leastText }
    }
    return full.max { ($0.value.reduce(0, +), $1.key) < ($1.value.reduce(0, +), $0.key) }?.key
  }
}
