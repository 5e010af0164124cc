import KitModel

/// Boxes of a colour of their own behind several lines, or with a line around them: side columns,
/// cards, boxes that interrupt.
///
/// What stands in one belongs together, whatever stands beside it at the same height. For the cuts
/// along white bands a panel is one segment; what it holds is ordered by itself.
struct Panels {
  private let boxes: [(box: Rect, isFramed: Bool)]

  /// The share of the page that a panel takes up at the most; more is the page's background.
  private static let largest = 0.6
  /// The share of the page's lines that it holds at the most.
  private static let mostLines = 0.85
  /// Its least height, in lines; less is a bar behind a heading.
  private static let leastHeight = 2.6
  /// How far text may reach over its edge, in points.
  private static let tolerance = 3.0
  private static let mostBoxes = 60
  /// How many lines a column holds for each word that reaches over its edge, at the least.
  private static let leastHeld = 4

  /// Whether a box is large enough to hold lines of text.
  private static func holdsLines(_ box: Rect) -> Bool { box.width > 40 && box.height > 20 }

  init(page: ExtractedPage, segments: [Segment]) {
    let sheet = Rect(x0: 0, y0: 0, x1: page.width, y1: page.height)
    var colored: [ColoredBox] = []
    // On a page that is filled with a colour, white boxes are panels too.
    var isPaperWhite = true
    for fill in page.fills.lazy.filter({ Self.holdsLines($0.box) }).prefix(Self.mostBoxes * 20) {
      if let box = fill.box.clipped(to: sheet), box.area >= Self.largest * sheet.area {
        isPaperWhite = fill.color.isPaper
      }
      guard !isPaperWhite || !fill.color.isPaper, let box = fill.box.clipped(to: sheet),
        box.area < Self.largest * sheet.area,
        !colored.contains(where: { $0.box.isAlmost(box) }), colored.count < Self.mostBoxes,
        Self.isPanel(box, segments: segments)
      else { continue }
      colored.append(ColoredBox(box: box, color: fill.color))
    }
    var found = colored.map(\.box)
    if !found.isEmpty { found = Self.withoutTableCells(found, segments: segments) }
    found = PanelHeads.joined(
      colored.filter { box in found.contains { $0.isAlmost(box.box) } }, segments: segments)
    var framed: [Rect] = []
    for box in Self.apart(page.frames.compactMap { $0.clipped(to: sheet) })
    where box.area < Self.largest * sheet.area && framed.count < Self.mostBoxes
      && !framed.contains(where: { $0.isAlmost(box) }) && Self.isPanel(box, segments: segments)
    {
      framed.append(box)
    }
    found.removeAll { box in framed.contains { $0.isAlmost(box) } }
    found += AccentBars.cards(on: page, segments: segments).filter { card in
      !(found + framed).contains { $0.intersects(card) } && Self.isPanel(card, segments: segments)
    }
    // Larger ones first: a panel may hold others.
    boxes = (found.map { ($0, false) } + framed.map { ($0, true) })
      .sorted { $0.box.area > $1.box.area }
  }

  /// The frames that touch no other side by side, as the cells of a ruled table do.
  private static func apart(_ frames: [Rect]) -> [Rect] {
    let boxes = frames.prefix(mostBoxes)
    return boxes.filter { box in
      !boxes.contains { !$0.isAlmost(box) && $0.sharesSide(with: box, tolerance: tolerance) }
    }
  }

