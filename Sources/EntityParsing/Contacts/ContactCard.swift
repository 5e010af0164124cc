import Lexicons
import KitModel

/// The items of one contact: the words in front and the addresses and numbers.
struct ContactCard {
  var column: ContactColumn
  var words: [ContactItem] = []
  var anchors: [ContactItem] = []
  /// A heading or label above or beside says that contacts stand here.
  var isAnnounced = false
  /// The scope that a heading above gives.
  var headingScope: Contact.Scope?
  /// The addresses stand inside running text.
  var isProse = false
  /// The running text asks to write or call ("please contact …").
  var isInvited = false
  /// A label of its own names what the card is for ("Billetterie"): running text below only explains it.
  var hasLabel = false
  /// The words say that one registers for something.
  var isRegistration = false
  /// Running text that opens with what can be had here ("Billetterie du mardi au vendredi …").
  var opensWithScope = false
  /// The words in front of the number name a line to call ("Allô Mairie : 04 …").
  var isLine = false

  /// Its mail address opens a line, and the person's name stands behind it.
  var isLedByMail = false

  /// The words that open it behind a sign in the middle of a line.
  var opening: Range<Int>?

  var isReachable: Bool { anchors.contains(where: \.isReachable) }
  var isEmpty: Bool { words.isEmpty && anchors.isEmpty }

  func has(_ test: (ContactItem.Kind) -> Bool) -> Bool { anchors.contains { test($0.kind) } }
  var hasMail: Bool { has { if case .mail = $0 { true } else { false } } }
  var hasWeb: Bool { has { if case .web = $0 { true } else { false } } }
  var hasPhone: Bool { has { if case .phone = $0 { true } else { false } } }
}

/// Groups the items of a column into cards.
struct ContactCardBuilder {
  let column: ContactColumn
  let items: [ContactItem]
  let lexicon: ContactLexicon
  let names: PersonNames
  var cards: [ContactCard] = []
  var card: ContactCard
  /// What a heading in this column announces.
  private var announcement: (isContact: Bool, scope: Contact.Scope?)

  init(
    _ column: ContactColumn, items: [ContactItem], isAnnounced: Bool,
    lexicon: ContactLexicon = .shared, names: PersonNames = .shared
  ) {
    self.column = column
    self.items = items
    self.lexicon = lexicon
    self.names = names
    announcement = (isAnnounced, nil)
    card = ContactCard(column: column)
  }

  mutating func build() -> [ContactCard] {
    begin()
    for (index, item) in items.enumerated() {
      if item.isAnchor {
        addAnchor(item)
      } else if let words = item.words {
        add(words, item, index)
      }
    }
    close()
    shareMail()
    sharePhone()
    return cards
  }

  /// A mail address below several lines of name and number is everybody's.
  private mutating func shareMail() {
    for number in cards.indices {
      guard let address = cards[number].anchors.last, case .mail(let found) = address.kind,
        !isOwn(found.value, cards[number])
      else { continue }
      let block = column.rows[address.row].block
      let above = cards.indices.prefix(number).filter { index in
        cards[index].anchors.allSatisfy { column.rows[$0.row].block == block }
          && !cards[index].hasMail
          && cards[index].words.contains { bearsName($0.words?.text ?? "") }
      }
      for index in above { cards[index].anchors.append(address) }
    }
  }

  /// Whether a mail address is the one person's in front of it: it bears the name, or stands in the row of
  /// the person's number.
  private func isOwn(_ mail: String, _ card: ContactCard) -> Bool {
    let match = DomainMatch(mails: [mail], webs: [])
    if isLedOn(card) { return true }
    if let last = card.anchors.last,
      card.anchors.dropLast().contains(where: { $0.row == last.row }),
      !isOffice(mail) || !isParted(card)
    {
      return true
    }
    return card.words.contains { item in
      guard let text = item.words?.text, names.likelihood(text) >= 0.45 else { return false }
      return match.isAddress(of: text)
    }
  }

  private mutating func begin() {
    card = ContactCard(column: column)
    card.isAnnounced = announcement.isContact
    card.headingScope = announcement.scope
  }

  mutating func close() {
    if card.isReachable { cards.append(card) }
    begin()
  }

  private mutating func addAnchor(_ item: ContactItem) {
    if let last = card.anchors.last, isApart(last, item) {
      if card.isReachable {
        close()
      } else {
        // A site far above is another matter; the words below it are the address's.
        card.anchors = []
        card.words.removeAll { $0.row <= last.row }
      }
    }
    card.anchors.append(item)
  }

  /// Whether so much white space or another block's end parts two addresses that they are two cards'.
  private func isApart(_ last: ContactItem, _ item: ContactItem) -> Bool {
    guard item.row > last.row, !column.isCell else { return false }
    if card.isLedByMail, item.isLineStart, case .mail = item.kind { return true }
    return (last.row + 1...item.row).contains { column.rows[$0].isSetApart }
  }

  // MARK: Words

