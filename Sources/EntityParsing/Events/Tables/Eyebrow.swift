import KitModel

/// The small word above the title in a cell that says what kind of thing it is: "THÉÂTRE" above a play's title.
///
/// Any word is one where the title is much larger; a kind by its words is one where the title is bold and it is not.
enum Eyebrow {
  /// In bytes.
  private static let longest = 32
  /// How many times larger than the word the title below it is.
  private static let leastRatio = 1.2

  /// The word and the cell without it; `nil` where the cell opens with its title.
  static func parted(
    _ cell: Table.Cell, tools: EventTools
  ) -> (word: SourcedText, rest: Table.Cell)? {
    guard cell.lines.count >= 2, case let first = cell.lines[0].text,
      first.text.utf8.count <= longest, tools.dated(first).coverage == .none,
      case let own = tools.stream.look(of: [cell.lines[0]]),
      case let below = tools.stream.look(of: [cell.lines[1]]),
      tools.stream.isSetApart([cell.lines[1]]),
      Double(below.halfPoints) >= leastRatio * Double(own.halfPoints)
        || below.halfPoints > own.halfPoints && below.isBold && !own.isBold
          && AttendanceWords(lexicon: tools.lexicon).areKinds(first.text)
    else { return nil }
    var rest = cell
    rest.lines.removeFirst()
    return (first, rest)
  }
}
