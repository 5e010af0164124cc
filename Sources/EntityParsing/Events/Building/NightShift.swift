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
      if opensMorning(drafts, at: index, heading: heading) { lastStart = nil }
      if time.hour < dawn, let last = lastStart, last.date == start.date,
        let before = last.time, before.hour >= evening
      {
        shift(&drafts[index].event.occurrences[0])
      } else if time.hour < dawn, let last = lastStart, start.date == last.date.adding(days: 1) {
        // "Minuit" below the evening's hours is the end of its day: what follows comes behind it.
        continue
      } else {
        lastStart = start
      }
    }
  }

  /// Whether an entry opens a further column of its day, which goes on in the morning or later.
  private static func opensMorning(
    _ drafts: [EventDraft], at index: Int, heading: SourcedText?
  ) -> Bool {
    guard index > 0, index + 1 < drafts.count, isBelow(drafts[index + 1], drafts[index]),
      !isBelow(drafts[index], drafts[index - 1])
    else { return false }
    let next = drafts[index + 1]
    return (next.entry.heading?.text ?? next.entry.day?.text) == heading
      && next.event.occurrences.first?.start?.time.map { $0.hour >= dawn } == true
  }

  private static func isBelow(_ draft: EventDraft, _ other: EventDraft) -> Bool {
    guard let own = draft.entry.title.pieces.first, let above = other.entry.title.pieces.first
    else { return true }
    return own.page != above.page || own.box.y0 > above.box.y0
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
