import CivilTime
import KitModel

/// Gives the rows of a table the place of the event above it whose hours hold theirs.
///
/// As in: "Journée des métiers / Samedi 21 mars de 10 h à 17 h, salle Aubin, Tours" and below it a table "10 h 30 | …", "14 h | …".
enum FramedPlaces {
  static func placed(_ drafts: [EventDraft]) -> [EventDraft] {
    let frames = drafts.filter(isFrame)
    guard !frames.isEmpty else { return drafts }
    return drafts.map { draft in
      guard draft.entry.origin == .row, draft.event.attendance != .online,
        draft.event.location.venue == nil, draft.event.location.address == nil,
        let frame = frames.last(where: { holds($0, draft) })
      else { return draft }
      var draft = draft
      inherit(frame.event, into: &draft.event)
      return draft
    }
  }

  /// Whether an event outside of tables tells its end and a place of its own.
  private static func isFrame(_ draft: EventDraft) -> Bool {
    draft.entry.origin != .row && draft.entry.origin != .umbrella
      && (draft.event.location.venue != nil || draft.event.location.address != nil)
      && draft.event.occurrences.contains { $0.end?.time != nil }
      && !draft.event.inferred.contains { $0.field.hasPrefix("/location/") && $0.from == "kit" }
  }

  /// Whether an event lasts around a row of the same section that stands below it.
  private static func holds(_ frame: EventDraft, _ row: EventDraft) -> Bool {
    guard frame.entry.scope.section.id == row.entry.scope.section.id,
      let above = frame.entry.title.pieces.first, let below = row.entry.title.pieces.first,
      above.page == below.page, above.box.y1 <= below.box.midY,
      row.event.location.city.map({ $0 == frame.event.location.city }) ?? true
    else { return false }
    return row.event.occurrences.allSatisfy { inner in
      guard let start = inner.start, start.time != nil else { return false }
      return frame.event.occurrences.contains { outer in
        guard let first = outer.start, let last = outer.end else { return false }
        return first <= start && start <= last && first.date == last.date
      }
    }
  }

  private static func inherit(_ frame: Event, into event: inout Event) {
    for field in PlaceField.allCases where event.location[field] == nil {
      guard let value = frame.location[field] else { continue }
      let pointer = "/location/\(field.rawValue)"
      event.location[field] = value
      event.inferred.append(Event.Inference(field: pointer, from: "section"))
      event.evidence += frame.evidence.filter { $0.field == pointer }
    }
  }
}
