import KitModel

/// Tells a column of labels, each in front of what it tells: "Date:", "Place:", "Price:" with the day, the hall and the price at
/// their right, some over several lines.
///
/// Read as columns, all labels would stand in front of all facts.
enum LabelledLines {
  private static let leastLabels = 2
  private static let mostWords = 5
  /// How far the feet of a label and of its fact may differ, in type sizes.
  private static let sameHeight = 0.3

  /// Whether each line of the first of two columns is a label with a line beside it, and the first fact stands beside the first
  /// label.
  static func are(_ columns: [[Segment]]) -> Bool {
    guard columns.count == 2, columns[0].count >= leastLabels,
      columns[0].count <= columns[1].count,
      let first = columns[0].map(\.ink.y1).min(), let top = columns[1].map(\.ink.y1).min(),
      abs(first - top) < sameHeight * columns[0][0].size
    else { return false }
    return columns[0].allSatisfy { label in
      label.contents == nil && label.words.count <= mostWords
        && label.words.last?.text.utf8.last == UInt8(ascii: ":")
        && columns[1].contains { fact in
          fact.contents == nil && abs(fact.ink.y1 - label.ink.y1) < sameHeight * label.size
        }
    }
  }
}
