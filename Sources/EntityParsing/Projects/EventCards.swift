import KitModel

/// Tells which cards the programme was read from, so that what is an event is no thing besides.
struct EventCards {
  /// The words of the events' titles, in the events' order.
  let titles: [Set<String>]
  /// The titles of events where they are printed, by their pages.
  private var printed: [Int: [(words: Set<String>, box: Rect)]] = [:]

  init(_ events: [Event]) {
    titles = events.map { EventMerging.titleWords($0.title) }
    for (event, words) in zip(events, titles) {
      for found in event.evidence where found.field == "/title" {
        printed[found.place.page, default: []].append((words, found.place.box))
      }
    }
  }

  /// Whether the title of an event stands in the title of a card or is the same on its page.
  func hold(_ card: Card) -> Bool {
    guard let near = printed[card.title.page] else { return false }
    if near.contains(where: { $0.box.intersects(card.title.box) }) { return true }
    let words = EventMerging.titleWords(card.title.text.text)
    return near.contains { $0.words == words }
  }
}
