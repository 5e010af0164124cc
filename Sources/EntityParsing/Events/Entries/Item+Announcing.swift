import DateExpressions
import KitModel

extension Item {
  /// A line that opens with its date, or a list item that closes with it.
  var announcesByItself: Bool {
    if case .trailing = coverage { return isListItem }
    return DateCoverage.isLeading(coverage)
  }

  /// Whether a sentence inside a text opens with its day and hour.
  ///
  /// As in: "Un café, un livre. Chaque mercredi à 12 h".
  var announcesInside: Bool {
    guard case .embedded = coverage, !isTitleLike, byteCount < EntrySegmentation.longestCard else {
      return false
    }
    return dated.expressions.contains { expression in
      expression.known.contains(.time)
        && (expression.statesDayOfMonth || expression.known.contains(.recurrence))
        && opensSentence(at: expression.range.lowerBound)
    }
  }

  /// Whether a full stop and white space stand right in front of a UTF-8 offset.
  private func opensSentence(at offset: Int) -> Bool {
    let before = text.text.utf8.prefix(offset).suffix(2)
    return before.last == UInt8(ascii: " ") && before.first == UInt8(ascii: ".")
  }
}
