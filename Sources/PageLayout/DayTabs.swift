import KitModel

/// Boxes of a colour in the margin, below one another, each beside rows that have columns of their own: a
/// day beside its hours and titles.
///
/// A box heads all that stands at its height; without it the columns of several days are one table.
enum DayTabs {
  /// How far edges may differ, and how far a line may reach over them, in points.
  private static let tolerance = 3.0
  /// The widest box, as a share of the width of what it heads and itself.
  private static let widest = 0.3
  /// Its least height, in sizes of the text beside it; less is a label.
  private static let leastHeight = 2.6
  private static let mostWords = 24
  private static let leastTabs = 2
  private static let leastBeside = 3
  private static let mostBoxes = 60

  /// The segments with each box and what it heads as one.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    for tabs in stacks(of: page) where tabs.count >= leastTabs {
      if let folded = fold(segments, tabs: tabs) { return folded }
    }
    return segments
  }

  /// Coloured boxes below one another that are as wide.
  private static func stacks(of page: ExtractedPage) -> [[Rect]] {
    let boxes = page.fills.lazy.filter { !$0.color.isPaper }.map(\.box)
      .filter { $0.width < widest * page.width }.prefix(mostBoxes)
    var stacks: [[Rect]] = []
    for box in boxes.sorted(by: { $0.y0 < $1.y0 }) {
      let index = stacks.firstIndex { stack in
        guard let last = stack.last else { return false }
        return abs(last.x0 - box.x0) < tolerance && abs(last.x1 - box.x1) < tolerance
          && box.y0 > last.y1 - 1
      }
      if let index { stacks[index].append(box) } else { stacks.append([box]) }
    }
    return stacks
  }

  private static func fold(_ segments: [Segment], tabs: [Rect]) -> [Segment]? {
    let (top, bottom) = (tabs[0].y0, tabs[tabs.count - 1].y1)
    var heads: [[Segment]] = Array(repeating: [], count: tabs.count)
    var beside = heads
    var rest: [Segment] = []
    for segment in segments.flatMap({ parted($0, at: tabs) }) {
      let ink = segment.ink
      guard ink.y1 > top + tolerance, ink.y0 < bottom - tolerance else {
        rest.append(segment)
        continue
      }
      guard
        let index = tabs.firstIndex(where: {
          ink.y0 > $0.y0 - tolerance && ink.y1 < $0.y1 + tolerance
        })
      else { return nil }
      if tabs[index].contains(x: ink.midX, y: ink.midY), ink.x1 < tabs[index].x1 + tolerance {
        heads[index].append(segment)
      } else if ink.x0 > tabs[index].x1 - tolerance {
        beside[index].append(segment)
      } else {
        return nil
      }
    }
    var isListed = 0
    for (index, tab) in tabs.enumerated() {
      let em = Whitespace.medianSize(of: beside[index])
      let right = beside[index].map { $0.ink.x1 }.max() ?? 0
      let words = heads[index].flatMap(\.words)
      guard beside[index].reduce(0, { $0 + ($1.rows?.count ?? 1) }) >= leastBeside,
        tab.height > leastHeight * em,
        tab.width < widest * (right - tab.x0), (1...mostWords).contains(words.count),
        words.contains(where: { $0.text.utf8.contains { (0x30...0x39).contains($0) } })
      else { return nil }
      let columns = Whitespace.columns(of: beside[index], gap: em * ReadingOrder.leastGutter)
      if columns.count > 1 || beside[index].contains(where: { $0.rows != nil }) { isListed += 1 }
    }
    guard isListed * 2 > tabs.count else { return nil }
    let rows = tabs.indices.map { Segment(head: heads[$0], of: beside[$0], in: tabs[$0]) }
    return ReadingOrder.topDown(rest + rows)
  }

  /// A table that lines part, with the rows beside each of several boxes as a table of its own: the lines know nothing of
  /// the boxes.
  private static func parted(_ segment: Segment, at tabs: [Rect]) -> [Segment] {
    guard let rows = segment.rows else { return [segment] }
    var parts: [(tab: Int?, rows: [GridRow])] = []
    for row in rows {
      guard let first = row.cells.first?.box else { continue }
      let box = row.cells.dropFirst().reduce(first) { $0.union($1.box) }
      let tab = tabs.firstIndex { box.y0 > $0.y0 - tolerance && box.y1 < $0.y1 + tolerance }
      if let last = parts.last, last.tab == tab {
        parts[parts.count - 1].rows.append(row)
      } else {
        parts.append((tab, [row]))
      }
    }
    return parts.count > 1 && parts.allSatisfy { $0.tab != nil }
      ? parts.map { Segment(table: $0.rows) } : [segment]
  }
}
