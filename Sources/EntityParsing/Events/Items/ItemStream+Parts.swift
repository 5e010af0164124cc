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
}
