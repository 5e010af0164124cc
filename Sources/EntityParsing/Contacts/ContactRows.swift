import KitModel
import Lexicons

/// The rows of a table as contacts, where layout made a row of each line: a label stands in the first column once.
///
/// As in: "Presse | Ana Ruiz | 06 12 34 56 78" above "| Agence du Battoir | ana@battoir.example".
enum ContactRows {
  /// The cells of each contact.
  static func joined(_ table: Table) -> [[Table.Cell]] {
    if let contacts = partedByWhite(table) { return contacts }
    let first = table.rows.lazy.flatMap { $0.cells.map(\.column) }.min()
    guard let first, table.rows.contains(where: { $0.cells.first?.column != first }) else {
      return table.rows.map(\.cells)
    }
    var contacts: [[Table.Cell]] = []
    for row in table.rows {
      if row.cells.first?.column != first, let above = contacts.last,
        goesOn(row.cells, below: above)
      {
        contacts[contacts.count - 1] += row.cells
      } else {
        contacts.append(row.cells)
      }
    }
    return contacts
  }

  /// The contacts of a table whose cells go on over several lines, each of which layout took for a row: the white between
  /// two contacts is more than that between their lines, and each has its mail address; `nil` for others.
  private static func partedByWhite(_ table: Table) -> [[Table.Cell]]? {
    let rows = table.rows.filter { !$0.cells.allSatisfy(\.lines.isEmpty) }
    guard rows.count > 2 else { return nil }
    let whites = zip(rows, rows.dropFirst()).map { above, below in
      (below.cells.flatMap(\.lines).map(\.box.y0).min() ?? 0)
        - (above.cells.flatMap(\.lines).map(\.box.y1).max() ?? 0)
    }
    guard let least = whites.min(), let most = whites.max(),
      let line = rows[0].cells[0].lines.first,
      most - least > leastWhite * line.box.height
    else { return nil }
    // An address begins level with the name that it belongs to.
    let opens = [true] + whites.map { $0 >= (least + most) / 2 }
    guard zip(rows, opens).allSatisfy({ row, opens in opens == holdsMail(row.cells) }) else {
      return nil
    }
    var contacts = [rows[0].cells]
    for (row, opens) in zip(rows, opens).dropFirst() {
      guard !opens else {
        contacts.append(row.cells)
        continue
      }
      for cell in row.cells {
        let index = contacts[contacts.count - 1].firstIndex { $0.column == cell.column }
        if let index {
          contacts[contacts.count - 1][index].lines += cell.lines
        } else {
          contacts[contacts.count - 1].append(cell)
        }
      }
    }
    return contacts.count > 1 && contacts.count < rows.count ? contacts : nil
  }

  private static func holdsMail(_ cells: [Table.Cell]) -> Bool {
    cells.contains { $0.text.text.holds(byte: AddressBytes.at) }
  }

  /// As a share of a line's height.
  private static let leastWhite = 0.4

  /// Whether cells hold nothing that the contact above has already: a second mail address is a second contact's.
  private static func goesOn(_ cells: [Table.Cell], below above: [Table.Cell]) -> Bool {
    func hasNumber(_ cells: [Table.Cell]) -> Bool {
      cells.contains { $0.text.text.utf8.count(where: AddressBytes.isDigit) >= leastDigits }
    }
    return !(holdsMail(cells) && holdsMail(above)) && !(hasNumber(cells) && hasNumber(above))
      && (holdsMail(above) || hasNumber(above))
  }

  /// Of a number to call.
  private static let leastDigits = 9
}
