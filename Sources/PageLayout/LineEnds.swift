import KitModel
import Lexicons

/// What the sizes of words on both sides of a line end tell, where one of the lines is set in several.
///
/// As in: "14 h **Bal des**" above "**lampions**", whose titles are larger than their hours, and "Samedi 5 juin" above "14 h **Bal**"
/// whose words are of other sizes than the day's.
enum LineEnds {
  /// In half points: how much two sizes differ.
  private static let leastDifference = 2

  /// Whether a line goes on in the next one in mid title: its last word is set as the first below, which begins small.
  static func goOn(
    _ upper: BlockAssembly.FlowLine, in lower: BlockAssembly.FlowLine
  ) -> Bool {
    guard upper.lastLook == lower.firstLook, upper.isPure != lower.isPure,
      !BlockAssembly.closesSentence(upper.line.text.text),
      let first = lower.line.text.text.unicodeScalars.first
    else { return false }
    return LetterCase.isSmall(first)
  }

  /// Whether a line of one size stands above a line of several, none of which is its own: a day or a hall above an entry whose
  /// title is larger or smaller than the rest.
  static func isHeading(
    _ upper: BlockAssembly.FlowLine, above lower: BlockAssembly.FlowLine
  ) -> Bool {
    guard upper.isPure, upper.firstLook == upper.look, upper.lastLook == upper.look, !lower.isPure,
      upper.look.halfPoints >= lower.look.halfPoints + leastDifference
        || upper.look.halfPoints > lower.firstLook.halfPoints,
      lower.firstLook.halfPoints != upper.look.halfPoints,
      lower.lastLook.halfPoints != upper.look.halfPoints,
      lower.look.halfPoints != upper.look.halfPoints,
      !BlockAssembly.closesSentence(upper.line.text.text)
    else { return false }
    return upper.line.text.pieces.allSatisfy { $0.certainty == 1 }
  }

  /// Whether two lines are set in a font each, as a title in a sans serif and its maker in a serif of the same size.
  static func changeFont(
    _ upper: BlockAssembly.FlowLine, _ lower: BlockAssembly.FlowLine
  ) -> Bool {
    guard let above = upper.font, let below = lower.font else { return false }
    return above != below
  }

  /// Whether what ends a line is set in another style than what stands in front of the white before it.
  static func isApart(_ end: Segment, behind start: Segment) -> Bool {
    end.contents == nil && start.contents == nil
      && end.ink.x0 - start.ink.x1 > leastWhite * max(end.size, start.size)
      && start.words.last.map { $0.style != end.style } == true
  }

  /// White that no space between words has, in type sizes.
  private static let leastWhite = 1.2

  /// Whether a line whose right end stands apart heads text that is set otherwise than it begins: "14 h : **Bal**", at the
  /// right edge "*Salle Aubin*", above what is said of it.
  static func headsText(
    _ head: BlockAssembly.FlowLine, above text: BlockAssembly.FlowLine
  ) -> Bool {
    head.endsApart && !text.endsApart && text.firstLook != head.firstLook && beginsAnew(text)
  }

  /// Whether such a line stands below text, and so begins anew.
  static func headsText(
    _ head: BlockAssembly.FlowLine, below text: BlockAssembly.FlowLine
  ) -> Bool {
    // "Date    5 June" above "Hour    2 pm", whose white is narrower, are lines of one kind.
    head.endsApart && !text.endsApart && text.lastLook != head.firstLook
      && text.firstLook != head.firstLook && beginsAnew(head)
  }

  private static func beginsAnew(_ line: BlockAssembly.FlowLine) -> Bool {
    line.line.text.text.unicodeScalars.first.map { !LetterCase.isSmall($0) } ?? false
  }
}
