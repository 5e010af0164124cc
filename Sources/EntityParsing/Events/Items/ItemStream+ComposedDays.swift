import DateExpressions
import KitModel
import Lexicons

/// Days of calendar leaves: a large numeral, with its weekday and month set above, beside or below it.
extension ItemStream {
  /// Joins a large numeral with the month, or weekday and month, that it stands with.
  func withComposedDays(_ items: [Item]) -> [Item] {
    guard items.contains(where: Self.isDayNumeral) else { return items }
    let headsHours = numeralsHeadHours(in: items)
    var composed: [Item] = []
    var index = 0
    while index < items.count {
      let item = items[index]
      if Self.isDayNumeral(item) {
        let next = items[(index + 1)...].prefix(2).prefix {
          $0.page == item.page && $0.table == nil && $0.byteCount <= Self.longestDayPiece
            && !(headsHours && $0.isTimeLine)
        }
        if let last = composed.last, isAbove(last, item), let month = next.first,
          isAbove(item, month), let leaf = joinedDay(item, behind: last, with: [month]),
          leaf.dated.expressions.contains(where: { $0.known.contains(.weekday) })
        {
          composed[composed.count - 1] = leaf
          index += 2
          continue
        }
        if let last = composed.last, isBeside(last, item),
          let day = dayWithoutMonth(item, with: last)
        {
          composed[composed.count - 1] = day
          index += 1
          continue
        }
        // Both pieces or the first alone: "11" above "mercredi" and "novembre", or above "novembre".
        let lengths = stride(from: next.count, through: 1, by: -1)
        if let found = lengths.lazy.compactMap({ length in
          joinedDay(item, with: Array(next.prefix(length))).map { ($0, length) }
        }).first {
          composed.append(found.0)
          index += found.1 + 1
          continue
        }
        if let words = next.first, let day = dayWithoutMonth(item, with: words) {
          composed.append(day)
          index += 2
          continue
        }
      }
      composed.append(item)
      index += 1
    }
    return composed
  }

  /// Whether several hours stand below most numerals, up to the next one: the first is no piece of the day.
  private func numeralsHeadHours(in items: [Item]) -> Bool {
    let numerals = items.indices.filter { Self.isDayNumeral(items[$0]) }
    let heads = zip(numerals, numerals.dropFirst() + [items.count]).count { start, end in
      items[start..<end].count(where: \.isTimeLine) > 1
    }
    return heads * 2 > numerals.count
  }

  /// Whether a text is the number of a day and nothing else.
  private static func isDayNumeral(_ item: Item) -> Bool {
    Int(item.text.text).map { (1...31).contains($0) } ?? false
  }

  /// The longest text that can be a weekday and a month, in bytes.
  private static let longestDayPiece = 32

  /// Whether a short piece stands right above another one, as on a leaf of a calendar: "lundi" above "21".
  private func isAbove(_ piece: Item, _ below: Item) -> Bool {
    piece.page == below.page && piece.table == nil && piece.byteCount <= Self.longestDayPiece
      && piece.box.horizontalOverlap(below.box) > 0 && piece.box.midY < below.box.midY
      && below.box.y0 - piece.box.y1 < below.box.height
  }

  /// Whether a weekday stands at the height of a numeral, read in front of it: "WED" and a large "03".
  private func isBeside(_ piece: Item, _ numeral: Item) -> Bool {
    piece.page == numeral.page && piece.table == nil && piece.byteCount <= Self.longestDayPiece
      && piece.box.verticalOverlap(numeral.box) > 0
      && reader.whole(piece.text.text)?.known == [.weekday]
  }

  /// A numeral much larger than the weekday beside or below it, which has its month from elsewhere.
  private func dayWithoutMonth(_ numeral: Item, with words: Item) -> Item? {
    guard Double(numeral.look.halfPoints) > Self.leastNumeral * Double(words.look.halfPoints),
      let day = ComposedDay.readWithoutMonth(
        numeral.text, in: words.text,
        dated: { DatedText($0, reader: reader, lexicon: lexicon) })
    else { return nil }
    var joined = numeral
    joined.dated = day
    joined.box = numeral.box.union(words.box)
    return joined
  }

  /// How much larger than the words beside it a day is that stands for itself.
  private static let leastNumeral = 1.5

  /// The numeral read with the words of the pieces.
  private func joinedDay(
    _ numeral: Item, behind first: Item? = nil, with pieces: [Item]
  ) -> Item? {
    let pieces = [first].compactMap(\.self) + pieces
    var words = SourcedText()
    for piece in pieces { words.append(piece.text, separator: " ") }
    let composed = ComposedDay.read(numeral.text, in: words) {
      DatedText($0, reader: reader, lexicon: lexicon)
    }
    guard let composed else { return nil }
    var joined = numeral
    joined.dated = composed
    joined.box = pieces.reduce(numeral.box) { $0.union($1.box) }
    return joined
  }
}
