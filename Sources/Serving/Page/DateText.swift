import CivilTime
import Lexicons

/// Writes days and times as people read them.
struct DateText {
  let labels: PageLabels

  /// `Tuesday 10 November 2020`.
  func day(_ date: CalendarDate) -> String {
    let number = date.day == 1 ? labels(.firstDay) : "\(date.day)"
    return "\(labels.days[date.weekday.rawValue - 1]) \(number) "
      + "\(labels.months[date.month - 1]) \(date.year)"
  }

  /// An occurrence as a `time` element, or several.
  ///
  /// - Parameter part: what to call its part of the day.
  func occurrence(_ occurrence: Occurrence, part: String?) -> Markup {
    guard let start = occurrence.start else {
      guard let end = occurrence.end else { return "" }
      return around(.until, time(end, day(end.date)))
    }
    switch occurrence.grain {
    case .day: break
    case .month:
      let month = "\(labels.months[start.date.month - 1]) \(start.date.year)"
      return time(String("\(start.date)".prefix(7)), month)
    case .season, .year: return time(String("\(start.date)".prefix(4)), "\(start.date.year)")
    }
    if occurrence.open == .after { return around(.since, moment(start)) }
    guard let end = occurrence.end else {
      return part.map { "\(moment(start)), \($0.lowercased())" } ?? moment(start)
    }
    guard end.date != start.date else {
      guard let close = end.time else { return moment(start) }
      return "\(moment(start))–\(time(end, "\(close)"))"
    }
    // An end in the small hours belongs to the evening before.
    if let opened = start.time, let closed = end.time, end.date == start.date.adding(days: 1),
      closed < opened
    {
      return "\(moment(start))–\(time(end, "\(closed)"))"
    }
    return span(moment(start), moment(end))
  }

  private func moment(_ moment: LocalMoment) -> Markup {
    time(moment, day(moment.date) + (moment.time.map { ", \($0)" } ?? ""))
  }

  private func time(_ moment: LocalMoment, _ text: String) -> Markup { time("\(moment)", text) }

  private func time(_ machine: String, _ text: String) -> Markup {
    "<time datetime=\"\(machine)\">\(text)</time>"
  }

  /// A label with markup in the place of its part.
  private func around(_ label: PageLabel, _ part: Markup) -> Markup {
    let sides = halves(labels(label, "\u{0}"))
    return "\(sides.0)\(part)\(sides.1)"
  }

  private func span(_ first: Markup, _ last: Markup) -> Markup {
    let before = halves(labels(.span, "\u{0}", "\u{1}"))
    let between = halves(before.1, at: "\u{1}")
    return "\(before.0)\(first)\(between.0)\(last)\(between.1)"
  }

  private func halves(_ text: String, at mark: Character = "\u{0}") -> (String, String) {
    guard let place = text.firstIndex(of: mark) else { return (text, "") }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }
}
