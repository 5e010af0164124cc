import KitModel

/// The columns of text that upright bars of a colour stand beside, each at the left of its own: cards side by
/// side, whatever stands at one height in them.
enum AccentBars {
  /// How far to the right of its bar a text begins at the most, in type sizes.
  private static let farthest = 2.5
  /// How far a text may stand above or below its bar, in type sizes.
  private static let overhang = 0.5
  /// What a card holds at the least, in lines: shorter ones are the entries of a list, which needs no boxes.
  private static let leastLines = 6
  private static let mostBars = 40

  /// The boxes of the cards on a page where some stand side by side.
  static func cards(on page: ExtractedPage, segments: [Segment]) -> [Rect] {
    guard page.bars.count > 1, page.bars.count <= mostBars else { return [] }
    let em = Whitespace.medianSize(of: segments)
    let cards = page.bars.compactMap { bar in
      card(beside: bar, among: page.bars, in: segments, em: em).map { (bar: bar, box: $0) }
    }
    let isBeside = cards.contains { card in
      cards.contains { $0.bar.x0 > card.box.x1 && $0.bar.verticalOverlap(card.bar) > 0 }
    }
    guard isBeside, cards.allSatisfy({ standsFirst($0.bar, besides: cards.map(\.box), segments) })
    else { return [] }
    return cards.map(\.box)
  }

  /// The box of the text at the right of a bar, up to the white or the bar that parts it from what stands further
  /// right.
  private static func card(
    beside bar: Rect, among bars: [Rect], in segments: [Segment], em: Double
  ) -> Rect? {
    let next = bars.filter { $0.x0 > bar.x1 && $0.verticalOverlap(bar) > 0 }.map(\.x0).min()
    let beside = segments.filter {
      $0.ink.midY > bar.y0 && $0.ink.midY < bar.y1 && $0.ink.x0 > bar.x1
        && $0.ink.x1 < next ?? .infinity
    }
    let columns = Whitespace.columns(of: beside, gap: em * ReadingOrder.leastGutter)
    guard let lines = columns.first, lines.count >= leastLines,
      lines.allSatisfy({
        $0.ink.y0 > bar.y0 - overhang * em && $0.ink.y1 < bar.y1 + overhang * em
      }),
      case let box = lines.dropFirst().reduce(lines[0].ink, { $0.union($1.ink) }),
      box.x0 - bar.x1 < farthest * em
    else { return nil }
    return Rect(
      x0: bar.x0, y0: min(bar.y0, box.y0 - 1), x1: box.x1 + 1, y1: max(bar.y1, box.y1 + 1))
  }

  /// Whether no text stands at the left of a bar but that of other cards: lines between columns have some.
  private static func standsFirst(
    _ bar: Rect, besides cards: [Rect], _ segments: [Segment]
  ) -> Bool {
    segments.allSatisfy { segment in
      segment.ink.x1 > bar.x0 || segment.ink.midY < bar.y0 || segment.ink.midY > bar.y1
        || cards.contains { $0.contains(x: segment.ink.midX, y: segment.ink.midY) }
    }
  }
}
