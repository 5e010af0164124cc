import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The day of a section that tells a programme hour by hour, told once in the text in front of it.
///
/// As in: "On the evening of Wednesday 12 August 2026 the river will be lit" in a column of its own, before "The evening,
/// hour by hour" over "17.00 Boats leave the quay."
struct DayBefore {
  let document: SectionedDocument
  let tools: EventTools

  /// So many hours without a day need one.
  private static let leastHours = 3

  /// The one day in all texts of the document in front of a section; `nil` where they tell several, or where the section
  /// tells days itself.
  func day(of section: Section) -> DatedText? {
    guard let first = section.blocks.first, tellsHours(section) else { return nil }
    var only: (day: DatedText, date: CalendarDate)?
    for block in document.pages.lazy.flatMap(\.blocks) {
      if block.page == first.page, block.box == first.box { return only?.day }
      guard block.table == nil, case let dated = tools.dated(block.text) else { continue }
      for expression in dated.expressions where expression.statesDayOfMonth {
        if Self.isDateline(expression, in: block.text) { continue }
        let told = tools.reader.resolve(expression, in: tools.context).occurrences
        guard told.count == 1, let date = told[0].start?.date, told[0].open == nil,
          told[0].end.map({ $0.date == date }) ?? true
        else { return nil }
        if let only, only.date != date {
          // A year long past is that of a memory.
          if date < only.date { continue }
          return nil
        }
        only = only ?? (tools.dated(block.text.slice(expression.range)), date)
      }
    }
    return nil
  }

  /// Whether texts of a section open with hours, and none with a day.
  private func tellsHours(_ section: Section) -> Bool {
    let items = tools.stream.items(of: section.blocks)
    let led = items.count { item in
      item.table == nil && item.dated.isTimeOnly
        && (DateCoverage.isLeading(item.coverage) || item.isTimeLine)
    }
    return led >= Self.leastHours && !items.contains(where: \.tellsItsDay)
  }

  /// Whether a date stands behind a place that opens a text, in front of a dash: "BLINVILLE, 19 January 2027 –".
  static func isDateline(_ date: DateExpression, in text: SourcedText) -> Bool {
    guard date.range.lowerBound <= longestPlace else { return false }
    let words = WordList(text.text)
    guard
      words.indices(in: 0..<date.range.lowerBound).allSatisfy({
        words[$0].shape != .lower || words[$0].range.count <= longestArticle
      })
    else { return false }
    // "Samedi 31 octobre 2026" alone, with its weekday, is the day of what is announced.
    guard let next = words.words.first(where: { $0.range.lowerBound >= date.range.upperBound })
    else { return date.range.lowerBound > 0 || !date.known.contains(.weekday) }
    return next.isSign("-") || next.isSign(":")
  }

  /// In bytes: of a town with its county, and of "le".
  private static let longestPlace = 60
  private static let longestArticle = 3
}
