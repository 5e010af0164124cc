import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The event that a kit as a whole is about: its title over the period of its cover.
struct UmbrellaEvent {
  let document: SectionedDocument
  let facts: KitFacts
  let tools: EventTools

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
    event.evidence = evidence(title: title, start: period.lowerBound)
    let entry = Entry(
      title: SourcedText(text: title), when: [],
      scope: EntryScope(section: section, titles: []), origin: .umbrella)
    return EventDraft(event: event, entry: entry, findings: [])
  }

  /// The blocks of the first pages that print the title and the first day.
  private func evidence(title: String, start: CalendarDate) -> [Evidence] {
    let wanted = Folding.key(title)
    let blocks = document.pages.prefix(3).flatMap(\.blocks).filter {
      $0.table == nil && $0.lines.count <= 12
    }
    var found: [Evidence] = []
    // The shortest text that prints it is the title itself, not a sentence that names it.
    let naming = blocks.filter { Folding.key($0.text.text).contains(wanted) }
    if let block = naming.min(by: { $0.text.text.utf8.count < $1.text.text.utf8.count }) {
      found = block.text.evidence(for: "/title", confidence: 0.9)
    }
    for block in blocks {
      let text = block.text
      for expression in tools.reader.scan(text.text) where expression.statesDay {
        let days = tools.reader.resolve(expression, in: tools.context).occurrences
        guard days.first?.start?.date == start else { continue }
        return found
          + text.slice(expression.range).evidence(for: "/occurrences/0/start", confidence: 0.9)
      }
    }
    return found
  }
}
