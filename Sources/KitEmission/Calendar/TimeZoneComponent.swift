import CivilTime
import ZoneRules

/// The `VTIMEZONE` of a zone (RFC 5545 3.6.5) with only the rules that some dates need.
///
/// - Parameter days: the first and the last day that use the zone; `nil` where none does.
func timeZoneComponent(_ zone: ZoneRules, days: ClosedRange<CalendarDate>?) -> CalendarComponent {
  var component = CalendarComponent(name: "VTIMEZONE")
  component.add("TZID", .text(zone.name))
  component.components = observances(of: zone, days: days)
  return component
}

private func observances(
  of zone: ZoneRules, days: ClosedRange<CalendarDate>?
) -> [CalendarComponent] {
  // A day on either side: what ends after midnight, and wall clocks far from UTC.
  let first = ((days?.lowerBound.dayNumber ?? 0) - 1) * 86_400
  let last = ((days?.upperBound.dayNumber ?? 366) + 2) * 86_400
  let yearBefore = first - 366 * 86_400
  let changes = zone.transitions(from: yearBefore, through: last)
  if let rule = zone.rule, let yearly = yearlyObservances(rule, changes, from: yearBefore) {
    return yearly
  }
  let needed = changes.filter { $0.at > first }
  let earlier = changes.last { $0.at <= first }
  var components: [CalendarComponent] = []
  if let earlier {
    components.append(observance(earlier, zone.rule))
  } else {
    let offset = zone.offset(at: first)
    components.append(
      observance(from: offset, to: offset, onset: LocalMoment.epoch, isDaylight: false))
  }
  return components + needed.map { observance($0, zone.rule) }
}

/// Two observances that recur, where every change from a year before is one of the rule's.
private func yearlyObservances(
  _ rule: YearlyRule, _ changes: [ZoneRules.Transition], from start: Int
) -> [CalendarComponent]? {
  guard let standard = changes.first(where: { $0.after == rule.standard }),
    let daylight = changes.first(where: { $0.after == rule.daylight }),
    changes.allSatisfy({ onsetMatches($0, rule) }),
    let daylightRule = recurrenceRule(rule.start), let standardRule = recurrenceRule(rule.end)
  else { return nil }
  var components = [observance(standard, rule), observance(daylight, rule)]
  components[0].add("RRULE", .recurrence(standardRule))
  components[1].add("RRULE", .recurrence(daylightRule))
  return standard.at < daylight.at ? components : components.reversed()
}

private func onsetMatches(_ change: ZoneRules.Transition, _ rule: YearlyRule) -> Bool {
  let toDaylight = change.after == rule.daylight && change.before == rule.standard
  let toStandard = change.after == rule.standard && change.before == rule.daylight
  guard toDaylight || toStandard else { return false }
  let onset = toDaylight ? rule.start : rule.end
  let local = wallMoment(change.localOnset)
  let week = onset.week == 5 ? lastDay(local.date) - 6...lastDay(local.date) : weekDays(onset.week)
  return local.date.month == onset.month && local.date.weekday == onset.weekday
    && week.contains(local.date.day) && local.time.map { $0.minutes * 60 } == onset.seconds
}

private func lastDay(_ date: CalendarDate) -> Int {
  CalendarDate.daysIn(month: date.month, year: date.year)
}

private func weekDays(_ week: Int) -> ClosedRange<Int> { week * 7 - 6...week * 7 }

/// `nil` where the change doesn't lie on the weekday that the rule names.
private func recurrenceRule(_ onset: YearlyRule.Onset) -> String? {
  guard (0..<86_400).contains(onset.seconds) else { return nil }
  let week = onset.week == 5 ? -1 : onset.week
  return "FREQ=YEARLY;BYMONTH=\(onset.month);BYDAY=\(week)\(onset.weekday.code)"
}

private func observance(
  _ change: ZoneRules.Transition, _ rule: YearlyRule?
) -> CalendarComponent {
  // Some zones call winter time "daylight" with a negative saving; calendars expect the reverse.
  let isReversed = rule.map { $0.daylight.seconds < $0.standard.seconds } ?? false
  return observance(
    from: change.before, to: change.after, onset: wallMoment(change.localOnset),
    isDaylight: change.after.isDaylight != isReversed)
}

private func observance(
  from: ZoneRules.Offset, to: ZoneRules.Offset, onset: LocalMoment, isDaylight: Bool
) -> CalendarComponent {
  var component = CalendarComponent(name: isDaylight ? "DAYLIGHT" : "STANDARD")
  component.add("TZNAME", .text(to.abbreviation))
  component.add("TZOFFSETFROM", .offset(from.seconds))
  component.add("TZOFFSETTO", .offset(to.seconds))
  component.add("DTSTART", .dateTime(onset))
  return component
}

extension LocalMoment {
  /// 1970-01-01T00:00.
  static var epoch: LocalMoment { LocalMoment(CalendarDate(dayNumber: 0), ClockTime(hour: 0)) }
}
