import CivilTime
import DateExpressions

private let readers = [
  DateReader(languages: ["fr"]), DateReader(languages: ["en"]),
  DateReader(languages: ["fr", "en", "de"]),
]

/// The date reader: any text is read, and what is found lies in it, in order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: data, count: min(count, 2048))
  guard let settings = bytes.first else { return 0 }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  var context = DateContext(isWholeExpression: settings & 1 != 0)
  if settings & 2 != 0 {
    context.reference = LocalMoment(
      CalendarDate(dayNumber: Int(settings) * 97), ClockTime(hour: Int(settings) % 24))
  }
  if settings & 4 != 0 { context.year = 1990 + Int(settings) % 50 }
  var end = 0
  for date in readers[Int(settings >> 3) % readers.count].read(text, in: context) {
    let range = date.expression.range
    precondition(range.lowerBound >= end && !range.isEmpty && range.upperBound <= text.utf8.count)
    end = range.upperBound
    for occurrence in date.occurrences {
      guard let start = occurrence.start, let stop = occurrence.end else { continue }
      precondition((start.time == nil) == (stop.time == nil))
    }
  }
  return 0
}
