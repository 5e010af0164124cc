import KitModel
import Lexicons

extension ContactItemCutter {
  /// Joins words that a line end cut.
  func joinCutLines(_ items: [ContactItem]) -> [ContactItem] {
    var joined: [ContactItem] = []
    for item in items {
      guard item.isLineStart, let words = item.words, item.row > 0, let last = joined.last,
        let above = last.words, !above.isLabel,
        column.row(at: max(last.range.upperBound - 1, 0)) == item.row - 1,
        column.continues(item.row)
          || cutsName(above, item, words, isLabelled: isLabelled(last, joined))
          || cutsOrganization(last, above, item, words),
        endsRow(last, item.row - 1), !isOwnLabel(words)
      else {
        joined.append(item)
        continue
      }
      // A hyphen that the break put there goes; a compound's own stays.
      let rowAbove = column.rows[item.row - 1].line
      let isHyphenated = rowAbove.endsInHyphen || rowAbove.text.text.hasSuffix("-")
      let joint =
        rowAbove.endsInHyphen
        ? "" : isHyphenated ? "-" : rowAbove.text.text.hasSuffix(" &") ? " & " : " "
      joined[joined.count - 1] = ContactItem(
        kind: .words(
          ContactItem.Words(
            text: above.text + joint + words.text, isLabel: words.isLabel,
            isProse: above.isProse || words.isProse)),
        range: last.range.lowerBound..<item.range.upperBound, row: last.row,
        isLineStart: last.isLineStart)
    }
    return joined
  }

  /// Whether a line end parts a first name alone from its surname ("Agence Cap – Inès", "Vauquelin").
  private func cutsName(
    _ above: ContactItem.Words, _ item: ContactItem, _ below: ContactItem.Words, isLabelled: Bool
  ) -> Bool {
    let first = WordList(above.text)
    let surname = WordList(below.text)
    guard let given = first.words.last, (1...3).contains(surname.count),
      first.count == 1 && (names.isFirstName(given) || isLabelled) || opensName(first)
        || isLabelled && first.count == 2 && isParticle(first[1])
        || isAsked(first),
      surname[0].isProper, !names.isFirstName(surname[0]) || surname.count == 1,
      !column.rows[item.row].hasGapAbove
    else { return false }
    if first.count > 1, isParticle(given) {
      return names.likelihood(above.text + " " + below.text) >= ContactPieceReader.askedName
    }
    if isAsked(first) {
      return names.likelihood(first.text(given.range) + " " + below.text)
        >= ContactPieceReader.askedName
    }
    return names.likelihood(first.text(given.range) + " " + below.text)
      >= (isLabelled ? ContactPieceReader.askedName : Self.leastName)
  }

  /// "Ó", "de": a surname goes on behind it.
  private func isParticle(_ word: Word) -> Bool {
    word.shape == .initial || names.particles.contains(word)
  }

  /// Whether words end in an invitation and a first name ("for interviews write to Anne").
  private func isAsked(_ list: WordList) -> Bool {
    let last = list.count - 1
    guard last > 0, list[last].isProper else { return false }
    return (max(0, last - Self.longestInvitation)..<last).contains { start in
      lexicon.invitations.match(list, at: start).map { start + $0.count == last } ?? false
    }
  }

  /// In words.
  private static let longestInvitation = 4

  /// Whether a label stands in front of an item in its row ("Interviews and images: Anne").
  private func isLabelled(_ item: ContactItem, _ items: [ContactItem]) -> Bool {
    guard let label = items.dropLast().last, label.row == item.row else { return false }
    return label.words?.isLabel == true
  }

  /// Whether a first name ends words behind what somebody is asked for ("presse Bureau Anne").
  private func opensName(_ list: WordList) -> Bool {
    guard (2...4).contains(list.count), names.isFirstName(list[list.count - 1]) else {
      return false
    }
    let front = 0..<list.count - 1
    return lexicon.scopes.match(list, at: 0) != nil
      || front.contains { lexicon.organizations.match(list, at: $0) != nil }
  }

  /// Whether a line end parts a word for an organisation from its name ("Regional press – Association", "Blin, Anne
  /// Martin").
  private func cutsOrganization(
    _ last: ContactItem, _ above: ContactItem.Words, _ item: ContactItem, _ below: ContactItem.Words
  ) -> Bool {
    let front = WordList(above.text)
    let rest = WordList(below.text)
    return !last.isLineStart && front.count == 1 && front[0].beginsWithCapital
      && lexicon.organizations.match(front, at: 0) != nil && rest.count > 0 && rest[0].isProper
      && !column.rows[item.row].hasGapAbove && names.likelihood(below.text) < Self.leastName
  }

  /// How likely a first name and a surname must be one name.
  private static let leastName = 0.75

  /// Whether words are a label that begins with a capital ("Tickets and bookings:"): they go on with nothing.
  private func isOwnLabel(_ words: ContactItem.Words) -> Bool {
    let list = WordList(words.text)
    guard words.isLabel, list.count > 0, list[0].beginsWithCapital else { return false }
    return lexicon.scopes.match(list, at: 0) != nil || lexicon.headings.match(list, at: 0) != nil
      || lexicon.registrations.match(list, at: 0) != nil
  }

  /// Whether nothing but signs that lead on stands behind an item in its row: a comma ends a piece.
  private func endsRow(_ item: ContactItem, _ row: Int) -> Bool {
    let end = column.rows[row].range.upperBound
    guard item.range.upperBound < end else { return true }
    return bytes[item.range.upperBound..<end].allSatisfy {
      $0 == 0x20 || $0 == AddressBytes.hyphen || $0 == UInt8(ascii: "&")
    }
  }
}
