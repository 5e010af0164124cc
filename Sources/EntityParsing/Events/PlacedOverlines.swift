import DateExpressions
import KitModel

/// Tells the few lines above a title that say where, or at what hour and where, it is.
///
/// As in: "Halle Aubin" above "21 h", or "21 h, halle Aubin", and "Bal des lampions" larger right below, with more white above
/// them than below. A place alone is one where the hour stands right below the title.
struct PlacedOverlines {
  let tools: EventTools

  private static let mostLines = 3
  /// In bytes.
  private static let longestLine = 60
  /// How many times more white stands above such lines than below them.
  private static let leastWhite = 2.0
  private static let leastCertainty = 0.6

  /// - Parameters:
  ///   - upper: What stands above the lines, `nil` where nothing does.
  ///   - section: The one that the title heads.
  func isOne(_ block: Block, below upper: Block?, above title: Block, of section: Section) -> Bool {
    guard block.page == title.page, block.table == nil,
      block.lines.count <= Self.mostLines,
      block.lines.allSatisfy({ $0.text.text.utf8.count <= Self.longestLine }),
      abs(block.box.x0 - title.box.x0) < title.box.height,
      tellsHour(block) || isPlace(block.text) && opensWithHour(section)
    else { return false }
    let below = title.box.y0 - block.box.y1
    guard below > -title.box.height / 2, below < title.box.height else { return false }
    guard let upper, upper.page == block.page, upper.box.y1 <= block.box.midY,
      upper.box.horizontalOverlap(block.box) > 0
    else { return true }
    return block.box.y0 - upper.box.y1 > Self.leastWhite * max(below, 0)
  }

  /// Whether a block tells an hour in one of its lines and something else in the others, or an hour and the place behind it.
  private func tellsHour(_ block: Block) -> Bool {
    let whole = tools.dated(block.text)
    if whole.isTimeOnly, case .leading(let rest) = whole.coverage,
      isPlace(block.text.slice(rest..<block.text.text.utf8.count))
    {
      return true
    }
    guard block.lines.count > 1 else { return false }
    let dated = block.lines.map { tools.dated($0.text) }
    return dated.count(where: { $0.coverage == .pure && $0.isTimeOnly }) == 1
      && dated.count(where: { $0.expressions.isEmpty }) == dated.count - 1
  }

  private func opensWithHour(_ section: Section) -> Bool {
    guard let first = section.blocks.first, first.table == nil, let line = first.lines.first else {
      return false
    }
    let dated = tools.dated(line.text)
    return dated.coverage == .pure && dated.isTimeOnly
  }

  /// Whether a text names a place by its words and hardly anything else.
  private func isPlace(_ text: SourcedText) -> Bool {
    guard let mention = tools.places.parse(text.text).first else { return false }
    return mention.location.venue != nil && mention.certainty >= Self.leastCertainty
      && mention.range.count * 5 >= text.text.utf8.count * 4
  }
}
