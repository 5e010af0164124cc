import CivilTime
import KitModel
import Lexicons

/// Leaves what a calendar at a glance tells of a cycle to the events of the cycle: "Je 4 juin, Jeudis du
/// lavoir, 18 h 30" beside "4 juin — La margelle" under the heading "Les Jeudis du lavoir".
enum CycleSummaries {
  /// The drafts without summaries, the hours of which go to events that tell none.
  static func joined(_ drafts: [EventDraft]) -> [EventDraft] {
    var cycles: [Set<String>: [Int]] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let series = draft.event.series, case let name = stems(series), !name.isEmpty else {
        continue
      }
      cycles[name, default: []].append(index)
    }
    guard !cycles.isEmpty else { return drafts }
    var joined = drafts
    var told: Set<Int> = []
    for (index, draft) in drafts.enumerated() {
      let title = draft.event.title.prefix { $0 != "(" }
      guard let events = cycles[stems(String(title))]?.filter({ $0 != index }), !events.isEmpty
      else {
        continue
      }
      let days = Set(draft.event.occurrences.compactMap { $0.start?.date })
      let meeting = events.filter { event in
        drafts[event].event.occurrences.contains {
          $0.start.map { days.contains($0.date) } ?? false
        }
      }
      let found = Set(
        meeting.flatMap { drafts[$0].event.occurrences.compactMap { $0.start?.date } })
      guard !days.isEmpty,
        days.isSubset(of: found) || isRule(draft, of: events.map { drafts[$0] }, on: days)
      else { continue }
      told.insert(index)
      for event in meeting { give(draft.event, to: &joined[event].event) }
    }
    return joined.indices.filter { !told.contains($0) }.map { joined[$0] }
  }

  /// So many events of a cycle, and this share of all of them, stand on the days of its rule.
  private static let leastOnDays = 3
  private static let leastShare = 0.6

  /// Whether a draft tells the weekday and hour at which a cycle's events are, as a rule.
  ///
  /// As in: "Wednesdays, 18.00–19.15" above lectures on some of them. Those alone take place.
  private static func isRule(
    _ draft: EventDraft, of events: [EventDraft], on days: Set<CalendarDate>
  ) -> Bool {
    guard draft.event.recurrence != nil else { return false }
    let onDays = events.count { event in
      event.event.occurrences.contains { $0.start.map { days.contains($0.date) } ?? false }
    }
    return onDays >= leastOnDays && Double(onDays) >= leastShare * Double(events.count)
  }

  /// Gives the one hour that a summary tells of a day to an event that tells none.
  private static func give(_ summary: Event, to event: inout Event) {
    guard event.occurrences.count == 1, let start = event.occurrences[0].start, start.time == nil,
      event.occurrences[0].end == nil
    else { return }
    let sames = summary.occurrences.indices.filter {
      summary.occurrences[$0].start?.date == start.date
    }
    guard sames.count == 1, summary.occurrences[sames[0]].start?.time != nil else { return }
    event.occurrences[0] = summary.occurrences[sames[0]]
    event.evidence += summary.evidence.filter {
      $0.field == "/occurrences/\(sames[0])/start"
    }.map { evidence in
      var evidence = evidence
      evidence.field = "/occurrences/0/start"
      return evidence
    }
  }

  /// Folded words without the ending of the plural; short ones, such as articles, are none.
  private static func stems(_ name: String) -> Set<String> {
    Set(
      EventMerging.titleWords(name).filter { $0.utf8.count > longestArticle }.map {
        $0.hasSuffix("s") ? String($0.dropLast()) : $0
      })
  }

  /// In bytes.
  private static let longestArticle = 3
}
