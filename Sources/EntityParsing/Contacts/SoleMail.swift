import KitModel

/// The one mail address of a document that names nobody to write to: who reads it has no other to ask.
///
/// As in: "If you have an idea of your own, email info@clos.example.org or bring it along." An address that a list of persons or
/// offices would have is read there; several tell of several things.
struct SoleMail {
  let reader: ContactReader

  /// The contact of cards that are none by themselves; `nil` where they hold several addresses.
  func contact(of cards: [ContactCard]) -> ContactReader.Result? {
    let mails = Set(cards.flatMap(mails))
    guard mails.count == 1, var card = cards.first, !reader.isConferenceLine(card),
      let anchor = card.anchors.first(where: \.isMail)
    else { return nil }
    // The words around it are the text's.
    card.words = []
    card.anchors = [anchor]
    (card.isProse, card.isRegistration, card.isAnnounced) = (false, false, true)
    return reader.read(card).first.map { found in
      var result = found
      result.isProse = true
      result.isAnnounced = false
      result.contact.scope = .public
      return result
    }
  }

  private func mails(of card: ContactCard) -> [String] {
    card.anchors.compactMap { anchor in
      if case .mail(let found) = anchor.kind { found.value } else { nil }
    }
  }
}

extension ContactItem {
  fileprivate var isMail: Bool { if case .mail = kind { true } else { false } }
}
