import DateExpressions
import KitModel

/// Texts below titles that open with where and when, parted by a comma: exhibitions beside one another.
///
/// As in: "Galerie basse, du 2 juin au 5 juillet. Aquarelles d’Ada Renn." below "« Dunes »". One of them may speak of
/// anything; where several titles set alike have such a text, all of these are entries.
struct PlacedCards {
  let tools: EventTools

  private static let leastCards = 2
  /// The longest name of a place, and the longest text of a card, in bytes.
  private static let longestPlace = 48
  private static let longestText = 400

  /// The items with what such texts tell of their days and places.
  func marked(_ items: [Item]) -> [Item] {
    let told = items.indices.dropFirst().compactMap { index -> (index: Int, told: Told)? in
      guard items[index - 1].isTitleLike, items[index - 1].dated.expressions.isEmpty else {
        return nil
      }
      return opening(of: items[index]).map { (index, $0) }
    }
    guard told.count >= Self.leastCards else { return items }
    var marked = items
    for (index, opening) in told
    where told.count(where: { items[$0.index - 1].look == items[index - 1].look })
      >= Self.leastCards
    {
      marked[index].isTold = true
      marked[index].tells = opening.when
      marked[index].place = opening.place
    }
    return marked
  }

  private typealias Told = (when: DatedText, place: SourcedText)

  /// The place and the days that are all of a text's first sentence.
  private func opening(of item: Item) -> Told? {
    guard item.table == nil, !item.isTitleLike, item.byteCount <= Self.longestText,
      item.dated.hasCertainDay,
      let sentence = DateSentences.sentences(of: item.dated).first,
      case var when = tools.dated(sentence), case .trailing(let end) = when.coverage,
      end <= Self.longestPlace, let first = when.expressions.first, first.statesDayOfMonth,
      sentence.slice(end..<first.range.lowerBound).text.utf8.first == UInt8(ascii: ","),
      case let place = TitleCleaning.trimmed(sentence.slice(0..<end)),
      place.text.unicodeScalars.first?.properties.isUppercase == true,
      !place.text.utf8.contains(UInt8(ascii: ","))
    else { return nil }
    when.coverage = .pure
    return (when, place)
  }
}
