import KitModel

/// A contact whose lines are the items of a list: "• Ada Roche, director", "• 020 …", "• ada@…".
///
/// Read as blocks of their own, each would end the card. Items that each tell a whole contact stay apart: the first of
/// them has an address.
extension ContactColumn {
  /// Whether a block is one more line of the contact that the items above it tell; notes what it is for the next one.
  mutating func goesOnItemized(_ block: Block) -> Bool {
    guard block.kind == .listItem, block.lines.count == 1, let line = block.lines.first else {
      isItemized = false
      return false
    }
    let isAddress = Self.mayBeAddress(line)
    guard isItemized, let last = rows.last else {
      isItemized = !isAddress
      return false
    }
    let own = rows.reversed().prefix { $0.block == last.block }
    // A line without an address behind one begins the next contact.
    return isAddress || !own.contains { Self.mayBeAddress($0.line) }
  }

  private static func mayBeAddress(_ line: Line) -> Bool {
    line.text.text.utf8.contains { $0 == AddressBytes.at || AddressBytes.isDigit($0) }
  }
}
