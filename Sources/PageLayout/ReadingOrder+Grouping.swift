import KitModel

/// Bands of a page that are parts of one area: columns under their headings, rows of a list beside a text.
extension ReadingOrder {
  static func top(_ band: [Segment]) -> Double { band.map { $0.ink.y0 }.min() ?? 0 }
  static func bottom(_ band: [Segment]) -> Double { band.map { $0.ink.y1 }.max() ?? 0 }

  /// Merges adjacent bands that share their gutters, so that an area is cut down before across.
  static func grouped(_ bands: [[Segment]], gutter: Double) -> [[Segment]] {
    guard bands.count > 1 else { return bands }
    let size = bands.map { Whitespace.medianSize(of: $0) }
    var groups: [[Segment]] = []
    var columnsOfLast = 0
    // Headings side by side that each stand over several columns, as days over time and title.
    var isHeaded = false
    // The widest white, in points, between bands of the last group.
    var widestWhite = 0.0
    // Styles of lines that stand above areas of their own.
    var headStyles: Set<StyleID> = []
    for (index, band) in bands.enumerated() {
      let columns = Whitespace.columnCount(of: band, gap: gutter)
      guard let last = groups.last else {
        groups.append(band)
        columnsOfLast = columns
        continue
      }
      let union = Whitespace.columnCount(of: last, band, gap: gutter)
      let nextSize = index + 1 < bands.count ? size[index + 1] : .infinity
      let isHeading =
        (band.count <= 3 && size[index] > (columns == 1 ? 1.12 : 1.4) * nextSize
          || columns == 1 && columnsOfLast > 1 && index + 1 == bands.count
            && opensWithHeading(band))
        && !(columns == 1 && recurs(band, in: last, columns: columnsOfLast))
        || columns == 1 && columnsOfLast > 1 && index + 1 == bands.count
          && isHead(band, of: last, like: headStyles)
      if isHeading, band.count == 1 { headStyles.insert(band[0].style) }
      let wasHeading =
        columns > 1 && last.count <= 4 && !headsColumns(last, of: band, em: size[index])
        && Whitespace.medianSize(of: last) > (columnsOfLast == 1 ? 1.12 : 1.4) * size[index]
      // A line of cells inside the columns of what stands above and below it parts nothing.
      let isNested =
        columns > columnsOfLast && union == columnsOfLast && index + 1 < bands.count
        && Whitespace.columnCount(of: bands[index + 1], gap: gutter) <= columnsOfLast
        && Whitespace.columnCount(of: last, bands[index + 1], gap: gutter) == columnsOfLast
      let isUnderHeadings =
        columns > columnsOfLast && union == columnsOfLast && union > 1
        && (isHeaded || (last.count <= 4 && headsColumns(last, of: band, em: size[index])))
      // Columns of keys and texts, some under headings across both, go on without headings.
      let white = top(band) - bottom(last)
      let goesOn =
        columns > columnsOfLast && union == columnsOfLast
        && (union >= leastParallel || union > 1 && opensAlike(band, last))
        && white <= max(widestWhite, leastWhite * size[index])
      let shares =
        (union >= max(columnsOfLast, columns) || isNested || isUnderHeadings || goesOn)
        && union > 1
      let headsNext =
        index + 1 < bands.count && columns == 1
        && heads(band, bands[index + 1], below: last, columns: columnsOfLast, gutter: gutter)
      let opensCell =
        columns == 1 && columnsOfLast == 1 && index + 1 < bands.count
        && opensCell(band, of: bands[index + 1], gap: gutter)
      if opensCell
        || columns > 1 && HeadRows.opens(band, below: last, em: Whitespace.medianSize(of: last))
      {
        groups.append(band)
        columnsOfLast = columns
        isHeaded = false
        widestWhite = 0
      } else if shares, !isHeading, !wasHeading, !headsNext,
        !isFar(band, from: last, columns: columns)
      {
        groups[groups.count - 1] += band
        columnsOfLast = union
        isHeaded = isHeaded || isUnderHeadings
        widestWhite = max(widestWhite, white)
      } else if union == 1, columns == 1, columnsOfLast == 1 {
        groups[groups.count - 1] += band
      } else {
        groups.append(band)
        columnsOfLast = columns
        isHeaded = false
        widestWhite = 0
      }
    }
    return groups
  }

  /// Whether a line is set as those that head areas above it, or much larger than the area that it follows: the next day, or
  /// the next heading, at the foot of a page.
  private static func isHead(
    _ band: [Segment], of above: [Segment], like heads: Set<StyleID>
  ) -> Bool {
    guard band.count == 1, band[0].contents == nil else { return false }
    return heads.contains(band[0].style)
      || band[0].size > leastAtFoot * (above.map(\.size).max() ?? .infinity)
  }

  private static let leastAtFoot = 1.25

