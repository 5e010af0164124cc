import KitModel

/// Joins a narrow column of days or hours to the column of titled texts that it stands behind, where other columns stand beside
/// both.
///
/// As in: two columns on a page, each with the hour of every title at its right edge: the gutter between texts and hours is as
/// white as the one between the columns, so that all hours would be read behind all texts.
enum KeysBehindText {
  private static let leastKeys = 2
  private static let mostWords = 8
  /// How far the feet of a key and of its title may stand apart, in type sizes.
  private static let sameHeight = 0.45
  /// How wide keys are beside their texts at the most.
  private static let widestKeys = 0.4
  /// The share of titles that have a key, and of keys that stand at the height of a row of the other columns at the most.
  private static let leastTitled = 0.8
  private static let mostInRows = 0.5

  /// The columns with each such pair as one; `nil` where there is none, or where nothing stands beside it.
  static func joined(_ columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard columns.count >= 3 else { return nil }
    var joined: [[Segment]] = []
    var isPair = false
    for index in columns.indices {
      if index > 0, !isPair, tells(columns[index], columns[index - 1], em: em),
        !areRows(columns, of: index, em: em)
      {
        joined[joined.count - 1] = ReadingOrder.topDown(columns[index - 1] + columns[index])
        isPair = true
      } else {
        joined.append(columns[index])
        isPair = false
      }
    }
    return joined.count > 1 && joined.count < columns.count ? joined : nil
  }

  /// Whether each line of a column is a day or hour at the height of a title of the texts, and nearly every title has one.
  private static func tells(_ keys: [Segment], _ texts: [Segment], em: Double) -> Bool {
    guard keys.count >= leastKeys, keys.count < texts.count,
      keys.allSatisfy({
        $0.contents == nil && $0.words.count <= mostWords && KeyedRows.holdsFigure([$0])
      }), width(keys) < widestKeys * width(texts)
    else { return false }
    var titles: [Segment] = []
    for key in keys {
      guard
        let title = texts.first(where: { abs($0.ink.y1 - key.ink.y1) < sameHeight * em }),
        title.contents == nil
      else { return false }
      titles.append(title)
    }
    let style = titles[0].style
    guard titles.allSatisfy({ $0.style == style }) else { return false }
    let alike = texts.count { $0.style == style }
    return alike < texts.count && Double(keys.count) >= leastTitled * Double(alike)
  }

  /// Whether the keys are the last cells of rows that reach over the other columns.
  private static func areRows(_ columns: [[Segment]], of index: Int, em: Double) -> Bool {
    let others = columns.indices.filter { $0 != index && $0 != index - 1 }.flatMap { columns[$0] }
    let met = columns[index].count { key in
      others.contains { abs($0.ink.y1 - key.ink.y1) < sameHeight * em }
    }
    return Double(met) > mostInRows * Double(columns[index].count)
  }

  private static func width(_ column: [Segment]) -> Double {
    (column.map(\.ink.x1).max() ?? 0) - (column.map(\.ink.x0).min() ?? 0)
  }
}
