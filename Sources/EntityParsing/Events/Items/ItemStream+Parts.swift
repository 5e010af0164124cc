import KitModel

extension ItemStream {
  /// The bytes of an item's text as an item of its own.
  func part(of item: Item, _ range: Range<Int>) -> Item {
    part(of: item, as: item.text.slice(range))
  }

  /// A piece of an item's text as an item of its own, set as the whole is and where it stands.
  func part(of item: Item, as text: SourcedText) -> Item {
    var part = item
    part.dated = DatedText(text, reader: reader, lexicon: lexicon)
    part.hardBreaks = []
    return part
  }

  /// A piece of an item's text as an item of its own, where the piece itself stands: parts in one line are told apart by it.
  func placedPart(of item: Item, as text: SourcedText) -> Item {
    var part = part(of: item, as: text)
    if let first = text.pieces.first?.box {
      part.box = text.pieces.dropFirst().reduce(first) { $0.union($1.box) }
    }
    return part
  }
}
