import KitModel

extension Section {
  /// The title as a block of its own; `nil` for text before the first heading.
  var titleBlock: Block? {
    guard let first = title.pieces.first, let place = title.places.first else { return nil }
    let line = Line(text: title, page: place.page, box: place.box, style: first.style)
    return Block(
      kind: .heading(level: level), lines: [line], region: blocks.first?.region ?? 0)
  }

  /// Whether it stands in a box of its own colour.
  var isBoxed: Bool { (blocks.first?.panel ?? 0) > 0 }
}
