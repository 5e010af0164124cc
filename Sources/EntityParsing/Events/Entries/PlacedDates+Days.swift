import DateExpressions
import KitModel
import Lexicons

/// Lines that give day and place below each title of a list.
extension PlacedDates {
  private static let leastDays = 2
  /// The share of the places that their words must tell, or that the list names again.
  private static let leastToldDays = 0.5
  /// The longest name of a place, in bytes.
  private static let longestPlace = 60

  /// The items with what stands behind the days as place.
  ///
  /// As in: "Bal des lampions" above "Samedi 5 juin, 21 h – Salle Blin", "Lecture" above "Dimanche 6 juin, 15 h – Le Ressac".
  /// The last of them heads nothing, and what a place is called need not tell that it is one.
  func belowEachTitle(_ items: [Item]) -> [Item] {
    let lines = Dictionary(
      grouping: items.indices.filter { nameBehindDay(items, at: $0) != nil },
      by: { items[$0].look })
    var parted = items
    for indices in lines.values where indices.count >= Self.leastDays {
      let names = indices.compactMap { nameBehindDay(items, at: $0) }
      let counts = Dictionary(names.map { (Folding.key($0.text), 1) }, uniquingKeysWith: +)
      let told = names.count { isPlace($0) || (counts[Folding.key($0.text)] ?? 0) > 1 }
      let titles = indices.count { isPlace(items[$0 - 1].text) }
      guard names.contains(where: isPlace), titles < told,
        Double(told) >= Self.leastToldDays * Double(indices.count)
      else { continue }
      for (index, name) in zip(indices, names) {
        parted[index].place = name
        parted[index].dated.coverage = .pure
      }
    }
    return parted
  }

  /// A name behind a line's day and a spaced sign, right below a title that tells no day; `nil` where it tells what is on.
  private func nameBehindDay(_ items: [Item], at index: Int) -> SourcedText? {
    let item = items[index]
    guard index > 0, item.table == nil, !item.isListItem, item.dated.hasCertainDay,
      case .leading(let rest) = item.coverage, item.byteCount - rest <= Self.longestPlace,
      case let title = items[index - 1], title.isTitleLike, title.dated.expressions.isEmpty,
      title.page == item.page, title.look != item.look,
      let end = item.dated.expressions.last(where: { $0.range.upperBound <= rest })?.range
        .upperBound,
      item.text.slice(end..<rest).text.contains(where: { "—–|·•".contains($0) }),
      case let name = TitleCleaning.trimmed(item.text.slice(rest..<item.byteCount)),
      name.text.unicodeScalars.first.map(LetterCase.isCapital) == true,
      case let words = WordList(name.text),
      !words.words.contains(where: { $0.isSign("«") || $0.isSign("\"") || $0.isSign("“") }),
      !(0..<words.count).contains(where: { tools.lexicon.kinds.match(words, at: $0) != nil })
        || isPlace(name)
    else { return nil }
    return name
  }
}