  private mutating func add(_ words: ContactItem.Words, _ item: ContactItem, _ index: Int) {
    let row = column.rows[item.row]
    let list = WordList(words.text)
    if namesLine(words, list, item, index) {
      if card.isReachable { close() } else { begin() }
      card.isLine = true
      card.words.append(item)
      return
    }
    if addsHouse(words, list, item, index) || addsNameBehindMail(words, list, item) { return }
    // Behind a site alone, the words go on to say whom the number below belongs to.
    if let last = card.anchors.last,
      card.isReachable || !item.isLineStart && last.row == item.row
    {
      guard beginsCard(words, list, item, index) else {
        // A phrase behind the address ("poste 22", opening hours) says nothing of whom, unless it
        // tells whom to ask for.
        if let asked = askedPerson(list, item) {
          card.words.append(asked)
        } else if namesAside(words, item) {
          card.words.append(item)
        }
        return
      }
      goOn(words, item)
    }
    if endsText(words, item, row) { begin() }
    if words.isProse, item.isLineStart, !card.hasLabel { card.words = [] }
    if item.isLineStart, row.isSetApart, !isLabelRow(card.words) {
      card.words = []
      card.hasLabel = false
    }
    // A label in a block of its own begins anew: what stands above is another matter.
    if item.isLineStart, words.isLabel, let last = card.words.last,
      column.rows[last.row].block != row.block || row.hasGapAbove || endsSentence(item.row - 1),
      !isLabelRow(card.words),
      lexicon.scopes.contains(list, in: 0..<list.count)
        || lexicon.headings.contains(list, in: 0..<list.count)
    {
      card.words = []
    }
    if opensReply(list, item) { begin() }
    if beginsSection(words, list, item, row) { forgetText() }
    note(words, list, item, row)
    card.words.append(item)
    while card.words.count > 12 { card.words.removeFirst() }
  }

  /// Whether a line below those that tell what, when and who under labels of their own asks for an answer ("RSVP by
  /// noon to …"): whoever they name takes part and is not written to.
  private func opensReply(_ list: WordList, _ item: ContactItem) -> Bool {
    guard item.isLineStart,
      lexicon.registrations.contains(list, in: 0..<min(list.count, Self.longestReply))
    else { return false }
    let labels = card.words.count { $0.isLineStart && $0.words?.isLabel == true }
    return labels >= Self.leastLabels
  }

  private static let longestReply = 8
  private static let leastLabels = 2

  /// Whether words name a line to call and its number stands right behind them.
  private func namesLine(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ index: Int
  ) -> Bool {
    guard item.isLineStart, lexicon.namesLine(list), index + 1 < items.count else { return false }
    let next = items[index + 1]
    return next.isReachable && next.row == item.row
  }

  /// Whether a row does nothing but announce contacts, apart from what stands above it.
  private func beginsSection(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ row: ContactColumn.Row
  ) -> Bool {
    // The cells of a row are one card, whatever a role in one of them is a label for.
    guard !column.isCell, item.isLineStart, !words.isProse, list.count <= 8,
      let last = card.words.last,
      column.rows[last.row].block != row.block || row.hasGapAbove
    else { return false }
    let all = 0..<list.count
    let isWhole = isWholeLabel(list, item, row)
    return isWhole
      || (row.isHeading || row.isBold)
        && (lexicon.headings.contains(list, in: all) || lexicon.scopes.contains(list, in: all))
  }

  /// Whether a row is nothing but the word for what can be had here ("Tickets").
  private func isWholeLabel(_ list: WordList, _ item: ContactItem, _ row: ContactColumn.Row)
    -> Bool
  {
    let all = 0..<list.count
    guard item.isLineStart, item.range.count + Self.labelEnd >= row.range.count else {
      return false
    }
    return lexicon.scopes.firstMatch(list, in: all)?.range == all
      || lexicon.headings.firstMatch(list, in: all)?.range == all
  }

  /// The bytes of a colon with its space.
  private static let labelEnd = 2

  /// Leaves out the text above a heading of contacts; headings right above it stay.
  private mutating func forgetText() {
    guard let text = card.words.lastIndex(where: { !isLabelRow([$0]) }) else { return }
    let kept = Array(card.words[(text + 1)...])
    begin()
    card.words = kept
    for item in kept {
      guard let words = item.words else { continue }
      note(words, WordList(words.text), item, column.rows[item.row])
    }
  }

