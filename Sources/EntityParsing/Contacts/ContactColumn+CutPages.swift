import KitModel
import Lexicons

extension ContactColumn {
  /// Of lines that name somebody, and of those that say how to reach them.
  private static let mostNames = 3
  private static let mostLines = 5
  private static let longestLine = 80
  /// In bytes: a number to call.
  private static let leastDigits = 9

  /// Whether a card ends with the column without an address, and a block at the top of the next page holds it.
  ///
  /// As in: "Ana Ruiz, attachée de presse" at the foot of a page, "06 12 34 56 78" and "ana@battoir.example" above all else,
  /// or her number at the foot and her mail alone above all else.
  func isCut(before block: Block) -> Bool {
    guard !isCell, block.kind == .paragraph, (1...Self.mostLines).contains(block.lines.count),
      block.lines.allSatisfy({ $0.text.text.utf8.count <= Self.longestLine }),
      block.lines.contains(where: Self.reaches), let last = rows.last?.block
    else { return false }
    let own = rows.reversed().prefix { $0.block == last }
    guard own.count <= Self.mostNames, !own.contains(where: { Self.hasMail($0.line) }),
      // Below a number only its mail goes on.
      !own.contains(where: { Self.reaches($0.line) }) || block.lines.first.map(Self.isMail) == true
    else { return false }
    let names = PersonNames.shared
    func isName(_ line: Line) -> Bool {
      let words = WordList(line.text.text)
      guard let name = names.name(words, at: 0, in: 0..<words.count) else { return false }
      // "Ovesa Brantidi, chargée de presse": the post tells a name that nobody knows.
      let isInPost =
        name.upperBound + 1 < words.count && words[name.upperBound].isSign(",")
        && PeopleLexicon.shared.roles.match(words, at: name.upperBound + 1) != nil
      return names.likelihood(words, name)
        >= (isInPost ? ContactPieceReader.askedName : ContactPieceReader.sureName)
    }
    // A card that has its own name is whole.
    guard !block.lines.contains(where: isName) else { return false }
    if own.contains(where: { isName($0.line) }) { return true }
    // A name set apart above what its person does.
    guard let above = rows.dropLast(own.count).last, rows.count { $0.block == above.block } == 1,
      !Self.reaches(above.line)
    else { return false }
    return isName(above.line)
  }

  private static func hasMail(_ line: Line) -> Bool {
    line.text.text.holds(byte: AddressBytes.at) || !MailScanner.scan(line.text.text).isEmpty
  }

  /// Whether a line is a mail address, behind a short label perhaps, and nothing else.
  private static func isMail(_ line: Line) -> Bool {
    let text = line.text.text
    guard let mail = MailScanner.scan(text).first else { return false }
    return text.utf8.count - mail.range.count <= longestLabel
      || text.utf8.count(where: { $0 == 0x20 }) <= mostSpaces
  }

  /// In bytes, of a label in front of an address that is spelled out.
  private static let longestLabel = 12

  /// In words less one: "E-mail : anne@clos.example.org".
  private static let mostSpaces = 2

  private static func reaches(_ line: Line) -> Bool {
    let text = line.text.text.utf8
    return hasMail(line) || text.count(where: AddressBytes.isDigit) >= leastDigits
  }
}
