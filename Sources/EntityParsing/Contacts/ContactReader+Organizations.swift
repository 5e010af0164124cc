import KitModel
import Lexicons

/// Which words of a card are whom its person speaks for.
extension ContactReader {
  /// Whether words stand in a block above one that says itself what the person is there for, and nothing but a word
  /// for organisations tells them: they are an entry's place ("Domaine du Clos" above "Presse : Anne Aubin, 01 …").
  func isOfAnother(
    _ piece: ContactPiece, _ pieces: [ContactPiece], _ name: ContactPiece?, _ card: ContactCard
  ) -> Bool {
    guard let name, piece.organization < 0.9, case let own = block(of: name, card),
      block(of: piece, card) < own, !card.column.isCell,
      !card.column.rows[piece.item.row].isHeading
    else { return false }
    return pieces.contains {
      ($0.scope != nil && !$0.isRole || $0.isRole && $0.item.words?.isLabel == true)
        && block(of: $0, card) == own
        && ($0.range == name.range || $0.range.upperBound <= name.range.lowerBound)
    }
  }

  /// Whether a person is named as somebody's assistant ("assistée de Jeanne Aubin").
  func isAssistant(_ piece: ContactPiece) -> Bool {
    guard let text = piece.item.words?.text else { return false }
    return lexicon.assistants.match(WordList(text), at: 0) != nil
  }

  /// The person whose name an agency bears and whose address it gives ("Sylvie Aubert Conseil", sylvie@…).
  func readNameInOrganization(
    _ pieces: [ContactPiece], _ match: DomainMatch, _ contact: inout Contact,
    _ evidence: inout ContactEvidence
  ) {
    guard let piece = pieces.first(where: { $0.text == contact.organization }) else { return }
    let list = WordList(piece.text)
    guard list.count >= 3, list.bytes.count == piece.range.count,
      let bytes = [0..<list.count - 1, 1..<list.count].lazy.compactMap({ part -> Range<Int>? in
        guard names.name(list, at: part.lowerBound, in: part) == part,
          names.likelihood(list, part) >= ContactPieceReader.sureName,
          let bytes = list.bytes(words: part), match.isAddress(of: list.text(bytes))
        else { return nil }
        return bytes
      }).first
    else { return }
    contact.name = list.text(bytes)
    let start = piece.range.lowerBound
    evidence.add(
      "/name", start + bytes.lowerBound..<start + bytes.upperBound, confidence: 0.7)
  }
}
