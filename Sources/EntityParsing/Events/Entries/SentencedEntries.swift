import DateExpressions
import KitModel
import Lexicons

/// Parts an entry whose text tells several things, each in a sentence with its name and its own day or hour.
///
/// As in: "**Pre-season.** Open rehearsal on Saturday 1 May, 10.30am, at the Weir. Lantern walk Friday 7 May, 9pm.", or "Tuesday
/// 3 May. Lecture by Ann Aubin, 9:15. Poster session, 16:00." What only leads to such sentences names none of them.
struct SentencedEntries {
  let tools: EventTools

  func parted(_ entries: [Entry]) -> [Entry] {
    entries.flatMap { entry -> [Entry] in
      guard entry.origin != .row, entry.origin != .grid, entry.when.count == 1 else {
        return [entry]
      }
      return rows(of: entry) ?? hours(of: entry) ?? [entry]
    }
  }

  /// Sentences with days of their own.
  private func rows(of entry: Entry) -> [Entry]? {
    let dated = entry.when[0]
    let days = dated.expressions.count(where: \.statesDayOfMonth)
    guard days > 1, dated.text.text.utf8.contains(UInt8(ascii: ".")),
      case let prose = ProseRows(tools: tools), case let rows = prose.rows(of: dated),
      !rows.isEmpty,
      rows.allSatisfy({ !prose.isPlace($0.name) }),
      rows.count(where: { tools.dated($0.text).hasTime }) * 2 >= rows.count,
      rows.reduce(0, { $0 + tools.dated($1.text).expressions.count(where: \.statesDayOfMonth) })
        == days
    else { return nil }
    return rows.map { row in
      var own = entry
      own.title = row.name
      var when = tools.dated(row.text)
      when.coverage = .pure
      own.when = [when]
      own.body = [row.body].filter { !$0.isEmpty }
      own.places = [row.place].compactMap(\.self) + entry.places
      own.origin = .inText
      return own
    }
  }

  /// Sentences with hours in a line that opens with their day: the first is the entry's.
  private func hours(of entry: Entry) -> [Entry]? {
    var day = entry.when[0]
    guard entry.origin == .dateLed, day.expressions.count == 1, !day.hasTime,
      day.expressions[0].statesDayOfMonth, day.hasCertainDay,
      let first = DateSentences.sentences(of: day).first,
      case let opening = tools.dated(first), opening.coverage == .pure
    else { return nil }
    day.coverage = .pure
    let rest = day.text.slice(first.text.utf8.count..<day.text.text.utf8.count)
    let others = HourSentences(tools: tools).entries(in: [rest], on: day, scope: entry.scope)
    guard others.count > 1 else { return nil }
    return [entry] + others.dropFirst()
  }
}
