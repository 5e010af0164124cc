import Lexicons
import KitModel

/// Where running text ends that has nothing to do with a contact, and where a contact begins in the middle of a line.
extension ContactCardBuilder {
  /// Whether a line in a block of its own below running text, which asks for nothing, begins a card.
  ///
  /// As in: the signature of a letter, "Anne Aubin, attachée culturelle — 01 …" below its last sentence.
  func endsText(
    _ words: ContactItem.Words, _ item: ContactItem, _ row: ContactColumn.Row
  ) -> Bool {
    guard item.isLineStart, !words.isProse, card.isProse, !card.isInvited, !card.hasLabel,
      card.anchors.isEmpty, let last = card.words.last, last.words?.isLabel != true
    else { return false }
    return column.rows[last.row].block != row.block
  }

  /// Whether a row ends with a full stop, and running text with it.
  func endsSentence(_ row: Int) -> Bool {
    row >= 0 && column.rows[row].line.text.text.utf8.last == AddressBytes.dot
  }

  /// Whether words in the middle of a line lead to an address that opens the next: a label, or a person.
  ///
  /// As in: "… 01 …. Presse : Anne Aubin," and "anne@clos.example.org" below.
  func leadsOverLineEnd(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ index: Int
  ) -> Bool {
    guard !column.isCell,
      let next = items[index...].firstIndex(where: { $0.isAnchor }), items[next].isReachable,
      case let below = items[next].row - item.row, (1...2).contains(below),
      column.rows[items[next].row].block == column.rows[item.row].block
    else { return false }
    // The label ends its line or stands near its end, and who is meant goes on below.
    if words.isLabel, next > index + 1, next - index <= Self.mostPieces,
      lexicon.scopes.match(list, at: 0) != nil,
      items[index + 1..<next].contains(where: { item in
        item.words.map {
          names.likelihood($0.text) >= ContactPieceReader.askedName
            || WordList($0.text).words.allSatisfy(\.isProper)
        } == true
      })
    {
      return true
    }
    guard below == 1 else { return false }
    guard items[index..<next].allSatisfy({ $0.row == item.row }) else {
      // "… 01 … or Anne Aubin, head of press," and "Musée du Clos: anne@clos.example.org" below.
      return next - index <= Self.mostPieces && isName(item)
        && items[index + 1..<next].allSatisfy { $0.words?.isProse == false || $0.row == item.row }
    }
    if lexicon.scopes.match(list, at: 0) != nil || lexicon.headings.match(list, at: 0) != nil {
      return words.isLabel || items[index..<next].contains { isName($0) || endsInName($0) }
    }
    return isName(item)
  }

  /// As many pieces stand between a label and the address: a name, a role, a house.
  private static let mostPieces = 5

  /// Begins the next of several cards in a line: what a label at its beginning announces holds for all of them.
  ///
  /// As in: "Media desk: Anne Aubin, 01 … · Paul Bell, 01 …".
  mutating func goOn(_ words: ContactItem.Words, _ item: ContactItem) {
    let last = card
    close()
    guard !item.isLineStart, !words.isLabel, last.isAnnounced, !last.isProse,
      last.anchors.last?.row == item.row
    else { return }
    card.isAnnounced = true
    let label = last.words.last { $0.row == item.row && $0.words?.isLabel == true }
    let list = WordList(label?.words?.text ?? "")
    card.headingScope =
      lexicon.scopes.firstMatch(list, in: 0..<list.count)?.meaning ?? last.headingScope
    card.opening = item.range
  }

  /// A number alone in the row below several persons, each with a mail in the row of the name, is everybody's.
  ///
  /// As in: "Anne Aubin anne@… / Luc Blin luc@…" above "Tel: 01 …".
  mutating func sharePhone() {
    for number in cards.indices.dropFirst() {
      guard let phone = cards[number].anchors.last, case .phone = phone.kind, phone.isLineStart,
        cards[number].anchors.count == 2, let mail = cards[number].anchors.first,
        case .mail = mail.kind, isInRowOfName(mail, cards[number])
      else { continue }
      let block = column.rows[phone.row].block
      for above in cards.indices.prefix(number).reversed() {
        guard cards[above].anchors.count == 1, let own = cards[above].anchors.first,
          case .mail = own.kind, column.rows[own.row].block == block,
          isInRowOfName(own, cards[above])
        else { break }
        cards[above].anchors.append(phone)
      }
    }
  }

