import DateExpressions
import KitModel
import Lexicons

/// A table with a row for each day whose cells list what takes place in one line, parted by dots, each with
/// its hour behind it: "Puppet show, 10.30am (4) · Harbour walk, 2pm".
struct DottedCells {
  private let tools: EventTools

  /// The share of all parts that must close with an hour.
  private static let leastTimed = 0.7
  private static let leastParts = 3
  /// In bytes.
  private static let leastTitle = 4

  /// `nil` where too few parts close with an hour: dots stand between other things as well.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    var parts = 0
    var timed = 0
    for cell in table.rows.flatMap(\.cells) {
      let own = Self.parts(of: cell.text)
      guard own.count >= 2 else { continue }
      parts += own.count
      timed += own.count { titleEnd(in: tools.dated($0)) != nil }
    }
    guard parts >= Self.leastParts, Double(timed) >= Self.leastTimed * Double(parts) else {
      return nil
    }
  }

  /// The entries of a row's cells; `nil` where no cell lists several.
  func entries(
    of cells: [Table.Cell], on day: (column: Int, day: DatedText), scope: EntryScope
  ) -> [Entry]? {
    let texts = cells.filter { $0.column != day.column }.map(\.text)
    guard texts.count == 1, case let parts = Self.parts(of: texts[0]), parts.count >= 2 else {
      return nil
    }
    return parts.compactMap { part in
      let dated = tools.dated(part)
      guard let end = titleEnd(in: dated) else { return nil }
      var entry = Entry(
        title: TitleCleaning.trimmed(part.slice(0..<end)), when: [day.day, dated], scope: scope,
        origin: .row)
      entry.body = [part.slice(end..<part.text.utf8.count)]
      return entry
    }
  }

  /// Where the title of a part ends whose only date is an hour behind it.
  private func titleEnd(in dated: DatedText) -> Int? {
    guard dated.isTimeOnly, let hour = dated.expressions.last?.range.lowerBound,
      hour >= Self.leastTitle, dated.coverage != .pure, !DateCoverage.isLeading(dated.coverage)
    else { return nil }
    return hour
  }

  /// A text cut at its dots, those between words.
  private static func parts(of text: SourcedText) -> [SourcedText] {
    guard text.text.unicodeScalars.contains(where: { $0 == "·" || $0 == "•" }) else {
      return [text]
    }
    var parts: [SourcedText] = []
    var start = 0
    for word in WordList(text.text).words where word.isSign("·") || word.isSign("•") {
      parts.append(TitleCleaning.trimmed(text.slice(start..<word.range.lowerBound)))
      start = word.range.upperBound
    }
    parts.append(TitleCleaning.trimmed(text.slice(start..<text.text.utf8.count)))
    return parts.filter { !$0.isEmpty }
  }
}
