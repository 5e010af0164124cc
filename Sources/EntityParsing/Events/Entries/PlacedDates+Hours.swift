import DateExpressions
import KitModel
import Lexicons

/// Lines that give hour and place above each title of a day, set as lightly as text.
extension PlacedDates {
  /// So many of them, one of whose places its words tell or the list names again, are such lines.
  private static let leastHours = 3
  /// The longest name of a place, in bytes.
  private static let longestName = 40

  /// The items with what stands behind the hours as place.
  ///
  /// As in: "16 h — Lucarne" above "Ouverture", "18 h — Salle Blin" above "Lecture". What the places are called need not
  /// tell that they are some.
  func withHours(_ items: [Item]) -> [Item] {
    let names = items.map(nameBehindHour)
    let led = items.indices.filter { names[$0] != nil }
    guard led.count >= Self.leastHours,
      led.allSatisfy({ index in
        guard index + 1 < items.count, case let title = items[index + 1], title.isTitleLike,
          title.dated.expressions.isEmpty
        else { return false }
        return title.look.halfPoints >= items[index].look.halfPoints
          && title.look != items[index].look
      })
    else { return items }
    let told = led.compactMap { names[$0] }
    let isRepeated = Set(told.map(\.text)).count < told.count
    guard isRepeated || told.contains(where: isPlace) else { return items }
    var parted = items
    for index in led {
      parted[index].place = names[index]
      parted[index].dated.coverage = .pure
    }
    return parted
  }

  /// A few words that begin with a capital and stand behind a line's hours and a spaced sign.
  private func nameBehindHour(_ item: Item) -> SourcedText? {
    guard item.table == nil, !item.isHeading, item.dated.isTimeOnly,
      case .leading(let rest) = item.coverage, item.byteCount - rest <= Self.longestName,
      case let name = TitleCleaning.trimmed(item.text.slice(rest..<item.byteCount)),
      name.text.unicodeScalars.first.map(LetterCase.isCapital) == true,
      let end = item.dated.expressions.last?.range.upperBound,
      item.text.slice(end..<item.byteCount).text.contains(where: { "—–|·".contains($0) })
    else { return nil }
    return name
  }
}
