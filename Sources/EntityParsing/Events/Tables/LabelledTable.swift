import DateExpressions
import KitModel
import Lexicons

/// A table of one thing, each row a label and what it labels.
///
/// As in: "WHAT | First Light Night / WHEN | Thursday, August 12, 2027, 6:30 p.m. / WHERE | Juniper Dome".
struct LabelledTable {
  private var values: [(role: ColumnRole, cell: Table.Cell)] = []
  private let when: DatedText
  private let dates: Table.Cell

  private static let leastLabels = 3
  /// Where a title stands above them.
  private static let leastBelowTitle = 2

  /// - Parameter isTitled: whether what takes place stands above the table, and so in no row of it.
  /// - Returns: `nil` where labels are few, or tell no one day or not what takes place.
  init?(_ table: Table, isTitled: Bool = false, tools: EventTools) {
    let least = isTitled ? Self.leastBelowTitle : Self.leastLabels
    guard table.rows.count >= least,
      table.rows.allSatisfy({ $0.cells.count <= 2 && $0.cells.first?.column == 0 })
    else { return nil }
    for row in table.rows where row.cells.count == 2 {
      guard let (role, rest) = LabelledFacts.label(row.cells[0].text, lexicon: tools.lexicon),
        rest.isEmpty
      else { continue }
      values.append((role, row.cells[1]))
    }
    let dates = values.filter { $0.role == .date }
    guard values.count >= least, dates.count == 1,
      case let when = tools.dated(dates[0].cell.text), when.hasCertainDay,
      values.contains(where: { $0.role == .title }) != isTitled
    else { return nil }
    self.when = when
    self.dates = dates[0].cell
  }

  /// What it tells: hour by hour, or one thing.
  func entries(parser: TableEntries) -> [Entry]? {
    schedule(parser: parser) ?? entry(parser: parser).map { [$0] }
  }

  /// So many lines that open with their hour are a schedule.
  private static let leastHours = 2

  /// What the cell of the days tells hour by hour, each by itself; `nil` where it tells one thing.
  ///
  /// As in: "WHEN | Tuesday, May 4 / 9:30 a.m. Lamps are lit / 10:15 a.m. Walk along the weir".
  private func schedule(parser: TableEntries) -> [Entry]? {
    let tools = parser.tools
    let items = dates.lines.flatMap { tools.stream.items(of: [$0], region: dates.column) }
    let led = items.count { item in
      guard item.dated.isTimeOnly, case .leading(let rest) = item.coverage else { return false }
      return item.text.slice(rest..<item.byteCount).text.unicodeScalars.contains {
        LetterCase.isCapital($0)
      }
    }
    guard led >= Self.leastHours else { return nil }
    let entries = EntrySegmentation(tools: tools, scope: parser.scope, heading: nil).entries(
      of: items)
    guard entries.count >= Self.leastHours else { return nil }
    return entries.map { entry in
      var placed = entry
      if placed.places.isEmpty {
        placed.places = values.filter { $0.role == .place }.map(\.cell.text)
      }
      return placed
    }
  }

  func entry(parser: TableEntries) -> Entry? {
    guard let what = values.first(where: { $0.role == .title })?.cell else { return nil }
    let (title, body) = parser.titleAndBody(what)
    return entry(titled: title, body: body, scope: parser.scope, tools: parser.tools)
  }

  func entry(
    titled title: SourcedText, body: [SourcedText], scope: EntryScope, tools: EventTools
  ) -> Entry {
    var whole = when
    whole.coverage = .pure
    var entry = Entry(title: title, when: [whole], scope: scope, origin: .row)
    entry.body = body
    for (role, cell) in values {
      switch role {
      case .place: entry.places.append(cell.text)
      case .people: entry.people.append(cell.text)
      case .price: entry.price = cell.text
      case .organizer: entry.organizer = cell.text
      case .time: entry.when.append(tools.dated(cell.text))
      case .date, .title: continue
      default: entry.body.append(cell.text)
      }
    }
    return entry
  }
}
