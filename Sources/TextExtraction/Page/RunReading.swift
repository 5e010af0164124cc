import CPoppler
import KitModel

/// Cuts the text of a page into runs: at white space, line ends, changes of style, and where the
/// glyphs' boxes don't touch.
///
/// poppler promises only by convention that text, boxes and attributes walk the page alike; where
/// their lengths differ, the part that all three cover is read.
/// - Returns: whether text, boxes and attributes agree in length.
func readRuns(of text: PageText, into page: inout ExtractedPage, styles: inout StyleTable) -> Bool {
  let boxes = text.boxes
  page.glyphEdges.reserveCapacity(boxes.count)
  page.runs.reserveCapacity(boxes.count / 5)
  var attributes = AttributeCursor(text.attributes)
  var scan = RunScan()
  var scalar = 0
  var offset = 0
  while offset < text.byteCount, scalar < boxes.count {
    let (length, space) = classify(text.bytes, at: offset)
    switch space {
    case .none:
      if attributes.advance(to: scalar, styles: &styles) {
        scan.close(text.bytes, at: offset, into: &page, followedBy: .none)
      }
      guard let style = attributes.style else { return false }
      scan.add(boxes[scalar], style: style, text.bytes, at: offset, into: &page)
    case .space, .lineEnd:
      scan.close(text.bytes, at: offset, into: &page, followedBy: space)
    }
    offset += length
    scalar += 1
  }
  scan.close(text.bytes, at: offset, into: &page, followedBy: .lineEnd)
  page.markBreaks()
  page.turnLoneGlyphs()
  return offset >= text.byteCount && scalar == boxes.count
}

/// Walks poppler's list of attributes beside the text.
private struct AttributeCursor {
  private var node: UnsafeMutablePointer<GList>?
  private var entered: UnsafeMutablePointer<GList>?
  private(set) var style: StyleID?

  init(_ list: UnsafeMutablePointer<GList>?) { node = list }

  /// Moves to the attributes of a scalar; whether they are others than before.
  mutating func advance(to scalar: Int, styles: inout StyleTable) -> Bool {
    while let current = node,
      let attributes = current.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self),
      Int(attributes.pointee.end_index) < scalar
    {
      node = current.pointee.next
    }
    guard node != entered else { return false }
    entered = node
    let before = style
    style = node?.pointee.data.map {
      styles.id(of: $0.assumingMemoryBound(to: PopplerTextAttributes.self).pointee)
    }
    return style != before
  }
}

/// The run that is being read.
private struct RunScan {
  private var start: Int?
  private var firstGlyph = 0
  private var box = Rect(x0: 0, y0: 0, x1: 0, y1: 0)
  private var style: StyleID = 0
  private var last = PopplerRectangle()
  /// Degrees clockwise; `nil` until a second glyph tells.
  private var direction: Int?

  /// Adds a glyph to the run, or closes the run before it and begins another.
  ///
  /// poppler's glyphs of one word share their edges exactly. Its text has neither space nor line
  /// end between the cells of a table row, so the edges decide.
  mutating func add(
    _ glyph: PopplerRectangle, style: StyleID, _ bytes: UnsafeMutablePointer<CChar>,
    at offset: Int, into page: inout ExtractedPage
  ) {
    if start != nil {
      let advance = Self.advance(from: last, to: glyph)
      if let advance, direction == nil || direction == advance {
        direction = advance
      } else {
        close(bytes, at: offset, into: &page, followedBy: .none)
      }
    }
    if start == nil {
      start = offset
      firstGlyph = page.glyphEdges.count
      box = Rect(x0: glyph.x1, y0: glyph.y1, x1: glyph.x2, y1: glyph.y2)
      self.style = style
      direction = nil
    } else {
      box.x0 = min(box.x0, glyph.x1)
      box.y0 = min(box.y0, glyph.y1)
      box.x1 = max(box.x1, glyph.x2)
      box.y1 = max(box.y1, glyph.y2)
    }
    last = glyph
    page.glyphEdges.append(
      direction == 90 || direction == 270
        ? GlyphEdges(left: Float(glyph.y1), right: Float(glyph.y2))
        : GlyphEdges(left: Float(glyph.x1), right: Float(glyph.x2)))
  }

  mutating func close(
    _ bytes: UnsafeMutablePointer<CChar>, at end: Int, into page: inout ExtractedPage,
    followedBy space: WhiteSpace
  ) {
    guard let start else {
      if space != .none, !page.runs.isEmpty {
        page.runs[page.runs.count - 1].isFollowedBySpace = true
        if space == .lineEnd { page.runs[page.runs.count - 1].isFollowedByLineEnd = true }
      }
      return
    }
    let utf8 = UnsafeRawBufferPointer(start: bytes + start, count: end - start)
    if direction == 90 || direction == 270 {
      page.glyphEdges[firstGlyph] = GlyphEdges(
        left: direction == 90 ? Float(box.y0) : page.glyphEdges[firstGlyph + 1].right,
        right: direction == 90 ? page.glyphEdges[firstGlyph + 1].left : Float(box.y1))
    }
    page.runs.append(
      GlyphRun(
        text: String(decoding: utf8, as: UTF8.self), box: box, style: style,
        glyphs: firstGlyph..<page.glyphEdges.count, isFollowedBySpace: space != .none,
        isFollowedByLineEnd: space == .lineEnd, direction: direction ?? 0))
    self.start = nil
  }

  /// The direction in which a glyph follows another of the same word; `nil` where it doesn't.
  private static func advance(from last: PopplerRectangle, to next: PopplerRectangle) -> Int? {
    if touches(last.x2, next.x1), touches(last.y1, next.y1), touches(last.y2, next.y2) { return 0 }
    if touches(last.x1, next.x1), touches(last.x2, next.x2) {
      if touches(last.y2, next.y1) { return 90 }
      if touches(last.y1, next.y2) { return 270 }
    }
    if touches(last.x1, next.x2), touches(last.y1, next.y1), touches(last.y2, next.y2) {
      return 180
    }
    return nil
  }

  private static func touches(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.001 }
}

private enum WhiteSpace {
  case none, space, lineEnd
}

/// The length in bytes of the scalar at an offset, and whether it is white space.
private func classify(
  _ bytes: UnsafeMutablePointer<CChar>, at offset: Int
) -> (length: Int, space: WhiteSpace) {
  let lead = UInt8(bitPattern: bytes[offset])
  if lead < 0x80 {
    if lead == 0x0A || lead == 0x0C || lead == 0x0D { return (1, .lineEnd) }
    return (1, lead == 0x20 || lead == 0x09 || lead == 0x0B ? .space : .none)
  }
  if lead < 0xE0 {
    let second = UInt8(bitPattern: bytes[offset + 1])
    guard second != 0 else { return (1, .none) }
    return (2, lead == 0xC2 && second == 0xA0 ? .space : .none)
  }
  let second = UInt8(bitPattern: bytes[offset + 1])
  guard second != 0 else { return (1, .none) }
  let third = UInt8(bitPattern: bytes[offset + 2])
  guard third != 0 else { return (2, .none) }
  guard lead < 0xF0 else { return (bytes[offset + 3] == 0 ? 3 : 4, .none) }
  // U+2000...U+200A, U+202F, U+205F, U+3000; U+2028 and U+2029 end a line.
  switch (lead, second, third) {
  case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
    return (3, .space)
  case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
    return (3, .lineEnd)
  default:
    return (3, .none)
  }
}
