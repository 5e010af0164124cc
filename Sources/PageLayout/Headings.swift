import KitModel
import Lexicons

/// Tells headings from running text and gives them levels.
///
/// A heading is set larger than the body, or as large but bold, coloured or in capitals where the
/// text after it is not, and is short. Levels follow the looks: larger first, then bolder.
enum Headings {
  /// The least ratio to the body's size that makes a heading by size alone.
  static let leastRatio = 1.16
  static let mostLines = 4
  static let mostBytes = 220

  static func mark(_ pages: inout [LaidOutPage], sheet: StyleSheet) {
    typealias Heading = (page: Int, block: Int, look: Look)
    var looks: [Look: Int] = [:]
    var found: [Heading] = []
    var acrossColumns: [Heading] = []
    let running = Set(pages.runningStyles.map { sheet[$0] })
    for page in pages.indices {
      let blocks = pages[page].blocks
      for index in blocks.indices {
        let next = following(index, in: blocks, sheet: sheet)
        if let look = headingLook(blocks[index], next: next, running: running, sheet: sheet) {
          looks[look, default: 0] += 1
          found.append((page, index, look))
        } else if next == nil, let below = columnsBelow(index, in: blocks),
          let look = headingLook(blocks[index], next: below, running: running, sheet: sheet)
        {
          acrossColumns.append((page, index, look))
        }
      }
    }
    // Above columns of its own a line may be anything; set as other headings are, it is one.
    found += acrossColumns.filter { looks[$0.look, default: 0] >= leastAlike }
    let ranks = looks.keys.sorted(by: >)
    let closing = ClosingLines.looks(
      among: found, in: pages, bodySize: sheet.body.halfPoints)
    for heading in found where !closing.contains(heading.look) {
      let rank = ranks.firstIndex(of: heading.look) ?? 0
      pages[heading.page].blocks[heading.block].kind = .heading(level: min(rank + 1, 9))
    }
  }

  /// The block below one in its column, or the table that one stands above that is alone in its column, below a title,
  /// or a line set apart from the text above it.
  private static func following(_ index: Int, in blocks: [Block], sheet: StyleSheet) -> Block? {
    let block = blocks[index]
    if let next = blocks[(index + 1)...].first(where: { $0.region == block.region }) { return next }
    guard index + 1 < blocks.count, case let table = blocks[index + 1], table.table != nil,
      index == 0 || blocks[index - 1].region != block.region
        || isName(block) && isLarger(blocks[index - 1], than: block, sheet: sheet)
        || block.lines.count == 1 && isText(blocks[index - 1], unlike: block, sheet: sheet),
      table.box.y0 > block.box.midY,
      table.box.horizontalOverlap(block.box) > 0
    else { return nil }
    return table
  }

  private static let leastAlike = 2

  /// What stands below a line alone in its column: the first of the columns or boxes that it heads.
  private static func columnsBelow(_ index: Int, in blocks: [Block]) -> Block? {
    guard index + 1 < blocks.count, case let (block, next) = (blocks[index], blocks[index + 1]),
      block.lines.count == 1, !block.text.text.hasSuffix("."), next.table == nil,
      next.region != block.region,
      next.page == block.page, next.box.y0 > block.box.midY,
      next.box.horizontalOverlap(block.box) > 0
    else { return nil }
    return next
  }

  /// Whether a block may name a part of what its title names, as "Mars" below "Agenda": a line below a title may
  /// go on with it, too.
  private static func isName(_ block: Block) -> Bool {
    let words = block.text.text.split(separator: " ")
    return words.count <= mostWordsOfName
      && !block.text.text.utf8.contains { (0x30...0x39).contains($0) }
  }

  private static let mostWordsOfName = 3

  /// Whether running text stands in another weight or colour than a line below it.
  private static func isText(_ upper: Block, unlike lower: Block, sheet: StyleSheet) -> Bool {
    guard upper.kind == .paragraph, upper.lines.count > 1, let last = upper.lines.last,
      let line = lower.lines.first, last.page == line.page,
      case let (text, title) = (sheet[last.style], sheet[line.style])
    else { return false }
    return text.isBold != title.isBold || differs(text.color, title.color)
  }

  /// Whether a block is set as the title of what another one heads a part of.
  private static func isLarger(_ upper: Block, than lower: Block, sheet: StyleSheet) -> Bool {
    guard let upper = upper.lines.last, let lower = lower.lines.first else { return false }
    return sheet[upper.style].size > sheet[lower.style].size * leastRatio
  }

  /// What a heading looks like; greater is more prominent.
  struct Look: Hashable, Comparable {
    var halfPoints: Int
    var isCapitals: Bool
    var isBold: Bool
    var color: Color

    static func < (left: Look, right: Look) -> Bool {
      if abs(left.halfPoints - right.halfPoints) > 1 { return left.halfPoints < right.halfPoints }
      if left.isBold != right.isBold { return right.isBold }
      if left.isCapitals != right.isCapitals { return right.isCapitals }
      if left.halfPoints != right.halfPoints { return left.halfPoints < right.halfPoints }
      return left.color.luminance > right.color.luminance
    }
  }

