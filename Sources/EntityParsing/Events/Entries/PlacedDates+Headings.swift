import DateExpressions
import KitModel
import Lexicons

/// The one line below a heading that gives a place by its words, a comma and days.
extension PlacedDates {
  /// In bytes.
  private static let longestLine = 120
  /// A line that gives where and when stands so near to its heading, in items.
  private static let mostBetween = 3

  /// The items with such lines as date lines that hold a place.
  ///
  /// As in: "The Slow Eels" above "By Ada Roche" and "Main Stage, 23 March – 18 April". Several below one heading are the
  /// stops of a list.
  func belowHeadings(_ items: [Item]) -> [Item] {
    var marked = items
    for index in items.indices {
      guard let place = placeAheadOfDays(items[index]),
        let heading = items[..<index].suffix(Self.mostBetween).lastIndex(where: isHeading),
        case let below = items[(heading + 1)...].prefix(while: { !isHeading($0) }),
        !below.contains(where: { $0.table != nil }),
        below.count(where: { $0.dated.hasCertainDay && !isLabelled($0) }) == 1
      else { continue }
      marked[index].place = place
      marked[index].dated.coverage = .pure
    }
    return marked
  }

  private func isHeading(_ item: Item) -> Bool {
    item.isHeading && item.isTitleLike && item.dated.expressions.isEmpty
      && !tools.lexicon.isGenericHeading(item.text.text)
  }

  /// "Press night: Monday 29 March, 7pm": a day behind a label.
  private func isLabelled(_ item: Item) -> Bool {
    guard let day = item.dated.expressions.first else { return false }
    return WordList(item.text.slice(0..<day.range.lowerBound).text).words.last?.isSign(":") == true
  }

  private func placeAheadOfDays(_ item: Item) -> SourcedText? {
    guard item.table == nil, !item.isTitleLike, !item.isListItem,
      item.byteCount <= Self.longestLine, item.dated.hasCertainDay,
      let day = item.dated.expressions.first, day.statesDayOfMonth, day.range.lowerBound > 0,
      case let words = WordList(item.text.slice(0..<day.range.lowerBound).text),
      let comma = words.words.last, comma.isSign(","),
      case let place = TitleCleaning.trimmed(item.text.slice(0..<comma.range.lowerBound)),
      // "BREY, 27 June – Open days return": what goes on is the beginning of a text.
      TitleCleaning.trimmed(item.text.slice(day.range.upperBound..<item.byteCount)).isEmpty,
      isPlace(place), tools.places.parse(place.text).first?.location.venue != nil
    else { return nil }
    return place
  }
}
