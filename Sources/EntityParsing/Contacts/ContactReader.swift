import Lexicons
import KitModel

/// Makes a contact of a card.
struct ContactReader {
  let lexicon: ContactLexicon
  let people: PeopleLexicon
  let names: PersonNames
  let places: PlaceParser

  /// A contact and what speaks for it.
  struct Result {
    var contact: Contact
    var findings: [Finding]
    var isAnnounced: Bool
    var isProse: Bool
    var isFurniture: Bool
    /// Where one registers for something: no contact of its own.
    var isRegistration = false
    /// Where it stands; `nil` where nobody asks.
    var block: BlockID?

    /// A block of a column, both counted from the front.
    struct BlockID: Hashable {
      var column: Int
      var block: Int
    }
  }

  /// The contacts of a card: one, or two where a line names two persons, or each of several lines one.
  func read(_ card: ContactCard) -> [Result] {
    var card = card
    card.mendCutLocals()
    card.joinCutLocals()
    var mails: [String] = []
    var webs: [String] = []
    for anchor in card.anchors {
      switch anchor.kind {
      case .mail(let found): mails.append(found.value)
      case .web(let found): webs.append(found.value)
      default: break
      }
    }
    let match = DomainMatch(mails: mails, webs: webs)
    var pieces = ContactPieceReader(lexicon: lexicon, people: people, names: names, places: places)
      .read(card, match: match)
    guard isContact(card, pieces, match) else {
      guard card.isRegistration, card.hasMail, card.isAnnounced, !card.isProse else { return [] }
      var spare = result(of: card, [], name: nil, match: match)
      spare.isRegistration = true
      return [spare]
    }
    let persons = personsByRow(pieces, card)
    if persons.count > 1 {
      return persons.map { one in
        let others = Set(persons.map(\.item.row)).subtracting([one.item.row])
        return result(
          of: card, pieces.filter { !others.contains($0.item.row) }, name: one, match: match)
      }
    }
    let name = nearestName(pieces, card)
    if let name { pieces = withoutOthers(pieces, name, card) }
    let pair = pieces.filter {
      $0.name >= 0.6 && $0.item.row == name?.item.row && $0.organization < 0.9
    }
    guard pair.count == 2, pair[1].range.lowerBound - pair[0].range.upperBound < 7,
      pair.allSatisfy({ $0.range.upperBound <= card.anchors[0].range.lowerBound })
    else {
      return [result(of: card, pieces, name: name, match: match)]
    }
    return pair.map { one in
      let other = pair.first { $0.range != one.range }
      var own = card
      // An address that is the other's by name is not this one's.
      own.anchors.removeAll { anchor in
        guard case .mail(let found) = anchor.kind, let other else { return false }
        let match = DomainMatch(mails: [found.value], webs: [])
        return match.isAddress(of: other.text) && !match.isAddress(of: one.text)
      }
      let foreign = card.anchors.filter { anchor in
        !own.anchors.contains { $0.range == anchor.range }
      }
      // A number in the other's row is the other's, unless an address of this one stands there, too.
      let rows = Set(
        own.anchors.filter { if case .phone = $0.kind { false } else { true } }.map(\.row))
      // Who has no address of their own is called at the one number that stands there.
      if !rows.isEmpty {
        own.anchors.removeAll { anchor in
          guard case .phone = anchor.kind, !rows.contains(anchor.row) else { return false }
          return foreign.contains { $0.row == anchor.row }
        }
      }
      return result(
        of: own, pieces.filter { $0.range != other?.range }, name: one, match: match)
    }
  }

  /// Without the blocks above that end in another person's name: each block has its own.
  private func withoutOthers(
    _ pieces: [ContactPiece], _ name: ContactPiece, _ card: ContactCard
  ) -> [ContactPiece] {
    let own = block(of: name, card)
    guard
      let last = pieces.filter({
        $0.name >= ContactPieceReader.sureName && $0.organization < 0.9
          && block(of: $0, card) < own
      }).map({ block(of: $0, card) }).max()
    else { return pieces }
    return pieces.filter { block(of: $0, card) > last || $0.isLabelOnly }
  }

