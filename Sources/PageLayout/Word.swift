import KitModel
import Lexicons

/// A word as layout handles it: a glyph run with repaired text.
struct Word {
  var text: String
  var box: Rect
  var style: StyleID
  /// In points.
  var size: Double
  var certainty: Float
  var isFollowedBySpace: Bool
  var isFollowedByLineEnd: Bool
  /// Place in the page's own text order; neighbours there are likely neighbours in a line.
  var order: Int
  /// What its setting adds to the white behind each letter, in points.
  var tracking = 0.0

  /// A box that is as high as the letters and not as the font's ascent and descent.
  ///
  /// Poppler gives the font's full height, so that boxes of neighbouring lines touch.
  var inkBox: Rect {
    let trim = max(0, box.height - size) / 2
    return Rect(
      x0: box.x0, y0: box.y0 + trim + size * 0.12, x1: box.x1, y1: box.y1 - trim - size * 0.08)
  }
}

extension Word {
  /// The upright words of each page, doubled ones (fake bold, shadows) once.
  static func words(of pages: [ExtractedPage], styles: [TextStyle]) -> [[Word]] {
    let smallCapitals = SmallCapitals(styles: styles)
    let drawnCapitals = DrawnSmallCapitals(styles: styles)
    var tracked = TrackedCapitals(pages: pages, styles: styles)
    return pages.map { page in
      withoutVerticalText(
        drawnCapitals.repaired(
          smallCapitals.repaired(tracked.closed(words(of: page, styles: styles), of: page))))
    }
  }

  private static func words(of page: ExtractedPage, styles: [TextStyle]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(page.runs.count)
    for order in page.runs.indices where page.runs[order].direction == 0 {
      let run = page.runs[order]
      let size = styles.indices.contains(Int(run.style)) ? styles[Int(run.style)].size : 10
      let text = TextRepair.repaired(
        SoftHyphens.withoutUndrawn(run, edges: page.glyphEdges, size: size))
      guard text.utf8.contains(where: { $0 != 0x20 }) else { continue }
      let word = Word(
        text: text, box: run.box, style: run.style, size: max(size, 1), certainty: run.certainty,
        isFollowedBySpace: run.isFollowedBySpace, isFollowedByLineEnd: run.isFollowedByLineEnd,
        order: order)
      if let last = words.last, last.isShadow(of: word) { continue }
      words.append(word)
    }
    return words
  }

  /// Leaves out text that is turned by a right angle and given letter by letter: single letters
  /// that stand above one another in a narrow stack.
  private static func withoutVerticalText(_ words: [Word]) -> [Word] {
    let letters = words.indices.filter { index in
      words[index].text.isOneScalar && words[index].isFollowedByLineEnd
        && words[index].text.unicodeScalars.allSatisfy { LetterCase.isLetter($0) }
        && (index == 0 || words[index - 1].isFollowedByLineEnd)
    }
    guard letters.count >= leastStack else { return words }
    let sorted = letters.sorted {
      let (a, b) = (words[$0], words[$1])
      return a.box.x0 != b.box.x0 ? a.box.x0 < b.box.x0 : a.box.y0 < b.box.y0
    }
    var dropped: Set<Int> = []
    var stack: [Int] = []
    func close() {
      // One letter again and again is a column of marks: the crosses of a calendar.
      if stack.count >= leastStack, Set(stack.map { words[$0].text }).count > 1 {
        dropped.formUnion(stack)
      }
      stack = []
    }
    for index in sorted {
      if let last = stack.last {
        let (a, b) = (words[last], words[index])
        if abs(a.box.x0 - b.box.x0) > 0.6 || b.box.y0 - a.box.y1 > 5 * a.size
          || b.box.y0 < a.box.y0 + 0.2 * a.size
        {
          close()
        }
      }
      stack.append(index)
    }
    close()
    let stacks = dropped.map { words[$0].box }.prefix(mostTurned)
    dropped.formUnion(
      words.indices.filter { index in
        isSign(words[index].text) && stacks.contains { $0.spans(words[index].box.midX) }
      })
    return words.indices.filter { !dropped.contains($0) }.map { words[$0] }
  }

  /// Pages with more turned letters are made to cost time.
  private static let mostTurned = 200

  /// Whether a text is one sign, as the dots between turned words are.
  private static func isSign(_ text: String) -> Bool {
    text.isOneScalar
      && text.unicodeScalars.allSatisfy {
        !LetterCase.isLetter($0) && !("0"..."9").contains($0)
      }
  }

  /// The fewest letters above one another that make vertical text.
  private static let leastStack = 3

  private func isShadow(of other: Word) -> Bool {
    abs(box.x0 - other.box.x0) < size * 0.12 && abs(box.y0 - other.box.y0) < size * 0.12
      && abs(box.x1 - other.box.x1) < size * 0.12 && text == other.text
  }
}

extension Rect {
  /// Whether a place lies between the left and right edges.
  fileprivate func spans(_ x: Double) -> Bool { x > x0 && x < x1 }
}
