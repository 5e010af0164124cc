import KitModel
import Lexicons

/// Marks lines that tell to which day the entry above them is moved: "Reporté au vendredi 26 mars".
///
/// Such a line begins no entry, whatever order titles and dates have.
struct NewDays {
  let tools: EventTools

  func marked(_ items: [Item]) -> [Item] {
    items.enumerated().map { index, item in
      guard index > 0, item.table == nil, item.dated.hasCertainDay, tellsNewDay(item) else {
        return item
      }
      var marked = item
      marked.isNewDay = true
      return marked
    }
  }

  private func tellsNewDay(_ item: Item) -> Bool {
    let words = WordList(item.text.text)
    return tools.lexicon.movesTo.match(words, at: 0) != nil
      || tools.lexicon.statuses.match(words, at: 0)?.meaning == .postponed
  }
}
