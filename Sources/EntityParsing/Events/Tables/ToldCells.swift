import DateExpressions
import KitModel

/// A table without a column of days, whose cells in one column name what comes back and tell when: weekly markets by town.
///
/// As in: "Aubin | Saturday Market. Every Saturday, 2 May to 31 October, 8 am to noon | Station yard". What stands in the other
/// cells says where.
struct ToldCells {
  private struct Told {
    var title: SourcedText
    var when: DatedText
    var places: [SourcedText]
  }

  private let rows: [Told]

  private static let leastRows = 2
  /// In bytes: a longer sentence tells a story.
  private static let longestTitle = 60

  /// `nil` where not each row has such a cell in one column, or a row has no other.
  init?(_ table: Table, tools: EventTools) {
    let body = table.rows.filter { !$0.isHeader }
    guard body.count >= Self.leastRows else { return nil }
    for column in Set(body.flatMap { $0.cells.map(\.column) }).sorted() {
      let rows = body.compactMap { Self.told(by: $0, in: column, tools: tools) }
      guard rows.count == body.count else { continue }
      self.rows = rows
      return
    }
    return nil
  }

  private static func told(by row: Table.Row, in column: Int, tools: EventTools) -> Told? {
    guard row.cells.count > 1, let cell = row.cells.first(where: { $0.column == column }),
      let first = DateSentences.sentences(of: cell.text).first,
      case let named = TitleCleaning.trimmed(first), named.text.hasSuffix("."),
      case let title = named.slice(0..<named.text.utf8.count - 1), !title.isEmpty,
      title.text.utf8.count <= longestTitle, tools.dated(title).expressions.isEmpty,
      first.text.utf8.count < cell.text.text.utf8.count,
      case let when = tools.dated(
        TitleCleaning.trimmed(
          cell.text.slice(first.text.utf8.count..<cell.text.text.utf8.count))),
      when.hasCertainDay, when.hasTime, when.expressions.first?.range.lowerBound == 0
    else { return nil }
    let others = row.cells.filter { $0.column != column }.map(\.text)
    guard others.allSatisfy({ tools.dated($0).expressions.isEmpty }) else { return nil }
    // The hall behind the text comes before the town in front of it.
    return Told(title: title, when: when, places: others.reversed())
  }

  func entries(parser: TableEntries) -> [Entry] {
    rows.map { row in
      var entry = Entry(
        title: row.title, when: [row.when], heading: parser.heading, scope: parser.scope,
        origin: .row)
      entry.places = row.places
      entry.hasPlaceColumn = true
      return entry
    }
  }
}
