import Lexicons
import KitModel

extension ContactPieceReader {
  /// From here on a name is nothing but a person's: a first name that is known leads it.
  static let sureName = 0.75
  /// Enough for whom a text says to ask for.
  static let askedName = 0.45

  /// What stands in front of its street in one row is a house, and no person the lexicon doesn't know.
  func settleHouses(_ pieces: inout [ContactPiece], _ card: ContactCard) {
    for index in pieces.indices where pieces[index].name < Self.sureName {
      if isBelowOffice(pieces, index) { pieces[index].name = 0 }
      guard index + 1 < pieces.count else { break }
      let next = pieces[index + 1]
      // So is what stands above its street among contacts, where the card's persons have names of their own.
      if card.isAnnounced, next.isAddress, next.item.isLineStart, pieces[index].item.isLineStart,
        next.item.row == pieces[index].item.row + 1, pieces[index].organization > 0,
        !pieces[index].isLabelOnly, !pieces[index].isRole, !pieces[index].isAddress,
        case let list = WordList(pieces[index].text), list.count > 1, list[0].beginsWithCapital,
        list[list.count - 1].isProper,
        pieces.contains(where: { $0.name >= Self.sureName })
      {
        pieces[index].name = 0
        pieces[index].organization = max(pieces[index].organization, Self.belowLabel)
      }
      if next.isAddress, next.item.row == pieces[index].item.row,
        next.range.lowerBound - pieces[index].range.upperBound <= 3
      {
        pieces[index].name = 0
      }
    }
  }

  /// Whether a line stands right below one that is an office's and says nobody's name ("Media Relations Office"): it is
  /// the house, and no person.
  private func isBelowOffice(_ pieces: [ContactPiece], _ index: Int) -> Bool {
    guard index > 0, pieces[index].item.isLineStart, pieces[index - 1].isLabelOnly,
      pieces[index - 1].scope != nil, pieces[index - 1].item.isLineStart,
      pieces[index - 1].item.row == pieces[index].item.row - 1,
      case let label = WordList(pieces[index - 1].text), label.count > 1,
      // Whoever has a post is a person ("Service de presse", "Ovesa Brantidi", "attachée de presse").
      !pieces.contains(where: \.isRole)
    else { return false }
    return lexicon.units.match(label, at: label.count - 1) != nil
  }

  /// A name in front of a part of it is an organisation ("Rives Neuves, service des publics"), and so is
  /// one that a label and an address enclose ("Pour le public : Allô Vélo, 01 …").
  func settleOrganizations(_ pieces: inout [ContactPiece], _ card: ContactCard) {
    for index in pieces.indices where !pieces[index].isLabelOnly && !pieces[index].isRole {
      let next = index + 1
      if next < pieces.count, pieces[next].item.row == pieces[index].item.row,
        pieces[index].organization > 0, pieces[index].name < Self.sureName,
        lexicon.units.match(WordList(pieces[next].text), at: 0) != nil
      {
        pieces[index].organization = max(pieces[index].organization, 0.8)
        pieces[index].name = min(pieces[index].name, 0.4)
      }
    }
    settleUnits(&pieces)
    settleBelowLabel(&pieces, card)
    guard let last = pieces.indices.last, last > 0, pieces[last - 1].item.words?.isLabel == true,
      pieces[last].item.row == pieces[last - 1].item.row, pieces[last].organization > 0,
      pieces[last].name < 0.6, pieces.allSatisfy({ $0.name < 0.6 }),
      WordList(pieces[last].text).words.allSatisfy({ $0.isProper || $0.shape == .sign })
    else { return }
    pieces[last].organization = max(pieces[last].organization, 0.6)
  }

