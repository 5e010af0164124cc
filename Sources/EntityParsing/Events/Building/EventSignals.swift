import CivilTime
import DateExpressions
import KitModel

/// What speaks for an entry being an event with this title at this time.
///
/// Each signal is the share of entries with it that were right on annotated kits, as odds against
/// those without; the confidence is their product, so that doubts add up.
struct EventSignals {
  /// That the title is right.
  let title: Double
  /// That the dates are right.
  let date: Double
  /// That the entry is an event at all.
  let isEvent: Double

  var confidence: Double { max(0.05, min(0.99, title * date * isEvent)) }

  init(entry: Entry, when: When, title text: SourcedText, event: Event) {
    var title = 0.99
    switch entry.origin {
    case .row, .grid, .titled: break
    case .dateLed: title *= 0.97
    case .inText: title *= 0.95
    case .untitled: title *= 0.85
    case .umbrella: title *= 0.9
    }
    let length = text.text.utf8.count
    if length > 130 { title *= 0.85 }
    if length < 6 { title *= 0.85 }
    self.title = title * text.certainty

    var date = 0.995
    if !when.hasOwnDay { date *= 0.985 }
    switch when.yearFrom {
    case .printed, .section, .kit, .sentence, .weekday: break
    case .metadata, .reference: date *= 0.95
    case .unknown: date *= 0.7
    }
    if !when.findings.isEmpty { date *= 0.8 }
    self.date = date

    var isEvent = 1.0
    switch entry.origin {
    case .row, .grid: break
    case .titled: if event.occurrences.allSatisfy({ $0.start?.time == nil }) { isEvent *= 0.96 }
    case .dateLed: isEvent *= 0.96
    case .inText: isEvent *= 0.9
    case .untitled: isEvent *= 0.85
    case .umbrella: isEvent *= 0.85
    }
    switch entry.scope.section.kind {
    case .programme, .series: break
    case .other, .cover, .overview: isEvent *= 0.95
    case .contacts, .practical, .projects: isEvent *= 0.8
    default: isEvent *= 0.6
    }
    if event.kind == .other { isEvent *= 0.97 }
    if event.occurrences.contains(where: { $0.grain != .day }) { isEvent *= 0.75 }
    if event.occurrences.contains(where: { $0.open != nil }) { isEvent *= 0.85 }
    self.isEvent = isEvent
  }
}
