import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Reads the place of a table's entries from the text in front of it, though that is an entry of its own.
extension EventPlace {
  /// The place that the text in front of the table tells, where it opens with the place or states days that hold
  /// the entry's.
  ///
  /// As in: "Juillet 2026 – bassin Blin – accès gratuit", "Classes, 15 to 19 March, at the Blin Canteen". What
  /// tells other days is an entry beside those of the table.
  func place(aboveTableOf entry: Entry, _ event: Event) -> Introduced? {
    let blocks = entry.scope.section.blocks
    guard let piece = entry.title.pieces.first,
      let table = blocks.firstIndex(where: { $0.holds(piece) }),
      let text = blocks[..<table].first(where: { $0.table == nil && !$0.isHeading })?.text,
      owned.hold(text), !entry.body.contains(where: { text.text.holds($0.text) })
    else { return nil }
    if let location = address(opening: text) { return Introduced(location: location, text: text) }
    return isSpan(text, around: event) ? place(introducedBy: text) : nil
  }

  /// Whether a text states a span of days that holds all of an event's.
  private func isSpan(_ text: SourcedText, around event: Event) -> Bool {
    let days = event.occurrences.compactMap { $0.start?.date }
    guard let first = days.min(), let last = days.max() else { return false }
    return tools.dated(text).expressions.contains { expression in
      let told = tools.reader.resolve(expression, in: tools.context).occurrences
      guard let start = told.first?.start?.date, let end = told.last?.end?.date else {
        return false
      }
      return start < end && start <= first && last <= end
    }
  }
}

extension Block {
  /// Whether it is a table that a piece of text stands in.
  fileprivate func holds(_ piece: SourcedText.Piece) -> Bool {
    table != nil && page == piece.page && box.intersects(piece.box)
  }
}
