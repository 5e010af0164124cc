import DateExpressions
import KitModel

/// Cells beside a day that tell in sentences what takes place on it.
extension TableEntries {
  /// The share of a cell's hours that its sentences must tell something at.
  private static let leastTold = 0.6
  /// One hour alone may be that of a title above it.
  private static let leastEntries = 2

  /// What the sentences beside a day tell hour by hour; `nil` where other readings find more, or an hour of most tells nothing.
  ///
  /// As in: "Lundi 14 | À 14 h 30, projection du film « Sel », suivie d'un débat ; à 15 heures, bal au foyer des Aubins."
  ///
  /// - Parameter several: what was found otherwise.
  func toldEntries(
    _ cells: [Table.Cell], on day: (column: Int, day: DatedText), roles: ColumnRoles,
    besides several: [Entry]?
  ) -> [Entry]? {
    guard !day.day.hasTime else { return nil }
    let texts = cells.filter { cell in
      cell.column != day.column && ProseEntries.isProse(cell.text)
        && tools.dated(cell.text).isTimeOnly
        // A title above its text is none of its sentences.
        && tools.stream.items(of: cell.lines, region: 0).first?.dated.hasTime == true
    }
    guard texts.count == 1, let cell = texts.first else { return nil }
    let prose = ProseEntries(tools: tools, scope: scope, heading: day.day)
    let told = prose.told(in: [Block(kind: .paragraph, lines: cell.lines)])
    let hours = tools.dated(cell.text).expressions.count(where: \.statesTime)
    let found = told.entries.count { $0.when.contains(where: \.hasTime) }
    guard found >= Self.leastEntries, found > several?.count ?? 0,
      Double(found) >= Self.leastTold * Double(hours)
    else { return nil }
    return told.entries
  }
}