  /// The name that the addresses are for: one that agrees with an address, else the likeliest; of several
  /// in other rows, the nearest above.
  private func nearestName(_ pieces: [ContactPiece], _ card: ContactCard) -> ContactPiece? {
    let first = card.anchors.first?.row ?? 0
    let names = pieces.filter { piece in
      // Running text above a label tells of other people.
      let isTold = piece.item.words?.isProse == true && piece.item.row < first - 1
      return piece.name >= 0.6 && piece.organization < 0.9 && !(isTold && card.hasLabel)
    }
    let own = names.filter { !isAssistant($0) }
    return (own.isEmpty ? names : own).max { left, right in
      rank(left, first) < rank(right, first)
    }
  }

  private func rank(_ piece: ContactPiece, _ row: Int) -> Double {
    min(piece.name, 1.3) - 0.06 * Double(min(abs(row - piece.item.row), 8))
  }

  private func result(
    of card: ContactCard, _ pieces: [ContactPiece], name: ContactPiece?, match: DomainMatch
  ) -> Result {
    var result = Result(
      contact: Contact(), findings: [], isAnnounced: card.isAnnounced, isProse: card.isProse,
      isFurniture: card.column.isFurniture)
    var evidence = ContactEvidence(column: card.column)
    if let name {
      result.contact.name = withoutHonorific(name.text)
      evidence.add("/name", name.range, confidence: min(0.55 + name.name * 0.45, 0.99))
    }
    readOrganization(pieces, name, card, &result.contact, &evidence)
    if name == nil { readNameInOrganization(pieces, match, &result.contact, &evidence) }
    readRole(pieces, name, card, &result.contact, &evidence)
    readScope(pieces, card, &result.contact)
    readAnchors(card, &result, &evidence)
    readAddress(card, &result.contact, &evidence)
    result.contact.evidence = evidence.all
    result.contact.confidence = confidence(of: result, card)
    return result
  }

  /// Whether the card is somebody to write to or call, and no line of an event or of running text.
  private func isContact(_ card: ContactCard, _ pieces: [ContactPiece], _ match: DomainMatch)
    -> Bool
  {
    guard card.isReachable, !isConferenceLine(card) else { return false }
    if card.isInvited, !card.isRegistration, pieces.allSatisfy({ !$0.isAddress }) { return true }
    if card.isInvited, pieces.contains(where: { $0.scope == .press }),
      pieces.contains(where: { $0.name >= ContactPieceReader.sureName })
    {
      return true
    }
    if card.isLine { return true }
    // "Vote by Friday. For press enquiries, email …": what the press asks is no registration, and may end a text.
    if card.hasMail, opensForPress(card) { return true }
    if card.isProse {
      // Opening hours have small words as running text does, and addresses have rows of their own.
      let isStacked = card.anchors.allSatisfy(\.isLineStart)
      let isNamed =
        card.isRegistration && pieces.contains { $0.name >= ContactPieceReader.sureName }
      return (card.opensWithScope || isStacked || isNamed) && card.hasMail && card.hasPhone
    }
    if card.isRegistration, !card.hasLabel {
      // An answer that a person by name waits for, at a number and an address, or at an address of that name.
      return card.hasMail
        && pieces.contains {
          $0.name >= ContactPieceReader.sureName
            && (card.hasPhone || isBooked(card) && match.isAddress(of: $0.text))
        }
    }
    if card.isAnnounced { return true }
    let hasName = pieces.contains { $0.name >= 0.75 }
    let hasOrganization = pieces.contains { $0.organization >= 0.7 }
    if card.column.isFurniture { return card.hasMail || hasName }
    return (card.hasMail && card.hasPhone) || (hasName && (card.hasMail || card.hasPhone))
      || (hasOrganization && (card.hasMail || card.hasPhone && card.hasWeb))
  }

  /// Whether a label for bookings stands in front: who sells concerts, and not seats.
  private func isBooked(_ card: ContactCard) -> Bool { card.headingScope == .booking }

  private func withoutHonorific(_ text: String) -> String {
    let list = WordList(text)
    var start = 0
    while start < list.count, names.isHonorific(list, at: start) {
      start += names.honorificLength(list, at: start)
    }
    return list.text(words: start..<list.count)
  }

