import DateExpressions
import KitModel
import Lexicons

/// Lines that give hour and place above each title of a day, set as lightly as text.
extension PlacedDates {
  /// So many of them, one of whose places its words tell or the list names again, are such lines.
  private static let leastHours = 3
  /// The share of them that must stand above a title.
  private static let leastTitled = 0.8
  /// The longest name of a place, in bytes.
  private static let longestName = 40

  /// The items with what stands behind the hours as place.
  ///
  /// As in: "16 h — Lucarne" above "Ouverture", "18 h — Salle Blin" above "Lecture". What the places are called need not
  /// tell that they are some.
  func withHours(_ items: [Item]) -> [Item] {
    let names = items.map(nameBehindHour)
    var led = items.indices.filter { names[$0] != nil }
    guard led.count > 1,
      case let titled = led.filter({ index in
        names[index].map { standsAboveTitle(index, $0, of: items) } ?? false
      }), Double(titled.count) >= Self.leastTitled * Double(led.count)
    else { return items }
    led = titled
    let told = led.compactMap { names[$0] }
    let isRepeated = Set(told.map(\.text)).count < told.count
    let isTold = told.contains(where: isPlace)
    guard led.count >= Self.leastHours || told.count > 1 && told.allSatisfy(isPlace) else {
      return items
    }
    // "10am  Aubin Hall": where no sign parts them, both must say that it is a place.
    let areParted = led.allSatisfy { isParted(items[$0]) }
    guard areParted ? isRepeated || isTold : isRepeated && isTold else { return items }
    var parted = items
    for index in led {
      parted[index].place = names[index]
      parted[index].dated.coverage = .pure
    }
    return parted
  }

  /// Whether a title set otherwise than the name, and no smaller, stands right below an item.
  private func standsAboveTitle(_ index: Int, _ name: SourcedText, of items: [Item]) -> Bool {
    guard index + 1 < items.count, case let title = items[index + 1], title.isTitleLike,
      !title.dated.hasCertainDay
    else { return false }
    let styles = tools.stream.styles
    let style = name.pieces.first.map { Int($0.style) } ?? -1
    let look =
      styles.indices.contains(style) ? tools.stream.look(of: styles[style]) : items[index].look
    return title.look.halfPoints >= look.halfPoints && title.look != look
  }

  /// A few words that begin with a capital and stand behind a line's hours.
  private func nameBehindHour(_ item: Item) -> SourcedText? {
    guard item.table == nil, !item.isHeading, item.dated.isTimeOnly,
      case .leading(let rest) = item.coverage, item.byteCount - rest <= Self.longestName,
      case let name = TitleCleaning.trimmed(item.text.slice(rest..<item.byteCount)),
      name.text.unicodeScalars.first.map(LetterCase.isCapital) == true,
      item.hardBreaks.allSatisfy({ $0 <= rest })
    else { return nil }
    return name
  }

  /// Whether a sign stands between the hours of a line and what is behind them.
  private func isParted(_ item: Item) -> Bool {
    guard let end = item.dated.expressions.last?.range.upperBound else { return false }
    return item.text.slice(end..<item.byteCount).text.contains { "—–|·".contains($0) }
  }
}
