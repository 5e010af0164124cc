import DateExpressions
import KitModel
import Lexicons

/// A table whose columns are days and whose cells are entries with an hour of their own: a week at a glance.
///
/// Rows may be named by a part of the day ("Matin", "Soirée"), which the hours say better, or by the halls of what is in
/// them.
struct DayColumnCells {
  private let days: [Int: DatedText]
  private let rows: [Table.Row]
  /// The halls that name the rows, by row; none where rows are named otherwise.
  private let halls: [Int: SourcedText]
  private let tools: EventTools

  /// The share of filled cells that must open with an hour and go on with words.
  private static let leastTimed = 0.6
  private static let leastCells = 3

  /// `nil` where the first row heads fewer than two days, or cells hold no entries.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 2, let days = DayHeads.days(of: table.rows[0], tools: tools) else {
      return nil
    }
    self.days = days
    rows = Array(table.rows.dropFirst())
    let filled = rows.flatMap(\.cells).filter { days[$0.column] != nil }
    let timed = filled.count {
      Self.isTimed($0, tools: tools) || Self.isTimedBelow($0, tools: tools)
    }
    guard timed >= Self.leastCells, Double(timed) >= Self.leastTimed * Double(filled.count) else {
      return nil
    }
    halls = Self.halls(of: rows, besides: days, tools: tools)
  }

  /// The names of rows where most of them tell by their words that they are halls, and none tells a time.
  private static func halls(
    of rows: [Table.Row], besides days: [Int: DatedText], tools: EventTools
  ) -> [Int: SourcedText] {
    var halls: [Int: SourcedText] = [:]
    for (index, row) in rows.enumerated() {
      guard let head = row.cells.first, days[head.column] == nil, head.rowSpan == 1 else {
        continue
      }
      halls[index] = head.text
    }
    guard halls.count >= leastHalls,
      halls.values.allSatisfy({ tools.dated($0).expressions.isEmpty })
    else { return [:] }
    let known = halls.values.count { name in
      tools.places.parse(name.text).first.map {
        $0.location.venue != nil && $0.range.lowerBound == 0
      } ?? false
    }
    return known * 2 >= halls.count ? halls : [:]
  }

  private static let leastHalls = 2

  /// Whether a cell opens with an hour and goes on with words.
  static func isTimed(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard let first = tools.stream.items(of: cell.lines, region: 0).first else { return false }
    return first.dated.isTimeOnly
      && (DateCoverage.isLeading(first.coverage) || first.isTimeLine && cell.lines.count > 1)
  }

  /// Whether a cell opens with words and goes on with a line of its hour: "Yoga des quais / 10 h / foyer".
  private static func isTimedBelow(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard let first = cell.lines.first, tools.dated(first.text).expressions.isEmpty else {
      return false
    }
    return cell.lines.dropFirst().prefix(mostTitleLines).contains { line in
      let dated = tools.dated(line.text)
      return dated.isTimeOnly && (dated.coverage == .pure || goesOnBehindSign(dated))
    }
  }

  /// "11 h, kiosque du port": a sign parts the hour from the place, where in "11 h Bal" a title follows.
  private static func goesOnBehindSign(_ dated: DatedText) -> Bool {
    guard DateCoverage.isLeading(dated.coverage), let hour = dated.expressions.last else {
      return false
    }
    let words = WordList(dated.text.slice(hour.range.upperBound..<dated.text.text.utf8.count).text)
    return words.count > 1 && words[0].shape == .sign
  }

  private static let mostTitleLines = 3

  /// Where the lines of each column might end: as far from its edge as the longest of all columns.
  private var rightEdges: [Int: Double] {
    var lefts: [Int: Double] = [:]
    let cells = rows.flatMap(\.cells).filter { days[$0.column] != nil }
    var width = areStacked(cells) ? Self.endlessWidth : 0
    for line in cells.lazy.flatMap({ cell in cell.lines.map { (cell.column, $0.box) } }) {
      lefts[line.0] = min(lefts[line.0] ?? line.1.x0, line.1.x0)
      width = max(width, line.1.x1 - line.1.x0)
    }
    return lefts.mapValues { $0 + width }
  }

  /// Whether each hour is a line of its own above one line or two, the second of which always begins anew: a title and a place.
  private func areStacked(_ cells: [Table.Cell]) -> Bool {
    var stacks = 0
    for cell in cells {
      let hours = cell.lines.indices.filter { index in
        let dated = tools.dated(cell.lines[index].text)
        return dated.isTimeOnly && dated.coverage == .pure
      }
      for (start, end) in zip(hours, hours.dropFirst() + [cell.lines.count]) {
        let told = cell.lines[(start + 1)..<end]
        guard (1...2).contains(told.count), told.allSatisfy(\.opensAnew) else { return false }
        stacks += told.count - 1
      }
    }
    return stacks >= Self.leastCells
  }

  /// In points: every line of such a stack ends short of it.
  private static let endlessWidth = 10_000.0

  func entries(parser: TableEntries) -> [Entry] {
    let rightEdges = rightEdges
    return days.keys.sorted().flatMap { column -> [Entry] in
      let segmentation = EntrySegmentation(
        tools: tools, scope: parser.scope, heading: days[column])
      return rows.enumerated().flatMap { index, row -> [Entry] in
        guard let cell = row.cells.first(where: { $0.column == column }) else { return [] }
        let items = tools.stream.items(
          of: cell.lines, region: cell.column, right: rightEdges[column] ?? 0)
        return segmentation.entries(of: items).map { entry in
          guard let hall = halls[index], entry.places.isEmpty else { return entry }
          var placed = entry
          placed.places = [hall]
          return placed
        }
      }
    }
  }
}
