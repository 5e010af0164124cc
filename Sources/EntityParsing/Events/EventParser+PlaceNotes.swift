import KitModel

/// Sections that name a place and say where it is, among those that are titled by what takes place.
extension EventParser {
  /// Whether a section is a note beside a title: a venue's name, its address below it, dates below that.
  func isPlaceNote(_ child: Section, beside next: Section?) -> Bool {
    guard tools.dated(child.title).expressions.isEmpty, child.title.text.utf8.count < 60 else {
      return false
    }
    let texts = child.blocks.filter { $0.table == nil && Int($0.text.text) == nil }
    guard let first = texts.first, first.text.text.utf8.count < 110 else { return false }
    let isAddress = opensWithAddress(child)
    // "Chapelle Sainte-Aude": a hall by its name, above its dates.
    let name = places.parse(child.title.text).first
    let isHall =
      name.map {
        $0.location.venue != nil && $0.certainty >= 0.8
          && $0.range.count * 10 >= child.title.text.utf8.count * 9
          // One of several titles set alike is the name of a work: "Ice House".
          && child.title.pieces.first?.style != next?.title.pieces.first?.style
      } ?? false
    guard isAddress || isHall else { return false }
    return texts.dropFirst().contains { tools.dated($0.text).hasCertainDay }
  }

  /// Whether a section is such a note above a title of its own: a hall, its address, what is on there and when.
  func holdsTitle(_ child: Section) -> Bool {
    isPlaceNote(child, beside: nil)
      && tools.stream.items(of: child.blocks).contains {
        $0.isTitleLike && places.parse($0.text.text).first?.range.count != $0.byteCount
      }
  }

  /// Whether the first text below a section's title is an address or a town.
  func opensWithAddress(_ child: Section) -> Bool {
    guard let first = child.blocks.first(where: { $0.table == nil && Int($0.text.text) == nil }),
      first.text.text.utf8.count < 110,
      let mention = places.parse(
        first.lines.map(\.text.text).joined(separator: ", "), isPlaceLine: true
      ).first
    else { return false }
    return mention.range.lowerBound < 4
      && (mention.location.address != nil || mention.location.postalCode != nil
        || mention.location.city != nil)
  }
}
