import CivilTime

/// One time of an event.
struct OccurrenceJSON: JSONWritable {
  let occurrence: Occurrence

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      if let start = occurrence.start {
        writer.member("start", start.description)
      } else if occurrence.partial != nil {
        writer.key("start")
        writer.null()
      }
      writer.member("end", occurrence.end?.description)
      writer.member("dayPart", occurrence.dayPart?.rawValue)
      writer.member("open", occurrence.open?.rawValue)
      writer.member("grain", occurrence.grain == .day ? nil : occurrence.grain.rawValue)
      writer.member("partial", occurrence.partial)
      if !occurrence.candidates.isEmpty {
        writer.member("candidates", each: occurrence.candidates.map(\.description))
      }
    }
  }
}

/// A stated rule, beside the occurrences that it expands to.
struct RecurrenceJSON: JSONWritable {
  let recurrence: Recurrence

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("rule", recurrence.rule)
      writer.member("except", each: recurrence.except.map(\.description))
      writer.member("also", each: recurrence.also.map(\.description))
    }
  }
}

/// Hours on certain days of the week.
struct OpeningHoursJSON: JSONWritable {
  let hours: OpeningHours

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("days", each: hours.days.map(\.code))
      writer.member("opens", hours.opens.description)
      writer.member("closes", hours.closes.description)
    }
  }
}

/// `10:00-18:00` where an event is open at the same hours whenever it is open.
func dailyHours(_ openingHours: [OpeningHours]) -> String? {
  guard let first = openingHours.first,
    openingHours.allSatisfy({ $0.opens == first.opens && $0.closes == first.closes })
  else { return nil }
  return "\(first.opens)-\(first.closes)"
}
