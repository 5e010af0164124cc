import DateExpressions
import KitModel

/// Parts lines that tell what going there takes from the days right above them, where a paragraph holds nothing else.
///
/// As in: "Jeudi 8 mars : 20 h" above "Tarif unique : 8 €": the price is no title of the day.
struct AttendanceLines {
  let words: AttendanceWords
  let read: (SourcedText) -> DatedText

  /// The lines of days and those behind them; `nil` for other paragraphs.
  func parted(_ lines: [Line]) -> [[Line]]? {
    guard lines.count > 1, let last = lines.last, words.areAll(of: last.text.text),
      let first = lines.dropFirst().firstIndex(where: { words.areAll(of: $0.text.text) }),
      lines[first...].allSatisfy({ words.areAll(of: $0.text.text) }),
      lines[..<first].allSatisfy({
        let dated = read($0.text)
        return dated.coverage == .pure && (dated.hasDay || dated.hasTime)
      }),
      !goesOn(lines, at: first)
    else { return nil }
    return [Array(lines[..<first]), Array(lines[first...])]
  }

  /// Whether an hour runs over the end of the line: "à partir de 18 h" above "30, sur invitation".
  private func goesOn(_ lines: [Line], at first: Int) -> Bool {
    let end = Line.join(Array(lines[..<first])).text.utf8.count
    return read(Line.join(Array(lines[...first]))).expressions.contains {
      $0.range.contains(end)
    }
  }
}
