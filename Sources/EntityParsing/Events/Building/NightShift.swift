import CivilTime
import KitModel

/// Moves hours after midnight to the next day where the entries before them are in the evening.
///
/// Under "Friday 3 July" a list that runs 18:00, 22:15, 00:15 ends on Saturday the 4th.
enum NightShift {
  /// The hour before which a start may belong to the evening before.
  private static let dawn = 6
  private static let evening = 17

  static func apply(to drafts: inout [EventDraft]) {
    var lastStart: LocalMoment?
    var lastHeading: SourcedText?
    for index in drafts.indices {
      let entry = drafts[index].entry
      guard entry.day != nil || entry.heading != nil, entry.when.allSatisfy({ !$0.hasDay }),
        drafts[index].event.occurrences.count == 1,
        let start = drafts[index].event.occurrences[0].start, let time = start.time
      else {
        lastStart = nil
        continue
      }
      let heading = entry.heading?.text ?? entry.day?.text
      if heading != lastHeading { lastStart = nil }
      lastHeading = heading
      if time.hour < dawn, let last = lastStart, last.date == start.date,
        let before = last.time, before.hour >= evening
      {
        shift(&drafts[index].event.occurrences[0])
      } else {
        lastStart = start
      }
    }
  }

  private static func shift(_ occurrence: inout Occurrence) {
    guard var start = occurrence.start else { return }
    start.date = start.date.adding(days: 1)
    if var end = occurrence.end, end < start {
      end.date = end.date.adding(days: 1)
      occurrence.end = end
    }
    occurrence.start = start
  }
}
