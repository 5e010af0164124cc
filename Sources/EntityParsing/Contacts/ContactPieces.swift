import Lexicons
import KitModel

/// What the words of a card can be.
struct ContactPiece {
  var item: ContactItem
  var text: String
  /// UTF-8 offsets in the column's text.
  var range: Range<Int>
  /// How likely the words are a person's name, 0...1.
  var name = 0.0
  /// How likely they are an organisation, 0...1.
  var organization = 0.0
  var scope: Contact.Scope?
  /// The words are nothing but a label ("Presse nationale").
  var isLabelOnly = false
  var isRole = false
  /// The organisation that a role names ("cofondateur de la SAPO").
  var affiliation: String?
  var isAddress = false
  /// An invitation stands in front ("or call Anne Smith").
  var isAsked = false
}

/// Weighs what each piece of a card is.
struct ContactPieceReader {
  let lexicon: ContactLexicon
  let people: PeopleLexicon
  let names: PersonNames
  let places: PlaceParser

  func read(_ card: ContactCard, match: DomainMatch) -> [ContactPiece] {
    let addresses = addressRanges(card)
    var pieces: [ContactPiece] = []
    for item in card.words {
      guard let words = item.words else { continue }
      for part in parts(of: item, words) {
        var piece = read(
          part.words, part.item, card, match,
          isInAddress: addresses.contains { $0.overlaps(part.item.range) })
        if part.isInvited, piece.name > 0 || isFirstNameAlone(part.words) {
          piece.isAsked = true
          piece.name = max(piece.name, Self.sureName)
        }
        pieces.append(piece)
      }
    }
    markLabelRows(&pieces)
    settleHouses(&pieces, card)
    settleOrganizations(&pieces, card)
    settleBeforeRole(&pieces)
    settleNames(&pieces, match: match)
    settleBelowOrganization(&pieces, card)
    settleBesideName(&pieces, card)
    return pieces
  }

  /// A name and a role without a sign between them, or two names joined by "et", as two pieces.
  private func parts(of item: ContactItem, _ words: ContactItem.Words) -> [ContactPart] {
    let list = WordList(words.text)
    if let parts = invitedParts(of: item, words, list) { return parts }
    if let parts = employedParts(of: item, words, list) { return parts }
    if let part = joinedPart(of: item, words, list) { return part }
    guard (3...12).contains(list.count), list.bytes.count == item.range.count else {
      return [ContactPart(item: item, words: words)]
    }
    for split in 2..<list.count - 1 {
      let front = 0..<split
      let isJoin = people.joins.match(list, at: split)?.count == 1
      let rest = (isJoin ? split + 1 : split)..<list.count
      guard !rest.isEmpty, names.name(list, at: 0, in: front) == front,
        names.likelihood(list, front) >= (isJoin ? 0.45 : 0.6)
      else { continue }
      let isPair =
        isJoin && !endsInAgency(list) && names.name(list, at: rest.lowerBound, in: rest) == rest
        && names.likelihood(list, rest) >= 0.45
      guard isPair || people.roles.match(list, at: split) != nil,
        let first = list.bytes(words: front), let second = list.bytes(words: rest)
      else { continue }
      return parted(item, words, list, at: [first, second])
    }
    return [ContactPart(item: item, words: words)]
  }

  private func isFirstNameAlone(_ words: ContactItem.Words) -> Bool {
    let list = WordList(words.text)
    return list.count == 1 && names.isFirstName(list[0])
  }

  /// Words as pieces of their own; UTF-8 offsets in their text.
  func parted(
    _ item: ContactItem, _ words: ContactItem.Words, _ list: WordList, at ranges: [Range<Int>]
  ) -> [ContactPart] {
    ranges.map { bytes in
      let base = item.range.lowerBound
      let part = ContactItem.Words(
        text: list.text(bytes), isLabel: words.isLabel, isProse: words.isProse)
      return ContactPart(
        item: ContactItem(
          kind: .words(part), range: base + bytes.lowerBound..<base + bytes.upperBound,
          row: item.row, isLineStart: item.isLineStart && bytes == ranges.first), words: part)
    }
  }

