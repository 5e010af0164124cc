import CivilTime
import DateExpressions

/// Writes what was read in the notation of the corpus files.
enum Meaning {
  static func text(of date: ResolvedDate) -> String {
    var parts: [String] = []
    if !date.occurrences.isEmpty {
      parts.append(date.occurrences.map(text(of:)).joined(separator: "; "))
    }
    for hours in date.openingHours {
      parts.append("hours \(days(hours.days)) \(hours.opens)-\(hours.closes)")
    }
    if let recurrence = date.recurrence {
      parts.append("rule \(recurrence.rule)")
      if !recurrence.except.isEmpty {
        parts.append("except " + recurrence.except.map(\.description).joined(separator: ","))
      }
    }
    if let minutes = date.durationMinutes { parts.append("lasts \(minutes)") }
    if let zone = date.timeZone { parts.append("zone \(zone)") }
    let doubts = date.findings.map(\.code).filter { $0 != "year-unknown" }
    if !doubts.isEmpty { parts.append("doubt " + doubts.joined(separator: ",")) }
    return parts.joined(separator: " ")
  }

  private static func text(of occurrence: Occurrence) -> String {
    var text = occurrence.open == .before ? ".." : occurrence.start?.description ?? ""
    if let partial = occurrence.partial {
      text = partial
      if !occurrence.candidates.isEmpty {
        text += "?" + occurrence.candidates.map(\.description).joined(separator: ",")
      }
    }
    if let end = occurrence.end {
      if occurrence.open == .before {
        text += end.description
      } else if let time = end.time, end.date == occurrence.start?.date {
        text += ">\(time)"
      } else {
        text += ">\(end)"
      }
    }
    if occurrence.open == .after { text += ".." }
    if let part = occurrence.dayPart { text += " (\(part.rawValue))" }
    if occurrence.grain != .day { text += " [\(occurrence.grain.rawValue)]" }
    return text
  }

  /// "TU-SU", "MO,WE-SU".
  private static func days(_ days: [Weekday]) -> String {
    var runs: [ClosedRange<Int>] = []
    for day in days.map(\.rawValue) {
      if let last = runs.last, last.upperBound + 1 == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.map { run in
      let codes = [run.lowerBound, run.upperBound].compactMap { Weekday(rawValue: $0)?.code }
      return run.count == 1 ? codes[0] : codes.joined(separator: "-")
    }.joined(separator: ",")
  }
}
