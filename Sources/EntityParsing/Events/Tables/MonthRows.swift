import CivilTime
import DateExpressions
import KitModel

/// A year at a glance: a row for each month, and cells whose entries tell their days without it.
///
/// As in: "Mars | Visite du silo / mardi 3, 14 h | Bal de printemps / samedi 7". What heads the columns says for whom.
struct MonthRows {
  private let rows: [(month: DatedText, cells: [Table.Cell])]
  private let tools: EventTools

  private static let leastMonths = 3
  /// As many are enough where each cell tells days of its month.
  private static let leastCertain = 2
  /// The share of filled cells that must tell days of a month above.
  private static let leastDated = 0.6

  /// `nil` where a row below the header opens with anything but a month, or cells tell their own months.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    var rows: [(month: DatedText, cells: [Table.Cell])] = []
    var dated = 0
    var filled = 0
    for (index, row) in table.rows.enumerated() {
      guard let key = row.cells.first, key.column == 0, DayKey.isMonth(key.text, tools: tools),
        row.cells.count > 1
      else {
        guard index == 0 else { return nil }
        continue
      }
      for cell in row.cells.dropFirst() {
        filled += 1
        guard cell.text.text.utf8.contains(where: AddressBytes.isDigit) else { continue }
        let text = tools.dated(cell.text)
        if text.coverage != .pure,
          text.lacksMonth
            || cell.lines.contains(where: { Self.isOfBareDays($0, month: key.text, tools: tools) })
        {
          dated += 1
        }
      }
      let cells = row.cells.dropFirst().map { cell in
        var cell = cell
        cell.lines = cell.lines.map { Self.completed($0, month: key.text, tools: tools) }
        return cell
      }
      rows.append((Self.month(key.text, tools: tools), cells))
    }
    guard rows.count >= (dated == filled ? Self.leastCertain : Self.leastMonths),
      Double(dated) >= Self.leastDated * Double(filled)
    else { return nil }
    self.rows = rows
  }

  /// The month as a heading, which "Mars" or "May" alone need not be read as.
  private static func month(_ text: SourcedText, tools: EventTools) -> DatedText {
    var month = tools.dated(text)
    if let first = tools.reader.scan("1 " + text.text).first {
      month.monthAbove =
        tools.reader.resolve(first, in: tools.context).occurrences.first?.start?.date.month
    }
    return month
  }

  private static func isOfBareDays(
    _ line: Line, month: SourcedText, tools: EventTools
  ) -> Bool {
    completed(line, month: month, tools: tools).text.text != line.text.text
  }

  /// A line of days that only their month makes some, with it: "du 6 au 11", "13, 14 et 15".
  private static func completed(_ line: Line, month: SourcedText, tools: EventTools) -> Line {
    guard line.text.text.utf8.count <= longestDays,
      line.text.text.utf8.contains(where: AddressBytes.isDigit),
      tools.dated(line.text).expressions.allSatisfy({
        !$0.known.contains(.month) && !$0.known.contains(.time)
      })
    else { return line }
    var whole = line.text
    whole.append(month, separator: " ")
    let dated = tools.dated(whole)
    guard dated.coverage == .pure, dated.hasCertainDay else { return line }
    var line = line
    line.text = whole
    return line
  }

  /// In bytes.
  private static let longestDays = 40

  func entries(parser: TableEntries) -> [Entry] {
    rows.flatMap { month, cells -> [Entry] in
      var month = month
      month.yearAbove = parser.heading?.yearAbove
      let segmentation = EntrySegmentation(tools: tools, scope: parser.scope, heading: month)
      return cells.flatMap { cell in
        segmentation.entries(of: tools.stream.items(of: cell.lines, region: cell.column))
      }
    }
  }
}