  /// Notes what headings and labels announce.
  private mutating func note(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ row: ContactColumn.Row
  ) {
    let all = 0..<list.count
    let isWhole = isWholeLabel(list, item, row)
    if isQuestionLabel(words, list) {
      // The sentences in front of it speak of something else.
      if !item.isLineStart { begin() }
      card.hasLabel = true
      card.isProse = false
      card.isAnnounced = true
      card.headingScope = card.headingScope ?? lexicon.scopes.match(list, at: 0)?.meaning
      return
    }
    if lexicon.registrations.contains(list, in: all), !row.isHeading, !isWhole,
      !isTask(item, words, row)
    {
      card.isRegistration = true
    }
    if words.isProse || list.count > 4
      || lexicon.invitations.firstMatch(list, in: all)?.range == all,
      !card.hasLabel, lexicon.invitations.contains(list, in: all)
    {
      card.isInvited = true
    }
    if words.isProse, !card.hasLabel { card.isProse = true }
    if words.isProse, item.isLineStart, lexicon.scopes.match(list, at: 0) != nil {
      card.opensWithScope = true
    }
    guard list.count <= 8 else { return }
    let heading = lexicon.headings.firstMatch(list, in: all)
    let scope = lexicon.scopes.firstMatch(list, in: all)
    guard heading != nil || scope != nil else { return }
    if !words.isProse {
      card.isAnnounced = true
      card.isProse = false
      if item.isLineStart, row.isHeading || row.isBold || words.isLabel || isWhole {
        card.hasLabel = true
      }
      if let scope { card.headingScope = card.headingScope ?? scope.meaning }
    }
    // "Contacts presse" over several cards holds for all of them.
    if row.isHeading || row.isBold, heading != nil, item.isLineStart {
      announcement = (true, scope?.meaning)
    }
  }

  /// Whether words before a colon say that questions are answered here, wherever in a text they stand
  /// ("Renseignements du public : 04 …" behind a sentence).
  private func isQuestionLabel(_ words: ContactItem.Words, _ list: WordList) -> Bool {
    guard words.isLabel, list.count <= 5, let scope = lexicon.scopes.match(list, at: 0),
      scope.meaning == .public
    else { return false }
    return lexicon.questions.match(list, at: 0) != nil
  }

  /// Whether a label in brackets says what the office in front of it does ("Tourist office (public,
  /// registration): 01 …").
  private func isTask(
    _ item: ContactItem, _ words: ContactItem.Words, _ row: ContactColumn.Row
  ) -> Bool {
    guard !words.isProse, !item.isLineStart else { return false }
    let front = column.text.text.utf8.dropFirst(row.range.lowerBound)
      .prefix(item.range.lowerBound - row.range.lowerBound)
    guard let open = front.lastIndex(of: UInt8(ascii: "(")) else { return false }
    return open > front.startIndex && !front[open...].contains(UInt8(ascii: ")"))
  }

  /// "or call Anne Smith", "demander Anne Dupont": the words without the full stop behind them.
  private func askedPerson(_ list: WordList, _ item: ContactItem) -> ContactItem? {
    let last = list.count - (list.words.last?.isSign(".") == true ? 1 : 0)
    guard let end = lexicon.invitationEnd(list), end < last, case let rest = end..<last,
      names.name(list, at: end, in: rest) == rest,
      names.likelihood(list, rest) >= ContactPieceReader.askedName,
      let bytes = list.bytes(words: 0..<last), var words = item.words
    else { return nil }
    var asked = item
    words.text = list.text(bytes)
    asked.kind = .words(words)
    asked.range = item.range.lowerBound..<item.range.lowerBound + bytes.upperBound
    return asked
  }

  private func isLabelRow(_ words: [ContactItem]) -> Bool {
    guard let last = words.last else { return false }
    let row = column.rows[last.row]
    return row.isHeading || row.isBold || last.words?.isLabel == true
  }

  /// Whether words open a bracket behind an address or stand in it.
  func isAside(_ item: ContactItem) -> Bool {
    guard let last = card.anchors.last, last.row == item.row else { return false }
    let between = column.text.text.utf8.dropFirst(last.range.upperBound)
      .prefix(item.range.lowerBound - last.range.upperBound)
    return between.contains(UInt8(ascii: "(")) && !between.contains(UInt8(ascii: ")"))
  }

  /// Whether words behind an address begin another card.
  private func beginsCard(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ index: Int
  ) -> Bool {
    if column.isCell || words.text.unicodeScalars.count < 3 { return false }
    let row = column.rows[item.row]
    if isFurtherLine(words, list, item, index) { return false }
    if !item.isLineStart {
      // In the same line: another card only where an address of its own follows.
      guard
        items[index...].contains(where: { $0.isReachable && $0.row == item.row })
          || leadsOverLineEnd(words, list, item, index)
      else { return false }
      // "(Mon to Sat, 10am–4pm)" tells when the number is answered.
      if isAside(item) || !words.isLabel && words.text.utf8.contains(where: AddressBytes.isDigit) {
        return false
      }
      return words.isLabel || names.likelihood(words.text) >= 0.6
        || lexicon.scopes.contains(list, in: 0..<list.count)
        || (!words.isProse && list.count <= 6 && list.words.contains(where: \.isProper))
    }
    if row.isHeading || row.hasGapAbove || row.isBold { return true }
    if words.isLabel || names.likelihood(words.text) >= 0.6 { return true }
    if lexicon.scopes.contains(list, in: 0..<min(list.count, 8)), !words.isProse { return true }
    // A line between a number and a mail of one block: role or organisation in an odd place.
    guard let next = items[index...].first(where: \.isReachable), next.row - item.row <= 2,
      column.rows[next.row].block == row.block
    else { return true }
    switch next.kind {
    case .mail: return card.hasMail
    case .phone: return card.hasPhone
    default: return true
    }
  }
}
