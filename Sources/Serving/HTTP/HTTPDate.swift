import CivilTime
import ZoneRules

/// Writes a moment as HTTP does (RFC 9110 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// - Parameter moment: seconds since 1970-01-01T00:00:00Z.
func httpDate(_ moment: Int) -> String {
  let local = wallMoment(moment)
  let date = local.date
  let second = ((moment % 60) + 60) % 60
  let time = local.time.map { "\($0)" } ?? "00:00"
  let day = dayNames[date.weekday.rawValue - 1]
  return "\(day), \(twoDigits(date.day)) \(monthNames[date.month - 1]) \(date.year) "
    + "\(time):\(twoDigits(second)) GMT"
}

/// Reads a moment in any of the three forms that HTTP has; `nil` for anything else.
func readHTTPDate(_ text: some StringProtocol) -> Int? {
  guard text.utf8.count <= 64 else { return nil }
  let words = text.split { " ,-:".contains($0) }
  let parts: (day: Substring, month: Substring, year: Substring, clock: ArraySlice<Substring>)
  if words.count == 8 {
    // Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT
    guard words[7] == "GMT" else { return nil }
    parts = (Substring(words[1]), Substring(words[2]), Substring(words[3]), slice(words, 4..<7))
  } else if words.count == 7 {
    // Sun Nov  6 08:49:37 1994
    parts = (Substring(words[2]), Substring(words[1]), Substring(words[6]), slice(words, 3..<6))
  } else {
    return nil
  }
  let clock = parts.clock.compactMap { Int($0) }
  guard let day = Int(parts.day), var year = Int(parts.year), clock.count == 3,
    let month = monthNames.firstIndex(where: { $0 == parts.month }),
    let time = ClockTime(hour: clock[0], minute: clock[1]), (0...60).contains(clock[2])
  else { return nil }
  // Two digits are of this century, unless that is still far off.
  if parts.year.utf8.count == 2 { year += year < 70 ? 2000 : 1900 }
  guard let date = CalendarDate(year: year, month: month + 1, day: day) else { return nil }
  return wallSeconds(LocalMoment(date, time)) + clock[2]
}

private func slice(
  _ words: [some StringProtocol], _ range: Range<Int>
) -> ArraySlice<Substring> {
  words[range].map { Substring($0) }[...]
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

private let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
private let monthNames = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
