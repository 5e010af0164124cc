import Conversion

/// What was found in each kit, in columns.
func tableLines(_ records: [KitRecord]) -> [String] {
  guard !records.isEmpty else { return [] }
  let heading = ["kit", "pages", "events", "contacts", "projects", "warnings", ""]
  let rows = records.compactMap { record -> [String]? in
    guard let summary = record.status.summary else { return nil }
    let counts = [
      summary.pages, summary.events, summary.contacts, summary.projects, summary.warnings,
    ]
    var isUnchanged = false
    if case .unchanged = record.status { isUnchanged = true }
    return [record.path] + counts.map(String.init) + [isUnchanged ? "unchanged" : ""]
  }
  let widths = heading.indices.map { column in
    ([heading] + rows).map { $0[column].count }.max() ?? 0
  }
  return ([heading] + rows).map { row in
    let cells = zip(row, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - cell.0.count)
      // Names stand at the left, numbers at the right.
      return column == 0 || column == row.count - 1 ? cell.0 + space : space + cell.0
    }
    let line = cells.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
