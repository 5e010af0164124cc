import KitModel
import Lexicons

/// Cuts a list into rows by the keys in its narrow first column: days or hours in the margin, numerals.
///
/// Rows stand no further apart than the lines of one entry, so that no white parts them; what shows
/// them is that each key stands at the height of a line beside it, as ends of paragraphs don't.
enum KeyedRows {
  /// The widest key column, as a share of the area's width.
  private static let widestKeys = 0.3
  /// White between lines that belong to one key, as a fraction of the type size.
  static let keyLineGap = 0.55
  /// The most words of a key as a rule, and of one that tells several days, signs apart.
  private static let mostWords = 8
  private static let mostWordsOfDays = 14
  static let leastKeys = 3
  /// The share of keys that hold a figure, and of those that stand beside a line.
  static let leastNumbered = 0.6
  private static let leastAligned = 0.85

  /// - Parameter columns: the area's segments, parted by its gutters from left to right.
  /// - Parameter leastKeys: how many keys there must be where they are set as text.
  /// - Parameter lineGap: white between lines that belong to one key, as a fraction of the type size.
  /// - Returns: the segments row by row, what stands above the first key first; `nil` where the first
  ///   column holds no keys.
  static func rows(
    of segments: [Segment], columns: [[Segment]], em: Double, leastKeys: Int = leastKeys,
    lineGap: Double = keyLineGap
  ) -> [[Segment]]? {
    guard columns.count >= 2 else { return nil }
    if let rows = rowsUnderHeads(columns, em: em, leastKeys: leastKeys) { return rows }
    let left = segments.map { $0.ink.x0 }.min() ?? 0
    let right = segments.map { $0.ink.x1 }.max() ?? 0
    let keysRight = columns[0].map { $0.ink.x1 }.max() ?? 0
    guard keysRight - left < widestKeys * (right - left) else { return nil }
    let keys = parted(
      keysSetWide(columns, em: em, lineGap: lineGap)
        ?? TightKeys.parted(keys(of: columns[0], em: em, lineGap: lineGap), beside: columns[1]),
      beside: columns)
    // Two keys are enough where they are set as numerals, are hours and nothing else, or stand beside titles.
    let least =
      keys.allSatisfy({ $0.contains { $0.size > 1.5 * em } || isClock($0) })
        || TitledKeys.are(keys, beside: columns[1], em: em) ? 2 : leastKeys
    guard keys.count >= least,
      case let counts = keys.map({ key in key.reduce(0) { $0 + wordCount(of: $1) } }),
      counts.allSatisfy({ $0 <= mostWords }) || tellDays(keys, counts)
        || zip(keys, counts).allSatisfy({ $1 <= (isBoxed($0) ? mostWordsInBox : mostWords) })
    else { return nil }
    let beside = columns.dropFirst().flatMap { $0 }
    let numbered = keys.filter(holdsFigure)
    guard Double(numbered.count) >= leastNumbered * Double(keys.count),
      numbered.count >= min(least, Self.leastKeys - 1)
    else { return nil }
    var aligned = keys.map { line(beside: $0, of: beside, em: em) }
    let met = zip(keys, aligned).count { holdsFigure($0) && $1 != nil }
    if let titles = OffsetKeys.titlesAbove(keys, of: beside, em: em) {
      aligned = titles
    } else if Double(met) < leastAligned * Double(numbered.count) {
      guard let lines = OffsetKeys.lines(beside: keys, of: beside, em: em) else { return nil }
      aligned = lines
    }
    // A row begins with its key, or with the line beside it where that stands higher.
    let tops = zip(keys, aligned).map { key, line in
      min(extent(of: key)?.y0 ?? 0, line?.ink.y0 ?? .infinity) - 0.25 * em
    }
    var rows: [[Segment]] = Array(repeating: [], count: keys.count + 1)
    for segment in segments {
      let row = tops.lastIndex { $0 <= segment.ink.y0 }.map { $0 + 1 } ?? 0
      rows[row].append(segment)
    }
    return rows.filter { !$0.isEmpty }.flatMap { HoursInRows.parted($0, columns: columns, em: em) }
  }

  /// Rows whose keys stand in the second column, with what heads some of them further left: months beside
  /// the days of each.
  private static func rowsUnderHeads(
    _ columns: [[Segment]], em: Double, leastKeys: Int
  ) -> [[Segment]]? {
    guard columns.count >= 3, columns[0].count < columns[1].count,
      columns[0].allSatisfy({ $0.words.count <= mostWordsOfHead && !holdsFigure([$0]) }),
      columns[1].allSatisfy({ holdsFigure([$0]) })
    else { return nil }
    let rest = Array(columns.dropFirst())
    guard
      var rows = rows(of: rest.flatMap { $0 }, columns: rest, em: em, leastKeys: leastKeys)
    else { return nil }
    for head in columns[0] {
      let headed = rows.firstIndex { row in
        row.contains { head.ink.verticalOverlap($0.frame ?? $0.ink) > 0.5 * head.ink.height }
      }
      guard let headed else { return nil }
      rows[headed].insert(head, at: 0)
    }
    return rows
  }

