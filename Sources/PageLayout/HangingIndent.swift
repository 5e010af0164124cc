import KitModel
import Lexicons

/// Tells where the further lines of hanging paragraphs begin: right of the first line of each.
///
/// Lines that go on there in mid sentence tell it. In paragraphs whose first line is set in, lines that stand further
/// right begin a sentence.
///
/// As in: "4 May  Pond dip at the Old Barn, 10am / and 11.15am", each second line below the title's edge.
enum HangingIndent {
  /// So many lines go on further right in mid sentence.
  private static let leastLines = 2
  /// The least indent and how far its lines stand from one edge, in type sizes.
  private static let leastIndent = 0.9
  private static let sameEdge = 0.3

  /// The left edge in points; `nil` where paragraphs don't hang.
  static func edge(of lines: [BlockAssembly.FlowLine]) -> Double? {
    var edge: Double?
    var count = 0
    for (upper, lower) in zip(lines, lines.dropFirst())
    where lower.ink.x0 > upper.ink.x0 + leastIndent * lower.size && !upper.opensItem
      && !lower.opensItem && lower.ink.y0 - upper.ink.y1 < lower.size
      && !BlockAssembly.closesSentence(upper.line.text.text)
      && lower.line.text.text.unicodeScalars.first.map(LetterCase.isSmall) == true
    {
      if let edge, abs(edge - lower.ink.x0) > sameEdge * lower.size { return nil }
      edge = lower.ink.x0
      count += 1
    }
    return count >= leastLines ? edge : nil
  }

  /// Whether a line begins at an edge.
  static func isAt(_ edge: Double?, _ line: BlockAssembly.FlowLine) -> Bool {
    edge.map { abs($0 - line.ink.x0) <= sameEdge * line.size } ?? false
  }
}
