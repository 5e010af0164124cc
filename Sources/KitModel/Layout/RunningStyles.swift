/// The styles that paragraphs are set in: those of the body, and of boxes with a larger type of their own.
extension Sequence<LaidOutPage> {
  /// Styles of which several blocks have more lines than a heading has.
  package var runningStyles: Set<StyleID> {
    var blocks: [StyleID: Int] = [:]
    for block in lazy.flatMap(\.blocks)
    where block.table == nil && block.lines.count >= RunningText.leastLines {
      let style = block.lines[block.lines.count / 2].style
      if block.lines.count(where: { $0.style == style }) >= RunningText.leastLines {
        blocks[style, default: 0] += 1
      }
    }
    return Set(blocks.filter { $0.value >= RunningText.leastBlocks }.keys)
  }
}

private enum RunningText {
  static let leastLines = 5
  static let leastBlocks = 2
}
