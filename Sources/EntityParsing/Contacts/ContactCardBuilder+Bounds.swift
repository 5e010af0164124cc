import Lexicons
import KitModel

/// Where running text ends that has nothing to do with a contact, and where a contact begins in the middle of a line.
extension ContactCardBuilder {
  /// Whether a line in a block of its own below running text, which asks for nothing, begins a card.
  ///
  /// As in: the signature of a letter, "Anne Aubin, attachée culturelle — 01 …" below its last sentence.
  func endsText(
    _ words: ContactItem.Words, _ item: ContactItem, _ row: ContactColumn.Row
  ) -> Bool {
    guard item.isLineStart, !words.isProse, card.isProse, !card.isInvited, !card.hasLabel,
      card.anchors.isEmpty, let last = card.words.last, last.words?.isLabel != true
    else { return false }
    return column.rows[last.row].block != row.block
  }

  /// Whether words in the middle of a line lead to an address that opens the next: a label, or a person.
  ///
  /// As in: "… 01 …. Presse : Anne Aubin," and "anne@clos.example.org" below.
  func leadsOverLineEnd(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ index: Int
  ) -> Bool {
    guard !column.isCell,
      let next = items[index...].firstIndex(where: { $0.isAnchor }), items[next].isReachable,
      items[next].row == item.row + 1,
      column.rows[items[next].row].block == column.rows[item.row].block,
      items[index..<next].allSatisfy({ $0.row == item.row })
    else { return false }
    if lexicon.scopes.match(list, at: 0) != nil || lexicon.headings.match(list, at: 0) != nil {
      return words.isLabel || items[index..<next].contains { isName($0) }
    }
    return isName(item)
  }

  /// Whether a person is named in brackets behind an address ("clos@blin.example.org, 01 … (Anne Aubin)").
  func namesAside(_ words: ContactItem.Words, _ item: ContactItem) -> Bool {
    isAside(item) && isName(item)
  }

  private func isName(_ item: ContactItem) -> Bool {
    item.words.map { names.likelihood($0.text) >= ContactPieceReader.sureName } ?? false
  }
}
