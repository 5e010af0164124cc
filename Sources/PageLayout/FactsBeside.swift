import KitModel

/// Parts a page of titled texts whose days and places stand at their right into rows, each title with its facts.
///
/// As in: "La Barque rouge", a paragraph and its cast at the left, "Mardi 4 mars à 20 h / Petite salle" at the right, and
/// the same below it with the next title. Columns of a page that is read down say nothing of each other.
enum FactsBeside {
  private static let leastRows = 2
  /// So few rows could fall together by chance: theirs begin at one height as well.
  private static let fewRows = 2
  private static let mostLines = 7
  private static let mostWords = 26
  /// How far a title may begin below the middle of its facts, and below their top, in type sizes.
  private static let lowest = 1.6
  /// White between the facts of two titles, likewise.
  private static let gap = 1.2
  /// How far the lines of one title stand apart, likewise.
  private static let titleGap = 0.6

  struct Row {
    var text: [Segment]
    var facts: [Segment]
  }

  /// A page parted so.
  struct Parts {
    var above: [Segment]
    var rows: [Row]
    var below: [Segment] = []
  }

  /// The rows, and what stands above and below them; `nil` where there are none.
  ///
  /// - Parameter isLed: whether the facts stand at the left, where they open with the day.
  static func parts(of columns: [[Segment]], em: Double, isLed: Bool = false) -> Parts? {
    guard columns.count == 2, let textEnd = columns[0].map(\.ink.y1).max() else { return nil }
    // What stands below all texts is of none of them.
    let bands = Whitespace.bands(of: columns[1], gap: gap * em)
    let facts = bands.prefix { ReadingOrder.top($0) < textEnd }
    if isLed, !facts.allSatisfy(opensWithDay) { return nil }
    guard var parts = rows(of: columns[0], facts: Array(facts), em: em),
      let last = parts.rows.indices.last
    else { return nil }
    // What white parts from the last row is no text of it.
    let end = AnchoredRows.extent(of: parts.rows[last].facts).upperBound
    let texts = Whitespace.bands(of: parts.rows[last].text, gap: gap * em)
    let own = 1 + texts.dropFirst().prefix { ReadingOrder.top($0) < end }.count
    parts.rows[last].text = ReadingOrder.topDown(texts.prefix(own).flatMap { $0 })
    parts.below = ReadingOrder.topDown(
      texts.dropFirst(own).flatMap { $0 } + bands.dropFirst(facts.count).flatMap { $0 })
    parts.rows = withHeads(parts.rows)
    return parts
  }

  /// The rows, headings behind the text of one above the title of the next: "Vendredi" in large letters above the second day's.
  private static func withHeads(_ rows: [Row]) -> [Row] {
    var headed = rows
    let level = rows.flatMap { row in
      let extent = AnchoredRows.extent(of: row.facts)
      return row.text.filter { extent.overlaps($0.ink.y0...$0.ink.y1) }
    }
    let largest = level.map(\.size).max() ?? .infinity
    for index in headed.indices.dropLast() {
      let text = headed[index].text
      guard let head = text.dropFirst().firstIndex(where: { $0.size > leastHead * largest })
      else { continue }
      headed[index].text = Array(text[..<head])
      headed[index + 1].text.insert(contentsOf: text[head...], at: 0)
    }
    return headed
  }

  /// How much larger than a title a heading above another one is.
  private static let leastHead = 1.15

  private static func rows(
    of texts: [Segment], facts: [[Segment]], em: Double
  ) -> Parts? {
    guard case let lines = facts.reduce(0, { $0 + $1.count }),
      texts.count > lines || lines > leastRows
    else { return nil }
    guard facts.count >= leastRows, facts.allSatisfy(tellsWhen),
      // An hour at the end of each title's line is part of it.
      facts.count(where: { $0.flatMap(\.flattened).count > 1 }) * 2 > facts.count,
      width(of: facts.flatMap { $0 }) < width(of: texts)
    else { return nil }
    let left = ReadingOrder.topDown(texts)
    guard !holdsFacts(left, like: facts) else { return nil }
    if let rows = rowsApart(left, beside: facts, em: em) { return rows }
    guard let titles = titles(of: left, beside: facts, em: em) else { return nil }
    let rows = titles.indices.map { index in
      let below = index + 1 < titles.count ? titles[index + 1] : .infinity
      let text = left.filter { $0.ink.midY >= titles[index] && $0.ink.midY < below }
      return Row(text: text, facts: facts[index])
    }
    return Parts(above: left.filter { $0.ink.midY < titles[0] }, rows: rows)
  }

