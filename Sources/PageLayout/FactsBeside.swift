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

  /// What stands above the rows, and these; `nil` where there are none.
  static func rows(of columns: [[Segment]], em: Double) -> (above: [Segment], rows: [Row])? {
    guard columns.count == 2, columns[0].count > columns[1].count || columns[1].count > leastRows
    else { return nil }
    let facts = Whitespace.bands(of: columns[1], gap: gap * em)
    guard facts.count >= leastRows, facts.allSatisfy(tellsWhen),
      // An hour at the end of each title's line is part of it.
      facts.count(where: { $0.flatMap(\.flattened).count > 1 }) * 2 > facts.count,
      width(of: columns[1]) < width(of: columns[0])
    else { return nil }
    let left = ReadingOrder.topDown(columns[0])
    guard !holdsFacts(left, like: facts), let titles = titles(of: left, beside: facts, em: em)
    else { return nil }
    let rows = titles.indices.map { index in
      let below = index + 1 < titles.count ? titles[index + 1] : .infinity
      let text = left.filter { $0.ink.midY >= titles[index] && $0.ink.midY < below }
      return Row(text: text, facts: facts[index])
    }
    return (left.filter { $0.ink.midY < titles[0] }, rows)
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
    return column.contains { line in
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

  /// Whether a few short lines have a figure in the first two of them.
  private static func tellsWhen(_ facts: [Segment]) -> Bool {
    let lines = facts.flatMap(\.flattened)
    return lines.count <= mostLines && lines.reduce(0) { $0 + $1.words.count } <= mostWords
      && KeyedRows.holdsFigure(Array(ReadingOrder.topDown(lines).prefix(2)))
  }
}
