import CivilTime
import KitModel
import Lexicons

/// Documents that list what somebody does on some days: no event themselves.
///
/// As in: "L'agenda de la maire du 12 au 18 juillet", "Week ahead, 8–14 March".
struct Diaries {
  let lexicon: EventLexicon

  func without(_ drafts: [EventDraft]) -> [EventDraft] {
    drafts.filter { draft in
      draft.event.occurrences.contains { $0.start?.time != nil } || !isDiary(draft.event.title)
    }
  }

  /// Whether a title is that of such a list.
  func isDiary(_ title: String) -> Bool {
    let words = WordList(title)
    let article = lexicon.definite.match(words, at: 0)?.count ?? 0
    return lexicon.diaries.match(words, at: article) != nil
  }
}