  /// The rows that white parts from side to side, each of a text and facts about as high as its first lines; `nil` where
  /// some hold other than one of each.
  ///
  /// Their titles may be set in several ways: struck out, behind a mark such as "Complet".
  private static func rowsApart(
    _ left: [Segment], beside facts: [[Segment]], em: Double
  ) -> Parts? {
    let sides = facts.map(AnchoredRows.extent(of:))
    let bands = Whitespace.bands(of: left + facts.flatMap { $0 }, gap: gap * em)
    var above: [Segment] = []
    var rows: [Row] = []
    for band in bands {
      let extent = AnchoredRows.extent(of: band)
      let own = sides.indices.filter { sides[$0].overlaps(extent) }
      let text = left.filter { $0.ink.midY > extent.lowerBound && $0.ink.midY < extent.upperBound }
      switch (own.count, rows.isEmpty) {
      case (0, true): above += text
      case (0, false): rows[rows.count - 1].text += text
      case (1, _):
        guard let first = text.first, first.ink.y0 < sides[own[0]].upperBound,
          isName(head(of: text))
        else { return nil }
        rows.append(Row(text: text, facts: facts[own[0]]))
      default: return nil
      }
    }
    return rows.count == facts.count && rows.count > fewRows
      ? Parts(above: above, rows: rows) : nil
  }

  /// The first lines of a text, as far as they are set alike.
  private static func head(of text: [Segment]) -> [Segment] {
    Array(text.prefix { $0.style == text.first?.style })
  }

  /// The tops of as many titles as there are facts, one for each: a style that opens no other text.
  private static func titles(
    of left: [Segment], beside facts: [[Segment]], em: Double
  ) -> [Double]? {
    let extents = facts.map(AnchoredRows.extent(of:))
    var found: (top: Double, tops: [Double])?
    for style in Set(left.lazy.filter { $0.contents == nil }.map(\.style)).sorted() {
      let heads = Whitespace.bands(of: left.filter { $0.style == style }, gap: titleGap * em)
      guard heads.count == facts.count, heads.allSatisfy(isName) else { continue }
      let tops = heads.map(ReadingOrder.top)
      let stands = tops.indices.allSatisfy { index in
        let middle = (extents[index].lowerBound + extents[index].upperBound) / 2
        let isLevel =
          facts.count > fewRows || abs(tops[index] - extents[index].lowerBound) < lowest * em
        return isLevel && tops[index] < middle + lowest * em
          && (index + 1 == tops.count || middle < tops[index + 1] - em / 2)
      }
      if stands, tops[0] < found?.top ?? .infinity { found = (tops[0], tops) }
    }
    return found?.tops
  }

  /// Whether a column tells days and hours as the other one does: each is a list of its own.
  private static func holdsFacts(_ column: [Segment], like facts: [[Segment]]) -> Bool {
    let styles = Set(
      facts.compactMap { ReadingOrder.topDown($0.flatMap(\.flattened)).first?.style })
    return column.lazy.flatMap(\.flattened).contains { line in
      styles.contains(line.style) && line.words.count <= mostWordsOfDay
        && KeyedRows.holdsFigure([line])
    }
  }

  private static let mostWordsOfDay = 8

  /// Whether letters prevail over figures.
  private static func isName(_ head: [Segment]) -> Bool {
    var letters = 0
    var figures = 0
    for byte in head.lazy.flatMap(\.words).flatMap(\.text.utf8) {
      if (0x30...0x39).contains(byte) { figures += 1 } else if byte >= 0x41 { letters += 1 }
    }
    return letters >= leastLetters && letters > 3 * figures
  }

  private static let leastLetters = 4

  private static func width(of column: [Segment]) -> Double {
    (column.map { $0.ink.x1 }.max() ?? 0) - (column.map { $0.ink.x0 }.min() ?? 0)
  }

  private static func opensWithDay(_ facts: [Segment]) -> Bool {
    ReadingOrder.topDown(facts.flatMap(\.flattened)).first.map { KeyedRows.holdsFigure([$0]) }
      ?? false
  }

  /// Whether a few short lines have a figure in the first two of them.
  private static func tellsWhen(_ facts: [Segment]) -> Bool {
    let lines = facts.flatMap(\.flattened)
    return lines.count <= mostLines && lines.reduce(0) { $0 + $1.words.count } <= mostWords
      && ReadingOrder.topDown(lines).prefix(2).contains { KeyedRows.holdsFigure([$0]) }
  }
}
