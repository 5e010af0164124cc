import KitModel

extension ExtractedPage {
  /// Puts spaces and line ends where the page has a gap and the text has nothing.
  ///
  /// poppler's text runs cells of a table row and neighbouring columns together.
  mutating func markBreaks() {
    guard runs.count > 1 else { return }
    for index in 0..<(runs.count - 1) where !runs[index].isFollowedByLineEnd {
      let run = runs[index]
      let next = runs[index + 1]
      let gap = run.gap(to: next)
      guard let gap else {
        runs[index].isFollowedBySpace = true
        runs[index].isFollowedByLineEnd = true
        continue
      }
      let height = run.isTurned ? run.box.width : run.box.height
      // Poppler's own measure of a space between words is a tenth of the size.
      if gap > 0.12 * height { runs[index].isFollowedBySpace = true }
      if gap > 1.5 * height || gap < -0.5 * height { runs[index].isFollowedByLineEnd = true }
    }
  }

  /// Gives runs of one glyph, whose boxes tell no direction, that of the turned text beside them.
  mutating func turnLoneGlyphs() {
    for index in runs.indices where runs[index].glyphs.count == 1 && runs[index].direction == 0 {
      for neighbour in [index - 1, index + 1] where runs.indices.contains(neighbour) {
        let other = runs[neighbour]
        let box = runs[index].box
        guard other.isTurned, other.style == runs[index].style || other.glyphs.count > 1,
          other.box.horizontalOverlap(box) > 0.6 * min(other.box.width, box.width),
          max(other.box.y0 - box.y1, box.y0 - other.box.y1) < 2 * other.box.width
        else { continue }
        runs[index].direction = other.direction
        glyphEdges[runs[index].glyphs.lowerBound] = GlyphEdges(
          left: Float(box.y0), right: Float(box.y1))
        break
      }
    }
  }
}

extension GlyphRun {
  fileprivate var isTurned: Bool { direction == 90 || direction == 270 }

  /// The gap to the next run of the same line in the direction of writing, in points; `nil` for a
  /// run of another line.
  fileprivate func gap(to next: GlyphRun) -> Double? {
    if isTurned {
      guard box.horizontalOverlap(next.box) > 0.5 * min(box.width, next.box.width) else {
        return nil
      }
      return direction == 90 ? next.box.y0 - box.y1 : box.y0 - next.box.y1
    }
    guard box.verticalOverlap(next.box) > 0.5 * min(box.height, next.box.height) else {
      return nil
    }
    return direction == 180 ? box.x0 - next.box.x1 : next.box.x0 - box.x1
  }
}
