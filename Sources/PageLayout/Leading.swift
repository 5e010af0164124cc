import KitModel
import Lexicons

/// Tells how far apart the lines of a flow are set, where they stand wider than those of most documents.
///
/// Lines that go on in the next one in mid sentence, for want of room, tell it: they are of one paragraph whatever the
/// white between them.
enum Leading {
  /// So many lines go on in the next one.
  private static let leastLines = 2
  /// Fewer words are a cell or an entry as well as a line.
  private static let leastWords = 6
  /// The end of a line that has no room for another word, as a share of the flow's width.
  private static let fullLine = 0.85
  /// In type sizes: the widest white between lines of one text, and how much it differs among them.
  private static let widest = 1.8
  private static let mostDifference = 0.15

  /// The white between lines of running text in type sizes; `nil` where few tell it or they differ.
  static func gap(of lines: [BlockAssembly.FlowLine], above least: Double) -> Double? {
    guard let right = lines.map(\.ink.x1).max(), let left = lines.map(\.ink.x0).min() else {
      return nil
    }
    let full = left + fullLine * (right - left)
    var narrowest = Double.infinity
    var widest = 0.0
    var count = 0
    for (upper, lower) in zip(lines, lines.dropFirst())
    where upper.ink.x1 >= full && goesOn(upper, in: lower) {
      let gap = (lower.ink.y0 - upper.ink.y1) / upper.size
      guard gap >= 0 else { continue }
      narrowest = min(narrowest, gap)
      widest = max(widest, gap)
      count += 1
    }
    guard count >= leastLines, narrowest > least, widest <= Self.widest,
      widest - narrowest <= mostDifference
    else { return nil }
    return widest
  }

  private static func goesOn(
    _ upper: BlockAssembly.FlowLine, in lower: BlockAssembly.FlowLine
  ) -> Bool {
    guard upper.look == lower.look, abs(upper.ink.x0 - lower.ink.x0) < upper.size, !lower.opensItem,
      upper.line.text.pieces.count >= leastWords,
      !BlockAssembly.closesSentence(upper.line.text.text),
      let first = lower.line.text.text.unicodeScalars.first
    else { return false }
    return LetterCase.isSmall(first)
  }
}
