import CivilTime
import DateExpressions
import KitModel

/// Leaves out histories: lists whose dates, with their years printed, run over several years.
///
/// A programme spans a season, so at most two calendar years; a list of milestones spans more. What
/// such a list tells of the year of the kit may still be to come and stays.
enum HistoryFilter {
  private static let leastYears = 3

  static func kept(_ drafts: [EventDraft], latest: Int?) -> [EventDraft] {
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

  private static func key(of draft: EventDraft) -> String {
    draft.entry.scope.section.id + draft.entry.origin.rawValue
  }

  private static func printedYear(of draft: EventDraft) -> Int? {
    guard draft.event.yearFrom == .printed else { return nil }
    return draft.event.occurrences.first?.start?.date.year
  }
}
