import KitModel

/// Tells a large title to the left of columns that each hold a text of their own from the keys of a table's rows.
///
/// As in: "All week & / online" beside "Maps of a coast / Exhibition, Aubin Library, / 2 to 28 November", "Ask a nurse / Live
/// online with Ada Roche, / 11 November, 7pm" and "Table quiz / Online, 13 November".
enum SideTitle {
  private static let leastColumns = 3
  private static let mostLines = 3
  /// How much larger than the texts it is.
  private static let leastSize = 1.3
  /// The lines of each text, those of its own title among them.
  private static let leastTextLines = 3
  private static let mostTitleLines = 3
  /// How far the tops of the texts may lie apart, in type sizes.
  private static let sameTop = 0.5

  static func stands(before columns: [[Segment]], em: Double) -> Bool {
    guard columns.count >= leastColumns, let title = columns.first, title.count <= mostLines,
      columns.allSatisfy({ $0.allSatisfy { $0.contents == nil && $0.rows == nil } }),
      title.allSatisfy({ !$0.holdsFigure && $0.style == title[0].style })
    else { return false }
    let texts = columns.dropFirst().map(ReadingOrder.topDown)
    let size = Whitespace.medianSize(of: texts.flatMap { $0 })
    let top = ReadingOrder.top(texts[0])
    return title.allSatisfy { $0.size >= leastSize * size }
      && texts.allSatisfy { text in
        abs(ReadingOrder.top(text) - top) < sameTop * em && isTitled(text, in: texts[0][0].style)
      }
  }

  /// Whether a text opens with a title in a style of its own and has no other.
  private static func isTitled(_ text: [Segment], in style: StyleID) -> Bool {
    let title = text.prefix { $0.style == style }.count
    return text.count >= leastTextLines && (1...mostTitleLines).contains(title)
      && title < text.count && text[title...].allSatisfy { $0.style != style }
  }
}
