import KitModel
import Lexicons

/// Entries below a heading whose titles run into their paragraphs: "**Media hike** Friday, May 7, 9 am" below "For
/// reporters".
///
/// The larger heading above them heads a list, though the list may hold one entry. What tells its days in
/// lines of their own is an entry itself, of which the paragraph tells more.
enum RunInEntries {
  /// Where the titles of such paragraphs stand in a group; none where the group tells other days.
  static func places(in group: EntryGroup, lexicon: EventLexicon) -> [Int] {
    guard let title = group.title, title.isHeading, !title.dated.hasDay else { return [] }
    var places: [Int] = []
    for (index, item) in group.items.enumerated() where item.dated.hasCertainDay {
      if index > 0, item.followsRunIn, case let runIn = group.items[index - 1],
        runIn.box != title.box, runIn.isTitleLike, !runIn.dated.hasDay,
        runIn.look.halfPoints < title.look.halfPoints, isTitle(runIn.text, lexicon),
        !tellsOpening(item, lexicon)
      {
        places.append(index - 1)
      } else if item.isDateLine || DateCoverage.isLeading(item.coverage) {
        return []
      }
    }
    return places
  }

  /// Whether bold words are whole: those of a quotation and its source break off ("“A feast.” The **Courier**").
  private static func isTitle(_ text: SourcedText, _ lexicon: EventLexicon) -> Bool {
    let words = WordList(text.text)
    return words.count > 0 && lexicon.definite.match(words, at: words.count - 1) == nil
  }

  /// Whether a text that does not open with its days says when a place is open.
  private static func tellsOpening(_ item: Item, _ lexicon: EventLexicon) -> Bool {
    let words = WordList(item.text.text)
    return !DateCoverage.isLeading(item.coverage) && item.coverage != .pure
      && lexicon.opening.contains(words, in: 0..<words.count)
  }

  /// The groups of such entries, each from its title to the next one; `nil` where there are none.
  static func parted(
    _ group: EntryGroup, lexicon: EventLexicon, isNoTitle: (Item) -> Bool
  ) -> [EntryGroup]? {
    let places = places(in: group, lexicon: lexicon)
    guard let first = places.first, !places.contains(where: { isNoTitle(group.items[$0]) }) else {
      return nil
    }
    let ends = places.dropFirst() + [group.items.count]
    var groups = zip(places, ends).map { start, end in
      EntryGroup(title: group.items[start], items: Array(group.items[start..<end]))
    }
    groups.insert(EntryGroup(title: group.title, items: Array(group.items[..<first])), at: 0)
    return groups
  }
}