  /// Leaves out boxes that shade some cells of a table and not others, such as weekends.
  private static func withoutTableCells(_ boxes: [Rect], segments: [Segment]) -> [Rect] {
    var kept = boxes
    for area in ReadingOrder.areas(of: ReadingOrder.topDown(segments)) {
      guard case .grid(let rows) = area else { continue }
      let cells = rows.flatMap { $0.cells.flatMap(\.segments) }
      /// Lines of a box that share no row with others make it a column of its own.
      func isShade(_ box: Rect) -> Bool {
        func held(_ segments: [Segment]) -> Int {
          segments.count { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
        }
        let shared = rows.reduce(0) { sum, row in
          let row = row.cells.flatMap(\.segments)
          let own = held(row)
          return own < row.count ? sum + own : sum
        }
        return held(segments) - shared < leastBesides
      }
      let open = cells.count { cell in
        !boxes.contains { $0.contains(x: cell.ink.midX, y: cell.ink.midY) }
      }
      // A list with days or hours in its first column may have each column shaded.
      let em = Whitespace.medianSize(of: cells)
      let columns = Whitespace.columns(of: cells, gap: em * ReadingOrder.leastGutter)
      if KeyedRows.rows(of: cells, columns: columns, em: em) != nil {
        kept.removeAll { box in
          let held = rows.count { row in
            row.cells.contains { cell in
              cell.segments.contains { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
            }
          }
          return held >= leastShadedRows && isShade(box)
            && !FactPanels.isOne(box, among: segments)
        }
        continue
      }
      guard Double(open) > leastOpenCells * Double(cells.count) else { continue }
      kept.removeAll { box in
        let inside = cells.count { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
        return inside > 0 && inside < cells.count && isShade(box)
          && !SideBands.isBand(box, among: boxes, beside: cells, em: em)
      }
    }
    return kept
  }

  private static let leastShadedRows = 3
  private static let leastBesides = 3
  /// The share of a table's text outside every box from which on the boxes shade its cells.
  private static let leastOpenCells = 0.25

  private static func isPanel(_ box: Rect, segments: [Segment]) -> Bool {
    var inside: [Segment] = []
    var overhanging = 0
    for segment in segments {
      let ink = segment.ink
      guard ink.intersects(box) else { continue }
      let isInside = box.contains(x: ink.midX, y: ink.midY)
      if isInside {
        guard ink.x0 > box.x0 - tolerance, ink.y0 > box.y0 - tolerance,
          ink.y1 < box.y1 + tolerance
        else { return false }
        // A long address that nothing breaks reaches over the edge of a narrow column.
        if ink.x1 >= box.x1 + tolerance {
          guard segment.words.count == 1, box.height > box.width else { return false }
          overhanging += 1
        }
        inside.append(segment)
      } else if ink.horizontalOverlap(box) > tolerance, ink.verticalOverlap(box) > tolerance {
        return false
      }
    }
    guard inside.count >= 2, Double(inside.count) < mostLines * Double(segments.count),
      overhanging * leastHeld <= inside.count
    else { return false }
    let em = Whitespace.medianSize(of: inside)
    guard box.height > leastHeight * em else { return false }
    return !isRow(inside, em: em)
  }

  /// Whether a few lines stand side by side all along: a shaded row of a table.
  private static func isRow(_ segments: [Segment], em: Double) -> Bool {
    let lines = Whitespace.bands(of: segments, gap: 0)
    let columns = Whitespace.columns(of: segments, gap: em * ReadingOrder.leastGutter)
    let parted = lines.count {
      Whitespace.columnCount(of: $0, gap: em * ReadingOrder.leastGutter) >= 2
    }
    return columns.count >= 2 && lines.count <= 4 && 2 * parted >= lines.count
  }

  /// The segments with those of each outermost panel as one.
  func folded(_ segments: [Segment]) -> [Segment] { fold(segments, boxes: boxes[...]) }

  private func fold(
    _ segments: [Segment], boxes: ArraySlice<(box: Rect, isFramed: Bool)>
  ) -> [Segment] {
    var rest = segments
    var folded: [Segment] = []
    for index in boxes.indices {
      let (box, isFramed) = boxes[index]
      let inside = rest.filter { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      guard inside.count >= 2 else { continue }
      rest.removeAll { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      folded.append(
        Segment(
          panel: box, isFramed: isFramed, contents: fold(inside, boxes: boxes[(index + 1)...])))
    }
    return folded.isEmpty ? segments : ReadingOrder.topDown(rest + folded)
  }
}

extension Color {
  /// White or nearly so, as paper is.
  var isPaper: Bool { Int(red) + Int(green) + Int(blue) > 750 }
}

extension Rect {
  fileprivate func clipped(to other: Rect) -> Rect? {
    guard intersects(other) else { return nil }
    return Rect(
      x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
  }

  /// Whether two boxes stand next to each other with nothing between.
  fileprivate func sharesSide(with other: Rect, tolerance: Double) -> Bool {
    let isBeside =
      min(abs(x0 - other.x1), abs(x1 - other.x0)) < tolerance
      && verticalOverlap(other) > tolerance
    let isAbove =
      min(abs(y0 - other.y1), abs(y1 - other.y0)) < tolerance
      && horizontalOverlap(other) > tolerance
    return isBeside || isAbove
  }

  fileprivate func isAlmost(_ other: Rect) -> Bool {
    abs(x0 - other.x0) < 2 && abs(y0 - other.y0) < 2 && abs(x1 - other.x1) < 2
      && abs(y1 - other.y1) < 2
  }
}
