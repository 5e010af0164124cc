import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Rows of a table whose keys in the margin give a day and, in lines of their own, a title, beside a text.
///
/// As in: "19 mars / Le feu de mai" beside "Ana Ruiz l'allumera. Il sera 20 h sur la place …", without a header.
struct DatedKeys {
  let tools: EventTools
  private let keyed: [Row]

  private struct Row {
    var date: DatedText
    var title: SourcedText
    var text: SourcedText
  }

  private static let leastRows = 2
  /// In bytes.
  private static let longestTitle = 70
  private static let leastText = 80

  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= Self.leastRows, !table.rows.contains(where: \.isHeader),
      table.rows.allSatisfy({ $0.cells.allSatisfy { $0.column < 2 } })
    else { return nil }
    let keyed = table.rows.compactMap { Self.row($0, tools: tools) }
    guard keyed.count >= Self.leastRows, 2 * keyed.count >= table.rows.count else { return nil }
    self.keyed = keyed
  }

  private static func row(_ row: Table.Row, tools: EventTools) -> Row? {
    guard row.cells.count == 2, case let text = row.cells[1].text,
      text.text.utf8.count >= leastText, isRunning(row.cells[1])
    else { return nil }
    let lines = row.cells[0].lines
    for count in (1..<max(lines.count, 1)).reversed() {
      let date = tools.dated(Line.join(Array(lines[..<count])))
      let title = Line.join(Array(lines[count...]))
      guard date.coverage == .pure, date.hasCertainDay, title.text.utf8.count <= longestTitle,
        tools.dated(title).expressions.isEmpty, !isPlace(title, tools: tools)
      else { continue }
      return Row(date: date, title: title, text: text)
    }
    return nil
  }

  /// Whether a cell is a text of one look, and no title above what is said of it.
  private static func isRunning(_ cell: Table.Cell) -> Bool {
    cell.lines.count > 1 && cell.lines.allSatisfy { $0.style == cell.lines[0].style }
      && cell.text.text.utf8.last == UInt8(ascii: ".")
  }

  private static func isPlace(_ title: SourcedText, tools: EventTools) -> Bool {
    // "Le marché des potiers": a place without a town has no article as a rule.
    guard tools.lexicon.article(WordList(title.text), at: 0) == nil else { return false }
    return tools.places.parse(title.text, isPlaceLine: true).first.map {
      $0.range.count * 4 > title.text.utf8.count * 3
    } ?? false
  }

  /// - Parameter others: what the rows tell read as those of any table.
  func entries(scope: EntryScope, besides others: [Entry]) -> [Entry] {
    let rest = others.filter { entry in
      !entry.when.contains { when in
        keyed.contains { $0.date.text.text.hasPrefix(when.text.text) }
      }
    }
    return rest
      + keyed.map { row in
        var when = [row.date]
        if !row.date.hasTime, let hours = hours(of: row) { when.append(hours) }
        var entry = Entry(title: row.title, when: when, scope: scope, origin: .titled)
        entry.body = [row.text]
        return entry
      }
  }

  /// The hours of a single day that one sentence of its text tells, and no other.
  private func hours(of row: Row) -> DatedText? {
    let days = row.date.expressions.flatMap {
      tools.reader.resolve($0, in: tools.context).occurrences
    }
    guard days.count == 1, days[0].end == nil else { return nil }
    let timed = DateSentences.sentences(of: tools.dated(row.text)).map(tools.dated)
      .filter { $0.expressions.contains(where: \.statesTime) }
    guard timed.count == 1, var hours = timed.first,
      !hours.expressions.contains(where: \.statesDay)
    else { return nil }
    hours.expressions.removeAll { !$0.known.contains(.time) }
    hours.coverage = .pure
    return hours
  }
}