  /// Whether a line alone is the first of a cell whose row's key stands lower, at its middle: it begins where the lines of
  /// that column do and is set as they are.
  private static func opensCell(_ band: [Segment], of row: [Segment], gap: Double) -> Bool {
    guard band.count == 1, let line = band.first, line.contents == nil,
      case let columns = Whitespace.columns(of: row, gap: gap), columns.count > 1,
      columns[0].count <= mostKeyLines, KeyedRows.holdsFigure(columns[0])
    else { return false }
    return columns[1].contains { abs($0.ink.x0 - line.ink.x0) < 1 && $0.style == line.style }
      && columns[0].allSatisfy { $0.ink.x1 < line.ink.x0 && $0.ink.y0 > line.ink.midY }
      && top(row) - line.ink.y1 <= line.size
  }

  private static let mostKeyLines = 2

  /// So many columns side by side are read each by itself, where no more white stands between their parts than
  /// between paragraphs, in type sizes.
  private static let leastParallel = 3
  private static let leastWhite = 1.5

  /// Whether a band opens with a day or hour set as one above it at that edge: the next row of a list beside a text.
  private static func opensAlike(_ band: [Segment], _ above: [Segment]) -> Bool {
    guard let first = band.min(by: { ($0.ink.x0, $0.ink.y0) < ($1.ink.x0, $1.ink.y0) }),
      first.contents == nil, KeyedRows.holdsFigure([first])
    else { return false }
    return above.contains {
      $0.style == first.style && $0.contents == nil && abs($0.ink.x0 - first.ink.x0) < 1
        && KeyedRows.holdsFigure([$0])
    }
  }

  /// Whether a line below columns, set like none of their lines at that edge, heads the text across the page
  /// below it.
  private static func heads(
    _ band: [Segment], _ next: [Segment], below columns: [Segment], columns count: Int,
    gutter: Double
  ) -> Bool {
    guard band.count == 1, count > 1, let line = band.first, line.contents == nil,
      let text = next.first, text.style != line.style, abs(text.ink.x0 - line.ink.x0) < gutter,
      Whitespace.columnCount(of: columns, next, gap: gutter) == 1
    else { return false }
    return !columns.contains {
      $0.style == line.style && abs($0.ink.x0 - line.ink.x0) < gutter
    }
  }

  /// Whether a band of one column opens with a line set as one higher up in that column is, which therefore is no
  /// heading of what lies across the page.
  ///
  /// What stands above all other columns heads them too, and so may the line below them.
  private static func recurs(_ band: [Segment], in columns: [Segment], columns count: Int) -> Bool {
    guard count > 1, let line = band.min(by: { $0.ink.y0 < $1.ink.y0 }), line.contents == nil
    else { return false }
    let others = columns.lazy.filter { $0.ink.horizontalOverlap(line.ink) <= 0 }
    let top = others.map(\.ink.y0).min() ?? 0
    return columns.contains {
      $0.contents == nil && $0.style == line.style && abs($0.ink.x0 - line.ink.x0) < 1
        && $0.ink.y1 > top
    }
  }

  /// Whether the first line of a band is larger than all below it.
  private static func opensWithHeading(_ band: [Segment]) -> Bool {
    guard band.count > 1, let line = band.min(by: { $0.ink.y0 < $1.ink.y0 }), line.contents == nil
    else { return false }
    return band.allSatisfy {
      $0.contents == nil && ($0.ink == line.ink || $0.size * leastHeading < line.size)
    }
  }

  /// How much larger a heading is than what stands below it.
  private static let leastHeading = 1.12

  /// Whether large lines side by side each stand over a column of the band below them.
  ///
  /// Those in bars of colour stand in from the edges of what they head, all as far.
  private static func headsColumns(_ headings: [Segment], of band: [Segment], em: Double) -> Bool {
    guard headings.count >= 2 else { return false }
    var offsets: [Double] = []
    for heading in headings {
      guard
        let edge = band.map(\.ink.x0).min(by: {
          abs($0 - heading.ink.x0) < abs($1 - heading.ink.x0)
        })
      else { return false }
      offsets.append(heading.ink.x0 - edge)
    }
    return offsets.allSatisfy { abs($0) < nearEdge * em }
      || offsets.allSatisfy { $0 > 0 && $0 < farEdge * em && abs($0 - offsets[0]) < 1 }
  }

  /// How far a heading stands from the edge of its column at the most, in type sizes, on paper and in a bar.
  private static let nearEdge = 1.2
  private static let farEdge = 3.0

  /// Whether a band of one column stands clearly apart from the columns above it.
  private static func isFar(_ band: [Segment], from above: [Segment], columns: Int) -> Bool {
    guard columns == 1 else { return false }
    let top = band.map { $0.ink.y0 }.min() ?? 0
    let bottom = above.map { $0.ink.y1 }.max() ?? 0
    return top - bottom > 3.5 * Whitespace.medianSize(of: above)
  }
}
