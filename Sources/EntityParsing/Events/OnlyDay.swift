import CivilTime
import DateExpressions
import KitModel

/// The day of a kit that is about one day alone.
///
/// As in: "Jeudi 8 avril 2027" below the headline of a note that tells a visit hour by hour.
struct OnlyDay {
  let document: SectionedDocument
  let period: ClosedRange<CalendarDate>?
  let tools: EventTools

  /// The line of the first page that tells it.
  var line: DatedText? {
    guard let period, period.lowerBound == period.upperBound, let cover = document.pages.first
    else { return nil }
    let lines = cover.blocks.filter { $0.table == nil }.map { tools.dated($0.text) }
    return lines.first { dated in
      (dated.coverage == .pure || DateCoverage.isLeading(dated.coverage))
        && dated.expressions.contains { expression in
          expression.statesDayOfMonth
            && tools.reader.resolve(expression, in: tools.context).occurrences
              .map(\.start?.date) == [period.lowerBound]
        }
    }
  }
}
