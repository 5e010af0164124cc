import CivilTime
package import DateExpressions

/// Writes resolved dates as the contract's JSON array, on one line.
package struct DateJSON {
  private var output = ""

  /// The array for the expressions of `text`; lengths of time alone are no dates and left out.
  package static func array(of dates: [ResolvedDate], in text: String) -> String {
    var writer = DateJSON()
    let offsets = ScalarOffsets(text)
    writer.output = "["
    var isFirst = true
    for date in dates where date.expression.known != [.duration] {
      if !isFirst { writer.output += "," }
      isFirst = false
      writer.write(date, offsets)
    }
    writer.output += "]"
    return writer.output
  }

  private mutating func write(_ date: ResolvedDate, _ offsets: ScalarOffsets) {
    let range = date.expression.range
    let start = offsets.scalars(before: range.lowerBound)
    let first = date.occurrences.first
    output += "{\"text\":"
    string(date.expression.text)
    output += ",\"offset\":\(start),\"length\":\(offsets.scalars(before: range.upperBound) - start)"
    output += ",\"start\":"
    optional(first?.start?.description)
    output += ",\"end\":"
    optional(first?.end?.description)
    output += ",\"dayPart\":"
    optional(first?.dayPart?.rawValue)
    output += ",\"open\":"
    optional(first?.open?.rawValue)
    output += ",\"grain\":"
    optional((first?.grain ?? .day).rawValue)
    output += ",\"recurrence\":"
    recurrence(date.recurrence)
    output += ",\"occurrences\":["
    for (index, occurrence) in date.occurrences.enumerated() {
      if index > 0 { output += "," }
      write(occurrence)
    }
    output += "],\"yearFrom\":"
    string(date.yearFrom.rawValue)
    output += ",\"known\":"
    list(DatePart.allCases.filter(date.expression.known.contains).map(\.rawValue))
    if let zone = date.timeZone {
      output += ",\"timeZone\":"
      string(zone)
    }
    output += "}"
  }

  private mutating func recurrence(_ recurrence: Recurrence?) {
    guard let recurrence else {
      output += "null"
      return
    }
    output += "{\"rule\":"
    string(recurrence.rule)
    output += ",\"except\":"
    list(recurrence.except.map(\.description))
    output += ",\"also\":"
    list(recurrence.also.map(\.description))
    output += "}"
  }

  private mutating func write(_ occurrence: Occurrence) {
    var parts: [(String, String)] = []
    if let start = occurrence.start { parts.append(("start", start.description)) }
    if let end = occurrence.end { parts.append(("end", end.description)) }
    if let part = occurrence.dayPart { parts.append(("dayPart", part.rawValue)) }
    if let open = occurrence.open { parts.append(("open", open.rawValue)) }
    if occurrence.grain != .day { parts.append(("grain", occurrence.grain.rawValue)) }
    if let partial = occurrence.partial { parts.append(("partial", partial)) }
    output += "{"
    for (index, part) in parts.enumerated() {
      if index > 0 { output += "," }
      string(part.0)
      output += ":"
      string(part.1)
    }
    if !occurrence.candidates.isEmpty {
      output += ",\"candidates\":"
      list(occurrence.candidates.map(\.description))
    }
    output += "}"
  }

  private mutating func list(_ texts: [String]) {
    output += "["
    for (index, text) in texts.enumerated() {
      if index > 0 { output += "," }
      string(text)
    }
    output += "]"
  }

  private mutating func optional(_ text: String?) {
    if let text { string(text) } else { output += "null" }
  }

  private mutating func string(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{00}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

/// Counts Unicode scalars up to byte offsets of a text.
struct ScalarOffsets {
  private let counts: [Int]

  init(_ text: String) {
    var counts: [Int] = []
    counts.reserveCapacity(text.utf8.count + 1)
    var count = 0
    for byte in text.utf8 {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    self.counts = counts
  }

  func scalars(before offset: Int) -> Int { counts[min(offset, counts.count - 1)] }
}
