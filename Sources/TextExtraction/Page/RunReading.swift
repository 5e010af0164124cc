import CPoppler
import KitModel

/// Cuts the text of a page into runs: at white space, line ends and changes of style.
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
      scan.add(boxes[scalar], style: style, at: offset, into: &page)
    case .space, .lineEnd:
      scan.close(text.bytes, at: offset, into: &page, followedBy: space)
    }
    offset += length
    scalar += 1
  }
  scan.close(text.bytes, at: offset, into: &page, followedBy: .lineEnd)
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
  /// Centre of the first and last glyph, for the direction of writing.
  private var first = (x: 0.0, y: 0.0)
  private var last = (x: 0.0, y: 0.0)

  mutating func add(
    _ rectangle: PopplerRectangle, style: StyleID, at offset: Int, into page: inout ExtractedPage
  ) {
    let glyph = Rect(x0: rectangle.x1, y0: rectangle.y1, x1: rectangle.x2, y1: rectangle.y2)
    last = (glyph.midX, glyph.midY)
    if start == nil {
      start = offset
      firstGlyph = page.glyphEdges.count
      box = glyph
      self.style = style
      first = last
    } else {
      box = box.union(glyph)
    }
    page.glyphEdges.append(GlyphEdges(left: Float(glyph.x0), right: Float(glyph.x1)))
  }

  mutating func close(
    _ bytes: UnsafeMutablePointer<CChar>, at end: Int, into page: inout ExtractedPage,
    followedBy space: WhiteSpace
  ) {
    guard let start else {
      if space == .lineEnd, !page.runs.isEmpty {
        page.runs[page.runs.count - 1].isFollowedByLineEnd = true
        page.runs[page.runs.count - 1].isFollowedBySpace = true
      } else if space == .space, !page.runs.isEmpty {
        page.runs[page.runs.count - 1].isFollowedBySpace = true
      }
      return
    }
    let utf8 = UnsafeRawBufferPointer(start: bytes + start, count: end - start)
    page.runs.append(
      GlyphRun(
        text: String(decoding: utf8, as: UTF8.self), box: box, style: style,
        glyphs: firstGlyph..<page.glyphEdges.count, isFollowedBySpace: space != .none,
        isFollowedByLineEnd: space == .lineEnd, direction: direction))
    self.start = nil
  }

  /// Degrees clockwise, by the way from the first glyph to the last.
  private var direction: Int {
    let dx = last.x - first.x
    let dy = last.y - first.y
    if abs(dy) > 2 * abs(dx) { return dy > 0 ? 90 : 270 }
    return dx < -0.5 && abs(dx) > 2 * abs(dy) ? 180 : 0
  }
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
    // U+00A0; U+0085 counts as a line end.
    let second = UInt8(bitPattern: bytes[offset + 1])
    if lead == 0xC2, second == 0xA0 { return (2, .space) }
    return (2, .none)
  }
  if lead < 0xF0 {
    let second = UInt8(bitPattern: bytes[offset + 1])
    guard second != 0 else { return (1, .none) }
    let third = UInt8(bitPattern: bytes[offset + 2])
    // U+2000...U+200A, U+202F, U+205F, U+3000; U+2028 and U+2029 end a line.
    if lead == 0xE2, second == 0x80 {
      if third >= 0x80 && third <= 0x8A || third == 0xAF { return (3, .space) }
      if third == 0xA8 || third == 0xA9 { return (3, .lineEnd) }
    }
    if lead == 0xE2, second == 0x81, third == 0x9F { return (3, .space) }
    if lead == 0xE3, second == 0x80, third == 0x80 { return (3, .space) }
    return (3, .none)
  }
  return (4, .none)
}
