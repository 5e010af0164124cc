import KitModel
import Lexicons

/// Places whose name is set as a title with the address behind a dash in smaller letters: "**Old Mill** – 2,
/// Weir Lane" above "Sunday, 10am–4pm".
///
/// The address may be the longer part, so that the line as a whole looks like text: its name is the title,
/// the address tells where.
struct PlacedTitles {
  let tools: EventTools

  private static let longest = 110
  private static let longestTitle = 60
  /// The share of what stands behind the dash that a place must take up.
  private static let leastShare = 0.6

  /// The items with such lines as two, where a day or an hour follows.
  func parted(_ items: [Item]) -> [Item] {
    var parted: [Item] = []
    for (index, item) in items.enumerated() {
      let next = items.indices.contains(index + 1) ? items[index + 1] : nil
      if let next, next.isDateLine || next.isTimeLine, next.page == item.page,
        let (title, place) = titleAndPlace(item)
      {
        parted += [title, place]
      } else {
        parted.append(item)
      }
    }
    return parted
  }

  private func titleAndPlace(_ item: Item) -> (title: Item, place: Item)? {
    guard item.table == nil, !item.isEmphasised, item.byteCount <= Self.longest,
      item.dated.expressions.isEmpty,
      let end = RunInTitle(styles: tools.stream.styles).end(of: item.text),
      let style = item.text.pieces.first?.style, tools.stream.styles.indices.contains(Int(style))
    else { return nil }
    let words = WordList(item.text.text)
    // The sign may be set as what is before it or as what is behind it.
    guard
      let sign = words.words.first(where: {
        abs($0.range.lowerBound - end) <= Self.widestSign && ($0.isSign("-") || $0.isSign("·"))
          && $0.isSpacedBefore
      })
    else { return nil }
    let name = TitleCleaning.trimmed(item.text.slice(0..<sign.range.lowerBound))
    let address = TitleCleaning.trimmed(item.text.slice(sign.range.upperBound..<item.byteCount))
    guard (4...Self.longestTitle).contains(name.text.utf8.count),
      let mention = tools.places.parse(address.text, isPlaceLine: true).first,
      Double(mention.range.count) >= Self.leastShare * Double(address.text.utf8.count)
    else { return nil }
    var (title, place) = (item, item)
    title.dated = tools.dated(name)
    title.look = tools.stream.look(of: tools.stream.styles[Int(style)])
    title.isEmphasised = true
    title.hardBreaks = []
    place.dated = tools.dated(address)
    place.hardBreaks = []
    place.gapAbove = 0
    if let box = name.places.first?.box { title.box = box }
    if let box = address.places.first?.box { place.box = box }
    return (title, place)
  }

  /// A dash with its spaces, in bytes.
  private static let widestSign = 5
}
