import KitModel
import Lexicons

/// Joins two columns that say the same in two languages of the kit: "Time | Français | English | Venue".
///
/// Read as columns of their own, the second would be another room in which something takes place at the same hours.
enum TranslatedColumns {
  /// So many rows must tell both, and this share of all that tell either.
  private static let leastRows = 2
  private static let leastShare = 0.75

  static func joined(_ table: Table, tools: EventTools) -> Table {
    guard tools.reader.isBilingual else { return table }
    let columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    for (first, second) in zip(columns, columns.dropFirst())
    where areTwins(first, second, of: table) {
      return joined(second, of: table, to: first, tools: tools)
    }
    return table
  }

  private static func areTwins(_ first: Int, _ second: Int, of table: Table) -> Bool {
    let pairs = table.rows.map { row in
      (row.cells.first { $0.column == first }, row.cells.first { $0.column == second })
    }
    let filled = pairs.filter { $0.0 != nil || $0.1 != nil }
    let both = pairs.filter { $0.0 != nil && $0.1 != nil }
    guard both.count >= leastRows, Double(both.count) >= leastShare * Double(filled.count) else {
      return false
    }
    return StopWords.shared.areOfTwoLanguages(
      words(of: both.map(\.0)), words(of: both.map(\.1)))
  }

  private static func words(of cells: [Table.Cell?]) -> [String] {
    cells.flatMap { cell in
      (cell?.text.text ?? "").split(separator: " ").map(String.init)
    }
  }

  /// The table with the translation behind what it translates; where that tells its hours again, without it.
  private static func joined(
    _ second: Int, of table: Table, to first: Int, tools: EventTools
  ) -> Table {
    let timed = table.rows.count { row in
      row.cells.contains { $0.column == second && tools.dated($0.text).hasTime }
    }
    var joined = table
    for index in table.rows.indices {
      guard let other = table.rows[index].cells.firstIndex(where: { $0.column == second }),
        let own = table.rows[index].cells.firstIndex(where: { $0.column == first })
      else { continue }
      if timed < leastRows {
        joined.rows[index].cells[own].lines += table.rows[index].cells[other].lines
      }
      joined.rows[index].cells.remove(at: other)
    }
    // "Time | Français, English | Venue": the languages head what takes place.
    if let head = table.rows.first, !head.isHeader,
      case let others = head.cells.filter({ $0.column != first && $0.column != second }),
      !others.isEmpty,
      others.allSatisfy({ ColumnRoles.named($0.text.text, lexicon: tools.lexicon) != nil })
    {
      joined.rows[0].isHeader = true
    }
    return joined
  }
}
