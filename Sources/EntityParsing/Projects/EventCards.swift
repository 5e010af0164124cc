import KitModel

/// Tells which cards the programme was read from, so that what is an event is no thing besides.
struct EventCards {
  /// The titles of events where they are printed, by their pages.
  private var titles: [Int: [(words: Set<String>, box: Rect)]] = [:]

  init(_ events: [Event]) {
    for event in events {
      let words = EventMerging.titleWords(event.title)
      for found in event.evidence where found.field == "/title" {
        titles[found.place.page, default: []].append((words, found.place.box))
      }
    }
  }

  /// Whether the title of an event stands in the title of a card or is the same on its page.
  func hold(_ card: Card) -> Bool {
    let words = EventMerging.titleWords(card.title.text.text)
    return titles[card.title.page]?.contains {
      $0.words == words || $0.box.intersects(card.title.box)
    } ?? false
  }
}
