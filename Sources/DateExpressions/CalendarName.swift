/// A word that names a weekday or a month in a reader's languages; "mar" is both in French.
public struct CalendarName: Hashable, Sendable {
  /// UTF-8 offsets in the text; the dot of an abbreviation is in it.
  public var range: Range<Int>
  /// 1...7, Monday first; 0 for none.
  var weekday: UInt8
  /// 1...12; 0 for none.
  var month: UInt8

  /// Whether both name the same day of the week, or the same month.
  public func isSame(as other: CalendarName) -> Bool {
    weekday > 0 && weekday == other.weekday || month > 0 && month == other.month
  }
}

extension DateReader {
  /// The weekdays and months that words of a text name, wherever they stand.
  ///
  /// Also in short forms that are dates only beside figures, such as "me", "di".
  public func calendarNames(in text: String) -> [CalendarName] {
    var text = text
    return text.withUTF8 { bytes in
      let items = lexicon.items(of: Tokenizer.tokens(of: bytes))
      return items.indices.compactMap { index in
        let item = items[index]
        guard item.kind == .word, item.sense != 0 else { return nil }
        let sense = lexicon.senses[Int(item.sense)]
        guard sense.weekday > 0 || sense.month > 0 else { return nil }
        let next = items[index + 1]
        let end = next.sign == .dot && next.isGlued ? next.end : item.end
        return CalendarName(
          range: Int(item.start)..<Int(end), weekday: sense.weekday, month: sense.month)
      }
    }
  }
}
