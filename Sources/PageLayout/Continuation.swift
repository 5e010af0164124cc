import KitModel
import Lexicons

/// Joins paragraphs that a column's or page's end cut.
enum Continuation {
  static func join(_ pages: inout [LaidOutPage], sheet: StyleSheet) {
    var last: (page: Int, block: Int)?
    for page in pages.indices {
      var kept: [Block] = []
      for block in pages[page].blocks {
        if let open = last {
          let above =
            open.page == page ? kept[open.block] : pages[open.page].blocks[open.block]
          if above.region != block.region || open.page != page, goesOn(above, block, sheet: sheet) {
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
      }
      pages[page].blocks = kept
    }
  }

  private static func goesOn(_ above: Block, _ below: Block, sheet: StyleSheet) -> Bool {
    guard above.table == nil, below.table == nil, below.kind == .paragraph,
      above.kind == .paragraph || above.kind == .listItem,
      let end = above.lines.last, let start = below.lines.first,
      above.lines.count >= 3 || Hyphenation.fragment(before: end) != nil,
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
