/// The styles that paragraphs are set in: those of the body, and of boxes with a larger type of their own.
extension [LaidOutPage] {
  /// Styles of which several blocks have more lines than a heading has, or several sentences.
  package var runningStyles: Set<StyleID> {
    var blocks: [StyleID: Int] = [:]
    for block in lazy.flatMap(\.blocks)
    where block.table == nil && block.lines.count >= RunningText.leastLinesOfSentences {
      let style = block.lines[block.lines.count / 2].style
      let lines = block.lines.count { $0.style == style }
      if lines >= RunningText.leastLines
        || lines >= RunningText.leastLinesOfSentences && RunningText.holdsSentences(block)
      {
        blocks[style, default: 0] += 1
      }
    }
    return Set(blocks.filter { $0.value >= RunningText.leastBlocks }.keys)
  }
}

private enum RunningText {
  static let leastLines = 5
  static let leastLinesOfSentences = 3
  static let leastBlocks = 2
  /// In bytes: a shorter one is a part of a title that ends with a full stop.
  private static let shortestSentence = 20

  /// Whether a block ends with a full stop and has one before it that ends a sentence as well.
  static func holdsSentences(_ block: Block) -> Bool {
    let text = Array(block.text.text.utf8)
    let (stop, space) = (UInt8(ascii: "."), UInt8(ascii: " "))
    guard text.last == stop, text.count > 2 * shortestSentence else { return false }
    return text.indices.contains { index in
      text[index] == stop && index >= shortestSentence && index + shortestSentence < text.count
        && text[index + 1] == space
    }
  }
}
