import KitModel
import Lexicons

/// Houses that are told behind the addresses of those who speak for them.
extension ContactCardBuilder {
  /// Takes words behind or below an address to the card in front of it where they say whom it speaks for.
  ///
  /// As in: "(Musée du Clos)" or "Fédération des bois" below the number, "both for the Clos Trust" behind the last mail.
  mutating func addsHouse(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ index: Int
  ) -> Bool {
    guard card.isReachable, !column.isCell, let last = card.anchors.last,
      item.row <= last.row + 1, column.rows[item.row].block == column.rows[last.row].block
    else { return false }
    if let house = jointHouse(list, item) {
      let block = column.rows[last.row].block
      for number in cards.indices
      where cards[number].anchors.last.map({ column.rows[$0.row].block }) == block {
        cards[number].words.append(house)
      }
      card.words.append(house)
      return true
    }
    guard item.isLineStart, item.row == last.row + 1,
      isBracketed(column.rows[item.row]) || isHouseBelow(words, list, item, index)
    else { return false }
    card.words.append(item)
    return true
  }

  /// The house behind words that say that several persons speak for it.
  private func jointHouse(_ list: WordList, _ item: ContactItem) -> ContactItem? {
    guard let cue = lexicon.jointEmployers.match(list, at: 0) else { return nil }
    var start = cue.count
    while start < list.count, IssuerReader.articles.contains(list[start].folded) { start += 1 }
    guard start < list.count, list[start].isProper, list.bytes.count == item.range.count,
      let bytes = list.bytes(words: start..<list.count)
    else { return nil }
    return item.named(list, bytes: bytes)
  }

  /// Whether brackets are around all of a row.
  private func isBracketed(_ row: ContactColumn.Row) -> Bool {
    let text = row.line.text.text.utf8
    return text.first == UInt8(ascii: "(") && text.last == UInt8(ascii: ")")
      && text.count(where: { $0 == UInt8(ascii: "(") }) == 1
  }

  /// Whether a line below the last address of its block begins with a word for organisations, where the card names a
  /// person and no house yet.
  private func isHouseBelow(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ index: Int
  ) -> Bool {
    let row = column.rows[item.row]
    guard !row.isHeading, !row.hasGapAbove, !words.isLabel,
      (2...Self.longestHouse).contains(list.count),
      list[0].beginsWithCapital, lexicon.organizations.match(list, at: 0) != nil,
      lexicon.scopes.firstMatch(list, in: 0..<list.count) == nil,
      !list.words.contains(where: { $0.shape == .number }),
      !items[index...].contains(where: { $0.isReachable && column.rows[$0.row].block == row.block })
    else { return false }
    var isNamed = false
    for item in card.words {
      guard let text = item.words?.text else { continue }
      if names.likelihood(text) >= ContactPieceReader.sureName { isNamed = true }
      if lexicon.tellsOrganization(WordList(text)) { return false }
    }
    return isNamed
  }

  /// In words.
  private static let longestHouse = 12
}
