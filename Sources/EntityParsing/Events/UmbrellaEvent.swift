import CivilTime
import KitModel

/// The event that a kit as a whole is about: its title over the period of its cover.
struct UmbrellaEvent {
  let document: SectionedDocument
  let facts: KitFacts

  /// An entry whose day is told by the kit's facts; `nil` where those state no period.
  var draft: EventDraft? {
    guard let title = facts.title, let period = facts.period, let section = document.sections.first
    else { return nil }
    let isOneDay = period.lowerBound == period.upperBound
    var event = Event(
      title: title,
      occurrences: [
        Occurrence(
          start: LocalMoment(period.lowerBound),
          end: isOneDay ? nil : LocalMoment(period.upperBound))
      ], yearFrom: .printed, confidence: 0.95)
    event.kind = .campaign
    event.section = section.id
    event.organizer = facts.issuer
    let entry = Entry(
      title: SourcedText(text: title), when: [],
      scope: EntryScope(section: section, titles: []), origin: .umbrella)
    return EventDraft(event: event, entry: entry, findings: [])
  }
}
