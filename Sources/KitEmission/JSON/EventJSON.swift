import CivilTime
import KitModel

/// An event, keys in the contract's order.
struct EventJSON: JSONWritable {
  let event: Event
  /// The zone that holds where the event names none.
  let kitZone: String?

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("uid", event.uid)
      writer.member("sequence", event.sequence)
      writer.member("lastModified", event.lastModified.map(utcStamp))
      writer.member("title", event.title)
      writer.member("kind", event.kind.rawValue)
      writeTimes(to: &writer)
      writer.member("status", event.status.rawValue)
      writer.member("availability", event.availability?.rawValue)
      writer.member("series", event.series)
      writer.member("section", event.section)
      writer.member("location", LocationJSON(event.location))
      writer.member("attendance", event.attendance?.rawValue)
      writer.member("organizer", event.organizer)
      writer.member("people", each: event.people.map(PersonJSON.init))
      writer.member("description", event.description)
      writer.member("audience", event.audience)
      writer.member("price", event.price)
      writer.member("language", event.language)
      writer.member("registration", event.registration.flatMap(RegistrationJSON.init))
      writer.member("url", event.url)
      writer.member("inferred", each: event.inferred.map(InferenceJSON.init))
      writer.member("evidence", each: event.evidence.wire)
      writer.member(confidence: event.confidence)
    }
  }

  private func writeTimes(to writer: inout JSONWriter) {
    writer.member("occurrences", each: event.occurrences.map(OccurrenceJSON.init))
    writer.member("recurrence", event.recurrence.map(RecurrenceJSON.init))
    writer.member("dailyHours", dailyHours(event.openingHours))
    if !event.openingHours.isEmpty {
      writer.member("openingHours", each: event.openingHours.map(OpeningHoursJSON.init))
    }
    writer.member("timeZone", event.timeZone ?? kitZone)
    writer.member("dateText", event.dateText)
    writer.member("yearFrom", event.yearFrom.rawValue)
  }
}

/// How to register.
struct RegistrationJSON: JSONWritable {
  let registration: Event.Registration

  /// `nil` where nothing is known of it.
  init?(_ registration: Event.Registration) {
    guard registration != Event.Registration() else { return nil }
    self.registration = registration
  }

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("required", registration.required)
      writer.member("url", registration.url)
      writer.member("email", registration.email)
      writer.member("phone", registration.phone)
      writer.member("deadline", registration.deadline?.description)
    }
  }
}

/// What was not printed with the event itself.
struct InferenceJSON: JSONWritable {
  let inference: Event.Inference

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("field", inference.field)
      writer.member("from", inference.from)
    }
  }
}

/// A moment in UTC as `2020-10-29T00:00:00Z`; a whole day is its first second.
func utcStamp(_ moment: LocalMoment) -> String {
  moment.time.map { "\(moment.date)T\($0):00Z" } ?? "\(moment.date)T00:00:00Z"
}
