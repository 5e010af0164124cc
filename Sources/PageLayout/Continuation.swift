import KitModel
import Lexicons

/// Joins paragraphs that a column's or page's end cut.
enum Continuation {
  static func join(_ pages: inout [LaidOutPage], sheet: StyleSheet) {
    var last: (page: Int, block: Int)?
    // What stood around a box goes on at the top of the next page.
    var lastOutside: (page: Int, block: Int)?
    for page in pages.indices {
      var kept: [Block] = []
      for block in pages[page].blocks {
        if let open = block.panel == 0 && kept.isEmpty ? lastOutside : last {
          let above =
            open.page == page ? kept[open.block] : pages[open.page].blocks[open.block]
          let isAhead = last.map { $0.page != open.page || $0.block != open.block } ?? false
          if above.region != block.region || open.page != page, !isAhead || fillsLine(above),
            goesOn(above, block, sheet: sheet)
          {
            if open.page == page {
              kept[open.block].lines += block.lines
            } else {
              pages[open.page].blocks[open.block].lines += block.lines
            }
            continue
          }
        }
        kept.append(block)
        last = (page, kept.count - 1)
        if block.panel == 0 { lastOutside = last }
      }
      pages[page].blocks = kept
    }
  }

  /// Whether the last line of a text is as long as the others, as that of one which is cut is.
  private static func fillsLine(_ block: Block) -> Bool {
    guard let last = block.lines.last else { return false }
    return last.box.x1 > block.box.x1 - shortest * block.box.width
  }

  /// How much shorter than the longest line it may be, as a share of its length.
  private static let shortest = 0.15

  private static func isHeading(_ block: Block) -> Bool {
    if case .heading = block.kind { true } else { false }
  }

  private static func goesOn(_ above: Block, _ below: Block, sheet: StyleSheet) -> Bool {
    guard above.table == nil, below.table == nil, (above.panel > 0) == (below.panel > 0),
      let end = above.lines.last, let start = below.lines.first,
      isHeading(above)
        ? isHeading(below) && end.style == start.style
        : below.kind == .paragraph
          && (above.kind == .paragraph || above.kind == .listItem)
          && (above.lines.count >= 3 || Hyphenation.fragment(before: end) != nil),
      min(above.box.width, below.box.width) > 0.7 * max(above.box.width, below.box.width)
        || below.lines.count < 3,
      !BlockAssembly.closesSentence(end.text.text),
      let first = start.text.text.unicodeScalars.first
    else { return false }
    let (a, b) = (sheet[end.style], sheet[start.style])
    guard abs(a.halfPoints - b.halfPoints) <= 1, a.isBold == b.isBold, a.color == b.color else {
      return false
    }
    return LetterCase.isSmall(first)
  }
}
