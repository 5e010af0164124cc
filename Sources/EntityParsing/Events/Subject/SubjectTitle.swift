import DateExpressions
import KitModel

/// The title of what a kit is about, as that of an event: without the days that end it.
///
/// As in: "Fête du Battoir – 5 & 6 juin 2027". Until entries are joined the days tell the subject from its parts.
struct SubjectTitle {
  let tools: EventTools

  func shortened(in drafts: [EventDraft]) -> [EventDraft] {
    drafts.map { draft in
      guard draft.entry.origin == .umbrella else { return draft }
      var draft = draft
      draft.event.title = withoutDays(draft.event.title)
      return draft
    }
  }

  private func withoutDays(_ title: String) -> String {
    let dated = tools.dated(SourcedText(text: title))
    guard case .trailing(let end) = dated.coverage, dated.hasCertainDay else { return title }
    let name = TitleCleaning.trimmed(dated.text.slice(0..<end)).text
    return name.contains(" ") ? name : title
  }
}
