import KitModel

/// Names that are set apart in front of their place, above the line of their day.
extension ItemStream {
  /// In bytes.
  private static let longestNamed = 120

  /// Sets lines alike that each open with a name in the look of titles and go on in plain type, which may be longer: the look
  /// of an item is that of most of its letters.
  ///
  /// As in: "**Bal**, salle des fêtes du bourg / 3 juin à 16 h" below "**Veillée des lampes**, le lavoir / 2 juin à 20 h". Only where
  /// the first day stands below such a line, so that each has its day below it.
  func withNamesSetApart(_ items: [Item]) -> [Item] {
    guard let first = items.firstIndex(where: { !$0.dated.expressions.isEmpty }), first > 0,
      items[first].isDateLine, !items[first - 1].isHeading, opensWithName(items[first - 1])
    else { return items }
    var settled = items
    for index in items.indices.dropLast()
    where items[index + 1].isDateLine && !items[index].isEmphasised {
      guard opensWithName(items[index]), let look = openingLook(of: items[index]) else { continue }
      settled[index].look = look
      settled[index].isEmphasised = true
      if let end = nameEnd(of: items[index]), !items[index].hardBreaks.contains(end) {
        settled[index].hardBreaks = [end] + items[index].hardBreaks
      }
    }
    return settled
  }

  private func openingLook(of item: Item) -> ItemLook? {
    guard let style = item.text.pieces.first?.style, styles.indices.contains(Int(style)) else {
      return nil
    }
    return look(of: styles[Int(style)])
  }

  /// Where plain type begins, in UTF-8.
  private func nameEnd(of item: Item) -> Int? {
    guard let first = item.text.pieces.first else { return nil }
    return item.text.pieces.first { $0.style != first.style }?.range.lowerBound
  }

  /// Whether a line opens with words that are set apart, and a comma or a dash behind them.
  private func opensWithName(_ item: Item) -> Bool {
    guard item.table == nil, item.dated.expressions.isEmpty, item.byteCount <= Self.longestNamed,
      let opening = openingLook(of: item),
      isEmphasised(opening), let end = nameEnd(of: item)
    else { return false }
    // What has a figure is an address.
    guard !item.text.text.utf8.contains(where: AddressBytes.isDigit) else { return false }
    let near = item.text.text.utf8.dropFirst(max(0, end - 2)).prefix(4)
    return near.contains(UInt8(ascii: ",")) || near.contains(0xE2) && near.contains(0x80)
  }
}
