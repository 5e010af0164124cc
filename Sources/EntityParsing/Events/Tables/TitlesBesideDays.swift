import KitModel
import Lexicons

/// Titles at the left of a page and their days at its right, far apart and too few or too long for a table.
///
/// As in: "Bal des lampions" at one margin and "Sam. 5 juin, 21 h" at the other, line by line or each in a block of its own.
struct TitlesBesideDays {
  let tools: EventTools

  private static let leastPairs = 2
  /// In bytes.
  private static let longestTitle = 110
  /// How far the tops of a title and its day may lie apart, as a share of a line's height.
  private static let sameLine = 0.4

  /// A section with each such title as a heading above its day.
  func joined(_ section: Section) -> Section {
    var joined = section
    joined.blocks = []
    var pairs = 0
    var index = 0
    while index < section.blocks.count {
      if index + 1 < section.blocks.count,
        let found = self.pairs(section.blocks[index], section.blocks[index + 1])
      {
        joined.blocks += found.flatMap { [$0.title, $0.day] }
        pairs += found.count
        index += 2
      } else {
        joined.blocks.append(section.blocks[index])
        index += 1
      }
    }
    return pairs >= Self.leastPairs ? joined : section
  }

  private func pairs(_ left: Block, _ right: Block) -> [(title: Block, day: Block)]? {
    guard left.table == nil, right.table == nil, left.page == right.page,
      right.box.x0 >= left.box.x1, isBeside(left.lines, right.lines),
      tools.dated(left.text).expressions.isEmpty
    else { return nil }
    let whole = tools.dated(right.text)
    if whole.coverage == .pure, whole.hasCertainDay,
      whole.expressions.count(where: \.statesDay) == 1
    {
      return pair(left, left.lines, right, right.lines).map { [$0] }
    }
    guard left.lines.count == right.lines.count else { return nil }
    var found: [(title: Block, day: Block)] = []
    for (title, day) in zip(left.lines, right.lines) {
      guard isBeside([title], [day]), case let dated = tools.dated(day.text),
        dated.coverage == .pure, dated.hasCertainDay,
        let pair = pair(left, [title], right, [day])
      else { return nil }
      found.append(pair)
    }
    return found
  }

  private func pair(
    _ left: Block, _ title: [Line], _ right: Block, _ day: [Line]
  ) -> (title: Block, day: Block)? {
    guard Line.join(title).text.utf8.count <= Self.longestTitle else { return nil }
    var (head, when) = (left, right)
    head.kind = .heading(level: 3)
    head.lines = title
    when.lines = day
    // One column, as if the day stood below.
    when.region = left.region
    return (head, when)
  }

  private func isBeside(_ left: [Line], _ right: [Line]) -> Bool {
    guard let a = left.first, let b = right.first else { return false }
    return abs(a.box.y0 - b.box.y0) < Self.sameLine * max(a.box.height, b.box.height)
  }
}
