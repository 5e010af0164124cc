import KitModel
import Lexicons

/// Reads numbers and addresses behind a short label that no person and no mail address bear out.
///
/// As in: "Box office: 01 …", "Mairie de Blin — 01 …" or "Inscriptions : 01 …" in the block of a press contact or right
/// beside it. Elsewhere they belong to an event or to running text.
struct LabelledOffices {
  let reader: ContactReader
  let column: ContactColumn

  /// What stands between a label and its number, in bytes: a colon, a dash, spaces.
  private static let longestGap = 5
  /// In words.
  private static let longestLabel = 6
  /// Without a colon.
  private static let longestBareLabel = 3
  /// How many blocks an office may be away from a contact.
  private static let farthestBlock = 1

  /// The contacts of cards that are none by themselves.
  func read(_ refused: [ContactCard], beside found: [ContactReader.Result]) -> [ContactReader
    .Result]
  {
    let blocks = found.filter { !$0.isRegistration }.compactMap { $0.block?.block }
    guard !blocks.isEmpty else { return [] }
    return refused.flatMap { card -> [ContactReader.Result] in
      guard let first = card.anchors.first(where: \.isReachable),
        case let block = column.rows[first.row].block,
        blocks.contains(where: { abs($0 - block) <= Self.farthestBlock }),
        let label = label(of: first, in: card)
      else { return [] }
      var own = card
      own.words = row(of: label, in: card)
      own.anchors = card.anchors.filter { $0.range.lowerBound >= first.range.lowerBound }
      (own.isProse, own.isRegistration, own.isInvited) = (false, false, false)
      (own.isAnnounced, own.hasLabel) = (true, true)
      own.headingScope = scope(of: label)
      return reader.read(own).map { named($0, by: label) }
    }
  }

  /// The label that opens a row where an address stands between it and the number ("Accueil : 2 place Aubin, 55000 Blin –
  /// 01 …").
  private func labelOfAddress(before anchor: ContactItem, in card: ContactCard) -> ContactItem? {
    let row = card.words.filter {
      $0.row == anchor.row && $0.range.upperBound <= anchor.range.lowerBound
    }
    guard let label = row.first, label.isLineStart, let words = label.words, words.isLabel,
      case let list = WordList(words.text), list.count <= Self.longestBareLabel, list.count > 0,
      list[0].beginsWithCapital, (2...Self.mostPieces).contains(row.count),
      reader.places.parse(column.rows[anchor.row].line.text.text).contains(where: {
        $0.location.postalCode != nil
      })
    else { return nil }
    return label
  }

  /// A label, a street and a town.
  private static let mostPieces = 5

  private func scope(of label: ContactItem) -> Contact.Scope {
    let list = WordList(label.words?.text ?? "")
    return reader.lexicon.scopes.firstMatch(list, in: 0..<list.count)?.meaning ?? .public
  }

  /// The label with what stands right in front of it in its row ("Ville de Blin – Anne Aubin – 01 …").
  private func row(of label: ContactItem, in card: ContactCard) -> [ContactItem] {
    // A person's house stands in the row above.
    if reader.names.likelihood(label.words?.text ?? "") >= ContactPieceReader.askedName {
      let block = column.rows[label.row].block
      return card.words.filter {
        column.rows[$0.row].block == block && $0.row + 1 >= label.row
          && $0.words?.isProse == false
      }
    }
    var kept = [label]
    for item in card.words.reversed() where item.range.upperBound <= kept[0].range.lowerBound {
      guard item.row == label.row, item.words?.isProse == false,
        kept[0].range.lowerBound - item.range.upperBound <= Self.longestGap
      else { break }
      kept.insert(item, at: 0)
    }
    return kept
  }

  /// The name of an office is its label only where more than its kind is told: "Mission cinéma", but "Group tours".
  private func named(_ result: ContactReader.Result, by label: ContactItem) -> ContactReader.Result
  {
    var result = result
    let text = label.words?.text ?? ""
    let list = WordList(text)
    let isUnit =
      list.count > 1 && reader.lexicon.units.match(list, at: 0) != nil
      && reader.lexicon.scopes.firstMatch(list, in: 0..<list.count) == nil
    let isProper = list.words.dropFirst().contains(where: \.isProper)
    if result.contact.organization == text, !isProper, !isUnit {
      result.contact.organization = nil
      result.contact.evidence.removeAll { $0.field == "/organization" }
    } else if result.contact.organization == nil, result.contact.name == nil, isUnit {
      var evidence = ContactEvidence(column: column)
      evidence.add("/organization", label.range, confidence: 0.7)
      result.contact.organization = text
      result.contact.evidence += evidence.all
    }
    return result
  }

  /// The words right in front of an address, where they are a label and no part of a sentence.
  private func label(of anchor: ContactItem, in card: ContactCard) -> ContactItem? {
    if let label = labelOfAddress(before: anchor, in: card) { return label }
    guard
      let item = card.words.last(where: { $0.range.upperBound <= anchor.range.lowerBound })
        .map(lastSentence),
      item.row == anchor.row || anchor.isLineStart && item.row == anchor.row - 1,
      anchor.range.lowerBound - item.range.upperBound <= Self.longestGap,
      let words = item.words, case let list = WordList(words.text), list.count > 0,
      list.count <= Self.longestLabel, list[0].beginsWithCapital,
      list.words.allSatisfy({ $0.shape != .number })
        || reader.lexicon.registrations.match(list, at: 0) != nil
    else { return nil }
    let lexicon = reader.lexicon
    let all = 0..<list.count
    // A colon or a dash parts the label, or it is one by its words.
    let isParted = words.isLabel || !isBare(item, anchor)
    let isTold =
      lexicon.scopes.contains(list, in: all) || lexicon.registrations.contains(list, in: all)
      || lexicon.organizations.match(list, at: 0) != nil || lexicon.lines.match(list, at: 0) != nil
      || lexicon.units.contains(list, in: all) || lexicon.invitations.match(list, at: 0) != nil
    guard isParted || isTold && list.count <= Self.longestBareLabel else { return nil }
    return item
  }

  /// What stands behind the last full stop of words, which a short word in front of it hid.
  private func lastSentence(_ item: ContactItem) -> ContactItem {
    guard let words = item.words, case let list = WordList(words.text),
      list.bytes.count == item.range.count,
      let stop = list.words.dropLast().lastIndex(where: { $0.isSign(".") }),
      list[stop + 1].isSpacedBefore, let bytes = list.bytes(words: stop + 1..<list.count)
    else { return item }
    return item.named(list, bytes: bytes) ?? item
  }

  private func isBare(_ item: ContactItem, _ anchor: ContactItem) -> Bool {
    column.text.text.utf8.dropFirst(item.range.upperBound)
      .prefix(anchor.range.lowerBound - item.range.upperBound).allSatisfy {
        $0 == 0x20 || $0 == UInt8(ascii: "\n")
      }
  }
}
