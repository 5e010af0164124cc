import KitModel

/// The line below a kit's title, which tells its days once more.
extension EventParser {
  /// Whether an entry is the line below the kit's own title that tells its days once more.
  ///
  /// As in: "Du 2 au 30 novembre, plus de cent rendez-vous". What stands behind the days goes on with the sentence.
  func isStandfirst(_ draft: EventDraft, of subject: EventDraft) -> Bool {
    guard draft.event.occurrences == subject.event.occurrences,
      draft.event.title.unicodeScalars.first?.properties.isLowercase == true
    else { return false }
    let name = EventMerging.titleWords(subject.event.title)
    return draft.entry.scope.titles.suffix(2).contains {
      EventMerging.titleWords($0.text) == name
    }
  }
}
