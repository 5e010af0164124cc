import KitModel

/// Parts a list or table from what stands beside it, where each has a heading of its own and the headings stand in one line.
///
/// As in: "Programme" over days, hours and titles, "Prices" over two columns further right: rows of the one may begin where
/// rows of the other do.
enum TitledSides {
  /// How much larger than the text the headings are.
  private static let leastSize = 1.1
  /// How far a heading may stand left of what it heads, which lies in cells with white around, and right of it, in type sizes.
  private static let mostInset = 1.3
  private static let leastInset = 0.3
  private static let mostSides = 3
  private static let leastLines = 3

  struct Parts {
    let above: [Segment]
    let sides: [[Segment]]
    let below: [Segment]
  }

  /// - Parameter bands: what the page holds, cut across.
  /// - Returns: `nil` where no headings stand in one line, or columns below them have but one each.
  static func parted(_ bands: [[Segment]], em: Double) -> Parts? {
    for index in bands.indices.dropLast() {
      guard let titles = titles(in: bands[index], em: em),
        case let rest = bands[(index + 1)...], let end = end(of: rest, below: titles, em: em),
        case let body = bands[(index + 1)..<end].flatMap({ $0 }),
        body.allSatisfy({ $0.size * leastSize <= titles[0].size || $0.style != titles[0].style })
      else { continue }
      var sides = titles.map { [$0] }
      for segment in body {
        guard let side = side(of: segment, below: titles, em: em) else { return nil }
        sides[side].append(segment)
      }
      guard zip(titles, sides).allSatisfy({ stands($0, over: $1.dropFirst(), em: em) }),
        case let tables = sides.filter({ hasColumns(Array($0.dropFirst()), em: em) }),
        !tables.isEmpty, !areRows(tables, of: sides.count, em: em),
        sides.allSatisfy({ side in
          hasColumns(Array(side.dropFirst()), em: em)
            || !tables.contains { shares($0.dropFirst(), side.dropFirst(), em: em) }
        })
      else { continue }
      return Parts(
        above: bands[..<index].flatMap { $0 }, sides: sides,
        below: bands[end...].flatMap { $0 })
    }
    return nil
  }

  private static func titles(in band: [Segment], em: Double) -> [Segment]? {
    guard (2...mostSides).contains(band.count), let first = band.first,
      band.allSatisfy({ $0.contents == nil && $0.style == first.style }),
      first.size >= leastSize * em,
      band.allSatisfy({ $0.ink.verticalOverlap(first.ink) > 0.5 * first.ink.height })
    else { return nil }
    return band.sorted { $0.ink.x0 < $1.ink.x0 }
  }

  /// Behind the last band of those that lie in the sides and of which some lies in two, and behind those that go on below it
  /// with no more white than stands between them.
  private static func end(
    of bands: ArraySlice<[Segment]>, below titles: [Segment], em: Double
  ) -> Int? {
    var end: Int?
    var widest = 0.0
    var bottom = titles.map(\.ink.y1).max() ?? 0
    for (index, band) in zip(bands.indices, bands) {
      let sides = band.map { side(of: $0, below: titles, em: em) }
      guard !sides.contains(nil) else { break }
      let white = ReadingOrder.top(band) - bottom
      if Set(sides).count > 1 {
        end = index + 1
        widest = max(widest, white)
      } else if end == index, white <= widest, band.allSatisfy({ $0.size < titles[0].size }) {
        end = index + 1
      }
      bottom = ReadingOrder.bottom(band)
    }
    return end
  }

  /// The side that a piece lies in; `nil` where it reaches into the next one.
  private static func side(of segment: Segment, below titles: [Segment], em: Double) -> Int? {
    guard let side = titles.lastIndex(where: { $0.ink.x0 - leastInset * em <= segment.ink.x0 })
    else { return nil }
    guard side + 1 < titles.count else { return side }
    return segment.ink.x1 + ReadingOrder.leastGutter * em < titles[side + 1].ink.x0 ? side : nil
  }

  private static func stands(
    _ title: Segment, over lines: ArraySlice<Segment>, em: Double
  ) -> Bool {
    guard let left = lines.map(\.ink.x0).min() else { return false }
    return left - title.ink.x0 < mostInset * em
  }

  /// Whether all sides have their rows at the same heights: months over the columns of one table.
  private static func areRows(_ tables: [[Segment]], of count: Int, em: Double) -> Bool {
    guard tables.count == count else { return false }
    let tops = tables.map { side in
      let lines = Array(side.dropFirst())
      return Whitespace.bands(of: lines, gap: Whitespace.bandGap(of: lines)).map(ReadingOrder.top)
    }
    return tops.dropFirst().allSatisfy { other in
      other.count == tops[0].count
        && zip(other, tops[0]).allSatisfy { abs($0 - $1) < leastInset * em }
    }
  }

  /// Whether most paragraphs of a side in one column begin at the heights of a table's lines, as the cells of its rows do.
  private static func shares(
    _ table: ArraySlice<Segment>, _ side: ArraySlice<Segment>, em: Double
  ) -> Bool {
    let lines = Array(side)
    let paragraphs = Whitespace.bands(of: lines, gap: Whitespace.bandGap(of: lines))
    let inRows = paragraphs.count { paragraph in
      let top = ReadingOrder.top(paragraph)
      return table.contains { abs($0.ink.y0 - top) < leastInset * em }
    }
    return inRows * 2 >= paragraphs.count
  }

  private static func hasColumns(_ lines: [Segment], em: Double) -> Bool {
    lines.count >= leastLines && lines.allSatisfy { $0.contents == nil }
      && Whitespace.columnCount(of: lines, gap: em * ReadingOrder.leastGutter) > 1
  }
}
