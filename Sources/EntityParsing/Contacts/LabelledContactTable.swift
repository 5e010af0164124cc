import KitModel
import Lexicons

/// A table of contacts whose first row names its columns: each cell holds one thing, however many lines it takes.
///
/// As in: "Nom | Organisme | Téléphone | Courriel" above "Ana / Ruiz | Les Voisins / du Battoir | …".
struct LabelledContactTable {
  /// The columns named for a mail address, whose lines are joined where they are read.
  private var mails: Set<Int> = []

  private static let leastColumns = 3
  /// Of a label in bytes, and of a whole number to call in digits.
  private static let longestLabel = 30
  private static let leastDigits = 9

  init?(_ table: Table) {
    guard let first = table.rows.first, first.cells.count >= Self.leastColumns, table.rows.count > 1
    else { return nil }
    let lexicon = ContactLexicon.shared
    var isReached = false
    for cell in first.cells {
      let text = cell.text.text
      guard text.utf8.count <= Self.longestLabel,
        !text.utf8.contains(where: { $0 == AddressBytes.at || AddressBytes.isDigit($0) })
      else { return nil }
      let words = WordList(text)
      guard let channel = lexicon.channels.match(words, at: 0), channel.count == words.count else {
        continue
      }
      isReached = true
      if channel.meaning == .mail { mails.insert(cell.column) }
    }
    guard isReached else { return nil }
  }

  /// The lines of a cell, joined where they are one thing: a post below a name is another, and so is a house above or below
  /// it.
  func lines(of cell: Table.Cell) -> [Line] {
    guard cell.lines.count > 1, !mails.contains(cell.column),
      !cell.text.text.holds(byte: AddressBytes.at), !isOfNumbers(cell)
    else { return cell.lines }
    let second = cell.lines.indices.dropFirst().first { index in
      let upper = Line.join(cell.lines[..<index]).text
      let lower = Line.join(cell.lines[index...]).text
      return Self.isName(upper) && (Self.isPost(lower) || Self.isHouse(lower))
        || Self.isHouse(upper) && Self.isName(lower)
    }
    guard let second else { return [Line.whole(cell.lines)].compactMap { $0 } }
    return [Line.whole(Array(cell.lines[..<second])), Line.whole(Array(cell.lines[second...]))]
      .compactMap { $0 }
  }

  /// Whether words say by one of them, or by a legal form, that they are an organisation or a part of one ("Service de
  /// l'équipement", "Studio Aubin", "Atelier Blin Sàrl"), and name nobody.
  private static func isHouse(_ text: String) -> Bool {
    let list = WordList(text)
    guard list.count > 1, list[0].beginsWithCapital else { return false }
    let lexicon = ContactLexicon.shared
    return lexicon.units.match(list, at: 0) != nil
      || lexicon.organizations.match(list, at: 0) != nil
      || lexicon.organizations.match(list, at: list.count - 1) != nil
      || FactsLexicon.shared.formsOfNames.match(list, at: list.count - 1) != nil
      || lexicon.agencies.after.contains(list[list.count - 1].folded)
  }

  private static func isName(_ text: String) -> Bool {
    PersonNames.shared.likelihood(text) >= ContactPieceReader.askedName
  }

  /// Whether words begin or end with what somebody does ("Head of / Communications", "PR Manager").
  private static func isPost(_ text: String) -> Bool {
    let list = WordList(text)
    guard list.count > 0 else { return false }
    let roles = PeopleLexicon.shared.roles
    return roles.match(list, at: 0) != nil || roles.match(list, at: list.count - 1) != nil
      || (1..<list.count).contains { index in
        roles.match(list, at: index).map { index + $0.count == list.count } ?? false
      }
  }

  /// Whether each line is a number to call.
  private func isOfNumbers(_ cell: Table.Cell) -> Bool {
    cell.lines.allSatisfy { line in
      line.text.text.utf8.count(where: AddressBytes.isDigit) >= Self.leastDigits
    }
  }
}
