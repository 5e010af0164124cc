import CICal
import CivilTime
import KitModel
import Synchronization
import ZoneRules

/// A rule that gives exactly an event's occurrences, as one `VEVENT` can carry it.
struct RecurrencePlan: Hashable, Sendable {
  /// The value of `RRULE`; ends with the last occurrence.
  var rule: String
  /// What the rule gives and the event leaves out, ascending.
  var except: [LocalMoment]

  /// `nil` where the stated rule does not give the occurrences, or these differ in more than when
  /// they start.
  init?(_ recurrence: Recurrence, spans: [CalendarSpan], zone: ZoneRules?) {
    guard spans.count > 1, let first = spans.first, let last = spans.last,
      Set(spans).count == spans.count, haveOneLength(spans, zone: zone),
      spans.allSatisfy({ $0.isWholeDays == first.isWholeDays })
    else { return nil }
    let parts = recurrence.rule.split(separator: ";").filter {
      !$0.hasPrefix("UNTIL=") && !$0.hasPrefix("COUNT=")
    }
    let base = parts.joined(separator: ";")
    guard
      let given = expand(
        base, from: first.start, until: last.start,
        atMost: spans.count + recurrence.except.count)
    else { return nil }
    let starts = Set(spans.map(\.start))
    let extra = given.filter { !starts.contains($0) }
    guard given.first == first.start, starts.isSubset(of: given),
      Set(extra).isSubset(of: recurrence.except)
    else { return nil }
    rule = base + ";UNTIL=" + untilText(last.start, zone: zone)
    except = extra
  }
}

/// RFC 5545 3.8.5.3: an end gives every instance the same exact duration, over changes of the
/// clock too.
private func haveOneLength(_ spans: [CalendarSpan], zone: ZoneRules?) -> Bool {
  let lengths = spans.map { span -> Int? in
    guard let end = span.end else { return nil }
    guard !span.isWholeDays, let zone else { return wallSeconds(end) - wallSeconds(span.start) }
    return zone.moment(of: end) - zone.moment(of: span.start)
  }
  return Set(lengths).count == 1
}

/// RFC 5545 3.3.10: in UTC when the start has a zone, else of the start's own form.
func untilText(_ moment: LocalMoment, zone: ZoneRules?) -> String {
  guard moment.time != nil, let zone else { return basicText(moment) }
  return basicText(wallMoment(zone.moment(of: moment))) + "Z"
}

/// `20201103T093000`, or `20201103` for a whole day.
func basicText(_ moment: LocalMoment) -> String {
  var text = moment.description
  text.removeAll { $0 == "-" || $0 == ":" }
  return moment.time == nil ? text : text + "00"
}

/// The moments that a rule without an end gives, by the wall clock; `nil` where libical can't read
/// it or it gives more than `limit`.
func expand(
  _ rule: String, from start: LocalMoment, until last: LocalMoment, atMost limit: Int
) -> [LocalMoment]? {
  let known = expansions.withLock { expansions in
    expansions.first { $0.rule == rule && $0.start == start && $0.last == last }
  }
  if let known { return known.moments.count <= limit ? known.moments : nil }
  guard let moments = expandAnew(rule, from: start, until: last, atMost: limit) else { return nil }
  expansions.withLock { expansions in
    if expansions.count == mostExpansions { expansions = [] }
    expansions.append(Expansion(rule: rule, start: start, last: last, moments: moments))
  }
  return moments
}

/// What rules gave of late: each is expanded when it is made and when its calendar is read back.
private let expansions = Mutex<[Expansion]>([])
private let mostExpansions = 64

private struct Expansion: Sendable {
  var rule: String
  var start: LocalMoment
  var last: LocalMoment
  var moments: [LocalMoment]
}

private func expandAnew(
  _ rule: String, from start: LocalMoment, until last: LocalMoment, atMost limit: Int
) -> [LocalMoment]? {
  var recurrence = icalrecurrencetype_from_string(rule)
  guard recurrence.freq != ICAL_NO_RECURRENCE else { return nil }
  recurrence.until = last.libicalTime
  // Without a zone libical hands the name of none to ICU as wide characters, which it isn't in: ICU reads
  // thousands of bytes behind it.
  var first = start.libicalTime
  first.zone = icaltimezone_get_utc_timezone()
  guard let iterator = icalrecur_iterator_new(recurrence, first) else { return nil }
  defer { icalrecur_iterator_free(iterator) }
  var moments: [LocalMoment] = []
  while true {
    let next = icalrecur_iterator_next(iterator)
    guard icaltime_is_null_time(next) == 0, let moment = LocalMoment(next) else { return moments }
    guard moments.count < limit else { return nil }
    moments.append(moment)
  }
}
