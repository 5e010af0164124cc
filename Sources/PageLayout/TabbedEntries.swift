import KitModel

/// Tells entries whose first line is parted by tab stops, hour, title and place, and whose text below runs across all of them.
///
/// As in: "14h00", at a stop "Bal des lampions" in bold, at another one "Salle Aubin" over two lines, and a paragraph as wide
/// as the page below. No white runs down between the stops; those of a line are the cells of a row, and the text is the title's.
struct TabbedEntries {
  enum Part {
    case rows([GridRow])
    case others([Segment])
  }

  /// The first line of an entry: its key, its title, and what stands behind that.
  private struct Head {
    var key: Segment
    var title: Segment
    var ends: [Segment] = []

    var top: Double { min(key.ink.y0, title.ink.y0) }
    func isOne(_ segment: Segment) -> Bool {
      segment.ink == key.ink || segment.ink == title.ink
        || ends.contains { $0.ink == segment.ink }
    }
  }

  private static let leastHeads = 2
  private static let mostWords = 6
  /// How far the feet of a line's cells may differ, the white between them and between the lines of one cell, and that
  /// above what is no part of an entry, set as its text or otherwise, in type sizes.
  private static let sameHeight = 0.45
  private static let leastGap = 1.0
  private static let lineGap = 0.6
  private static let widestWhite = 2.5
  private static let widestOther = 0.8
  /// How far stops may differ, in points.
  private static let sameStop = 1.0
  /// The share of entries whose text runs across the stop of the titles.
  private static let leastAcross = 0.6
  private static let largerTitle = 1.05
  /// More lines are made to cost time.
  private static let mostSegments = 400

  /// The parts from top to bottom; `nil` where there are no such entries.
  static func parts(of segments: [Segment], em: Double) -> [Part]? {
    guard segments.count <= mostSegments, let heads = heads(in: segments, em: em) else {
      return nil
    }
    let textStyles = textStyles(below: heads[0], in: segments, em: em)
    var parts: [Part] = []
    var rows: [GridRow] = []
    var others: [Segment] = segments.filter { $0.ink.midY < heads[0].top }
    func close() {
      if !others.isEmpty { parts.append(.others(others)) }
      others = []
    }
    for (index, head) in heads.enumerated() {
      let end = index + 1 < heads.count ? heads[index + 1].top : .infinity
      let below = segments.filter {
        $0.ink.midY >= head.top && $0.ink.midY < end && !head.isOne($0)
      }
      if !others.isEmpty {
        if !rows.isEmpty { parts.append(.rows(rows)) }
        rows = []
        close()
      }
      let (row, rest) = row(of: head, below: below, textStyles: textStyles, em: em)
      rows.append(row)
      others = rest
    }
    parts.append(.rows(rows))
    close()
    return parts
  }

  /// The row that a first line and what stands below it make, and what is no part of the entry.
  private static func row(
    of head: Head, below: [Segment], textStyles: Set<StyleID>, em: Double
  ) -> (row: GridRow, rest: [Segment]) {
    var (key, text, ends) = ([head.key], [head.title], head.ends)
    var bottom = max(head.key.ink.y1, head.title.ink.y1)
    for (index, segment) in below.enumerated() {
      let white = segment.ink.y0 - bottom
      guard segment.contents == nil, segment.size <= largerTitle * head.title.size,
        white < (textStyles.contains(segment.style) ? widestWhite : widestOther) * em
      else {
        return (
          GridRow(cells: cells(key, text, ends)), Array(below[index...])
        )
      }
      bottom = max(bottom, segment.ink.y1)
      if segment.ink.x1 < head.title.ink.x0, goesOn(key, in: segment, em: em) {
        key.append(segment)
      } else if !ends.isEmpty, goesOn(ends, in: segment, em: em) {
        ends.append(segment)
      } else {
        text.append(segment)
      }
    }
    return (GridRow(cells: cells(key, text, ends)), [])
  }

