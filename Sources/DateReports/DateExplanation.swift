import CivilTime
import DateExpressions

/// Says in lines of text what was read in a query and why.
package enum DateExplanation {
  /// The text with the ranges marked under it, then a paragraph for each expression.
  package static func text(of query: DateQuery) -> String {
    let reader = DateReader(languages: DateReader.languages(in: query.language))
    let answers = query.answers(from: reader)
    var lines = [query.text.split(whereSeparator: \.isNewline).joined(separator: " ")]
    lines.append(marks(under: query.text, answers))
    if answers.isEmpty { lines.append("nothing that is a date") }
    for answer in answers { lines += paragraph(answer) }
    return lines.joined(separator: "\n")
  }

  private static func marks(under text: String, _ answers: [ResolvedDate]) -> String {
    var marks = ""
    var offset = 0
    var position = text.startIndex
    while position < text.endIndex {
      let index = answers.firstIndex { $0.expression.range.contains(offset) }
      marks += index.map { $0 % 2 == 0 ? "^" : "~" } ?? " "
      offset += text[position].utf8.count
      position = text.index(after: position)
    }
    while marks.last == " " { marks.removeLast() }
    return marks
  }

  private static func paragraph(_ answer: ResolvedDate) -> [String] {
    let expression = answer.expression
    let known = DatePart.allCases.filter(expression.known.contains).map(\.rawValue)
    var lines = ["“\(expression.text)”"]
    lines.append("  rule: \(expression.rule); printed: \(known.joined(separator: ", "))")
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
    if !answer.occurrences.isEmpty { lines.append("  year from: \(answer.yearFrom.rawValue)") }
    for finding in answer.findings { lines.append("  [\(finding.code)] \(finding.message)") }
    return lines
  }

  private static func described(_ occurrence: Occurrence) -> String {
    if let partial = occurrence.partial {
      let candidates = occurrence.candidates.map(\.description).joined(separator: ", ")
      return candidates.isEmpty ? partial : "\(partial): \(candidates)"
    }
    var text = occurrence.start?.description ?? "…"
    if let end = occurrence.end { text += " – \(end)" }
    if occurrence.open == .after { text += " …" }
    if let part = occurrence.dayPart { text += ", \(part.rawValue)" }
    if occurrence.grain != .day { text += " (\(occurrence.grain.rawValue))" }
    return text
  }
}
