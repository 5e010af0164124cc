import CivilTime
import KitEmission

/// The lines of one `VEVENT` of a calendar that presskit wrote, and what a feed needs to know of
/// them.
struct CalendarBlock: Sendable {
  /// From `BEGIN:VEVENT` to `END:VEVENT`, both with their CRLF.
  var lines: [UInt8]
  var uid: String
  var zone: String?
  /// As written: `20201029T000000Z`.
  var lastModified: String
  /// `20201103T093000`, or `20201103`.
  var start: String
  /// From the first day to the last one, of a rule to its end.
  var days: ClosedRange<CalendarDate>
  var isCancelled: Bool
}

/// The events of a calendar; those that are no whole `VEVENT`s are passed over.
///
/// The text was written, checked and compared by a conversion, so that a feed of many kits does not
/// have to build it again.
func calendarBlocks(_ bytes: [UInt8]) -> [CalendarBlock] {
  guard lineFault(in: bytes) == nil else { return [] }
  var blocks: [CalendarBlock] = []
  var block: BlockReader?
  var position = 0
  while position < bytes.count {
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count - 1
    let line = bytes[position..<max(position, end - 1)]
    if line.elementsEqual("BEGIN:VEVENT".utf8) { block = BlockReader(start: position) }
    block?.read(line)
    if line.elementsEqual("END:VEVENT".utf8) {
      if let made = block?.block(of: bytes[(block?.start ?? position)...end]) {
        blocks.append(made)
      }
      block = nil
    }
    position = end + 1
  }
  return blocks
}

/// Picks the lines that matter out of a `VEVENT`; they are too short to be folded.
private struct BlockReader {
  let start: Int
  private var depth = 0
  private var uid: String?
  private var zone: String?
  private var lastModified = ""
  private var first: String?
  private var last: String?
  private var until: String?
  private var isCancelled = false

  init(start: Int) { self.start = start }

  mutating func read(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, first != 0x20 else { return }
    if line.starts(with: "BEGIN:".utf8) { depth += 1 }
    if line.starts(with: "END:".utf8) { depth -= 1 }
    // Participants have uids of their own.
    guard depth == 1 else { return }
    switch first {
    case UInt8(ascii: "U"): if line.starts(with: "UID:".utf8) { uid = value(line) }
    case UInt8(ascii: "L"): if line.starts(with: "LAST-M".utf8) { lastModified = value(line) }
    case UInt8(ascii: "R"):
      if line.starts(with: "RRULE:".utf8) {
        until = value(line).split(separator: ";").first { $0.hasPrefix("UNTIL=") }
          .map { String($0.dropFirst(6)) }
      }
    case UInt8(ascii: "S"): if line.elementsEqual("STATUS:CANCELLED".utf8) { isCancelled = true }
    case UInt8(ascii: "D"): readTime(line)
    default: break
    }
  }

  private mutating func readTime(_ line: ArraySlice<UInt8>) {
    if line.starts(with: "DTSTART".utf8) {
      first = value(line)
      let parameter = "DTSTART;TZID="
      if line.starts(with: parameter.utf8) {
        let name = line.dropFirst(parameter.utf8.count).prefix { $0 != UInt8(ascii: ":") }
        zone = String(decoding: name, as: UTF8.self)
      }
    } else if line.starts(with: "DTEND".utf8) {
      last = value(line)
    }
  }

  /// What stands behind the colon.
  private func value(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.drop { $0 != UInt8(ascii: ":") }.dropFirst(), as: UTF8.self)
  }

  func block(of lines: ArraySlice<UInt8>) -> CalendarBlock? {
    guard let uid, let first, let from = day(first) else { return nil }
    var to = max(from, until.flatMap { day($0) } ?? from)
    if let last, let end = day(last) {
      // The end of whole days is the day after.
      to = max(to, last.utf8.count == 8 ? end.adding(days: -1) : end)
    }
    return CalendarBlock(
      // A copy of its own: a slice would keep the kit's whole calendar.
      lines: Array(lines), uid: uid, zone: zone, lastModified: lastModified, start: first,
      days: from...to, isCancelled: isCancelled)
  }

  private func day(_ text: String) -> CalendarDate? {
    let digits = text.prefix(8)
    return CalendarDate(
      iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }
}
