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

  /// So many lines tell an hour without a day, and so few pages one day alone.
  private static let leastHours = 3
  private static let mostPages = 3
  /// In bytes: a longer text is no entry's line.
  private static let longestLine = 90

  /// The one day that a short kit without a period tells, where several of its lines have hours and no day.
  ///
  /// As in: "Lamp Night is this Friday, September 22nd." above "The Mill; 9pm-1am", "Town Hall; 8-9.30pm", "The Weir; 6-9pm".
  var sole: DatedText? {
    guard period == nil, document.pages.count <= Self.mostPages else { return nil }
    var hours = 0
    var found: (day: CalendarDate, told: DatedText?)?
    for block in document.pages.lazy.flatMap(\.blocks) {
      guard block.table == nil else { return nil }
      guard block.text.text.utf8.contains(where: AddressBytes.isDigit) else { continue }
      let dated = tools.dated(block.text)
      if dated.isTimeOnly, block.text.text.utf8.count <= Self.longestLine,
        !block.text.text.hasSuffix(".")
      {
        hours += 1
      }
      for expression in dated.expressions
      where expression.known.isSuperset(of: [.day, .month])
        || expression.known.isSuperset(of: [.weekday, .relative])
      {
        let occurrences = tools.reader.resolve(expression, in: tools.context).occurrences
        guard occurrences.count == 1, let day = occurrences[0].start?.date,
          occurrences[0].end == nil || occurrences[0].end?.date == day
        else { return nil }
        // The day of writing, and what was before it.
        if tools.context.referenceSource == .kit, let written = tools.context.reference?.date,
          day <= written
        {
          continue
        }
        guard found == nil || found?.day == day else { return nil }
        if found == nil { found = (day, nil) }
        guard found?.told == nil, expression.known.contains(.day),
          !expression.known.contains(.time), var stated = tools.reader.scan("\(day)").first
        else { continue }
        // "this Friday, 6 March" counts from the day of writing: the date itself is what heads the hours.
        var told = tools.dated(block.text.slice(expression.range))
        stated.range = 0..<told.text.text.utf8.count
        told.expressions = [stated]
        told.coverage = .pure
        found = (day, told)
      }
    }
    return hours >= Self.leastHours ? found?.told : nil
  }

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
