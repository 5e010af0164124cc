import DateExpressions
import KitModel

/// A table whose cells are entries with an hour of their own, on the days and in the halls that head its columns and rows.
///
/// As in: "Mon 8 | Tue 9" above "10am / Kite day"; "Grange | Forge" above "11 h / Réveil", on the day of the heading or of
/// each row; "Grange" in front of "11 h / Réveil | 15 h / Bal". Rows may be named by a part of the day ("Matin", "Soirée"),
/// which the hours say better.
struct HeadedCells {
  private let frame: CellFrame
  private let form: Form
  private let tools: EventTools

  /// How the cells tell their entries.
  private enum Form {
    /// One entry or several, each opening with an hour or with a line of it below the title.
    case listed
    /// A title in front of hours; one without hours takes place on its day all the same.
    case titled
  }

  private static let leastTitled = 3
  /// The share of filled cells that must hold a title in front of hours.
  private static let leastTitledShare = 0.6

  /// - Parameter heading: the day above the table.
  /// - Returns: `nil` where neither days nor halls head the cells, or cells hold no entries.
  init?(_ table: Table, heading: DatedText?, tools: EventTools) {
    guard let (frame, form) = Self.form(of: table, heading: heading, tools: tools) else {
      return nil
    }
    self.frame = frame
    self.form = form
    self.tools = tools
  }

  /// Whether a table is one whose cells take place on the day above, which nothing in it tells.
  static func lackDay(_ table: Table, heading: DatedText, tools: EventTools) -> Bool {
    HeadedCells(table, heading: heading, tools: tools)?.frame.hasDays == false
  }

  private static func form(
    of table: Table, heading: DatedText?, tools: EventTools
  ) -> (CellFrame, Form)? {
    if let frame = CellFrame(daysAbove: table, tools: tools) {
      let cells = frame.cells
      let opened = cells.count { CellHour.opens($0, tools: tools) }
      if frame.isMet(by: opened, of: cells.count) { return (frame, .listed) }
      let titled = cells.count {
        CellHour.isOne(in: $0, tools: tools) && CellHours($0.lines, tools: tools) != nil
      }
      if titled >= leastTitled, Double(titled) >= leastTitledShare * Double(cells.count) {
        return (frame, .titled)
      }
      let timed = cells.count {
        CellHour.opens($0, tools: tools) || CellHour.followsTitle(in: $0, tools: tools)
      }
      return frame.isMet(by: timed, of: cells.count) ? (frame, .listed) : nil
    }
    for frame in [
      CellFrame(hallsAbove: table, heading: heading, tools: tools),
      CellFrame(hallsInFront: table, heading: heading, tools: tools),
    ] {
      guard let frame, case let cells = frame.cells,
        frame.isMet(by: cells.count { CellHour.opens($0, tools: tools) }, of: cells.count)
      else { continue }
      return (frame, .listed)
    }
    return nil
  }

  func entries(parser: TableEntries) -> [Entry] {
    switch form {
    case .listed: return listed(parser)
    case .titled:
      let rightEdges = frame.endsByColumn(tools: tools)
      return frame.inOrder.compactMap { placed in
        titled(
          placed.cell, on: frame.day(of: placed), right: rightEdges[placed.cell.column], parser)
      }
    }
  }

  private func listed(_ parser: TableEntries) -> [Entry] {
    let rightEdges = frame.endsByColumn(tools: tools)
    return frame.inOrder.flatMap { placed -> [Entry] in
      let cell = placed.cell
      let segmentation = EntrySegmentation(
        tools: tools, scope: parser.scope, heading: frame.day(of: placed) ?? parser.heading)
      let items = tools.stream.items(
        of: cell.lines, region: cell.column, right: rightEdges[cell.column] ?? 0)
      return segmentation.entries(of: items).map { entry in
        guard entry.places.isEmpty, let hall = frame.hall(of: placed) else { return entry }
        var entry = entry
        entry.places = [hall]
        return entry
      }
    }
  }

  private func titled(
    _ cell: Table.Cell, on day: DatedText?, right: Double?, _ parser: TableEntries
  ) -> Entry? {
    guard let parted = CellHours(cell.lines, right: right, tools: tools) else {
      let (title, body) = parser.titleAndBody(cell)
      guard let day, !parser.saysNothing(title) else { return nil }
      var entry = Entry(title: title, when: [day], scope: parser.scope, origin: .grid)
      entry.body = body
      return entry
    }
    var entry = Entry(
      title: parted.title, when: [parted.hours], heading: day, scope: parser.scope, origin: .grid)
    entry.body = parted.rest
    return entry
  }
}