  private static func cells(
    _ key: [Segment], _ text: [Segment], _ ends: [Segment]
  ) -> [GridCell] {
    let cells = [
      GridCell(column: 0, segments: key), GridCell(column: 1, segments: text),
    ]
    return ends.isEmpty ? cells : cells + [GridCell(column: 2, segments: ends)]
  }

  /// Whether a line is the next one of a cell.
  private static func goesOn(_ cell: [Segment], in line: Segment, em: Double) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    return line.style == last.style && abs(line.ink.x0 - first.ink.x0) < sameStop
      && line.ink.y0 - last.ink.y1 < lineGap * em
  }

  /// The first lines of entries, all of one look, from top to bottom.
  private static func heads(in segments: [Segment], em: Double) -> [Head]? {
    var heads: [Head] = []
    for (index, key) in segments.enumerated()
    where key.contents == nil && key.words.count <= mostWords && KeyedRows.holdsFigure([key]) {
      // Segments are sorted by their tops: those of one line stand next to one another.
      let near = segments[max(0, index - mostCells)..<min(segments.count, index + mostCells + 1)]
      let line = near.filter {
        $0.contents == nil && $0.ink.x0 > key.ink.x1
          && abs($0.ink.y1 - key.ink.y1) < sameHeight * max($0.size, key.size)
      }.sorted { $0.ink.x0 < $1.ink.x0 }
      guard let title = line.first, title.ink.x0 - key.ink.x1 > leastGap * em,
        title.style != key.style
      else { continue }
      heads.append(Head(key: key, title: title, ends: Array(line.dropFirst())))
    }
    guard let first = heads.first else { return nil }
    heads.removeAll {
      $0.title.style != first.title.style || $0.key.style != first.key.style
        || abs($0.title.ink.x0 - first.title.ink.x0) > sameStop
        || abs($0.key.ink.x0 - first.key.ink.x0) > sameStop
    }
    guard heads.count >= leastHeads else { return nil }
    let stop = first.title.ink.x0
    let texts = texts(across: stop, in: segments, em: em)
    // A title is set as no text is.
    guard !texts.contains(where: { $0.style == first.title.style }) else { return nil }
    let ends = heads.dropFirst().map(\.top) + [.infinity]
    // What larger lines follow is no title, but the place or kind above one.
    let isAboveTitle = zip(heads, ends).contains { head, end in
      segments.contains {
        $0.ink.y0 > head.title.ink.midY && $0.ink.y0 < end && $0.contents == nil
          && $0.size > largerTitle * head.title.size
          && abs($0.ink.x0 - head.key.ink.x0) < sameStop
      }
    }
    guard !isAboveTitle else { return nil }
    let across = zip(heads, ends).count { head, end in
      texts.contains {
        $0.ink.y0 > head.title.ink.midY && $0.ink.y0 < end
          && abs($0.ink.x0 - head.key.ink.x0) < sameStop
      }
    }
    return Double(across) >= leastAcross * Double(heads.count) ? heads : nil
  }

  private static let mostCells = 4

  /// How the texts of entries are set: at the edge of the keys, nearly as often as what is so most often.
  private static func textStyles(
    below head: Head, in segments: [Segment], em: Double
  ) -> Set<StyleID> {
    var counts: [StyleID: Int] = [:]
    for text in texts(across: head.title.ink.x0, in: segments, em: em)
    where abs(text.ink.x0 - head.key.ink.x0) < sameStop {
      counts[text.style, default: 0] += 1
    }
    let most = counts.values.max() ?? 0
    return Set(counts.filter { $0.value * rarest >= most }.keys)
  }

  private static let rarest = 3

  /// The lines that run across a stop.
  private static func texts(
    across stop: Double, in segments: [Segment], em: Double
  ) -> [Segment] {
    segments.filter { segment in
      segment.contents == nil && segment.ink.x0 < stop - em && segment.ink.x1 > stop + em
    }
  }
}
