import KitModel

/// A bar of a colour down a page's edge, in which days stand in large numerals, each at the height of what takes
/// place on it.
///
/// As in: "28", "AVRIL" and "MERCREDI" below one another, beside a heading and its hours. Read as a column, all days
/// of a page would follow on all entries.
enum DayBars {
  /// How far edges may differ, in points.
  private static let tolerance = 3.0
  /// The widest bar, as a share of the page's width, and the least height, as one of its height.
  private static let widest = 0.2
  private static let leastHeight = 0.6
  /// How much larger than the text beside it a numeral is, at the least.
  private static let leastNumeral = 1.8
  /// How much larger than the text a heading is.
  private static let leastTitle = 1.25
  private static let latestDay = 31
  /// How far the lines of a day stand apart at the most, in sizes of its numeral.
  private static let farthest = 0.5
  private static let mostWords = 8
  private static let leastBeside = 3
  private static let mostBoxes = 60

  /// The segments with each day and what stands beside it as one.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    for bar in bars(of: page) {
      if let folded = fold(segments, bar: bar, on: page) { return folded }
    }
    return segments
  }

  /// Coloured boxes along an edge, pieces of one bar as one.
  private static func bars(of page: ExtractedPage) -> [Rect] {
    var bars: [Rect] = []
    for fill in page.fills.lazy.filter({ !$0.color.isPaper }).prefix(mostBoxes) {
      let box = fill.box
      guard box.x1 - max(box.x0, 0) < widest * page.width,
        box.x0 < tolerance || box.x1 > page.width - tolerance
      else { continue }
      let index = bars.firstIndex {
        abs($0.x0 - box.x0) < tolerance && abs($0.x1 - box.x1) < tolerance
      }
      if let index { bars[index] = bars[index].union(box) } else { bars.append(box) }
    }
    return bars.filter { min($0.y1, page.height) - max($0.y0, 0) > leastHeight * page.height }
  }

  private static func fold(
    _ segments: [Segment], bar: Rect, on page: ExtractedPage
  ) -> [Segment]? {
    let inside = segments.filter {
      $0.contents == nil && $0.ink.x0 > bar.x0 - tolerance && $0.ink.x1 < bar.x1 + tolerance
    }
    let isLeft = bar.midX < page.width / 2
    let others = segments.filter {
      isLeft ? $0.ink.x0 > bar.x1 - tolerance : $0.ink.x1 < bar.x0 + tolerance
    }
    let em = Whitespace.medianSize(of: others)
    let heads = heads(in: ReadingOrder.topDown(inside), em: em)
    guard let first = heads.first else { return nil }
    var rows: [Segment] = []
    var taken: Set<Rect> = []
    for (index, head) in heads.enumerated() {
      let top = head[0].ink.y0 - em
      let bottom = index + 1 < heads.count ? heads[index + 1][0].ink.y0 - em : page.height
      let beside = others.filter { $0.ink.midY > top && $0.ink.midY < bottom }
      guard beside.count >= leastBeside else { return nil }
      let tab = Rect(x0: bar.x0, y0: head[0].ink.y0, x1: bar.x1, y1: head[head.count - 1].ink.y1)
      let titles = title(of: beside, em: em)
      rows.append(
        Segment(
          title: titles, head: head, of: Array(beside.dropFirst(titles.count)), in: tab))
      taken.formUnion((head + beside).map(\.ink))
    }
    let rest = segments.filter { !taken.contains($0.ink) }
    // What stands beside the bar above its first day belongs to no day.
    guard !rest.contains(where: { $0.ink.y0 < first[0].ink.y0 && $0.ink.y1 > first[0].ink.y1 })
    else { return nil }
    return ReadingOrder.topDown(rest + rows)
  }

  /// The heading that opens what takes place on a day: the day is told below it.
  private static func title(of beside: [Segment], em: Double) -> [Segment] {
    guard let first = beside.first, first.contents == nil, first.size > leastTitle * em,
      beside.dropFirst().allSatisfy({ $0.ink.y0 > first.ink.midY })
    else { return [] }
    return [first]
  }

  /// The days of a bar: a numeral each, with the words right below it.
  private static func heads(in texts: [Segment], em: Double) -> [[Segment]] {
    var heads: [[Segment]] = []
    var isOpen = false
    for text in texts {
      if text.size > leastNumeral * em, text.words.count == 1,
        let day = Int(text.words[0].text), (1...latestDay).contains(day)
      {
        heads.append([text])
        isOpen = true
      } else if isOpen, let numeral = heads.last?.first, let last = heads.last?.last,
        text.size < numeral.size, text.ink.y0 - last.ink.y1 < farthest * numeral.size
      {
        heads[heads.count - 1].append(text)
      } else {
        isOpen = false
      }
    }
    return heads.allSatisfy { head in
      (2...mostWords).contains(head.count)
        && head.dropFirst().contains { $0.words.contains { $0.text.contains(where: \.isLetter) } }
    } ? heads : []
  }
}