  /// A service that says whose it is is the organisation where the card prints no other ("service de presse
  /// du festival").
  private func settleUnits(_ pieces: inout [ContactPiece]) {
    guard pieces.allSatisfy({ $0.organization < 0.5 || $0.name >= Self.sureName }) else { return }
    for index in pieces.indices where !pieces[index].isRole {
      let list = WordList(pieces[index].text)
      guard (3...9).contains(list.count), lexicon.units.match(list, at: 0) != nil,
        pieces[index].item.words?.isProse == false || list.count <= 6
      else { continue }
      var end = 0
      while end < list.count {
        let scope = lexicon.scopes.match(list, at: end)?.count ?? 0
        let unit = lexicon.units.match(list, at: end)?.count ?? 0
        guard max(scope, unit) > 0 || names.particles.contains(list[end]) else { break }
        end += max(scope, unit, 1)
      }
      // "Service de presse" alone is a label.
      guard end < list.count, names.particles.contains(list[end - 1]) else { continue }
      // "Direction de piste" says what is led, and nobody's name.
      guard
        list.words[end...].contains(where: \.isProper)
          || PlaceLexicon.shared.contractions.contains(list[end - 1])
          || PlaceLexicon.shared.articles.contains(list[end - 1])
      else { continue }
      pieces[index].organization = Self.belowLabel
      pieces[index].isLabelOnly = false
      return
    }
  }

  /// The line right below a label is whose number it is, where no person and no organisation is told ("Box
  /// office", "Harbour Picturehouse").
  private func settleBelowLabel(_ pieces: inout [ContactPiece], _ card: ContactCard) {
    guard card.isAnnounced, pieces.allSatisfy({ $0.name < 0.6 && $0.organization < 0.5 }) else {
      return
    }
    for index in pieces.indices.dropFirst() {
      let (label, piece) = (pieces[index - 1], pieces[index])
      guard label.isLabelOnly, label.scope != nil, piece.item.isLineStart,
        piece.item.row == label.item.row + 1, !piece.isAddress, !piece.isRole, !piece.isLabelOnly,
        piece.organization > 0, piece.item.words?.isProse == false
      else { continue }
      let list = WordList(piece.text)
      let isHouse = PlaceLexicon.shared.heads.match(list, at: 0)?.meaning == .venueHead
      guard (2...6).contains(list.count), list[0].isProper, list[list.count - 1].isProper,
        isHouse || list.words.allSatisfy({ $0.isProper || names.particles.contains($0) })
      else { continue }
      pieces[index].organization = Self.belowLabel
      return
    }
  }

  private static let belowLabel = 0.55

  /// What stands beside a person in one row, or in the row below, is who the person speaks for, where the
  /// card prints no other organisation ("Les Amis du Pont – Anne Martin", "Anne Martin", "Blue Barn").
  func settleBesideName(_ pieces: inout [ContactPiece], _ card: ContactCard) {
    guard card.isAnnounced,
      let name = pieces.indices.first(where: { pieces[$0].name >= Self.sureName }),
      pieces.allSatisfy({ $0.organization < Self.leastOrganization || $0.name >= Self.sureName })
    else { return }
    let row = pieces[name].item.row
    for index in [name - 1, name + 1] where pieces.indices.contains(index) {
      let piece = pieces[index]
      guard
        piece.item.row == row || (index > name && piece.item.row == row + 1)
          || index < name && isTitle(piece, above: row, card),
        piece.organization > 0, !piece.isLabelOnly, !piece.isRole, !piece.isAddress,
        piece.scope == nil, piece.item.words?.isLabel != true, piece.name < 0.6,
        mayBeNamed(WordList(piece.text))
      else { continue }
      pieces[index].organization = Self.leastOrganization
      return
    }
  }

  /// Whether words are all of a bold line or heading right above a row.
  private func isTitle(_ piece: ContactPiece, above row: Int, _ card: ContactCard) -> Bool {
    let own = card.column.rows[piece.item.row]
    return piece.item.row == row - 1 && (own.isBold || own.isHeading) && own.range == piece.range
  }

  /// Two proper words or more, none of them a place alone, and small words only between them.
  private func mayBeNamed(_ list: WordList) -> Bool {
    guard (2...7).contains(list.count), list[0].isProper, list[list.count - 1].isProper,
      list.words.allSatisfy({ $0.isProper || names.particles.contains($0) })
    else { return false }
    return !list.words.filter(\.isProper).allSatisfy { word in
      places.place(named: word.folded) != nil
    }
  }

