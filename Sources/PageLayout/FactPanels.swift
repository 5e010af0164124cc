import KitModel

/// Parts a page of titled texts, each with a box of its days and halls beside it, into rows: the text, then its facts.
///
/// As in: a coloured box with "Théâtre / vendredi / 24 septembre, 19h30" from edge to edge of a strip, "Partenope" and
/// what it is beside it, and the same below with the next title. Read column by column, or the box first, its days
/// would be those of the title before.
enum FactPanels {
  private static let mostPanels = 12
  private static let mostLines = 40
  /// The most words of a line of facts, on average.
  private static let mostWords = 5.0
  private static let leastHours = 2
  /// How much larger than the facts a title is.
  private static let leastTitle = 1.25
  /// How far below the top of its box a title begins, as a share of the box's height.
  private static let lowest = 0.4

  struct Row {
    var text: [Segment]
    var panel: Segment
  }

  /// The rows of two columns, one of which is boxes and nothing else; `nil` where they are no facts of what stands beside.
  static func rows(of columns: [[Segment]]) -> [Row]? {
    guard columns.count == 2,
      let side = columns.firstIndex(where: { $0.allSatisfy { $0.contents != nil } }),
      columns[side].count <= mostPanels, case let texts = columns[1 - side],
      texts.allSatisfy({ $0.contents == nil && $0.rows == nil })
    else { return nil }
    var rows = columns[side].map { Row(text: [], panel: $0) }
    for text in texts {
      guard
        let row = rows.firstIndex(where: {
          let box = $0.panel.frame ?? $0.panel.ink
          return box.y0 <= text.ink.midY && text.ink.midY <= box.y1
        })
      else { return nil }
      rows[row].text.append(text)
    }
    return rows.allSatisfy(isTitledWithFacts) ? rows : nil
  }

  /// Whether what a box holds is facts of the titled text that stands level with it.
  static func isOne(_ box: Rect, among segments: [Segment]) -> Bool {
    let level = segments.filter { $0.ink.midY > box.y0 && $0.ink.midY < box.y1 }
    let facts = level.filter { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
    return areFacts(facts, in: box, of: level.filter { !$0.ink.intersects(box) })
  }

  private static func isTitledWithFacts(_ row: Row) -> Bool {
    areFacts(row.panel.flattened, in: row.panel.frame ?? row.panel.ink, of: row.text)
  }

  private static func areFacts(_ facts: [Segment], in box: Rect, of text: [Segment]) -> Bool {
    guard (1...mostLines).contains(facts.count), let title = ReadingOrder.topDown(text).first,
      let largest = facts.map(\.size).max(), title.size >= leastTitle * largest,
      title.ink.y0 < box.y0 + lowest * box.height
    else { return false }
    let words = facts.reduce(0) { $0 + $1.words.count }
    let hours = facts.count(where: \.tellsHour)
    return hours >= leastHours && Double(words) <= mostWords * Double(facts.count)
  }
}
