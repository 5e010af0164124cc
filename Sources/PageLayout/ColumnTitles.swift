import KitModel

/// Gives each of some columns of text the title above it.
///
/// Titles side by side are one band of the page, and would be read one after the other before all of the text.
///
/// As in: "Programme" above a list of days, and "About us" on its right above what is said of the house; the hours of three
/// cards side by side, far above their titles.
enum ColumnTitles {
  private static let mostColumns = 4

  /// The columns below their titles; `nil` where a line is none, or what stands below is no text in columns.
  static func headed(
    _ titles: [Segment], above segments: [Segment], em: Double
  ) -> [[Segment]]? {
    let areHours = titles.allSatisfy(isHour)
    guard (2...mostColumns).contains(titles.count), areHours || titles.allSatisfy(isTitle),
      isOneLine(titles)
    else { return nil }
    let parted = Whitespace.columns(of: segments, gap: em * ReadingOrder.leastGutter)
    let sides = ThreadedColumns.sides(of: parted, em: em)
    let columns = sides.map { $0.map { $0.flatMap { $0 } } } ?? parted
    guard columns.count == titles.count else { return nil }
    let titles = titles.sorted { $0.ink.x0 < $1.ink.x0 }
    var left = -Double.infinity
    for (title, column) in zip(titles, columns) {
      let right = column.map(\.ink.x1).max() ?? left
      guard title.ink.x0 > left, title.ink.x0 < right else { return nil }
      left = right
    }
    if sides == nil {
      switch GridDecision.judge(segments: segments, columns: columns, em: em) {
      case .columns: break
      case .table(let rows) where areHours && rows.count <= mostCardRows: break
      case .cards, .table: return nil
      }
    }
    return zip(titles, columns).map { [$0] + $1 }
  }

  /// Whether a line is one of words.
  private static func isTitle(_ line: Segment) -> Bool {
    line.contents == nil
      && line.words.contains { $0.text.utf8.count { $0 >= 0x41 } >= leastLetters }
  }

  private static let leastLetters = 3

  /// Whether a line tells an hour, or from which to which: figures and at most the letters that go with them.
  private static func isHour(_ line: Segment) -> Bool {
    line.contents == nil && !isTitle(line)
      && line.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// A card is a title, a place and a text; more rows are those of a table.
  private static let mostCardRows = 3

  private static func isOneLine(_ titles: [Segment]) -> Bool {
    titles.dropFirst().allSatisfy {
      $0.ink.verticalOverlap(titles[0].ink) > 0.5 * min($0.ink.height, titles[0].ink.height)
    }
  }
}
