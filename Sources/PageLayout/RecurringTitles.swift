import KitModel
import Lexicons

/// Marks titles that are set hardly larger than the text: a look that stands above text time and again, and
/// nowhere else.
///
/// One line a point larger than its neighbours may be a caption or a first paragraph; a look whose every
/// block in the document is a short line above text of the body's look says what it is for.
///
/// As in: "The Lamplighters' Walk" in 12 points above two lines in 11, six times on two pages.
enum RecurringTitles {
  /// Fewer of a look are chance.
  private static let leastTitles = 3
  /// Of the blocks in a look, the share that stands above text.
  private static let leastShare = 0.8
  /// How much larger than the body's a title's look is at least, in half points.
  private static let leastOver = 1
  private static let mostLines = 2
  private static let mostBytes = 90

  static func mark(_ pages: inout [LaidOutPage], sheet: StyleSheet) {
    var found: [StyleClass: (all: Int, titles: [(page: Int, block: Int)])] = [:]
    for page in pages.indices {
      let blocks = pages[page].blocks
      for index in blocks.indices {
        guard let first = blocks[index].lines.first, case let look = sheet[first.style],
          look.halfPoints >= sheet.body.halfPoints + leastOver, isPlain(blocks[index])
        else { continue }
        found[look, default: (0, [])].all += 1
        if isTitle(blocks[index], look: look, sheet: sheet), index + 1 < blocks.count,
          isText(blocks[index + 1], below: blocks[index], sheet: sheet)
        {
          found[look]?.titles.append((page, index))
        }
      }
    }
    for (all, titles) in found.values
    where titles.count >= leastTitles && Double(titles.count) >= leastShare * Double(all) {
      for title in titles { pages[title.page].blocks[title.block].kind = .heading(level: 9) }
    }
  }

  private static func isPlain(_ block: Block) -> Bool {
    block.kind == .paragraph && block.table == nil
  }

  /// Whether a block is a short line in one look that is no sentence.
  private static func isTitle(_ block: Block, look: StyleClass, sheet: StyleSheet) -> Bool {
    guard block.lines.count <= mostLines, let last = block.lines.last,
      block.lines.reduce(0, { $0 + $1.text.text.utf8.count }) <= mostBytes,
      !last.text.text.hasSuffix("."), !last.text.text.hasSuffix(":"),
      block.lines.allSatisfy({ $0.text.pieces.allSatisfy { sheet[$0.style] == look } }),
      let opening = block.lines[0].text.text.unicodeScalars.first
    else { return false }
    // A numeral heads nothing by itself.
    return !LetterCase.isSmall(opening)
      && block.lines[0].text.text.unicodeScalars.contains(where: LetterCase.isLetter)
  }

  private static func isText(_ block: Block, below title: Block, sheet: StyleSheet) -> Bool {
    guard block.region == title.region, isPlain(block), let first = block.lines.first else {
      return false
    }
    return sheet[first.style].halfPoints <= sheet.body.halfPoints
      && first.box.y0 > title.box.midY
  }
}
