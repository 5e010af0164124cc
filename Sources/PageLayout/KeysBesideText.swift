import KitModel
import Lexicons

/// Joins a column of days to the column of what is on beside it, where a text of its own stands beside both.
///
/// As in: a page of running text with "Diary" at its right over "Thu 6 May, 10.00" and "Press view": the gutter between days
/// and titles is as high as the one beside the text, so that days and titles would be read as columns.
enum KeysBesideText {
  private static let leastKeys = 3
  private static let mostWords = 10
  /// How far the tops of a key and of what it tells may stand apart, in type sizes.
  private static let sameHeight = 0.45
  /// How much larger than the text a heading above the keys is.
  private static let leastHeading = 1.15
  private static let leastNumeral = 1.5

  /// The columns with each such pair as one; `nil` where there is none.
  static func joined(_ columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard columns.count >= 3 else { return nil }
    var joined: [[Segment]] = []
    var index = 0
    while index < columns.count {
      if index + 1 < columns.count, tells(columns[index], columns[index + 1], em: em) {
        joined.append(ReadingOrder.topDown(columns[index] + columns[index + 1]))
        index += 2
      } else {
        joined.append(columns[index])
        index += 1
      }
    }
    return joined.count < columns.count ? joined : nil
  }

  /// Whether each paragraph of a column begins at the height of a key of the one before it, and each key beside one.
  private static func tells(_ keys: [Segment], _ texts: [Segment], em: Double) -> Bool {
    guard (keys + texts).allSatisfy({ $0.contents == nil }) else { return false }
    let heads = KeyedRows.keys(
      of: keys.filter { $0.size < leastHeading * em || holdsFigure([$0]) }, em: em)
    guard heads.count >= leastKeys,
      heads.allSatisfy({ key in
        holdsFigure(key) && key.reduce(0) { $0 + $1.words.count } <= mostWords
      }), case let paragraphs = paragraphs(of: texts, em: em), paragraphs.count == heads.count
    else { return false }
    return zip(heads, paragraphs).allSatisfy { key, paragraph in
      let top = ReadingOrder.top(paragraph)
      return abs(ReadingOrder.top(key) - top) < sameHeight * em
        // A numeral is as high as several lines.
        || key.contains { $0.size > leastNumeral * em && $0.ink.y0 < top && $0.ink.y1 > top }
    }
  }

  /// The lines of a column parted where more white stands than between the closest of them.
  private static func paragraphs(of column: [Segment], em: Double) -> [[Segment]] {
    let lines = ReadingOrder.topDown(column)
    let whites = zip(lines, lines.dropFirst()).map { $1.ink.y0 - $0.ink.y1 }
    guard let least = whites.min(), least > 0, least < mostLeading * em else {
      return KeyedRows.keys(of: column, em: em)
    }
    return Whitespace.bands(of: column, gap: least * moreThanLeading)
  }

  /// The most white between the lines of a text, in type sizes, and how much more parts two.
  private static let mostLeading = 0.9
  private static let moreThanLeading = 1.3

  private static func holdsFigure(_ key: [Segment]) -> Bool {
    key.lazy.flatMap(\.words).contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }
}
