import Lexicons

extension ContactReader {
  /// Whether a card is a number to listen to a conference by, and nobody's.
  ///
  /// As in: "International dial-in: 01 …", "Replay: 01 …", "Code d'accès …" below an announcement of results.
  func isConferenceLine(_ card: ContactCard) -> Bool {
    guard !card.hasMail, card.hasPhone else { return false }
    let rows = Set(card.anchors.map(\.row))
    return card.words.contains { item in
      guard rows.contains(item.row), let text = item.words?.text else { return false }
      let list = WordList(text)
      return lexicon.conferenceLines.contains(list, in: 0..<list.count)
    }
  }
}
