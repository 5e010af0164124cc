import KitModel
import Lexicons

/// Persons who share what stands below all of them.
///
/// As in: "Ada Roche – head of press / Luc Blin – director / press@aubin.example.org". A mail that is one person's by its name
/// is nobody else's.
extension ContactReader {
  /// The names of persons that each open a row with what they are behind it, right above the addresses of their block.
  func personsByRow(_ pieces: [ContactPiece], _ card: ContactCard) -> [ContactPiece] {
    guard let first = card.anchors.first, first.isLineStart, !card.isProse, !card.column.isCell
    else { return [] }
    let named = pieces.filter { piece in
      piece.item.isLineStart && piece.name >= ContactPieceReader.sureName
        && piece.organization < 0.9
        && block(of: piece, card) == card.column.rows[first.row].block
        && pieces.contains { $0.item.row == piece.item.row && tellsPost($0, behind: piece) }
    }
    let rows = named.map(\.item.row)
    guard named.count > 1, rows == Array(first.row - named.count..<first.row) else { return [] }
    let isOwn = card.anchors.contains { anchor in
      guard case .mail(let found) = anchor.kind else { return false }
      let match = DomainMatch(mails: [found.value], webs: [])
      return named.contains { match.isAddress(of: $0.text) }
    }
    return isOwn ? [] : named
  }

  private func tellsPost(_ piece: ContactPiece, behind name: ContactPiece) -> Bool {
    guard piece.range.lowerBound >= name.range.upperBound else { return false }
    let list = WordList(piece.text)
    return piece.isRole || (0..<list.count).contains { people.roles.match(list, at: $0) != nil }
  }
}