  // MARK: Fields

  /// From here on a word or the domain says that a piece is an organisation.
  private static let toldOrganization = 0.7

  func block(of piece: ContactPiece, _ card: ContactCard) -> Int {
    card.column.rows[piece.item.row].block
  }

  private func readOrganization(
    _ pieces: [ContactPiece], _ name: ContactPiece?, _ card: ContactCard, _ contact: inout Contact,
    _ evidence: inout ContactEvidence
  ) {
    let candidates = pieces.filter {
      $0.range != name?.range && $0.organization >= 0.35
        && ($0.name < 0.9 || $0.organization >= 0.9)
        && !isOfAnother($0, pieces, name, card)
    }
    // What stands in the person's own block comes before what stands above it.
    let close = candidates.filter {
      $0.organization >= Self.toldOrganization
        && block(of: $0, card) == name.map { block(of: $0, card) }
    }
    let best = (close.isEmpty ? candidates : close).max {
      ($0.organization, -distance($0, name), $0.item.row)
        < ($1.organization, -distance($1, name), $1.item.row)
    }
    if let best, best.organization >= 0.5 || name != nil {
      contact.organization = organizationText(best, pieces)
      evidence.add(
        "/organization", best.range, confidence: min(0.5 + best.organization * 0.47, 0.97))
    } else if name == nil, let line = namingLine(pieces) {
      contact.organization = line.text
      evidence.add("/organization", line.range, confidence: 0.7)
    } else if let role = pieces.first(where: { $0.isRole && $0.affiliation != nil }) {
      contact.organization = role.affiliation
      evidence.add("/organization", role.range, confidence: 0.8)
    }
  }

  /// A line that names an office below a label ("Accueil de l'hôtel de ville" under "Public").
  private func namingLine(_ pieces: [ContactPiece]) -> ContactPiece? {
    pieces.first { piece in
      let list = WordList(piece.text)
      return (2...8).contains(list.count) && list[0].beginsWithCapital
        && lexicon.organizations.match(list, at: 0) != nil && lexicon.tellsOrganization(list)
        && !piece.isAddress && !lexicon.endsInContact(list)
        // "Press office" is a label, whatever else its words mean.
        && lexicon.scopes.match(list, at: 0)?.count != list.count
        && piece.item.words?.isProse == false
    }
  }

  /// An organisation whose name a comma parts ("4VR, agence de voyages"): both pieces.
  private func organizationText(_ best: ContactPiece, _ pieces: [ContactPiece]) -> String {
    guard let index = pieces.firstIndex(where: { $0.range == best.range }), index + 1 < pieces.count
    else {
      return best.text
    }
    let next = pieces[index + 1]
    guard next.item.row == best.item.row, !next.item.isLineStart, next.organization >= 0.7,
      next.range.lowerBound - best.range.upperBound <= 2, next.name < 0.6, !next.isRole
    else { return best.text }
    return "\(best.text), \(next.text)"
  }

  private func distance(_ piece: ContactPiece, _ name: ContactPiece?) -> Int {
    guard let name else { return 0 }
    return abs(piece.item.row - name.item.row)
  }

  private func readRole(
    _ pieces: [ContactPiece], _ name: ContactPiece?, _ card: ContactCard,
    _ contact: inout Contact, _ evidence: inout ContactEvidence
  ) {
    let used = contact.organization
    if let role = pieces.first(where: { $0.isRole && $0.text != used && $0.range != name?.range }) {
      contact.role = role.text
      evidence.add("/role", role.range, confidence: 0.9)
    } else if let label = pieces.last(where: {
      $0.scope != nil && $0.isLabelOnly && $0.text != used
    }) {
      contact.role = label.text
      evidence.add("/role", label.range, confidence: 0.8)
    } else if let name,
      let label = pieces.last(where: { $0.range.upperBound <= name.range.lowerBound }),
      label.item.words?.isLabel == true, label.item.row == name.item.row, label.text != used
    {
      contact.role = label.text
      evidence.add("/role", label.range, confidence: 0.75)
    }
  }

