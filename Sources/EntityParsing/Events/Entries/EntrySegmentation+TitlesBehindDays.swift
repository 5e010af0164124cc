import KitModel
import Lexicons

/// Lines that open with days, below a heading that may be their title: what stands behind the days tells.
extension EntrySegmentation {
  /// Whether the days of a group each have a title of their own behind them, set apart from them and unlike all others: they are no
  /// showings of what heads them.
  ///
  /// As in: "Blinville, 5–9 juin" above "5 juin, 21 h – **Bal des lampions**", "6 juin, 15 h – **Les Ombres**".
  func namesTitles(behindDaysOf group: EntryGroup) -> Bool {
    let names = group.items.compactMap { item -> SourcedText? in
      guard case .leading(let rest) = item.coverage, item.dated.hasCertainDay, item.table == nil,
        !item.isHeading, let name = name(in: item, from: rest)
      else { return nil }
      return name
    }
    guard names.count >= Self.leastNames, Set(names.map(\.text)).count == names.count else {
      return false
    }
    let places = names.count { name in
      tools.places.parse(name.text).first.map { $0.range.lowerBound == 0 } ?? false
    }
    return places * Self.mostPlaces <= names.count
  }

  private static let leastNames = 3
  /// Of so many names one may be a place.
  private static let mostPlaces = 4
  /// How many times larger a title is than the day in front of it.
  private static let leastRatio = 1.08
  /// In bytes.
  private static let shortestName = 4

  /// What stands behind the day of an item, from its first letter on, where it is set apart from the day.
  private func name(in item: Item, from rest: Int) -> SourcedText? {
    guard let day = item.text.pieces.first,
      let first = item.text.pieces.first(where: { piece in
        piece.range.lowerBound >= rest
          && item.text.slice(piece.range).text.unicodeScalars.contains { LetterCase.isLetter($0) }
      })
    else { return nil }
    let styles = tools.stream.styles
    guard styles.indices.contains(Int(day.style)), styles.indices.contains(Int(first.style)),
      case let (own, name) = (styles[Int(day.style)], styles[Int(first.style)]),
      name.isBold && !own.isBold || name.size >= Self.leastRatio * own.size
        || isCapitals(item.text, from: first.range) && !isCapitals(item.text, from: day.range)
    else { return nil }
    let text = item.text.slice(first.range.lowerBound..<item.byteCount)
    return text.text.utf8.count >= Self.shortestName ? text : nil
  }

  /// Whether a word is written in capitals.
  private func isCapitals(_ text: SourcedText, from range: Range<Int>) -> Bool {
    let letters = text.slice(range).text.unicodeScalars.filter { LetterCase.isLetter($0) }
    return letters.count > 1 && letters.allSatisfy { LetterCase.isCapital($0) }
  }
}
