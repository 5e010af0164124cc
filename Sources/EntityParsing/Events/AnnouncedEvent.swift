import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The event that a press release without a programme is about: its title, and the day on which a
/// sentence says that it takes place.
struct AnnouncedEvent {
  let document: SectionedDocument
  let facts: KitFacts
  let tools: EventTools

  /// How long after a release the event may take place, in days.
  private static let furthest = 400

  /// `nil` where nothing says when the release was written or that something takes place.
  var draft: EventDraft? {
    guard let title = facts.title, let published = facts.published,
      let section = document.sections.first
    else { return nil }
    for block in document.pages.prefix(2).flatMap(\.blocks) where block.table == nil {
      for sentence in DateSentences.sentences(of: block.text) {
        guard let draft = draft(of: sentence, title: title, published: published, in: section)
        else { continue }
        return draft
      }
    }
    return nil
  }

  private func draft(
    of sentence: SourcedText, title: String, published: CalendarDate, in section: Section
  ) -> EventDraft? {
    let words = WordList(sentence.text)
    guard tools.lexicon.takesPlace.contains(words, in: 0..<words.count) else { return nil }
    for expression in tools.reader.scan(sentence.text) where expression.statesDayOfMonth {
      let resolved = tools.reader.resolve(expression, in: tools.context)
      guard let start = resolved.occurrences.first?.start?.date, start > published,
        start.dayNumber - published.dayNumber <= Self.furthest
      else { continue }
      var event = Event(
        title: title, occurrences: resolved.occurrences, yearFrom: resolved.yearFrom,
        confidence: 0.7)
      event.section = section.id
      event.organizer = facts.issuer
      event.dateText = sentence.slice(expression.range).text
      event.evidence = sentence.slice(expression.range).evidence(
        for: "/occurrences/0/start", confidence: 0.85)
      let entry = Entry(
        title: SourcedText(text: title), when: [],
        scope: EntryScope(section: section, titles: []), origin: .umbrella)
      return EventDraft(event: event, entry: entry, findings: [])
    }
    return nil
  }
}