  private func readScope(_ pieces: [ContactPiece], _ card: ContactCard, _ contact: inout Contact) {
    let own =
      pieces.last { $0.scope != nil && $0.isLabelOnly }?.scope
      ?? pieces.first { $0.scope != nil }?.scope
    contact.scope =
      own ?? card.headingScope ?? (card.isAnnounced || contact.name != nil ? .press : .public)
  }

  private func readAnchors(
    _ card: ContactCard, _ result: inout Result, _ evidence: inout ContactEvidence
  ) {
    let isCalled = card.anchors.contains { $0.isReachable && !$0.isFax }
    // Whom one can call or write to, nobody sends a fax.
    for anchor in card.anchors where !(anchor.isFax && isCalled) {
      switch anchor.kind {
      case .mail(let found):
        guard !result.contact.emails.contains(found.value) else { continue }
        evidence.add(
          "/emails/\(result.contact.emails.count)", anchor.range, confidence: found.confidence)
        result.contact.emails.append(found.value)
      case .web(let found):
        guard !result.contact.urls.contains(found.value) else { continue }
        evidence.add(
          "/urls/\(result.contact.urls.count)", anchor.range, confidence: found.confidence)
        result.contact.urls.append(found.value)
      case .phone(let found, let channel):
        addPhone(found, channel, anchor, card, &result, &evidence)
      case .words: break
      }
    }
  }

  private func addPhone(
    _ found: FoundPhone, _ channel: ContactLexicon.Channel?, _ anchor: ContactItem,
    _ card: ContactCard, _ result: inout Result, _ evidence: inout ContactEvidence
  ) {
    guard !result.contact.phones.contains(where: { $0.e164 == found.e164 }) else { return }
    let printed = card.column.text.slice(anchor.range)
    let kind: Contact.Phone.Kind? =
      switch (channel, found.line) {
      case (.fax?, _): .fax
      case (.mobile?, _), (_, .mobile): .mobile
      case (_, .fixed): .fixed
      default: nil
      }
    evidence.add(
      "/phones/\(result.contact.phones.count)", anchor.range, confidence: found.isValid ? 0.98 : 0.9
    )
    result.contact.phones.append(Contact.Phone(e164: found.e164, display: printed.text, type: kind))
    if !found.isValid {
      result.findings.append(
        Finding(
          .note, code: "phone-doubtful",
          message: "\(printed.text) has the length of a telephone number, and no plan knows it",
          place: card.column.text.places(of: anchor.range).first, text: printed.text))
    }
  }

  private func readAddress(
    _ card: ContactCard, _ contact: inout Contact, _ evidence: inout ContactEvidence
  ) {
    guard let first = card.words.first, let last = card.words.last else { return }
    for row in first.row...max(first.row, last.row) {
      let text = card.column.rows[row].line.text.text
      guard text.utf8.contains(where: AddressBytes.isDigit),
        let mention = places.parse(text).first(where: { $0.location.address != nil }),
        let street = mention.range(of: .address)
      else { continue }
      let start = card.column.rows[row].range.lowerBound
      let range = start + street.lowerBound..<start + mention.range.upperBound
      contact.address = card.column.text.slice(range).text
      evidence.add("/address", range, confidence: 0.85)
      return
    }
  }

  // MARK: Confidence

  private func confidence(of result: Result, _ card: ContactCard) -> Double {
    // Whoever has a mail or a number is nearly always there to be contacted.
    var score = 0.75
    if card.isAnnounced { score += 0.12 }
    if card.hasMail && card.hasPhone { score += 0.05 }
    if result.contact.name != nil { score += 0.05 }
    if result.contact.organization != nil { score += 0.02 }
    if card.isProse { score -= 0.25 }
    if !result.findings.isEmpty { score -= 0.03 }
    let certainty = card.anchors.map { card.column.text.slice($0.range).certainty }.min() ?? 1
    return min(max(score * (0.5 + certainty / 2), 0.05), 0.99)
  }
}

extension FoundAddress {
  /// How sure the address is by the form that it was printed in.
  var confidence: Double {
    switch form {
    case .plain: 0.99
    case .bare: 0.97
    case .cut: 0.93
    case .obfuscated: 0.9
    }
  }
}
