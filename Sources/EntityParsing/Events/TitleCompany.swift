import KitModel
import Lexicons

/// Weighs the events of a kit by their titles: what several of them are called names none of them.
///
/// As in: "Sur inscription" on three days, or "Salle Aubin" where another event takes place in that hall. Events that are told
/// twice must be one by then.
enum TitleCompany {
  static func weighed(_ drafts: [EventDraft]) -> [EventDraft] {
    var titles: [String: Int] = [:]
    var venues: [String: Int] = [:]
    for draft in drafts {
      titles[Folding.key(draft.event.title), default: 0] += 1
      if let venue = draft.event.location.venue { venues[Folding.key(venue), default: 0] += 1 }
    }
    return drafts.map { draft in
      guard let own = draft.signals else { return draft }
      let title = Folding.key(draft.event.title)
      let isOwn = draft.event.location.venue.map { Folding.key($0) == title } ?? false
      var signals: Set<EventSignal> = []
      if titles[title, default: 0] > 1 { signals.insert(.titleAgain) }
      if venues[title, default: 0] > (isOwn ? 1 : 0) { signals.insert(.venueOfOther) }
      guard !signals.isEmpty else { return draft }
      let both = own.with(signals)
      var draft = draft
      draft.event.scale(
        by: both.confidence / own.confidence, title: both.title / own.title,
        date: both.date / own.date)
      draft.signals = both
      return draft
    }
  }
}
