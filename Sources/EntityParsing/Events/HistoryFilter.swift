import CivilTime
import DateExpressions
import KitModel

/// Leaves out histories: lists whose dates, with their years printed, run over several years.
///
/// A programme spans a season, so at most two calendar years; a list of milestones spans more. What
/// such a list tells of the year of the kit may still be to come and stays. Outside of programmes, what was
/// over on the day that the kit is published is history, too.
enum HistoryFilter {
  private static let leastYears = 3

  /// - Parameters:
  ///   - latest: the year that histories lead to.
  ///   - published: the day of publication, where the kit prints it.
  static func kept(
    _ drafts: [EventDraft], latest: Int?, published: CalendarDate? = nil
  ) -> [EventDraft] {
    let drafts = drafts.filter { draft in
      guard let published else { return true }
      switch draft.entry.scope.section.kind {
      case .programme, .series: return true
      // Key figures are of what was done, whatever year stands beside the day.
      case .overview: return !draft.event.occurrences.allSatisfy { isOver($0, on: published) }
      default:
        guard draft.event.yearFrom == .printed else { return true }
        return !draft.event.occurrences.allSatisfy { isOver($0, on: published) }
      }
    }
    var years: [String: Set<Int>] = [:]
    for draft in drafts {
      guard let year = printedYear(of: draft) else { continue }
      years[key(of: draft), default: []].insert(year)
    }
    return drafts.filter { draft in
      guard let own = years[key(of: draft)], own.count >= leastYears,
        let year = printedYear(of: draft)
      else { return true }
      return year >= (latest ?? own.max() ?? year)
    }
  }

  private static func isOver(_ occurrence: Occurrence, on day: CalendarDate) -> Bool {
    guard let last = occurrence.end?.date ?? occurrence.start?.date else { return false }
    return last < day
  }

  private static func key(of draft: EventDraft) -> String {
    draft.entry.scope.section.id + draft.entry.origin.rawValue
  }

  private static func printedYear(of draft: EventDraft) -> Int? {
    guard draft.event.yearFrom == .printed else { return nil }
    return draft.event.occurrences.first?.start?.date.year
  }
}
