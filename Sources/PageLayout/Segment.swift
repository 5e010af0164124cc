import KitModel

/// Words that stand side by side on one baseline without a gap that parts columns.
struct Segment {
  var words: [Word]
  /// The letters' box: see ``Word/inkBox``.
  var ink: Rect
  /// The box of the words as the page gives them.
  var box: Rect
  /// The size in points that most of its letters have.
  var size: Double
  /// The style that most of its letters have.
  var style: StyleID
  /// How far ``ink`` has been moved from where the words stand, in points: see ``ThreadedColumns``.
  private(set) var moved = (x: 0.0, y: 0.0)
  /// `nil` for a segment of text, as nearly all are: apart, so that those are small to copy.
  private var panel: Panel?

  /// What a panel holds; `nil` for a segment of text.
  var contents: [Segment]? { panel?.contents }
  /// The filled or drawn box of a panel, white around its text included.
  var frame: Rect? { panel?.frame }
  /// Whether it is a panel with a line around it that stands apart from others.
  var isFramed: Bool { panel?.isFramed ?? false }
  /// The rows that a panel shows; `nil` where it is no table.
  var rows: [GridRow]? { panel?.rows }
  /// What a panel shows one after the other; `nil` where its order is to be found.
  var parts: [[Segment]]? { panel?.parts }

  /// Whether it is a bar over columns: a heading and no box.
  var isBar: Bool { panel?.isBar ?? false }

  /// What a segment is that stands for others.
  private final class Panel {
    let contents: [Segment]
    let frame: Rect
    let isFramed: Bool
    let rows: [GridRow]?
    let parts: [[Segment]]?
    let isBar: Bool

    init(
      contents: [Segment], frame: Rect, isFramed: Bool = false, rows: [GridRow]? = nil,
      parts: [[Segment]]? = nil, isBar: Bool = false
    ) {
      self.contents = contents
      self.frame = frame
      self.isFramed = isFramed
      self.rows = rows
      self.parts = parts
      self.isBar = isBar
    }
  }

  init(words: [Word]) {
    self.words = words
    var ink = words[0].inkBox
    var box = words[0].box
    // By their places: a loop over words copies each.
    for index in words.indices.dropFirst() {
      ink = ink.union(words[index].inkBox)
      box = box.union(words[index].box)
    }
    self.ink = ink
    self.box = box
    let dominant = Segment.dominantWord(of: words)
    size = dominant.size
    style = dominant.style
  }

  /// A panel as one segment, as large as what it holds.
  init(panel: Rect, isFramed: Bool = false, contents: [Segment]) {
    let ink = contents.dropFirst().reduce(contents[0].ink) { $0.union($1.ink) }
    self.init(words: contents.flatMap(\.words))
    self.ink = Rect(
      x0: max(ink.x0 - 1, panel.x0), y0: max(ink.y0 - 1, panel.y0), x1: min(ink.x1 + 1, panel.x1),
      y1: min(ink.y1 + 1, panel.y1))
    size = Whitespace.medianSize(of: contents)
    self.panel = Panel(contents: contents, frame: panel, isFramed: isFramed)
  }

  /// A table as one segment.
  init(table rows: [GridRow]) {
    let cells = rows.flatMap(\.cells)
    let box = cells.dropFirst().reduce(cells[0].box) { $0.union($1.box) }
    let contents = cells.flatMap(\.segments)
    self.init(panel: box, contents: contents)
    ink = box
    panel = Panel(contents: contents, frame: box, rows: rows)
  }

  /// A box and what it heads, beside it, behind the title of that.
  init(title: [Segment] = [], head: [Segment], of beside: [Segment], in tab: Rect) {
    let contents = title + head + beside
    let box = contents.reduce(tab) { $0.union($1.ink) }
    self.init(panel: box, contents: contents)
    ink = box
    panel = Panel(
      contents: contents, frame: box, parts: [title, head, beside].filter { !$0.isEmpty })
  }

  /// A bar over columns, as wide as it is filled.
  init(bar: Rect, contents: [Segment]) {
    self.init(panel: bar, contents: contents)
    ink = Rect(x0: bar.x0, y0: ink.y0, x1: bar.x1, y1: ink.y1)
    panel = Panel(contents: contents, frame: bar, isBar: true)
  }

  /// The same words as if they stood elsewhere; a segment of text only.
  func moved(x: Double, y: Double) -> Segment {
    var copy = self
    copy.ink = Rect(x0: ink.x0 + x, y0: ink.y0 + y, x1: ink.x1 + x, y1: ink.y1 + y)
    copy.moved = (moved.x + x, moved.y + y)
    return copy
  }

  /// The segments of text that it stands for.
  var flattened: [Segment] { contents.map { $0.flatMap(\.flattened) } ?? [self] }

  /// A word in the style that the most letters are set in; the first of equals.
  private static func dominantWord(of words: [Word]) -> Word {
    guard words.contains(where: { $0.style != words[0].style }) else { return words[0] }
    var letters: [(style: StyleID, count: Int, first: Int)] = []
    for index in words.indices {
      let (style, count) = (words[index].style, words[index].text.utf8.count)
      if let known = letters.firstIndex(where: { $0.style == style }) {
        letters[known].count += count
      } else {
        letters.append((style, count, index))
      }
    }
    var best = letters[0]
    for candidate in letters.dropFirst() where candidate.count > best.count { best = candidate }
    return words[best.first]
  }

  /// The text with its places, one space between words.
  func sourcedText(page: Int) -> SourcedText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.reduce(0) { $0 + $1.text.utf8.count + 1 })
    var pieces: [SourcedText.Piece] = []
    pieces.reserveCapacity(words.count)
    for index in words.indices {
      if index > 0, Segment.isSpaceBetween(words[index - 1], words[index]) {
        bytes.append(UInt8(ascii: " "))
      }
      let start = bytes.count
      bytes.append(contentsOf: words[index].text.utf8)
      pieces.append(
        SourcedText.Piece(
          range: start..<bytes.count, page: page, box: words[index].box, style: words[index].style,
          certainty: words[index].certainty))
    }
    return SourcedText(text: String(decoding: bytes, as: UTF8.self), pieces: pieces)
  }

  /// Whether white space parts two neighbours of one line.
  private static func isSpaceBetween(_ left: Word, _ right: Word) -> Bool {
    if right.order == left.order + 1, left.isFollowedBySpace { return true }
    // A tenth of the size is where poppler itself sees a space.
    return right.box.x0 - left.box.x1 > min(left.size, right.size) * 0.1
  }
}
