import KitModel
import Lexicons

/// Days turned by a right angle, which name what stands beside them from the top of their boxes to the bottom, in the margin
/// of hours and titles.
///
/// As in: "Samedi 12 juin" written upwards on a band of colour, at its right the five concerts of that day. Other turned text,
/// such as the author of a photograph or the kit's name in the margin of each page, is left out.
struct TurnedHeads {
  /// The turned lines, each as one of the page's segments, as if it stood upright in the middle of its place.
  let heads: [Segment]
  private let page: ExtractedPage

  private static let mostWords = 12
  private static let leastLetters = 2
  /// The longest word of a line has so many letters at the least; fewer are letters each by itself, their order unknown.
  private static let leastWord = 3
  private static let leastBeside = 2
  /// What a head names is a list of hours and titles at the most.
  private static let mostColumns = 3
  /// How far text may reach over the edges of what it stands beside, in points.
  private static let tolerance = 3.0
  /// The widest white between words of a line and between lines, in type sizes.
  private static let widestGap = 1.5
  /// How much of the page what a head names may take up at the most: a taller one names the page.
  private static let tallest = 0.9
  /// The widest band, in type sizes of its text.
  private static let widestBand = 8.0

  init(page: ExtractedPage, sheet: StyleSheet) {
    self.page = page
    var lines: [[GlyphRun]] = []
    for run in page.runs where run.direction == 90 || run.direction == 270 {
      if let last = lines.last?.last, Self.goesOn(last, run) {
        lines[lines.count - 1].append(run)
      } else {
        lines.append([run])
      }
    }
    heads = lines.compactMap { Self.head($0, sheet: sheet) }
  }

  /// The segments with the heads among them, so that a table finds those in its cells.
  func inserted(in segments: [Segment]) -> [Segment] {
    heads.isEmpty ? segments : ReadingOrder.topDown(segments + heads)
  }

  /// The segments with each head and what it names as one; a head that names nothing is taken out.
  func folded(_ segments: [Segment]) -> [Segment] {
    guard !heads.isEmpty else { return segments }
    let inks = Set(heads.map(\.ink))
    let left = segments.filter { $0.contents == nil && inks.contains($0.ink) }
    guard !left.isEmpty else { return segments }
    var rest = segments.filter { $0.contents != nil || !inks.contains($0.ink) }
    var folded: [Segment] = []
    for (head, place) in places(of: left, beside: rest) {
      let beside = rest.filter { segment in
        place.y0 - Self.tolerance < segment.ink.y0 && segment.ink.y1 < place.y1 + Self.tolerance
          && place.contains(x: segment.ink.midX, y: segment.ink.midY)
      }
      guard beside.count >= Self.leastBeside else { continue }
      let em = Whitespace.medianSize(of: beside)
      if Whitespace.columnCount(of: beside, gap: em * ReadingOrder.leastGutter) > Self.mostColumns {
        // The key of a table's row, whose columns have heads of their own.
        rest.append(head)
        continue
      }
      let taken = Set(beside.map(\.ink))
      rest.removeAll { taken.contains($0.ink) }
      folded.append(Segment(head: [head], of: beside, in: head.ink))
    }
    return ReadingOrder.topDown(rest + folded)
  }

  /// Where what each head names stands: at the height of its band, up to the next one at its right, or left of it where
  /// nothing is at its right.
  private func places(of heads: [Segment], beside segments: [Segment]) -> [(Segment, Rect)] {
    let boxes = page.fills.filter { !$0.color.isPaper }.map(\.box)
    let bands = heads.map { head in
      boxes.filter {
        $0.contains(x: head.ink.midX, y: head.ink.midY) && $0.height >= head.box.height
          && $0.width <= Self.widestBand * head.size
      }.min { $0.area < $1.area }
    }
    var places: [(Segment, Rect)] = []
    for (index, head) in heads.enumerated() {
      let column = heads.indices.filter { heads[$0].ink.horizontalOverlap(head.ink) > 0 }
      guard
        let span = bands[index].map({ ($0.y0, $0.y1) })
          ?? between(index, of: heads, column: column, beside: segments)
      else { continue }
      guard span.1 - span.0 < Self.tallest * page.height else { continue }
      let band = bands[index] ?? head.ink
      let others = heads.indices.filter { $0 != index && !column.contains($0) }.map {
        heads[$0].ink
      }
      let right = others.map(\.x0).filter { $0 > band.x1 }.min() ?? page.width
      let left = others.map(\.x1).filter { $0 < band.x0 }.max() ?? 0
      let after = Rect(x0: band.x1 - Self.tolerance, y0: span.0, x1: right, y1: span.1)
      let before = Rect(x0: left, y0: span.0, x1: band.x0 + Self.tolerance, y1: span.1)
      let isLast = !segments.contains { after.contains(x: $0.ink.midX, y: $0.ink.midY) }
      places.append((head, isLast ? before : after))
    }
    return places
  }

