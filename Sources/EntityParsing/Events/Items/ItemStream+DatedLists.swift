import KitModel

/// Paragraphs whose lines are entries of a list.
extension ItemStream {
  /// So many entries, and this share of all that is told apart in a block.
  private static let leastEntries = 2
  private static let leastShareOfEntries = 0.75
  /// In bytes: what is longer is a paragraph that opens with its day.
  private static let longestEntry = 200

  /// Whether a block is a list in one paragraph: short texts that each open with their day or hour.
  ///
  /// As in: "Mardi 4 mai – 18 h – Bal" above "Jeudi 6 mai – 20 h – Table ronde", with no space between.
  func isDatedList(_ block: Block) -> Bool {
    guard block.table == nil, !block.isHeading, case let items = items(of: [block]),
      items.count >= Self.leastEntries
    else { return false }
    let led = items.count { item in
      item.byteCount <= Self.longestEntry
        && (item.isDateLine
          || DateCoverage.isLeading(item.coverage)
            && (item.dated.hasCertainDay || item.dated.isTimeOnly))
    }
    return led >= Self.leastEntries
      && Double(led) >= Self.leastShareOfEntries * Double(items.count)
  }
}
