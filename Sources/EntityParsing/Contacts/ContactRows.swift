import KitModel
import Lexicons

/// The rows of a table as contacts, where layout made a row of each line: a label stands in the first column once.
///
/// As in: "Presse | Ana Ruiz | 06 12 34 56 78" above "| Agence du Battoir | ana@battoir.example".
enum ContactRows {
  /// The cells of each contact.
  static func joined(_ table: Table) -> [[Table.Cell]] {
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

  /// Whether cells hold nothing that the contact above has already: a second mail address is a second contact's.
  private static func goesOn(_ cells: [Table.Cell], below above: [Table.Cell]) -> Bool {
    func hasMail(_ cells: [Table.Cell]) -> Bool {
      cells.contains { $0.text.text.holds(byte: AddressBytes.at) }
    }
    func hasNumber(_ cells: [Table.Cell]) -> Bool {
      cells.contains { $0.text.text.utf8.count(where: AddressBytes.isDigit) >= leastDigits }
    }
    return !(hasMail(cells) && hasMail(above)) && !(hasNumber(cells) && hasNumber(above))
      && (hasMail(above) || hasNumber(above))
  }

  /// Of a number to call.
  private static let leastDigits = 9
}
