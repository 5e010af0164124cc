import CivilTime

extension CalendarValue {
  /// The type's name in jCal and xCal.
  var typeName: String {
    switch self {
    case .text: "text"
    case .date: "date"
    case .dateTime, .utc: "date-time"
    case .uri: "uri"
    case .address: "cal-address"
    case .integer: "integer"
    case .duration: "duration"
    case .recurrence: "recur"
    case .offset: "utc-offset"
    }
  }

  /// The value as jCal and xCal write it: dates and offsets with their separators.
  var extendedText: String {
    switch self {
    case .text(let text), .uri(let text), .address(let text), .duration(let text),
      .recurrence(let text):
      text
    case .date(let date): date.description
    case .dateTime(let moment): "\(moment):00"
    case .utc(let moment): utcStamp(moment)
    case .integer(let number): String(number)
    case .offset(let seconds): offsetText(seconds: seconds)
    }
  }
}

/// The parts of a rule as jCal and xCal write them: lower-case names, extended dates.
struct RecurrenceRuleParts {
  struct Part {
    var name: String
    var values: [String]
  }

  let parts: [Part]

  init(_ rule: String) {
    parts = rule.split(separator: ";").compactMap { part in
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { return nil }
      let values = sides[1].split(separator: ",").map(String.init)
      return Part(
        name: sides[0].lowercased(), values: sides[0] == "UNTIL" ? values.map(extended) : values)
    }
  }
}

/// `20201124T083000Z` as `2020-11-24T08:30:00Z`.
private func extended(_ basic: String) -> String {
  let digits = Array(basic)
  guard digits.count >= 8 else { return basic }
  let date = "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
  guard digits.count >= 15 else { return date }
  return date + "T\(String(digits[9..<11])):\(String(digits[11..<13])):\(String(digits[13...]))"
}
