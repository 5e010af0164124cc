import KitModel

/// Entries of a line or two each that open with words in bold, as close to one another as their lines are.
enum RunInLines {
  /// White behind the last word of a line, in sizes.
  private static let space = 0.3

  /// Whether a line in bold at its start begins the next of such entries: the one above ends though there
  /// is room for its first word.
  ///
  /// - Parameter first: the line that opens the entry above.
  /// - Parameter right: where the column ends.
  static func opensNext(
    _ lower: BlockAssembly.FlowLine, below upper: BlockAssembly.FlowLine,
    first: BlockAssembly.FlowLine, right: Double
  ) -> Bool {
    guard lower.firstLook.isBold, first.firstLook.isBold, !upper.lastLook.isBold,
      lower.lastLook.isBold != lower.firstLook.isBold || !first.lastLook.isBold,
      lower.line.text.text.unicodeScalars.first?.properties.isUppercase == true,
      let word = lower.line.text.pieces.first
    else { return false }
    return upper.ink.x1 + space * upper.size + word.box.width < right
  }
}
