import CivilTime
import DateExpressions

/// Says in lines of text what was read in a query and why.
package enum DateExplanation {
  /// The text with the ranges marked under it, then a paragraph for each expression.
  package static func text(of query: DateQuery) -> String {
    let reader = DateReader(languages: DateReader.languages(in: query.language))
    let answers = query.answers(from: reader)
    var lines = MarkedText.lines(of: query.text, marking: answers.map(\.expression.range))
    if answers.isEmpty { lines.append(nothing(in: query, reader)) }
    for answer in answers { lines += paragraph(answer, in: query) }
    return lines.joined(separator: "\n")
  }

  /// Says also what the text would be by itself.
  private static func nothing(in query: DateQuery, _ reader: DateReader) -> String {
    var whole = query
    whole.isWhole = true
    guard !query.isWhole, let answer = whole.answers(from: reader).first,
      answer.expression.range.count == query.text.utf8.count,
      let occurrence = answer.occurrences.first
    else { return "nothing that is a date" }
    return "nothing that is a date; with --whole: \(described(occurrence))"
  }

  private static func paragraph(_ answer: ResolvedDate, in query: DateQuery) -> [String] {
    let expression = answer.expression
    var lines = ["“\(expression.text.split(whereSeparator: \.isNewline).joined(separator: " "))”"]
    for occurrence in answer.occurrences.prefix(40) { lines.append("  " + described(occurrence)) }
    if answer.occurrences.count > 40 { lines.append("  … \(answer.occurrences.count - 40) more") }
    if answer.occurrences.isEmpty, answer.durationMinutes == nil {
      lines.append("  no day is known for it")
    }
    if let recurrence = answer.recurrence {
      lines.append("  repeats: \(recurrence.rule)")
      if !recurrence.except.isEmpty {
        lines.append("  except: " + recurrence.except.map(\.description).joined(separator: ", "))
      }
    }
    for hours in answer.openingHours {
      let days = hours.days.map(\.code).joined(separator: " ")
      lines.append("  open: \(days) \(hours.opens)-\(hours.closes)")
    }
    if let minutes = answer.durationMinutes { lines.append("  lasts: \(minutes) minutes") }
    if let zone = answer.timeZone { lines.append("  zone: \(zone), printed") }
    if !answer.occurrences.isEmpty {
      lines.append("  year from: " + source(of: answer, in: query))
    }
    let known = DatePart.allCases.filter(expression.known.contains).map(\.rawValue)
    lines.append("  printed: \(known.joined(separator: ", ")); rule: \(expression.rule)")
    for finding in answer.findings { lines.append("  [\(finding.code)] \(finding.message)") }
    if expression.isExclusion {
      lines.append("  nothing takes place then, says the word before it")
    }
    return lines
  }

  /// What made the year certain, and the day that was counted from.
  private static func source(of answer: ResolvedDate, in query: DateQuery) -> String {
    let name = answer.yearFrom.rawValue
    switch answer.yearFrom {
    case .weekday: return name + ", the nearest in which it fits"
    case .reference:
      guard let reference = query.reference else { return name }
      let isCounted = answer.expression.known.contains(.relative)
      return name + (isCounted ? ", counted from \(reference)" : ", the nearest to \(reference)")
    case .sentence: return name + ", stated before"
    case .unknown where query.reference == nil: return name + "; --reference would tell it"
    default: return name
    }
  }

  private static func described(_ occurrence: Occurrence) -> String {
    if let partial = occurrence.partial {
      let candidates = occurrence.candidates.map(\.description).joined(separator: ", ")
      return candidates.isEmpty ? partial : "\(partial): \(candidates)"
    }
    let isDay = occurrence.grain == .day
    var text = occurrence.start.map { named($0, isDay: isDay) } ?? "…"
    if let end = occurrence.end {
      let isSameDay = end.time != nil && end.date == occurrence.start?.date
      text += " – " + (isSameDay ? end.time?.description ?? "" : named(end, isDay: isDay))
    }
    if occurrence.open == .after { text += " …" }
    if let part = occurrence.dayPart { text += ", \(part.rawValue)" }
    if occurrence.grain != .day { text += " (\(occurrence.grain.rawValue))" }
    return text
  }

  /// The moment after the name of its day: "Tue 2026-03-10T20:00".
  private static func named(_ moment: LocalMoment, isDay: Bool) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return isDay ? "\(names[moment.date.weekday.rawValue - 1]) \(moment)" : moment.description
  }
}
