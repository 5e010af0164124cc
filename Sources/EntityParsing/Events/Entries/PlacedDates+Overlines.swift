import DateExpressions
import KitModel
import Lexicons

/// Lines of day and place above each title of a list, set smaller than the titles.
extension PlacedDates {
  private static let leastLines = 2
  /// How much larger than these lines the titles are.
  private static let leastLarger = 1.15
  /// The share of them that must stand above such a title.
  private static let leastAbove = 0.8
  /// The longest such line, in bytes.
  private static let longestLine = 120

  /// The items with what stands behind the days as place, where every line set so stands right above a larger title.
  ///
  /// As in: "SATURDAY 5 JUNE, 2 PM, CORFE, THE OLD FORGE" above "Bellows and sparks". What the places are called need not tell
  /// that they are some: a title would not stand in small letters above a larger one.
  func aboveTitles(_ items: [Item]) -> [Item] {
    let lines = Dictionary(
      grouping: items.indices.filter { opensWithDay(items[$0]) }, by: { items[$0].look })
    var parted = items
    for indices in lines.values where indices.count >= Self.leastLines {
      let led = indices.filter { standsAboveLarger($0, of: items) }
      guard led.count >= Self.leastLines,
        Double(led.count) >= Self.leastAbove * Double(indices.count),
        Set(led.map { items[$0 + 1].look }).count == 1
      else { continue }
      for index in led {
        guard case .leading(let rest) = items[index].coverage else { continue }
        let place = TitleCleaning.trimmed(items[index].text.slice(rest..<items[index].byteCount))
        if place.text.unicodeScalars.first.map(LetterCase.isCapital) == true {
          parted[index].place = place
        }
        parted[index].dated.coverage = .pure
      }
    }
    return parted
  }

  private func opensWithDay(_ item: Item) -> Bool {
    guard item.table == nil, item.isEmphasised, item.byteCount <= Self.longestLine,
      DateCoverage.isLeading(item.coverage)
    else { return false }
    return item.dated.hasCertainDay
  }

  /// Whether a larger title without a day stands right below an item.
  private func standsAboveLarger(_ index: Int, of items: [Item]) -> Bool {
    guard index + 1 < items.count, case let (line, title) = (items[index], items[index + 1]),
      title.isTitleLike, !title.dated.hasDay, title.page == line.page
    else { return false }
    return Double(title.look.halfPoints) >= Self.leastLarger * Double(line.look.halfPoints)
  }
}