  /// From where to where what a head without a band names goes: one of several below one another, each parted from the
  /// next by the widest white between them.
  private func between(
    _ index: Int, of heads: [Segment], column: [Int], beside segments: [Segment]
  ) -> (Double, Double)? {
    guard column.count > 1 else { return nil }
    let sorted = column.sorted { heads[$0].box.y0 < heads[$1].box.y0 }
    guard let place = sorted.firstIndex(of: index) else { return nil }
    let own = heads[index].box
    let above = place > 0 ? heads[sorted[place - 1]].box : nil
    let below = place + 1 < sorted.count ? heads[sorted[place + 1]].box : nil
    let top = above.flatMap { white(from: $0.midY, to: own.midY, in: segments) }
    let bottom = below.flatMap { white(from: own.midY, to: $0.midY, in: segments) }
    guard (above == nil) == (top == nil), (below == nil) == (bottom == nil) else { return nil }
    let height = (bottom ?? own.y1) - (top ?? own.y0)
    return (top ?? own.midY - max(height, own.height), bottom ?? own.midY + max(height, own.height))
  }

  /// The middle of the widest white between two heights.
  private func white(from top: Double, to bottom: Double, in segments: [Segment]) -> Double? {
    let inks = segments.map(\.ink).filter { $0.y1 > top && $0.y0 < bottom }
      .sorted { $0.y0 < $1.y0 }
    var widest = 0.0
    var middle: Double?
    var end = inks.first?.y1 ?? bottom
    for ink in inks.dropFirst() {
      if ink.y0 - end > widest { (widest, middle) = (ink.y0 - end, (ink.y0 + end) / 2) }
      end = max(end, ink.y1)
    }
    return middle
  }

  /// Whether a turned run stands behind another in its line, or opens the line beside it.
  private static func goesOn(_ run: GlyphRun, _ next: GlyphRun) -> Bool {
    guard run.direction == next.direction, run.style == next.style else { return false }
    let em = min(run.box.width, next.box.width)
    if run.box.horizontalOverlap(next.box) > 0.5 * em {
      let gap = run.direction == 90 ? next.box.y0 - run.box.y1 : run.box.y0 - next.box.y1
      return gap < widestGap * em && gap > -0.5 * em
    }
    let gap = run.direction == 90 ? run.box.x0 - next.box.x1 : next.box.x0 - run.box.x1
    return gap > -0.5 * em && gap < em
  }

  private static func holdsFigure(_ words: [Word]) -> Bool {
    words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }

  private static func head(_ line: [GlyphRun], sheet: StyleSheet) -> Segment? {
    let words = line.enumerated().map { order, run in
      Word(
        text: TextRepair.repaired(run.text), box: run.box, style: run.style,
        size: sheet.classes.indices.contains(Int(run.style))
          ? max(Double(sheet.classes[Int(run.style)].halfPoints) / 2, 1) : 10,
        certainty: run.certainty, isFollowedBySpace: true, isFollowedByLineEnd: false, order: order)
    }
    let letters = words.lazy.flatMap(\.text.unicodeScalars).count { LetterCase.isLetter($0) }
    guard letters >= leastLetters, words.count <= mostWords, holdsFigure(words),
      words.contains(where: { $0.text.utf8.count >= leastWord })
    else { return nil }
    var head = Segment(words: words)
    let middle = head.box.midY
    head.ink = Rect(
      x0: head.box.x0, y0: middle - head.size / 2, x1: head.box.x1, y1: middle + head.size / 2)
    return head
  }
}
