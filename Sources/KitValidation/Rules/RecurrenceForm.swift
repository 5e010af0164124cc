import CivilTime
import KitModel
import ZoneRules

extension Finding.Message {
  fileprivate static func malformed(_ rule: String) -> Self {
    Self(
      severity: .warning, code: "malformed-recurrence",
      text: "“\(rule)” is no recurrence rule; the dates stand for themselves.")
  }

  fileprivate static func otherWeekday(_ title: String) -> Self {
    Self(
      severity: .warning, code: "weekday-mismatch",
      text: "“\(title)” is said to recur on weekdays that its dates don't fall on.")
  }
}

/// A rule has the form of RFC 5545 3.3.10, ends in UTC where its times have a zone, and agrees with
/// the dates on the weekdays.
func checkRecurrence(of event: inout Event, kitZone: String?, _ findings: inout [Finding]) {
  guard var recurrence = event.recurrence else { return }
  let parts = recurrence.rule.split(separator: ";", omittingEmptySubsequences: false)
  guard recurrence.rule.utf8.count <= 512, parts.allSatisfy(isRulePart),
    parts.contains(where: { $0.hasPrefix("FREQ=") })
  else {
    findings.append(event.finding(.malformed(recurrence.rule), at: "/recurrence"))
    event.recurrence = nil
    return
  }
  let zone = event.timeZone ?? kitZone
  recurrence.rule = parts.map { untilInForm($0, of: event, zone: zone) }.joined(separator: ";")
  recurrence.except.sort()
  recurrence.also.sort()
  event.recurrence = recurrence

  let days = weekdays(parts)
  let others = event.occurrences.compactMap(\.start).filter { start in
    !recurrence.also.contains(start) && !days.contains(start.date.weekday)
  }
  if !days.isEmpty, !others.isEmpty { findings.append(event.finding(.otherWeekday(event.title))) }
}

private func isRulePart(_ part: Substring) -> Bool {
  let sides = part.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
  return sides.count == 2
    && sides.allSatisfy { side in
      !side.isEmpty
        && side.allSatisfy { byte in
          (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
        }
    }
}

/// Plain weekdays of `BYDAY`; none where it counts them within a month.
private func weekdays(_ parts: [Substring]) -> [Weekday] {
  guard let part = parts.first(where: { $0.hasPrefix("BYDAY=") }) else { return [] }
  return part.dropFirst("BYDAY=".count).split(separator: ",").compactMap {
    Weekday(code: String($0.suffix(2)))
  }
}

/// The last occurrence as `UNTIL`, of the form that the start asks for.
private func untilInForm(_ part: Substring, of event: Event, zone: String?) -> String {
  guard part.hasPrefix("UNTIL="), let last = event.occurrences.compactMap(\.start).max() else {
    return String(part)
  }
  let isUTC = part.hasSuffix("Z")
  let isDate = part.utf8.count == "UNTIL=20201124".utf8.count
  if last.time == nil { return isDate ? String(part) : "UNTIL=\(basic(last.date))" }
  guard let rules = zone.flatMap({ ZoneRules.named($0) }), !isUTC else { return String(part) }
  let end = wallMoment(rules.moment(of: last))
  let clock = end.time?.description.filter { $0 != ":" } ?? "0000"
  return "UNTIL=\(basic(end.date))T\(clock)00Z"
}

private func basic(_ date: CalendarDate) -> String { date.description.filter { $0 != "-" } }
