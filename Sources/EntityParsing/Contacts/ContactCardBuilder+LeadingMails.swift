import Lexicons

extension ContactCardBuilder {
  /// Takes a person's name behind the address that opens its line, where the card has no name yet.
  ///
  /// As in: "anne@clos.example.org – Anne Aubin – 01 …", once for each person. A label there begins another matter
  /// ("info@clos.example.org – Tickets: 01 …").
  mutating func addsNameBehindMail(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem
  ) -> Bool {
    guard !column.isCell, !item.isLineStart, !words.isLabel, !words.isProse,
      card.anchors.count == 1, let mail = card.anchors.first, case .mail(let found) = mail.kind,
      mail.isLineStart, mail.row == item.row,
      names.likelihood(words.text) >= Self.personBehindMail,
      lexicon.scopes.firstMatch(list, in: 0..<list.count) == nil,
      !card.words.contains(where: { names.likelihood($0.words?.text ?? "") >= Self.personAbove }),
      isPersons(found.value, or: item.row, words.text)
    else { return false }
    card.isLedByMail = true
    card.words.append(item)
    return true
  }

  /// Whether an address bears the name behind it, or a line right below opens with the next person's.
  private func isPersons(_ mail: String, or row: Int, _ name: String) -> Bool {
    if DomainMatch(mails: [mail], webs: []).isAddress(of: name) { return true }
    let neighbours = items.filter { other in
      guard case .mail = other.kind, other.isLineStart else { return false }
      return abs(other.row - row) == 1
    }
    return !neighbours.isEmpty
  }

  /// How likely words must be a person's name behind an address, and above it.
  private static let personBehindMail = 0.6
  private static let personAbove = 0.6
}
