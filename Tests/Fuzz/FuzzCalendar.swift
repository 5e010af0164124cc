@testable import CivilTime
@testable import KitEmission
@testable import KitIdentity
@testable import KitModel
@testable import KitValidation

/// The calendar writer: whatever an event's texts are, the calendar passes its own checks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let texts = UnsafeBufferPointer(start: data, count: count)
    .split(separator: 0xFF, maxSplits: 4).map { String(decoding: $0, as: UTF8.self) }
  func text(_ index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }
  guard let date = CalendarDate(year: 2026, month: 3, day: 29) else { return 0 }
  var kit = Kit(source: SourceFacts(file: "kit.pdf", sha256: "00", bytes: 1, pageCount: 1))
  kit.facts.timeZone = "Europe/Paris"
  kit.facts.title = text(1)
  let start = LocalMoment(date, ClockTime(hour: 14, minute: 30))
  var event = Event(title: text(0), occurrences: [Occurrence(start: start)])
  event.description = text(2)
  event.location.venue = text(3)
  kit.events = [event]
  do {
    _ = try encodeCalendar(validate(identify(kit)))
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}
