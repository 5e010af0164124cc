import KitModel
import Lexicons

/// Persons whom no sign parts from their house or from the person in front of them.
extension ContactPieceReader {
  /// A person's name and whom they work for, as two pieces.
  ///
  /// As in: "Anne Aubin at Clos PR", "Anne Aubin of the Clos Trust", "Anne Aubin pour la Ville de Blin".
  func employedParts(
    of item: ContactItem, _ words: ContactItem.Words, _ list: WordList
  ) -> [ContactPart]? {
    guard (4...Self.mostWords).contains(list.count), list.bytes.count == item.range.count else {
      return nil
    }
    let start = joinEnd(list)
    for split in start + 2..<max(list.count - 1, start + 2) {
      guard let cue = lexicon.employers.match(list, at: split) else { continue }
      let front = start..<split
      var house = split + cue.count
      if house < list.count, list[house].shape == .lower || list[house].isElided,
        IssuerReader.articles.contains(list[house].folded)
      {
        house += 1
      }
      let rest = house..<max(list.count, house)
      guard !rest.isEmpty, names.name(list, at: start, in: front) == front,
        names.likelihood(list, front) >= Self.askedName,
        list[house].isProper || lexicon.organizations.match(list, at: house) != nil,
        let first = list.bytes(words: front), let second = list.bytes(words: rest)
      else { continue }
      return parted(item, words, list, at: [first, second])
    }
    return nil
  }

  private static let mostWords = 14

  /// The name that ends a role and that the address bears, without a small word between them: "Responsable presse CLOS" at
  /// clos.example.org.
  func houseBehindRole(_ list: WordList, _ match: DomainMatch) -> String? {
    (1..<max(list.count, 1)).lazy.map { $0..<list.count }.first { house in
      house.allSatisfy { list[$0].isProper }
        && lexicon.scopes.firstMatch(list, in: house) == nil
        && people.roles.firstMatch(list, in: house) == nil
        && match.agreement(with: list.text(words: house), leavingOut: lexicon.organizations)
          >= DomainMatch.sure
    }.map { list.text(words: $0) }
  }

  /// A person's name behind a small word that joins it to the person in front ("or Anne Aubin", "et Luc Blin"), or in front
  /// of one that leads to the address ("Anne Aubin at anne@clos.example.org").
  func joinedPart(
    of item: ContactItem, _ words: ContactItem.Words, _ list: WordList
  ) -> [ContactPart]? {
    guard (3...Self.longestJoined).contains(list.count), list.bytes.count == item.range.count,
      case let start = joinEnd(list), case let end = linkStart(list), start > 0 || end < list.count,
      start + 1 < end, case let rest = start..<end,
      names.name(list, at: start, in: rest) == rest,
      names.likelihood(list, rest) >= Self.askedName, let bytes = list.bytes(words: rest)
    else { return nil }
    return parted(item, words, list, at: [bytes])
  }

  private static let longestJoined = 6

  /// Where the small word begins that ends the words and leads on; their count where there is none.
  private func linkStart(_ list: WordList) -> Int {
    let last = list.count - 1
    return list[last].shape == .lower
      && (lexicon.employers.match(list, at: last) != nil
        || PlaceLexicon.shared.cityPrepositions.contains(list[last].folded))
      ? last : list.count
  }

  /// Takes a small word off a house that it says somebody speaks for ("Pour le Clos : Anne Aubin", "for The Clos Trust"), and
  /// off no kind of press ("For national media").
  func stripEmployer(_ piece: inout ContactPiece) {
    let list = WordList(piece.text)
    guard list.count > 1, let cue = lexicon.representations.match(list, at: 0),
      piece.item.words?.text == piece.text, piece.text.utf8.count == piece.range.count
    else { return }
    var start = cue.count
    while start < list.count, IssuerReader.articles.contains(list[start].folded) { start += 1 }
    guard start < list.count, lexicon.scopes.firstMatch(list, in: start..<list.count) == nil,
      names.likelihood(list, start..<list.count) < Self.sureName,
      list[start].isProper || lexicon.organizations.match(list, at: start) != nil,
      let bytes = list.bytes(words: start..<list.count)
    else { return }
    piece.text = list.text(bytes)
    piece.range = piece.range.lowerBound + bytes.lowerBound..<piece.range.upperBound
  }

  /// Whether words with capitals are all of what stands before an `@`, and no organisation: a person's name, known or not.
  func isWholeAddress(_ list: WordList, _ text: String, _ match: DomainMatch) -> Bool {
    (2...4).contains(list.count) && list.words.allSatisfy(\.isProper)
      && match.isWholeAddress(of: text) && !lexicon.organizations.contains(list, in: 0..<list.count)
      && lexicon.scopes.firstMatch(list, in: 0..<list.count) == nil
  }

  /// Behind the small word that joins what follows to what stands in front; 0 where there is none.
  private func joinEnd(_ list: WordList) -> Int {
    guard list.count > 2, list[0].shape == .lower || list[0].isSign("&") else { return 0 }
    return people.joins.match(list, at: 0)?.count ?? lexicon.alternatives.match(list, at: 0)?.count
      ?? 0
  }
}
