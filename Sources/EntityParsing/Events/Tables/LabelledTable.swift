import DateExpressions
import KitModel
import Lexicons

/// A table of one thing, each row a label and what it labels.
///
/// As in: "WHAT | First Light Night / WHEN | Thursday, August 12, 2027, 6:30 p.m. / WHERE | Juniper Dome". Below the
/// title of a form "What" may tell in sentences; above all known labels, one of the house's own names what takes place.
struct LabelledTable {
  private var values: [(role: ColumnRole, cell: Table.Cell)] = []
  private let isTitled: Bool
  /// The text of the day that it takes place on.
  let when: DatedText
  private let dates: Table.Cell
  /// The day above the table, where its own label leads to a weekday or an hour: "When: Friday, 1 p.m.".
  private let heading: DatedText?

  private static let leastLabels = 3
  /// Where a title stands above them.
  private static let leastBelowTitle = 2

  /// - Parameters:
  ///   - heading: the day above the table, which a weekday or an hour in it is told of.
  ///   - isTitled: whether what takes place stands above the table, and so in no row of it.
  ///   - isForm: whether the table is one of several, each below a title of its own, so that "What" tells more of that.
  /// - Returns: `nil` where labels are few, or tell no one day or not what takes place.
  init?(
    _ table: Table, below heading: DatedText? = nil, isTitled: Bool = false, isForm: Bool = false,
    tools: EventTools
  ) {
    let least = isTitled ? Self.leastBelowTitle : Self.leastLabels
    guard table.rows.count >= least,
      table.rows.allSatisfy({ $0.cells.count <= 2 && $0.cells.first?.column == 0 })
    else { return nil }
    /// What the first row leads to, where its label is none of those that are known: "Désignation".
    var opening: Table.Cell?
    var others: [Table.Cell] = []
    for row in table.rows where row.cells.count == 2 {
      guard let role = Self.role(of: row.cells[0].text, lexicon: tools.lexicon) else {
        others.append(row.cells[1])
        if values.isEmpty, opening == nil { opening = row.cells[1] }
        continue
      }
      values.append((role, row.cells[1]))
    }
    guard values.count >= least else { return nil }
    let moments = others.compactMap { Self.moment($0, tools: tools) }
    for (role, cell) in moments
    where !values.contains(where: { $0.role == role })
      && moments.count(where: { $0.role == role }) == 1
    {
      values.append((role, cell))
    }
    let day = heading.flatMap { $0.hasCertainDay ? $0 : nil }
    var dates = values.filter { $0.role == .date }
    // Below a day the hour alone tells when.
    if dates.isEmpty, day != nil { dates = values.filter { $0.role == .time } }
    guard dates.count == 1,
      case let when = tools.dated(dates[0].cell.text),
      when.hasCertainDay || day != nil && (when.hasDay || when.hasTime)
    else { return nil }
    let named = values.filter { $0.role == .title }
    if isTitled {
      // "What" may tell in sentences what the title above names; several days and hours are those of other matters.
      guard
        named.allSatisfy({ name in
          isForm || when.coverage == .pure && Self.isText(name.cell)
            || Self.isLong(name.cell, tools: tools)
        })
      else { return nil }
    } else if named.isEmpty {
      guard let opening, Self.isName(opening, tools: tools) else { return nil }
      values.append((.title, opening))
    }
    self.isTitled = isTitled
    self.when = when
    self.heading = when.hasCertainDay ? nil : day
    self.dates = dates[0].cell
  }

  /// The role that a label names; one that ends in a word for a place names what meets there: "Check-in location".
  private static func role(of label: SourcedText, lexicon: EventLexicon) -> ColumnRole? {
    if let (role, rest) = FactLabel.label(label, lexicon: lexicon), rest.isEmpty { return role }
    return ColumnRoles.named(label.text, lexicon: lexicon) == .place ? .place : nil
  }

  /// In bytes.
  private static let longestName = 110

  /// Whether a cell says more than a name would.
  private static func isLong(_ cell: Table.Cell, tools: EventTools) -> Bool {
    cell.text.text.utf8.count >= leastTold && tools.dated(cell.text).expressions.isEmpty
  }

  /// In bytes.
  private static let leastTold = 56

  private static func isText(_ cell: Table.Cell) -> Bool {
    // A name may stand on a line of its own above a text.
    let right = cell.lines.map(\.box.x1).max() ?? 0
    if cell.lines.count > 1, cell.lines[0].endsShort(before: cell.lines[1], right: right) {
      return false
    }
    return cell.text.text.utf8.last == UInt8(ascii: ".") || cell.text.text.utf8.count > longestName
  }

  /// What a cell under another label is where it tells a day or an hour and nothing else.
  private static func moment(
    _ cell: Table.Cell, tools: EventTools
  ) -> (role: ColumnRole, cell: Table.Cell)? {
    let dated = tools.dated(cell.text)
    guard dated.coverage == .pure else { return nil }
    return dated.isTimeOnly ? (.time, cell) : dated.hasCertainDay ? (.date, cell) : nil
  }

  private static func isName(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard !isText(cell), case let dated = tools.dated(cell.text) else { return false }
    return dated.expressions.isEmpty && WordList(cell.text.text).words.contains(where: \.isLetters)
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
    var entry = Entry(title: title, when: [whole], heading: heading, scope: scope, origin: .row)
    entry.body = body
    for (role, cell) in values {
      switch role {
      case .place: entry.places.append(cell.text)
      case .people: entry.people.append(cell.text)
      case .price: entry.price = cell.text
      case .organizer: entry.organizer = cell.text
      case .time where cell.text.text != when.text.text:
        entry.when.append(tools.dated(cell.text))
      case .title where isTitled: entry.body.append(cell.text)
      case .date, .time, .title: continue
      default: entry.body.append(cell.text)
      }
    }
    return entry
  }
}
