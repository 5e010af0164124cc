import KitModel
import Lexicons

/// Joins two columns whose cells name the two parties of a match, in each row one of both.
///
/// What tells them is a party of most rows that stands in the one column in some and in the other in others: halls, towns and
/// kinds that come back keep to their column.
///
/// As in: "sam. 3 oct. | Blinville | Aubin" above "sam. 10 oct. | Quervillon | Blinville". Likewise the places from which and to
/// which the stages of a race go: "4 May | Aubin | Blinville" above "5 May | Blinville | Quervillon".
enum FacingParties {
  private static let leastRows = 3
  /// The share of the rows that the commonest party is in.
  private static let leastShare = 0.6
  /// A longer cell tells more than a name; in bytes.
  private static let longestName = 40
  /// "v", "vs." or a dash in a column of its own, in bytes.
  private static let longestSign = 3

  static func joined(_ table: Table) -> Table {
    let body = table.rows.filter { !$0.isHeader && $0.cells.count >= 3 }
    guard body.count >= leastRows,
      let last = body.lazy.flatMap({ $0.cells }).map(\.column).max(), last >= 2
    else { return table }
    for left in 0..<last {
      guard let names = names(in: left, of: body) else { continue }
      for right in left + 1...min(left + 2, last) {
        if right == left + 2, !isOfSigns(left + 1, body) { break }
        guard let others = self.names(in: right, of: body),
          areParties(names, others) || right == left + 1 && areStages(names, others)
        else { continue }
        return joined(table, left: left, right: right)
      }
    }
    return table
  }

  /// What the cells of a column name, folded, and empty where a row has none; `nil` where one is more than a name.
  private static func names(in column: Int, of rows: [Table.Row]) -> [String]? {
    var names: [String] = []
    for row in rows {
      let text = row.cells.first { $0.column == column }?.text.text ?? ""
      guard text.utf8.count <= longestName else { return nil }
      names.append(Folding.key(text))
    }
    return names
  }

  /// Whether most rows begin where the row above ended: the stages of a race or walk, each from one place to another.
  private static func areStages(_ starts: [String], _ ends: [String]) -> Bool {
    let joints = zip(starts.dropFirst(), ends).count { start, end in
      start == end && isName(start) && !start.utf8.contains(where: AddressBytes.isDigit)
    }
    return joints >= leastJoints && Double(joints) >= leastShare * Double(starts.count - 1)
      && zip(starts, ends).count { $0 == $1 } * 2 < starts.count
  }

  private static let leastJoints = 2

  private static func areParties(_ left: [String], _ right: [String]) -> Bool {
    var sides: [String: (left: Int, right: Int)] = [:]
    for (a, b) in zip(left, right) where !a.isEmpty && !b.isEmpty {
      guard a != b else { return false }
      sides[a, default: (0, 0)].left += 1
      sides[b, default: (0, 0)].right += 1
    }
    let rows = zip(left, right).count { !$0.isEmpty && !$1.isEmpty }
    return rows >= leastRows
      && sides.contains { name, count in
        count.left > 0 && count.right > 0 && isName(name)
          && Double(count.left + count.right) >= leastShare * Double(rows)
      }
  }

  /// Whether a cell holds more letters than an hour or a price does.
  private static func isName(_ cell: String) -> Bool {
    cell.utf8.count { $0 >= 0x41 } >= leastLetters
  }

  private static let leastLetters = 3

  private static func isOfSigns(_ column: Int, _ rows: [Table.Row]) -> Bool {
    let cells = rows.compactMap { row in row.cells.first { $0.column == column } }
    return cells.allSatisfy { $0.text.text.utf8.count <= longestSign }
  }

  private static func joined(_ table: Table, left: Int, right: Int) -> Table {
    var joined = table
    for index in table.rows.indices {
      let cells = table.rows[index].cells
      guard let second = cells.first(where: { $0.column == right }),
        let place = cells.firstIndex(where: { $0.column == left }), !second.lines.isEmpty,
        let line = cells[place].lines.first
      else { continue }
      var text = cells[place].text
      text.append(second.text, separator: " – ")
      joined.rows[index].cells[place].lines = [
        Line(
          text: text, page: line.page, box: line.box.union(second.lines[0].box), style: line.style)
      ]
      joined.rows[index].cells.removeAll { (left + 1...right).contains($0.column) }
    }
    return joined
  }
}
