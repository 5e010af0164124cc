import CivilTime
import KitModel

/// Weighs an event by the events it is told among: those of one programme look alike and were read alike.
///
/// As in: nine titles in bold over their dates, and a tenth, "Bon à savoir", set as running text; six days of June, and
/// "7 mars 2019" beside them.
struct EventCompany {
  /// How many titles are set in each style.
  private var styles: [StyleID: Int] = [:]
  /// How many entries were told apart in each way.
  private var origins: [Entry.Origin: Int] = [:]
  /// The first days of all events, in order.
  private var days: [CalendarDate] = []
  private let count: Int

  /// So many events make a company that one of them may stand out of.
  private static let leastForStyle = 3
  private static let leastForOthers = 4
  /// For the first and the last day to tell anything.
  private static let leastDays = 5

  init(_ drafts: [EventDraft]) {
    count = drafts.count
    for draft in drafts {
      if let style = Self.style(of: draft) { styles[style, default: 0] += 1 }
      origins[draft.entry.origin, default: 0] += 1
      if let day = Self.day(of: draft) { days.append(day) }
    }
    days.sort()
  }

  /// The drafts, each with the confidence that its company lends it.
  static func weighed(_ drafts: [EventDraft]) -> [EventDraft] {
    let company = EventCompany(drafts)
    return drafts.map { draft in
      var draft = draft
      if let own = draft.signals {
        let both = own.with(company.signals(of: draft))
        draft.event.weigh(both, before: own)
        draft.signals = both
      }
      return draft
    }
  }

  /// What tells it from the others, or shows it to be one of them.
  func signals(of draft: EventDraft) -> Set<EventSignal> {
    var signals: Set<EventSignal> = []
    if let style = Self.style(of: draft), let alike = styles[style] {
      if count >= Self.leastForStyle, alike * 2 >= count { signals.insert(.usualStyle) }
      if count >= Self.leastForOthers, alike == 1 { signals.insert(.loneStyle) }
    }
    if count >= Self.leastForOthers, origins[draft.entry.origin] == 1 {
      signals.insert(.loneOrigin)
    }
    if let day = Self.day(of: draft), isOutside(day) { signals.insert(.outermost) }
    return signals
  }

  /// Whether no other event is before the day, or none after it.
  private func isOutside(_ day: CalendarDate) -> Bool {
    guard days.count >= Self.leastDays else { return false }
    return day == days[0] && day < days[1]
      || day == days[days.count - 1] && day > days[days.count - 2]
  }

  private static func style(of draft: EventDraft) -> StyleID? {
    draft.entry.title.pieces.first?.style
  }

  private static func day(of draft: EventDraft) -> CalendarDate? {
    draft.event.occurrences.first?.start?.date
  }
}

extension Event {
  /// Takes over the confidence of signals, in the event and in what it was read from.
  fileprivate mutating func weigh(_ signals: EventSignals, before: EventSignals) {
    scale(by: 1, title: signals.title / before.title, date: signals.date / before.date)
    confidence = signals.confidence
  }

  /// Multiplies its confidence, and that of what its title and its days were read from.
  mutating func scale(by factor: Double, title: Double, date: Double) {
    confidence *= factor
    for index in evidence.indices {
      let field = evidence[index].field
      if field == "/title" {
        evidence[index].confidence *= title
      } else if field.hasPrefix("/occurrences/") {
        evidence[index].confidence *= date
      }
    }
  }
}
