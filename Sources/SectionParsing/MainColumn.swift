import KitModel

/// The column that a text goes on in from page to page, read before the narrow one at its left.
///
/// As in: a programme at the right of both pages, and at the left whom to call on the first and "About us" on the second:
/// what the second page goes on with is nothing about us. A heading at the left
/// that is larger than all at the right is the title of the page.
enum MainColumn {
  /// How much narrower the column at the left is, and how far edges may differ, in points.
  private static let narrow = 0.55
  private static let sameEdge = 1.5
  /// Of a page's lines, the share that begins at the main edge.
  private static let leastShare = 0.4
  private static let leastTextLines = 3

  /// The pages, each whose main column goes on from the one before with that first.
  static func first(on pages: [LaidOutPage]) -> [LaidOutPage] {
    var pages = pages
    for index in pages.indices.dropFirst() where pages[index].secondLanguage == nil {
      guard let side = side(of: pages[index]),
        let before = pages[..<index].last(where: { !$0.blocks.isEmpty }),
        let edge = edge(of: before),
        abs(pages[index].blocks[side].box.x0 - edge) < sameEdge
      else { continue }
      pages[index].blocks = Array(pages[index].blocks[side...] + pages[index].blocks[..<side])
    }
    return pages
  }

  /// How many blocks at the beginning stand in a narrow column of text at the left of all others; `nil` where none do.
  private static func side(of page: LaidOutPage) -> Int? {
    guard let right = page.blocks.map(\.box.x1).max(), let left = page.blocks.first?.box.x0,
      let start = page.blocks.firstIndex(where: { $0.box.x0 > left + (right - left) / 5 }),
      start > 0
    else { return nil }
    let (side, main) = (page.blocks[..<start], page.blocks[start...])
    guard let edge = main.map(\.box.x0).min(), let end = side.map(\.box.x1).max(), end < edge,
      let top = side.map(\.box.y0).min(), main[start].box.y0 < top + 2 * side[0].box.height,
      end - left < narrow * (right - edge), side.allSatisfy({ $0.table == nil }),
      side.contains(where: isHeading), textLines(in: side) >= leastTextLines,
      !(level(of: side) ?? .max < level(of: main) ?? 0)
    else { return nil }
    return start
  }

  /// The level of the largest heading.
  private static func level(of blocks: ArraySlice<Block>) -> Int? {
    blocks.compactMap { block in
      if case .heading(let level) = block.kind { level } else { nil }
    }.min()
  }

  /// Where most lines of a page begin.
  private static func edge(of page: LaidOutPage) -> Double? {
    var counts: [Int: Int] = [:]
    var all = 0
    for line in page.blocks.flatMap(\.lines) {
      counts[Int(line.box.x0.rounded()), default: 0] += 1
      all += 1
    }
    guard let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
      Double(most.value) >= leastShare * Double(all)
    else { return nil }
    return Double(most.key)
  }

  private static func textLines(in blocks: ArraySlice<Block>) -> Int {
    blocks.reduce(0) { $0 + ($1.kind == .paragraph ? $1.lines.count : 0) }
  }

  private static func isHeading(_ block: Block) -> Bool {
    if case .heading = block.kind { true } else { false }
  }
}