  private static let leastOrganization = 0.5

  /// Two words or more in front of a role in their row are a person's name though none of them is known, where the
  /// card names nobody else ("Ovesa Brantidi, programme manager").
  func settleBeforeRole(_ pieces: inout [ContactPiece]) {
    guard pieces.allSatisfy({ $0.name < 0.6 }) else { return }
    for index in pieces.indices.dropLast() {
      let (piece, role) = (pieces[index], pieces[index + 1])
      guard role.isRole, role.item.row == piece.item.row,
        piece.item.isLineStart
          || index > 0 && pieces[index - 1].item.words?.isLabel == true
            && pieces[index - 1].item.row == piece.item.row,
        piece.name >= Self.askedName, piece.organization < Self.toldByAddress,
        !piece.isRole, !piece.isLabelOnly, !piece.isAddress, piece.item.words?.isLabel == false,
        case let list = WordList(piece.text), (2...4).contains(list.count),
        !lexicon.organizations.contains(list, in: 0..<list.count),
        places.place(named: piece.text) == nil
      else { continue }
      pieces[index].name = Self.sureName
      pieces[index].organization = 0
      return
    }
  }

  /// Of two pieces that agree with the domain, "Kathrin Eisenbeis" and "Büro Eisenbeis", the one without a
  /// word for organisations is the person.
  func settleNames(_ pieces: inout [ContactPiece], match: DomainMatch) {
    let isSettled = pieces.contains { $0.name >= 0.6 }
    guard !isSettled else { return }
    let named = pieces.indices.filter { index in
      let list = WordList(pieces[index].text)
      return pieces[index].organization >= 0.9
        && lexicon.organizations.contains(list, in: 0..<list.count)
    }
    guard !named.isEmpty,
      let person = pieces.indices.first(where: { index in
        let list = WordList(pieces[index].text)
        return pieces[index].name >= 0.45 && !named.contains(index)
          && !lexicon.organizations.contains(list, in: 0..<list.count)
      })
    else { return }
    pieces[person].name = 0.75
    pieces[person].organization = 0.3
  }

  /// The row right below an organisation that the address bears out is a person's where it looks like a name
  /// and the card has no other.
  func settleBelowOrganization(_ pieces: inout [ContactPiece], _ card: ContactCard) {
    guard pieces.allSatisfy({ $0.name < 0.6 }) else { return }
    for index in pieces.indices.dropFirst() {
      let (above, piece) = (pieces[index - 1], pieces[index])
      guard above.organization >= Self.toldByAddress, above.item.isLineStart,
        piece.item.isLineStart,
        piece.item.row == above.item.row + 1, piece.organization < Self.toldByAddress,
        !piece.isRole, !piece.isAddress, !piece.isLabelOnly, piece.scope == nil,
        piece.range == card.column.rows[piece.item.row].range
      else { continue }
      let list = WordList(piece.text)
      let all = 0..<list.count
      guard (2...4).contains(list.count), names.name(list, at: 0, in: all) == all,
        !lexicon.organizations.contains(list, in: all), places.place(named: piece.text) == nil
      else { continue }
      pieces[index].name = Self.sureName
      pieces[index].organization = 0
      return
    }
  }

  private static let toldByAddress = 0.9

  /// In a row that is a label, what stands beside the label belongs to it ("Agency, North America").
  func markLabelRows(_ pieces: inout [ContactPiece]) {
    for index in pieces.indices where pieces[index].isLabelOnly {
      for other in pieces.indices
      where pieces[other].item.row == pieces[index].item.row && other != index
        && other > index && pieces[other].organization < 0.6 && pieces[other].name < 0.75
        && !pieces[index].item.isLabelled
        && !pieces.contains(where: { $0.isAddress && $0.item.row == pieces[index].item.row })
      {
        pieces[other].isLabelOnly = true
        pieces[other].organization = 0
      }
    }
  }
}

extension ContactItem {
  fileprivate var isLabelled: Bool { words?.isLabel == true }
}