  /// As in "JUIN 2027".
  private static let mostWordsOfHead = 3

  /// Whether all keys hold figures and few of them tell more than a day and an hour.
  private static func tellDays(_ keys: [[Segment]], _ counts: [Int]) -> Bool {
    keys.allSatisfy(holdsFigure) && counts.allSatisfy { $0 <= mostWordsOfDays }
      && counts.count { $0 > mostWords } * 2 <= counts.count
  }

  /// Whether so many keys hold figures as those of a list do: "Wednesdays" may stand among days.
  static func areNumbered(_ keys: [[Segment]]) -> Bool {
    Double(keys.count(where: holdsFigure)) >= leastNumbered * Double(keys.count)
  }

  /// The keys that a column holds, each of one or more lines.
  static func keys(
    of column: [Segment], em: Double, lineGap: Double = keyLineGap
  ) -> [[Segment]] {
    withNumerals(Whitespace.bands(of: column, gap: lineGap * em), em: em, lineGap: lineGap)
  }

  /// The keys, a weekday above the large numeral of its day in one with it.
  private static func withNumerals(
    _ keys: [[Segment]], em: Double, lineGap: Double
  ) -> [[Segment]] {
    guard keys.contains(where: { $0[0].size > largeNumeral * em }) else { return keys }
    var joined: [[Segment]] = []
    var above = Double.infinity
    for key in keys {
      let white = joined.last.map { ReadingOrder.top(key) - ReadingOrder.bottom($0) } ?? .infinity
      if let last = joined.last, last.count == 1, !holdsFigure(last),
        key[0].size > largeNumeral * em, white < min(above, lineGap * key[0].size)
      {
        joined[joined.count - 1] += key
      } else {
        joined.append(key)
      }
      above = white
    }
    return joined
  }

  private static let largeNumeral = 1.5

  /// The keys of a list whose lines stand further apart than those of keys do as a rule, where each then begins at the height of
  /// a paragraph beside it; `nil` where they don't.
  static func keysSetWide(
    _ columns: [[Segment]], em: Double, lineGap: Double = keyLineGap
  ) -> [[Segment]]? {
    let texts = ReadingOrder.topDown(columns[1])
    let whites = zip(texts, texts.dropFirst()).map { $1.ink.y0 - $0.ink.y1 }.filter { $0 > 0 }
    guard let leading = whites.min(), leading > lineGap * em, leading < widestLeading * em else {
      return nil
    }
    let gap = leading + leadingSlack * em
    let keys = Whitespace.bands(of: columns[0], gap: gap)
    let tops = Whitespace.bands(of: texts, gap: gap).map(ReadingOrder.top)
    guard keys.count >= leastKeys, keys.count <= tops.count, keys.allSatisfy(holdsFigure),
      keys.allSatisfy({ key in
        let top = ReadingOrder.top(key)
        return tops.contains { abs($0 - top) < sameHeight * em }
      })
    else { return nil }
    return keys
  }

  /// The most white between lines of a text, how much it varies, and how far a key stands off its text, in type sizes.
  private static let widestLeading = 1.0
  private static let leadingSlack = 0.1
  private static let sameHeight = 0.45

  /// Whether a key is an hour with its minutes, or a span of two, and nothing else: "9.30", "18:00", "20h30 – 22h".
  private static func isClock(_ key: [Segment]) -> Bool {
    // A line that ends in a dash goes on in the next one.
    guard key.count == 1, key[0].contents == nil, key[0].words.count <= mostWordsOfSpan,
      let last = key[0].words.last, isClock(last)
    else { return false }
    var clocks = 0
    for word in key[0].words {
      if isClock(word) {
        clocks += 1
      } else if word.text.utf8.count > longestJoint
        || word.text.utf8.contains(where: { (0x30...0x39).contains($0) })
          && key[0].words.count > 1 && clocks == 0
      {
        return false
      }
    }
    return clocks > 0
  }

  private static func isClock(_ word: Word) -> Bool {
    let text = word.text.utf8
    guard (4...5).contains(text.count) else { return false }
    let figures = text.enumerated().filter { (0x30...0x39).contains($0.element) }.map(\.offset)
    return figures.count == text.count - 1 && !figures.contains(text.count - 3)
  }

  /// As in "from 9:30 to 11:00", whose words around the hours have few letters.
  private static let mostWordsOfSpan = 5
  private static let longestJoint = 4