  /// The bytes of streets, postcodes and their cities.
  private func addressRanges(_ card: ContactCard) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for number in Set(card.words.map(\.row)).sorted() {
      let row = card.column.rows[number]
      let text = row.line.text.text
      guard text.utf8.contains(where: AddressBytes.isDigit) else { continue }
      for mention in places.parse(text)
      where mention.location.address != nil || mention.location.postalCode != nil {
        for part in mention.parts where part.field != .venue {
          ranges.append(
            row.range.lowerBound + part.range.lowerBound..<row.range.lowerBound
              + part.range.upperBound)
        }
      }
    }
    return ranges
  }

  private func read(
    _ words: ContactItem.Words, _ item: ContactItem, _ card: ContactCard, _ match: DomainMatch,
    isInAddress: Bool
  ) -> ContactPiece {
    var piece = ContactPiece(item: item, text: words.text, range: item.range)
    strip(&piece)
    let list = WordList(piece.text)
    guard list.count > 0 else {
      piece.isLabelOnly = true
      return piece
    }
    let all = 0..<list.count
    if let scope = lexicon.scopes.firstMatch(list, in: all) {
      piece.scope = scope.meaning
      piece.isLabelOnly =
        scope.range.count >= list.words.filter({ $0.shape != .sign }).count - 1
        || isLabel(list, scope.range)
    }
    if lexicon.headings.firstMatch(list, in: all)?.range == all { piece.isLabelOnly = true }
    if isSpacedLabel(list) {
      piece.isLabelOnly = true
      return piece
    }
    let domain = match.agreement(with: piece.text, leavingOut: lexicon.organizations)
    // "Saltline Public Relations" at saltline.example is no label.
    if domain >= 0.7, list.count > 1, piece.isLabelOnly, list[0].isProper,
      lexicon.scopes.firstMatch(list, in: all)?.range != all
    {
      piece.isLabelOnly = false
    }
    let row = card.column.rows[item.row]
    let isAgency = piece.isLabelOnly && (row.isHeading || row.isBold) && namesAgency(list)
    if isAgency { piece.isLabelOnly = false }
    piece.isAddress =
      isInAddress && (domain < 0.9 || list.words.contains { $0.shape == .number })
    piece.isRole = isRole(list)
    if piece.isRole { piece.affiliation = affiliation(list) ?? houseBehindRole(list, match) }
    if !words.isProse || list.count <= 5 {
      piece.name = nameScore(list, piece.text, match)
    }
    piece.organization = organizationScore(
      list, piece, domain: domain, isLabel: words.isLabel, isHeading: row.isHeading)
    if isAgency { piece.organization = max(piece.organization, Self.namedAgency) }
    // Among contacts, two capitalised words that are nothing else are a name the lexicon lacks.
    if card.isAnnounced, card.headingScope ?? .press == .press || piece.isAsked,
      piece.name >= 0.45, piece.name < 0.6, domain == 0,
      item.isLineStart || words.isLabel || isLabelled(item, card) || piece.isAsked
        || item.range == card.opening,
      piece.scope == nil,
      piece.organization <= 0.5
    {
      piece.name += 0.15
    }
    // In running text a small word says that a sentence goes on.
    let isTold = list.words.dropFirst().contains {
      $0.shape == .lower && IssuerReader.articles.contains($0.folded)
        && !names.particles.contains($0)
    }
    if words.isProse, list.count > 5 || isTold { piece.organization = 0 }
    return piece
  }

  private static let namedAgency = 0.7

  /// Whether two names joined by "&" are an agency's ("Aubin & Blin Communications").
  private func endsInAgency(_ list: WordList) -> Bool {
    let last = list[list.count - 1]
    return last.beginsWithCapital && lexicon.agencies.after.contains(last.folded)
  }

  /// Whether a word that agencies' names end in stands behind a name, and no scope is all of it ("Blin Communications").
  private func namesAgency(_ list: WordList) -> Bool {
    let last = list.count - 1
    return (1...3).contains(last) && lexicon.agencies.after.contains(list[last].folded)
      && list.words.allSatisfy { $0.isProper || $0.isSign("&") }
      && (0..<last).allSatisfy {
        lexicon.scopes.match(list, at: $0) == nil && lexicon.headings.match(list, at: $0) == nil
      }
      && list[last].shape == list[0].shape
  }

  /// Whether a label stands right in front of it ("Technique : Idir Brun").
  private func isLabelled(_ item: ContactItem, _ card: ContactCard) -> Bool {
    let before = card.words.last { $0.range.upperBound <= item.range.lowerBound }
    guard let before, before.row == item.row, let words = before.words, words.isLabel else {
      return false
    }
    let label = WordList(words.text)
    return lexicon.scopes.firstMatch(label, in: 0..<label.count)?.meaning != .public
  }

  /// A label in capitals whose letters the page sets apart ("BILLET TERIE").
  private func isSpacedLabel(_ list: WordList) -> Bool {
    guard (2...4).contains(list.count),
      list.words.allSatisfy({ $0.shape == .capitals || $0.shape == .initial })
    else { return false }
    let closed = WordList(list.words.map(\.folded).joined())
    return lexicon.scopes.match(closed, at: 0) != nil
      || lexicon.headings.match(closed, at: 0) != nil
  }

  /// Takes a contact word in front off ("Contact SAPO", "Contact presse Jeanne Martin").
  private func strip(_ piece: inout ContactPiece) {
    stripEmployer(&piece)
    let list = WordList(piece.text)
    guard list.count > 1 else { return }
    let heading = lexicon.headings.match(list, at: 0)
    var scope = lexicon.scopes.match(list, at: 0)
    var length = max(heading?.count ?? 0, scope?.count ?? 0)
    // "Contact médias Jeanne Martin": a heading and a scope.
    if scope == nil, length > 0, let next = lexicon.scopes.match(list, at: length) {
      scope = next
      length += next.count
    }
    if let end = lexicon.invitationEnd(list), end > length {
      length = end
      piece.isAsked = true
    }
    guard length > 0, length < list.count else {
      stripLabel(&piece, list)
      return
    }
    let rest = length..<list.count
    let isName =
      names.name(list, at: length, in: rest) == rest && names.likelihood(list, rest) >= 0.45
    // In a line of capitals the last word looks as the others do.
    let isApart = rest.count > 1 || list[0].shape != .capitals
    let isAcronym =
      rest.count == 1 && list[length].shape == .capitals && heading != nil && isApart
    // "Contact presse Blue Barn": whose contact it is.
    let isHouse =
      heading != nil && scope != nil && length > 1 && rest.count <= 5 && isApart
      // "Media Relations Office" is the label.
      && lexicon.units.match(list, at: length)?.count != rest.count
      && rest.allSatisfy { list[$0].isProper } && places.place(named: list.text(words: rest)) == nil
    // "contacter le service presse de la Région Blin"
    let isOffice =
      piece.isAsked && list[length].shape == .lower && rest.count > 2
      && IssuerReader.articles.contains(list[length].folded)
      && lexicon.units.match(list, at: length + 1) != nil
    if isOffice, let bytes = list.bytes(words: length + 1..<list.count) {
      piece.range = piece.range.upperBound - list.text(bytes).utf8.count..<piece.range.upperBound
      piece.text = list.text(bytes)
      return
    }
    guard isName || isAcronym || isHouse, let bytes = list.bytes(words: rest) else {
      stripLabel(&piece, list)
      return
    }
    if piece.scope == nil { piece.scope = scope?.meaning }
    piece.text = list.text(bytes)
    piece.range =
      piece.range.upperBound - (piece.item.words?.text.utf8.count ?? 0)
      + bytes.lowerBound..<piece.range.upperBound
  }

  /// Whether the words around a scope leave it a label ("Presse locale et photos").
  private func isLabel(_ list: WordList, _ scope: Range<Int>) -> Bool {
    var index = 0
    while index < list.count {
      if let found = lexicon.scopes.match(list, at: index) {
        index += found.count
      } else if list[index].shape == .lower || list[index].shape == .sign || list[index].isElided {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  private func isRole(_ list: WordList) -> Bool {
    var start = 0
    while start < min(2, list.count),
      ["le", "la", "l'", "the", "notre"].contains(list[start].folded)
    { start += 1 }
    guard start < list.count else { return false }
    if people.roles.match(list, at: start) != nil { return true }
    // "Press officer", "Head of Press", "Marketing Director": the role ends the words. Behind a small
    // link it says whose ("Cabinet de la ministre", "Office of the Minister").
    let last = list.count - 1
    return list.count <= 5 && people.roles.match(list, at: last) != nil
      && !(start..<last).contains { index in
        list[index].shape == .lower
          && (names.particles.contains(list[index])
            || lexicon.employers.match(list, at: index) != nil)
      }
  }

  private func affiliation(_ list: WordList) -> String? {
    for index in 0..<list.count
    where ["de", "du", "d'", "des", "of", "at", "der", "del"].contains(list[index].folded) {
      var start = index + 1
      while start < list.count, ["la", "le", "l'", "les", "the"].contains(list[start].folded) {
        start += 1
      }
      let rest = start..<list.count
      // "DIRECTRICE DE LA COMMUNICATION" names a field, and no house.
      guard lexicon.scopes.match(list, at: start)?.count ?? 0 < rest.count else { continue }
      // "président de l'association Blin & Fils"
      let isKind =
        start < list.count && lexicon.organizations.match(list, at: start) != nil
        // "cheffe du service de presse" leads a part of a house.
        && lexicon.units.match(list, at: start) == nil
        && list.words[start...].contains(where: \.isProper)
      if start < list.count, list[start].isProper || isKind { return list.text(words: rest) }
    }
    return nil
  }

  private func nameScore(_ list: WordList, _ text: String, _ match: DomainMatch) -> Double {
    var start = 0
    while start < list.count, names.isHonorific(list, at: start) {
      start += names.honorificLength(list, at: start)
    }
    let least = isWholeAddress(list, text, match) ? Self.sureName + 0.1 : 0
    guard let name = names.name(list, at: start, in: start..<list.count),
      name.upperBound == list.count
    else { return least }
    // "Rédaction de Blinville", "CCAS de Oranville": a part of an organisation, an acronym.
    if lexicon.units.match(list, at: start) != nil || isAcronym(list, name) { return 0 }
    var score = names.likelihood(list, name) + (start > 0 ? 0.3 : 0)
    // "Couvent du Refuge", "Allô Mairie": a building or a line, unless a first name says otherwise.
    if score < 0.75,
      PlaceLexicon.shared.heads.match(list, at: start)?.meaning == .venueHead
        || lexicon.namesLine(list)
    {
      return 0
    }
    if match.isAddress(of: text) { score += 0.4 }
    return max(score, least)
  }

  /// Whether a word in capitals leads to a name behind a preposition, or to words that no person is called by, and is
  /// no first name of a person.
  private func isAcronym(_ list: WordList, _ name: Range<Int>) -> Bool {
    let first = list[name.lowerBound]
    guard first.shape == .capitals, !names.isFirstName(first),
      list[name.upperBound - 1].shape != .capitals
    else { return false }
    // "Blin" in capitals may be a family's name in front of a first one; letters that can't be said are none.
    if name.count == 2, (3...Self.longestAcronym).contains(first.folded.utf8.count),
      !first.folded.utf8.contains(where: { Self.vowels.contains($0) }),
      !names.isFirstName(list[name.lowerBound + 1])
    {
      return true
    }
    guard name.count >= 3 else { return false }
    return list[name.lowerBound + 1].shape == .lower || list[name.lowerBound + 1].isElided
  }

  /// In letters.
  private static let longestAcronym = 4
  private static let vowels = Array("aeiou".utf8)
}
