import CivilTime
import KitModel

/// Tells entries whose titles share their words apart by their hours: "Visite libre" from 10 to 12 in one
/// house, "Visite libre du séchoir" from 10 to 18 in another.
enum HoursOfOthers {
  /// Whether two entries that begin at one hour end at different ones, or each tell several hours of a day
  /// and not the same.
  static func differ(_ a: Event, _ b: Event) -> Bool {
    let (first, second) = (hours(of: a), hours(of: b))
    return first.contains { day, hours in
      guard let others = second[day] else { return false }
      if hours.count > 1, others.count > 1, Set(hours.keys) != Set(others.keys) { return true }
      return hours.contains { start, end in
        guard let end, let other = others[start], let other else { return false }
        return end != other
      }
    }
  }

  /// The hours of each day with their ends.
  private static func hours(of event: Event) -> [CalendarDate: [ClockTime: LocalMoment?]] {
    var hours: [CalendarDate: [ClockTime: LocalMoment?]] = [:]
    for occurrence in event.occurrences {
      guard let start = occurrence.start, let time = start.time else { continue }
      hours[start.date, default: [:]].updateValue(occurrence.end, forKey: time)
    }
    return hours
  }
}
