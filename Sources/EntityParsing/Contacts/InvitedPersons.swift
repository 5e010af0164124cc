import Lexicons

extension ContactPieceReader {
  /// The person that a sentence asks to write to or call, and the house that it names behind ("… please
  /// contact Anne Smith at Blue Barn on"), each with the words in front of them; `nil` where it asks for none.
  func invitedParts(
    of item: ContactItem, _ words: ContactItem.Words, _ list: WordList
  ) -> [ContactPart]? {
    guard list.bytes.count == item.range.count else { return nil }
    let opens = lexicon.invitationEnd(list) != nil
    for index in 0..<list.count {
      guard let found = lexicon.invitations.match(list, at: index),
        // In few words it opens them or takes several itself ("Demandes à adresser à").
        words.isProse || opens && index < 2 || found.count > 1
      else { continue }
      var start = index + found.count
      while names.isHonorific(list, at: start) { start += names.honorificLength(list, at: start) }
      guard
        let name = firstNameAlone(list, at: start)
          ?? names.name(list, at: start, in: start..<list.count),
        name.count == 1 || names.likelihood(list, name) >= Self.sureName
          || mayBePerson(list, name)
      else { continue }
      var ranges = [0..<start, name]
      // One small word leads from the person to the house.
      let link = name.upperBound
      if link + 1 < list.count, list[link].shape == .lower, let house = house(list, from: link + 1)
      {
        ranges.append(house)
      }
      // A person alone behind an invitation that opens the words is read as such elsewhere.
      guard words.isProse || ranges.count > 2 || !opens && name.upperBound == list.count else {
        continue
      }
      return ranges.enumerated().compactMap { number, range in
        guard let bytes = list.bytes(words: range) else { return nil }
        let part = ContactItem.Words(
          text: list.text(bytes), isLabel: false, isProse: number == 0 && words.isProse)
        let offset = item.range.lowerBound
        return ContactPart(
          item: ContactItem(
            kind: .words(part), range: offset + bytes.lowerBound..<offset + bytes.upperBound,
            row: item.row, isLineStart: item.isLineStart && number == 0), words: part,
          isInvited: number == 1)
      }
    }
    return nil
  }

  /// A first name that a small word alone leads on from, to the number: "please contact Anna on 01 …".
  private func firstNameAlone(_ list: WordList, at start: Int) -> Range<Int>? {
    guard start + 2 == list.count, names.isFirstName(list[start]), list[start].isProper,
      list[start + 1].shape == .lower,
      places.place(named: list.text(words: start..<start + 1)) == nil
    else { return nil }
    return start..<start + 1
  }

  /// Whether two to four words whom a text asks to write to are a person though no first name is known: none of them is a
  /// word for an organisation, an office or a town ("call Maddox Aubin on").
  func mayBePerson(_ list: WordList, _ name: Range<Int>) -> Bool {
    guard (2...4).contains(name.count), names.likelihood(list, name) >= Self.askedName,
      places.place(named: list.text(words: name)) == nil
    else { return false }
    return name.allSatisfy { index in
      list[index].shape != .capitals && lexicon.organizations.match(list, at: index) == nil
        && lexicon.units.match(list, at: index) == nil
        && lexicon.scopes.match(list, at: index) == nil
        && lexicon.headings.match(list, at: index) == nil
        && PlaceLexicon.shared.heads.match(list, at: index) == nil
    }
  }

  /// Proper words, from an article on perhaps.
  private func house(_ list: WordList, from start: Int) -> Range<Int>? {
    var end = start
    while end < list.count,
      list[end].isProper || list[end].isSign("&") || names.particles.contains(list[end])
    { end += 1 }
    while end > start, !list[end - 1].isProper { end -= 1 }
    return end > start ? start..<end : nil
  }
}
