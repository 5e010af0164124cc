import CivilTime
import DateExpressions
import KitModel

/// The days that a kit tells in running text or at the foot of its first page, where those of its programme confirm them.
extension KitDates {
  /// In days: a longer span holds the past and the future of anything.
  private static let longestSpan = 250
  /// So many spans of one first page may be told, of which one is the kit's.
  private static let mostSpans = 12
  /// So many different days of the programme lie within.
  private static let leastWithin = 2
  /// So many times as many is told within as outside, where sales, previews and deadlines lie.
  private static let withinForOutside = 2

  /// The span of the first page in which most of the programme lies, or which the lead tells and no later day follows.
  ///
  /// A cover that announces the days sets them apart; a release tells them in its lead, and what is on is below.
  func spanOfProgramme(published: CalendarDate?) -> ClosedRange<CalendarDate>? {
    var best: (span: ClosedRange<CalendarDate>, within: Int)?
    let spans = toldSpans(published: published)
    // A first page of many spans is a list of what is on.
    guard (1...Self.mostSpans).contains(spans.count) else { return nil }
    let told = document.pages.flatMap(\.blocks).flatMap { reader.scan($0.text.text) }.filter {
      $0.known.isSuperset(of: [.day, .month]) || $0.known.hasTime && !$0.known.contains(.day)
    }
    for (span, isLead) in spans {
      var dates = yearlessContext(published: published)
      if dates.reference == nil, dates.year == nil {
        dates.year = span.lowerBound.year
        dates.yearSource = .kit
      }
      let weights = self.weights(of: told, besides: span, in: dates, published: published)
      let inside = weights.filter { span.contains($0.key) }
      let within = inside.values.reduce(0, +)
      let outside = weights.values.reduce(0, +) - within
      guard
        inside.count >= Self.leastWithin && within >= (isLead ? 1 : Self.withinForOutside) * outside
          || isLead && (published != nil || !inside.isEmpty)
            && weights.keys.allSatisfy({ $0 <= span.upperBound }),
        best.map({ $0.within < within }) ?? true
      else { continue }
      best = (span, within)
    }
    return best?.span
  }

  /// What is known of the years of days that print none.
  private func yearlessContext(published: CalendarDate?) -> DateContext {
    var dates = context
    if let published {
      dates.reference = LocalMoment(published)
      dates.referenceSource = .kit
    }
    if let year = titleYear {
      dates.year = year
      dates.yearSource = .kit
    }
    return dates
  }

  /// The spans to come that the first page tells, and whether its headings or first text do.
  private func toldSpans(
    published: CalendarDate?
  ) -> [(span: ClosedRange<CalendarDate>, isLead: Bool)] {
    let dates = yearlessContext(published: published)
    let lead = cover.pieces.firstIndex(where: \.isProse) ?? cover.pieces.count
    var texts = cover.pieces.enumerated().map {
      (text: $0.element.text.text, isLead: $0.offset <= lead && !$0.element.isProgramme)
    }
    texts += (document.pages.first?.furniture ?? []).map { ($0.text.text, false) }
    var spans: [(span: ClosedRange<CalendarDate>, isLead: Bool)] = []
    for (text, isLead) in texts {
      for expression in reader.scan(text)
      where expression.known.isSuperset(of: [.day, .month])
        && expression.known.isDisjoint(with: [.recurrence, .time])
        && !isOfNextEdition(expression, in: text)
      {
        guard let span = days(of: expression, in: dates), span.lowerBound < span.upperBound,
          span.upperBound.dayNumber - span.lowerBound.dayNumber < Self.longestSpan,
          span.lowerBound.year >= KitYear.earliest,
          published.map({ span.upperBound >= $0 }) ?? true,
          !spans.contains(where: { $0.span == span })
        else { continue }
        spans.append((span, isLead))
      }
    }
    return spans
  }

  /// The days that the kit tells one by one, with their months, and how much it tells to be on each: the hours behind it.
  private func weights(
    of told: [DateExpression], besides span: ClosedRange<CalendarDate>, in context: DateContext,
    published: CalendarDate?
  ) -> [CalendarDate: Int] {
    var weights: [CalendarDate: Int] = [:]
    var last: [CalendarDate] = []
    for expression in told {
      // An hour alone is on the day before it.
      if expression.known.contains(.day) {
        last = reader.resolve(expression, in: context).occurrences.compactMap {
          day(of: $0, besides: span, published: published)
        }
      }
      for day in last { weights[day, default: 0] += 1 }
    }
    return weights
  }

  /// The day of an occurrence that is to come, the first of another span.
  private func day(
    of occurrence: Occurrence, besides span: ClosedRange<CalendarDate>, published: CalendarDate?
  ) -> CalendarDate? {
    guard occurrence.open == nil, let day = occurrence.start?.date,
      published.map({ day > $0 }) ?? true, day.year >= KitYear.earliest,
      occurrence.end.map({ $0.date == day || !span.contains(day) }) ?? true
    else { return nil }
    return day
  }
}
