/// Rows in columns, for people: the first column at the left, the others at the right.
struct TextTable {
  private var rows: [[String]] = []

  init(_ heading: [String]) { rows = [heading] }

  mutating func add(_ row: [String]) { rows.append(row) }

  var lines: [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }
  }
}

/// A number of 0 or more with so many decimals.
func fixed(_ value: Double, decimals: Int = 3) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let rest = String(scaled % scale)
  return "\(scaled / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
}
