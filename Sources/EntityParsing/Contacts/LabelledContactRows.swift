import KitModel
import Lexicons

/// A table of contacts whose first column says what stands in each row: every other column holds contacts, one thing in a
/// row.
///
/// As in: "Nom | Ana Ruiz", "Téléphone | 06 12 34 56 78", "Courriel | ana@battoir.example", perhaps for several persons
/// below or beside each other.
struct LabelledContactRows {
  private let table: Table
  /// The column of the labels.
  private let first: Int

  /// Of a label in bytes, and of a whole number to call in digits.
  private static let longestLabel = 30
  private static let leastDigits = 7

  /// Nothing where no row is labelled for a mail address or none for a number, or holds something else.
  init?(_ table: Table) {
    guard let first = table.rows.lazy.flatMap({ $0.cells.map(\.column) }).min() else { return nil }
    var channels: Set<ContactLexicon.Channel> = []
    for row in table.rows {
      guard let label = row.cells.first, label.column == first,
        let channel = Self.channel(label.text.text), channel == .mail || channel == .phone
      else { continue }
      let others = row.cells.dropFirst()
      guard !others.isEmpty, others.allSatisfy({ Self.holds(channel, $0.text.text) }) else {
        return nil
      }
      channels.insert(channel)
    }
    guard channels.count > 1 else { return nil }
    self.table = table
    self.first = first
  }

  /// The cells of each contact.
  ///
  /// A label that comes again begins the next contact of its column.
  var contacts: [[Table.Cell]] {
    var groups: [[Table.Row]] = []
    var seen: Set<String> = []
    for row in table.rows {
      let label = row.cells.first.flatMap { $0.column == first ? Folding.fold($0.text.text) : nil }
      if groups.isEmpty || label.map(seen.contains) ?? false {
        groups.append([])
        seen = []
      }
      if let label { seen.insert(label) }
      groups[groups.count - 1].append(row)
    }
    return groups.flatMap { rows in
      Set(rows.flatMap { $0.cells.map(\.column) }).subtracting([first]).sorted().map { column in
        rows.flatMap { $0.cells.filter { $0.column == column } }
      }
    }
  }

  /// The lines of a cell: its words are one thing, however many lines they take.
  func lines(of cell: Table.Cell) -> [Line] {
    Self.holds(.mail, cell.text.text) || Self.holds(.phone, cell.text.text)
      ? cell.lines : [Line.whole(cell.lines)].compactMap { $0 }
  }

  /// The channel that a label names and nothing else.
  private static func channel(_ text: String) -> ContactLexicon.Channel? {
    guard text.utf8.count <= longestLabel else { return nil }
    let list = WordList(text)
    guard let found = ContactLexicon.shared.channels.match(list, at: 0),
      list.words[found.count...].allSatisfy({ $0.shape == .sign })
    else { return nil }
    return found.meaning == .mobile ? .phone : found.meaning
  }

  private static func holds(_ channel: ContactLexicon.Channel, _ text: String) -> Bool {
    channel == .mail
      ? text.holds(byte: AddressBytes.at) || !MailScanner.scan(text).isEmpty
      : text.utf8.count(where: AddressBytes.isDigit) >= leastDigits
  }
}

extension Line {
  /// Lines as one; `nil` where there are none.
  static func whole(_ lines: [Line]) -> Line? {
    guard lines.count > 1, var whole = lines.first else { return lines.first }
    whole.text = Line.join(lines)
    whole.box = lines.dropFirst().reduce(whole.box) { $0.union($1.box) }
    whole.endsInHyphen = lines.last?.endsInHyphen ?? false
    return whole
  }
}
