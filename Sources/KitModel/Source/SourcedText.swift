/// Text that remembers where on which page every part of it was read.
///
/// Offsets count UTF-8 bytes of `text`. Pieces are ascending and don't overlap; bytes that no piece
/// covers (the spaces between words, letters that repair put in) have no place of their own.
package struct SourcedText: Hashable, Sendable {
  /// A stretch of the text that was read in one place, as a rule one word.
  package struct Piece: Hashable, Sendable {
    package var range: Range<Int>
    /// 1-based.
    package var page: Int
    package var box: Rect
    package var style: StyleID
    /// 0...1; 1 where the page gave the text itself, else what recognition said of the word.
    package var certainty: Float

    package init(
      range: Range<Int>, page: Int, box: Rect, style: StyleID, certainty: Float = 1
    ) {
      self.range = range
      self.page = page
      self.box = box
      self.style = style
      self.certainty = certainty
    }
  }

  package private(set) var text: String
  package private(set) var pieces: [Piece]

  package init(text: String = "", pieces: [Piece] = []) {
    self.text = text
    self.pieces = pieces
  }

  /// An empty text with room for what is to be appended.
  package init(reservingBytes bytes: Int, pieces count: Int) {
    self.init()
    text.reserveCapacity(bytes)
    pieces.reserveCapacity(count)
  }

  package var isEmpty: Bool { text.isEmpty }

  package mutating func append(_ other: SourcedText, separator: String = "") {
    if !text.isEmpty { text += separator }
    let shift = text.utf8.count
    text += other.text
    let first = pieces.count
    pieces += other.pieces
    for index in first..<pieces.count {
      let range = pieces[index].range
      pieces[index].range = (range.lowerBound + shift)..<(range.upperBound + shift)
    }
  }

  /// Keeps the first bytes; the bound is one of whole scalars.
  mutating func truncate(to byteCount: Int) {
    let end = text.utf8.index(text.startIndex, offsetBy: byteCount)
    text.removeSubrange(end...)
    while let last = pieces.last, last.range.upperBound > byteCount {
      if last.range.lowerBound < byteCount {
        pieces[pieces.count - 1].range = last.range.lowerBound..<byteCount
        break
      }
      pieces.removeLast()
    }
  }

  package mutating func append(word: String, page: Int, box: Rect, style: StyleID, certainty: Float)
  {
    let start = text.utf8.count
    text += word
    pieces.append(
      Piece(
        range: start..<text.utf8.count, page: page, box: box, style: style, certainty: certainty))
  }

  /// Adds text that stands nowhere on the page, such as the space between two words.
  package mutating func append(unplaced added: String) { text += added }

  /// The bytes `range` as sourced text; bounds are clamped to whole scalars by the caller.
  package func slice(_ range: Range<Int>) -> SourcedText {
    let clamped = range.clamped(to: 0..<text.utf8.count)
    if clamped.count == text.utf8.count { return self }
    var whole = text
    let sliced = whole.withUTF8 { String(decoding: $0[clamped], as: UTF8.self) }
    let first = firstPiece(after: clamped.lowerBound)
    var end = first
    while end < pieces.count, pieces[end].range.lowerBound < clamped.upperBound { end += 1 }
    var kept: [Piece] = []
    kept.reserveCapacity(end - first)
    for piece in pieces[first..<end] {
      guard piece.range.overlaps(clamped) else { continue }
      var cut = piece
      let part = piece.range.clamped(to: clamped)
      cut.range = (part.lowerBound - clamped.lowerBound)..<(part.upperBound - clamped.lowerBound)
      kept.append(cut)
    }
    return SourcedText(text: sliced, pieces: kept)
  }

  /// The first piece that ends behind an offset, found by halves: pieces are ascending.
  private func firstPiece(after offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The places of the bytes `range`: one box for each page and column run that it touches.
  ///
  /// Words of one line are joined; a line that begins left of and below the one before it starts
  /// a new box only where the page changes or it moves to another column.
  package func places(of range: Range<Int>) -> [SourcePlace] {
    var found: [SourcePlace] = []
    for piece in pieces where piece.range.overlaps(range) {
      if let last = found.last, last.page == piece.page, last.box.y0 - 2 <= piece.box.y1,
        last.box.horizontalOverlap(piece.box) > 0
          || last.box.verticalOverlap(piece.box) > piece.box.height / 2
      {
        found[found.count - 1].box = last.box.union(piece.box)
      } else {
        found.append(SourcePlace(page: piece.page, box: piece.box))
      }
    }
    return found
  }

  package var places: [SourcePlace] { places(of: 0..<text.utf8.count) }

  /// The first page that the text stands on, if any of it stands on a page.
  package var page: Int? { pieces.first?.page }

  /// The lowest certainty of any piece; 1 for text that was given by the page.
  package var certainty: Double { Double(pieces.map(\.certainty).min() ?? 1) }
}

/// A box on a page.
public struct SourcePlace: Hashable, Sendable {
  /// 1-based.
  public var page: Int
  /// Where on the page.
  public var box: Rect

  /// Makes one from its parts.
  public init(page: Int, box: Rect) {
    self.page = page
    self.box = box
  }
}
