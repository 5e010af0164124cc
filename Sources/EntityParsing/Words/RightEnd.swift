import KitModel

/// What stands set otherwise at the far end of a line: the town of a tour's stop or of a project, flush right.
enum RightEnd {
  /// The least white in front of it, as a multiple of the line's height.
  private static let leastWhite = 2.0
  /// The longest such end, in bytes.
  private static let longest = 40

  /// The line and its end; `nil` where a text is no single line, its end apart, or no white parts it.
  static func parted(_ text: SourcedText) -> (line: SourcedText, end: SourcedText)? {
    let pieces = text.pieces
    guard pieces.count >= 2, let first = pieces.first, let last = pieces.last,
      first.page == last.page, first.style != last.style
    else { return nil }
    let gaps = pieces.indices.dropFirst().filter { index in
      pieces[index].box.x0 - pieces[index - 1].box.x1 > leastWhite * pieces[index].box.height
    }
    guard gaps.count == 1, let start = gaps.first,
      pieces[start].style != pieces[start - 1].style,
      pieces[start...].allSatisfy({
        // The end may take a second line, below its first.
        $0.style == last.style
          && (first.box.y1 > $0.box.midY || $0.box.x0 >= pieces[start].box.x0 - 1)
      }), pieces[..<start].allSatisfy({ first.box.y1 > $0.box.midY }),
      text.text.utf8.count - pieces[start].range.lowerBound <= longest
    else { return nil }
    return (
      text.slice(0..<pieces[start - 1].range.upperBound),
      text.slice(pieces[start].range.lowerBound..<text.text.utf8.count)
    )
  }

  /// The line and its end where no more than the end's own style parts it: "**Hedge Robot** Bastogne".
  static func partedByStyle(_ text: SourcedText) -> (line: SourcedText, end: SourcedText)? {
    let pieces = text.pieces
    guard let first = pieces.first, let last = pieces.last, first.page == last.page,
      first.style != last.style, first.box.y1 > last.box.midY,
      let start = pieces.firstIndex(where: { $0.style == last.style }),
      pieces[..<start].allSatisfy({ $0.style == first.style }),
      pieces[start...].allSatisfy({ $0.style == last.style }),
      pieces[start].box.x0 > pieces[start - 1].box.x1,
      text.text.utf8.count - pieces[start].range.lowerBound <= longest
    else { return nil }
    return (
      text.slice(0..<pieces[start - 1].range.upperBound),
      text.slice(pieces[start].range.lowerBound..<text.text.utf8.count)
    )
  }

  /// The text without such an end, which is no part of a title.
  static func withoutEnd(_ text: SourcedText) -> SourcedText { parted(text)?.line ?? text }
}
