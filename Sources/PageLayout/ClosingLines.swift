import KitModel

/// Lines set apart by colour or weight that end the text above them and head nothing.
///
/// As in: "Mardi 5 janvier, 20h30, Le Battoir" in grey right below two lines of text, and the next title as far below it as
/// entries stand apart.
enum ClosingLines {
  /// So many lines of a look, and this share of all of them.
  private static let leastLines = 3
  private static let leastShare = 0.8
  /// How much closer the text above is.
  private static let closer = 0.5

  /// The looks, among those of headings no larger than the text, whose lines end what stands above them.
  ///
  /// - Parameter headings: which blocks look like headings, and how.
  static func looks(
    among headings: [(page: Int, block: Int, look: Headings.Look)], in pages: [LaidOutPage],
    bodySize: Int
  ) -> Set<Headings.Look> {
    var counts: [Headings.Look: (all: Int, closing: Int, texts: Int)] = [:]
    var places: Set<Place> = []
    for heading in headings { places.insert(Place(page: heading.page, block: heading.block)) }
    for heading in headings where heading.look.halfPoints <= bodySize {
      let above = Place(page: heading.page, block: heading.block - 1)
      let blocks = pages[heading.page].blocks
      counts[heading.look, default: (0, 0, 0)].all += 1
      guard !places.contains(above), closes(heading.block, in: blocks) else { continue }
      counts[heading.look]?.closing += 1
      if blocks[above.block].lines.count > 1 { counts[heading.look]?.texts += 1 }
    }
    return Set(
      counts.filter {
        $0.value.texts >= leastLines
          && Double($0.value.closing) >= leastShare * Double($0.value.all)
      }.keys)
  }

  private struct Place: Hashable {
    var page: Int
    var block: Int
  }

  private static func closes(_ index: Int, in blocks: [Block]) -> Bool {
    guard index > 0, index + 1 < blocks.count, blocks[index].lines.count == 1 else { return false }
    let (upper, line, lower) = (blocks[index - 1], blocks[index], blocks[index + 1])
    guard upper.kind == .paragraph, upper.region == line.region,
      lower.region == line.region, lower.box.y0 > line.box.midY, line.box.y0 > upper.box.midY
    else { return false }
    return line.box.y0 - upper.box.y1 < closer * (lower.box.y0 - line.box.y1)
  }
}
