import KitModel
import Lexicons

/// Entries that white parts from one another, each with a title set as the text is and its day in a line set apart.
///
/// As in: "Bal des lampions" in plain letters, "Marie Delmas" in grey below it, "Samedi 5 juin – 21 h" in blue, "Halle Aubin" in
/// grey, a sentence, and more white above the next title than between any of these. The lines set apart tell of the entry;
/// what opens it names it.
struct WhiteCards {
  private static let leastCards = 3
  /// The share of the cards that have one day, and of those whose first lines are set alike.
  private static let leastShare = 0.8
  /// How much more white stands between cards than between most lines, and at least, in heights of a line.
  private static let moreWhite = 1.8
  private static let leastWhite = 0.5
  /// In bytes.
  private static let longestTitle = 110
  private static let shortestTitle = 3
  private static let mostItems = 12

  /// The items with the first of each card as a title and the others as text.
  func marked(_ items: [Item]) -> [Item] {
    let cards = cards(of: items).filter { card in
      items[card].contains { $0.dated.hasCertainDay && !$0.isListItem }
    }
    let dated = cards.filter { card in
      card.count > 1 && card.count <= Self.mostItems && dayRuns(in: items[card]) == 1
        && canOpen(items[card.lowerBound])
        && !items[card].dropFirst().contains { isMoreProminent($0, than: items[card.lowerBound]) }
    }
    guard dated.count >= Self.leastCards,
      Double(dated.count) >= Self.leastShare * Double(cards.count),
      case let styles = dated.map({ items[$0.lowerBound].text.pieces.first?.style }),
      styles.allSatisfy({ $0 == styles[0] }),
      // Where days are set as the text is, nothing competes with the lines above them.
      dated.contains(where: { items[$0].dropFirst().contains(where: \.isEmphasised) })
    else { return items }
    var marked = items
    for card in dated {
      marked[card.lowerBound].isEmphasised = true
      marked[card.lowerBound].isHeading = true
      for index in card.dropFirst() { marked[index] = items[index].asText }
    }
    return marked
  }

  /// Stretches of items that more white than usual parts, or columns and boxes of their own.
  private func cards(of items: [Item]) -> [Range<Int>] {
    let whites = items.map(\.gapAbove).filter { $0 < Item.noGap }.sorted()
    let usual = whites.isEmpty ? 0 : max(whites[whites.count / 2], 0)
    let starts = items.indices.filter { index in
      guard index > 0 else { return true }
      let (above, item) = (items[index - 1], items[index])
      return item.page != above.page || item.region != above.region || item.table != nil
        || above.table != nil
        || item.gapAbove > max(Self.moreWhite * usual, Self.leastWhite * lineHeight(item))
    }
    return zip(starts, starts.dropFirst() + [items.count]).map { $0..<$1 }
  }

  private func lineHeight(_ item: Item) -> Double {
    item.text.pieces.first?.box.height ?? item.box.height
  }

  /// How many runs of lines tell days.
  private func dayRuns(in items: ArraySlice<Item>) -> Int {
    var runs = 0
    var wasDay = false
    for item in items {
      let isDay =
        item.dated.hasCertainDay
        && (item.isDateLine || DateCoverage.isLeading(item.coverage)) && item.table == nil
      if isDay, !wasDay { runs += 1 }
      wasDay = isDay
    }
    return runs
  }

  /// Whether a line is larger or bolder than the one that opens its card, and no day: that line is no title, but the place or
  /// kind above it.
  private func isMoreProminent(_ item: Item, than first: Item) -> Bool {
    !item.dated.hasDay
      && (item.look.isBold && !first.look.isBold || item.look.halfPoints > first.look.halfPoints + 1
        || item.look.isCapitals && !first.look.isCapitals)
  }

  /// Whether an item is a short line in plain letters that begins with a capital, tells no day and ends no sentence.
  private func canOpen(_ item: Item) -> Bool {
    guard item.table == nil, !item.isTitleLike, !item.isListItem, !item.tellsAttendance,
      item.dated.expressions.isEmpty,
      (Self.shortestTitle...Self.longestTitle).contains(item.byteCount),
      let first = item.text.text.unicodeScalars.first,
      let last = item.text.text.unicodeScalars.last, !".,;:".unicodeScalars.contains(last)
    else { return false }
    return !LetterCase.isSmall(first)
  }
}