  private static func headingLook(
    _ block: Block, next: Block?, running: Set<StyleClass>, sheet: StyleSheet
  ) -> Look? {
    guard block.kind == .paragraph || block.kind == .listItem, block.table == nil,
      block.lines.count <= mostLines
    else { return nil }
    let bytes = block.lines.reduce(0) { $0 + $1.text.text.utf8.count }
    guard bytes <= mostBytes, bytes >= 2 else { return nil }
    let style = sheet[block.lines[0].style]
    let isPure = block.lines.allSatisfy { line in
      let look = sheet[line.style]
      return look.isBold == style.isBold && abs(look.halfPoints - style.halfPoints) <= 2
        && letters(of: line, in: style, sheet: sheet) >= 0.85
    }
    guard isPure || isDisplay(block, bytes: bytes, sheet: sheet) else {
      return openingLook(block, sheet: sheet)
    }
    let text = block.lines.map(\.text.text).joined(separator: " ")
    guard text.unicodeScalars.contains(where: { LetterCase.isLetter($0) }) else { return nil }
    // "3:00 PM – 4:30 PM" is in capitals only because it says nothing in words.
    let isCapitals = isInCapitals(text) && isInWords(text)
    let look = Look(
      halfPoints: style.halfPoints, isCapitals: isCapitals, isBold: style.isBold,
      color: style.color)
    let body = sheet.body
    if style.size >= body.size * leastRatio, !running.contains(style) { return look }
    guard style.size >= body.size * (isCapitals && style.isBold ? 0.7 : 0.88) else { return nil }
    if block.kind == .listItem { return nil }
    let stands =
      (style.isBold && !body.isBold) || (isCapitals && bytes >= 4)
      || (style.color != body.color && differs(style.color, body.color))
    guard stands else { return nil }
    guard let next else { return nil }
    let after = sheet[next.lines.first?.style ?? 0]
    let changes =
      after.isBold != style.isBold || after.color != style.color
      || after.halfPoints < style.halfPoints - 1 || (isCapitals && !isInCapitals(next))
    guard changes else { return nil }
    return look
  }

  /// Whether a block is set in one size well above the body's: a heading of two colours or weights.
  private static func isDisplay(_ block: Block, bytes: Int, sheet: StyleSheet) -> Bool {
    let pieces = block.lines.lazy.flatMap(\.text.pieces)
    guard bytes <= mostDisplayBytes, let first = pieces.first.map({ sheet[$0.style] }),
      first.size >= sheet.body.size * leastDisplay
    else { return false }
    return pieces.allSatisfy { abs(sheet[$0.style].halfPoints - first.halfPoints) <= 2 }
  }

  /// The least ratio to the body's size, and the most text, of a heading of several looks.
  private static let leastDisplay = 1.4
  private static let mostDisplayBytes = 120

  /// The look of a line's opening words where they are set larger than the body and than what follows
  /// them, as a day above its programme is with a word about it behind.
  private static func openingLook(_ block: Block, sheet: StyleSheet) -> Look? {
    guard block.lines.count == 1, case let pieces = block.lines[0].text.pieces,
      let first = pieces.first, case let style = sheet[first.style],
      style.size >= sheet.body.size * leastRatio
    else { return nil }
    let opening = pieces.prefix { sheet[$0.style] == style }
    let rest = pieces.dropFirst(opening.count)
    guard let end = opening.last?.range.upperBound, end >= shortestOpening,
      rest.allSatisfy({ sheet[$0.style].size <= style.size * largestNote })
    else { return nil }
    return Look(
      halfPoints: style.halfPoints, isCapitals: false, isBold: style.isBold, color: style.color)
  }

  /// A drop cap or a numeral opens a line too and is no heading.
  private static let shortestOpening = 6
  /// How large at most what stands beside a heading is, as a share of the heading's size.
  private static let largestNote = 0.75

  private static func differs(_ a: Color, _ b: Color) -> Bool { a.distance(to: b) > 90 }

  /// The share of the line's letters that look bold or not as `style` does, at about its size.
  private static func letters(of line: Line, in style: StyleClass, sheet: StyleSheet) -> Double {
    var same = 0
    var all = 0
    for piece in line.text.pieces {
      let look = sheet[piece.style]
      all += piece.range.count
      if look.isBold == style.isBold, look.color == style.color { same += piece.range.count }
    }
    return all == 0 ? 0 : Double(same) / Double(all)
  }

  private static func isInCapitals(_ block: Block) -> Bool {
    isInCapitals(block.lines.map(\.text.text).joined())
  }

  /// Whether a text has more letters than figures.
  private static func isInWords(_ text: String) -> Bool {
    var letters = 0
    var figures = 0
    for scalar in text.unicodeScalars {
      if LetterCase.isLetter(scalar) { letters += 1 }
      if ("0"..."9").contains(scalar) { figures += 1 }
    }
    return letters > figures
  }

  static func isInCapitals(_ text: some StringProtocol) -> Bool {
    var upper = 0
    for scalar in text.unicodeScalars {
      if LetterCase.isSmall(scalar) { return false }
      if LetterCase.isCapital(scalar) { upper += 1 }
    }
    return upper >= 2
  }
}
