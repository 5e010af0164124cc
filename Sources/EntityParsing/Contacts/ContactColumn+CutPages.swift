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
  /// As in: "Ana Ruiz, attachée de presse" at the foot of a page, "06 12 34 56 78" and "ana@battoir.example" above all else.
  func isCut(before block: Block) -> Bool {
    guard !isCell, block.kind == .paragraph, (1...Self.mostLines).contains(block.lines.count),
      block.lines.allSatisfy({ $0.text.text.utf8.count <= Self.longestLine }),
      block.lines.contains(where: Self.reaches), let last = rows.last?.block
    else { return false }
    let own = rows.reversed().prefix { $0.block == last }
    guard own.count <= Self.mostNames, !own.contains(where: { Self.reaches($0.line) }) else {
      return false
    }
    let names = PersonNames.shared
    func isName(_ line: Line) -> Bool {
      let words = WordList(line.text.text)
      return names.name(words, at: 0, in: 0..<words.count).map {
        names.likelihood(words, $0) >= ContactPieceReader.sureName
      } ?? false
    }
    // A card that has its own name is whole.
    return own.contains { isName($0.line) } && !block.lines.contains(where: isName)
  }

  private static func reaches(_ line: Line) -> Bool {
    let text = line.text.text.utf8
    return text.contains(AddressBytes.at) || text.count(where: AddressBytes.isDigit) >= leastDigits
  }
}
