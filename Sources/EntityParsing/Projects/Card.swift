import KitModel

/// A title with what stands under it, one of several alike.
struct Card {
  var title: Item
  /// Short lines set apart between title and text: headline, place.
  var sublines: [Item]
  var texts: [Item]

  var textBytes: Int { texts.reduce(0) { $0 + $1.byteCount } }

  /// Cuts what follows a title at its text: short or set-apart lines before it are sublines.
  init(title: Item, below items: ArraySlice<Item>) {
    self.title = title
    var sublines: [Item] = []
    var texts: [Item] = []
    for item in items where item.table == nil {
      if texts.isEmpty, item.byteCount < 130, item.isEmphasised || item.byteCount < 60 {
        sublines.append(item)
      } else {
        texts.append(item)
      }
    }
    self.sublines = sublines
    self.texts = texts
  }
}

/// Cards of one look that follow one another under a heading.
struct CardList {
  var heading: SourcedText?
  var kind: SectionKind
  var cards: [Card]
  /// Whether a label such as "Spotlight" stands above each title.
  var isKicked = false
}
