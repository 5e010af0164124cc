import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Leaves out events whose days a sentence tells of the past: "Le 15 octobre, notre club a participé à la fête du bois".
///
/// A verb alone may tell of what was decided ("a été reporté au 3 mai"): the year must be unknown to the kit, or the day be over
/// when it appeared.
struct PastSentences {
  let tools: EventTools
  let published: CalendarDate?

  func without(_ drafts: [EventDraft]) -> [EventDraft] {
    drafts.filter { !isOver($0) }
  }

  private func isOver(_ draft: EventDraft) -> Bool {
    let event = draft.event
    guard draft.entry.origin != .row, draft.entry.origin != .grid, event.status == .confirmed,
      isUndated(event) || event.occurrences.allSatisfy(isBeforeIssue),
      draft.entry.when.count == 1, let dated = draft.entry.when.first,
      let day = dated.expressions.first(where: \.statesDayOfMonth)
    else { return false }
    var start = 0
    for sentence in DateSentences.sentences(of: dated) {
      let range = start..<start + sentence.text.utf8.count
      start = range.upperBound + 1
      guard range.contains(day.range.lowerBound) else { continue }
      return tellsPast(sentence)
    }
    return false
  }

  private func isUndated(_ event: Event) -> Bool {
    event.yearFrom == .metadata || event.yearFrom == .unknown
  }

  private func isBeforeIssue(_ occurrence: Occurrence) -> Bool {
    guard let published, let last = occurrence.end?.date ?? occurrence.start?.date else {
      return false
    }
    return last < published
  }

  private func tellsPast(_ sentence: SourcedText) -> Bool {
    let dated = tools.dated(sentence)
    let words = WordList(sentence.text)
    let all = 0..<words.count
    let free = ProseTitle.freeWords(words, of: dated)
    let predicate = ProsePredicate(tools: tools)
    return ProseStatement(tools: tools).isOver(words, of: dated)
      && !tools.lexicon.isHeld.contains(words, in: all)
      && !all.contains { free[$0] && predicate.isFuture(words, $0) }
  }
}