  /// The keys, those of hours that stand right below one another each by itself, where two other columns have a line beside
  /// each that is set alike: rows of one line among others.
  private static func parted(_ keys: [[Segment]], beside columns: [[Segment]]) -> [[Segment]] {
    guard columns.count >= leastForHours, keys.contains(where: { $0.count > 1 }) else {
      return keys
    }
    return keys.flatMap { key -> [[Segment]] in
      // Two hours right below one another are the beginning and the end of one row as a rule.
      guard key.count > 2 || key.count == 2 && key.contains(where: holdsSpan),
        key.allSatisfy({ isClock([$0]) }),
        columns[1...].count(where: { hasLines(alike: key, in: $0) }) >= leastForHours - 1
      else { return [key] }
      return key.map { [$0] }
    }
  }

  private static let leastForHours = 3

  private static func holdsSpan(_ line: Segment) -> Bool { line.words.count(where: isClock) > 1 }

  /// Whether lines of a column that are set alike stand as high as each line of a key.
  private static func hasLines(alike key: [Segment], in column: [Segment]) -> Bool {
    var style: StyleID?
    return key.allSatisfy { line in
      guard
        let beside = column.first(where: {
          abs($0.ink.y1 - line.ink.y1) < sameHeight * line.size && $0.contents == nil
        }), style == nil || style == beside.style
      else { return false }
      style = beside.style
      return true
    }
  }

  /// Whether there is room for a line between any two keys of a column: none is an hour below its day.
  static func standsApart(_ column: [Segment], em: Double) -> Bool {
    let keys = keys(of: column, em: em)
    return zip(keys, keys.dropFirst()).allSatisfy { upper, lower in
      let bottom = upper.map(\.ink.y1).max() ?? 0
      return (lower.map(\.ink.y0).min() ?? 0) - bottom > lineRoom * em
    }
  }

  /// As a fraction of the type size.
  private static let lineRoom = 1.1

  /// The rows beside a first column that holds a mark of its own: hours and what is on, beside the large
  /// numeral of their day.
  static func rows(beside mark: [Segment], columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard mark.contains(where: { $0.size > leastMark * em }),
      mark.reduce(0, { $0 + $1.words.count }) <= mostWords
    else { return nil }
    return rows(
      of: columns.flatMap { $0 }, columns: columns, em: em, leastKeys: leastKeysOfMark)
  }

  /// How much larger than the text a mark is.
  private static let leastMark = 2.0
  private static let leastKeysOfMark = 2

  private static func wordCount(of segment: Segment) -> Int {
    segment.words.count { $0.text.unicodeScalars.contains { !$0.properties.isDash } }
  }

  /// Whether a key holds the few figures of a day or an hour; a telephone number has more.
  static func holdsFigure(_ key: [Segment]) -> Bool {
    var figures = 0
    var letters = 0
    for segment in key {
      for word in segment.words {
        var text = word.text
        text.withUTF8 { bytes in
          for byte in bytes {
            if (0x30...0x39).contains(byte) { figures += 1 }
            if byte >= 0x41 { letters += 1 }
          }
        }
      }
    }
    return figures > 0 && figures <= (letters > figures ? mostFiguresInWords : mostFigures)
  }

  /// As in "11h30 – 12h30", and in "Saturdays 17 October 2026, 23 January and 10 April, at 10.30".
  private static let mostFigures = 8
  private static let mostFiguresInWords = 16
  /// As in "Samedi 9 octobre 2027, à la tombée de la nuit", in a filled box of its own.
  private static let mostWordsInBox = 12

  private static func isBoxed(_ key: [Segment]) -> Bool { key.contains { $0.contents != nil } }

  /// The box of a key, that of its panel where it stands in one.
  private static func extent(of key: [Segment]) -> Rect? {
    guard let first = key.first else { return nil }
    return key.dropFirst().reduce(first.frame ?? first.ink) { $0.union($1.frame ?? $1.ink) }
  }

  /// The topmost line that begins at the height of a key's first line.
  private static func line(beside key: [Segment], of others: [Segment], em: Double) -> Segment? {
    guard let first = key.min(by: { $0.ink.y0 < $1.ink.y0 }) else { return nil }
    // A numeral or a box of its own stands beside several lines.
    let isNumeral = key.contains { $0.size > 1.6 * em || $0.contents != nil }
    let extent = extent(of: key) ?? first.ink
    return others.filter { other in
      if isNumeral {
        return other.ink.verticalOverlap(extent) > 0.5 * min(other.ink.height, extent.height)
      }
      return abs(other.ink.y1 - first.ink.y1) < 0.4 * em
        || abs(other.ink.y0 - first.ink.y0) < 0.4 * em
    }.min { $0.ink.y0 < $1.ink.y0 }
  }
}