  private func isInRowOfName(_ mail: ContactItem, _ card: ContactCard) -> Bool {
    card.words.contains { $0.row == mail.row && bearsName($0.words?.text ?? "") }
  }

  /// Whether words behind or below a number say what one more of whoever it is is for ("Out of hours: 01 …").
  func isFurtherLine(
    _ words: ContactItem.Words, _ list: WordList, _ item: ContactItem, _ index: Int
  ) -> Bool {
    let row = column.rows[item.row]
    guard !row.isHeading, !row.hasGapAbove, card.hasPhone,
      let further = furtherLine(list),
      // "Out of hours duty press officer"
      further == 0..<list.count
        || further.lowerBound == 0 && !list.words[further.upperBound...].contains(where: \.isProper)
          && lexicon.scopes.contains(list, in: further.upperBound..<list.count)
    else { return false }
    if item.isLineStart && words.isLabel { return true }
    guard index + 1 < items.count, items[index + 1].row == item.row,
      case .phone = items[index + 1].kind
    else { return false }
    return true
  }

  /// The words that say when one more number is answered, one phrase or several ("Astreinte week-end").
  private func furtherLine(_ list: WordList) -> Range<Int>? {
    guard var range = lexicon.furtherLines.firstMatch(list, in: 0..<list.count)?.range else {
      return nil
    }
    while let next = lexicon.furtherLines.match(list, at: range.upperBound) {
      range = range.lowerBound..<range.upperBound + next.count
    }
    return range
  }

  /// Whether a sign at the end of the line above leads on to the last address of a card ("… 01 … –").
  func isLedOn(_ card: ContactCard) -> Bool {
    guard let last = card.anchors.last, last.isLineStart, last.row > 0,
      card.anchors.dropLast().contains(where: { $0.row == last.row - 1 })
    else { return false }
    return column.rows[last.row - 1].line.text.text.unicodeScalars.last { $0 != " " }
      .map { ["–", "—", ",", "-", ":"].contains($0) } ?? false
  }

  /// Whether the same sign that parts persons in a row parts the last address from the number in front of it.
  func isParted(_ card: ContactCard) -> Bool {
    guard card.anchors.count > 1, case let pair = card.anchors.suffix(2), let first = pair.first,
      let last = pair.last
    else { return false }
    let between = column.text.text.utf8.dropFirst(first.range.upperBound)
      .prefix(max(last.range.lowerBound - first.range.upperBound, 0))
    return !between.contains(UInt8(ascii: ",")) && between.contains { $0 != 0x20 && $0 != 0x0A }
  }

  /// Whether a person is named in brackets behind an address ("clos@blin.example.org, 01 … (Anne Aubin)").
  func namesAside(_ words: ContactItem.Words, _ item: ContactItem) -> Bool {
    isAside(item) && isName(item)
  }

  /// Whether a person's name ends words behind a label that no sign parts from it ("presse Bureau Anne Aubin").
  private func endsInName(_ item: ContactItem) -> Bool {
    guard let words = item.words, case let list = WordList(words.text), list.count > 2 else {
      return false
    }
    return names.likelihood(list, list.count - 2..<list.count) >= ContactPieceReader.sureName
  }

  /// Whether words are a person's name, behind a label perhaps ("Media desk Anne Aubin").
  func bearsName(_ text: String) -> Bool {
    let list = WordList(text)
    guard list.count > 1 else { return false }
    return (0..<min(list.count - 1, Self.longestLabel + 1)).contains { start in
      names.likelihood(list, start..<list.count)
        >= (start == 0 ? ContactPieceReader.askedName : ContactPieceReader.sureName)
    }
  }

  /// In words.
  private static let longestLabel = 3

  /// In words.
  private static let longestJoined = 5

  private func isName(_ item: ContactItem) -> Bool {
    guard let text = item.words?.text else { return false }
    if names.likelihood(text) >= ContactPieceReader.sureName { return true }
    // "or Anne Aubin"
    guard case let list = WordList(text), (3...Self.longestJoined).contains(list.count),
      let join = lexicon.alternatives.match(list, at: 0)
    else { return false }
    return names.likelihood(list, join.count..<list.count) >= ContactPieceReader.sureName
  }
}
