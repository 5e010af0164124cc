import KitModel

/// Puts words into line segments, cut where columns or table cells part.
enum LineAssembly {
  /// The widest gap inside a line, as a fraction of the type size, where the page's own text runs
  /// on across it; a justified narrow column stretches spaces to about one em.
  static let widestRunningGap = 1.2
  /// The widest gap where the page's own text does not run on across it.
  static let widestBrokenGap = 0.55
  /// The widest gap between the only two words of a line.
  static let widestLoneGap = 0.8
  /// The least vertical overlap of neighbours, as a fraction of the lower of the two.
  static let leastOverlap = 0.45

  /// The same for small letters raised right behind a figure or word, as in "16es", with the largest size
  /// of such letters and the widest gap before them as fractions of the word's size.
  private static let leastRaisedOverlap = 0.25
  private static let largestRaised = 0.85
  private static let raisedGap = 0.12

  /// The tallest page that PDF allows has 1200 strips; text far off the page makes them higher.
  private static let mostStrips = 4096.0

  static func segments(of words: [Word]) -> [Segment] {
    let outlines = words.map(Outline.init)
    let sorted = outlines.indices.map { Start(x: outlines[$0].x0, y: outlines[$0].y0, word: $0) }
      .sorted { $0.x != $1.x ? $0.x < $1.x : $0.y < $1.y }
    var open: [WordChain] = []
    // The word behind each in its segment; -1 for none.
    var following = Array(repeating: -1, count: words.count)
    // Open segments by horizontal strips of the page, so that a word looks only at its own height.
    let top = outlines.reduce(0) { min($0, $1.ink.y0) }
    let bottom = outlines.reduce(0) { max($0, $1.ink.y0, $1.ink.y1) }
    let strip = max(12, (bottom - top) / mostStrips)
    let first = Int(top / strip)
    var strips: [[Int]] = Array(repeating: [], count: Int(bottom / strip) - first + 1)
    for index in sorted.lazy.map(\.word) {
      let word = outlines[index]
      let keys =
        Int(word.ink.y0 / strip) - first...Int(max(word.ink.y1, word.ink.y0) / strip) - first
      var best: (segment: Int, gap: Double)?
      for key in keys {
        for candidate in strips[key] {
          guard let gap = gap(from: outlines[open[candidate].last], to: word) else { continue }
          if best == nil || abs(gap) < abs(best?.gap ?? 0) { best = (candidate, gap) }
        }
      }
      let owner = best?.segment ?? open.count
      if owner < open.count {
        following[open[owner].last] = index
        open[owner].last = index
        open[owner].count += 1
      } else {
        open.append(WordChain(first: index, last: index, count: 1))
      }
      for key in keys { note(owner, in: &strips[key]) }
    }
    let lines = open.map { chain in
      var line: [Word] = []
      line.reserveCapacity(chain.count)
      var index = chain.first
      while index >= 0 {
        line.append(words[index])
        index = following[index]
      }
      return LetterSpacing.closed(line)
    }
    let cut = BadgeWords.joined(
      JustifiedLines.joined(cutAtEdges(lines.flatMap(cutAtWideGaps))))
    return NumberedLines.joined(
      FoldMarks.without(BulletLines.joined(WrappedKeys.joined(WrappedTitles.joined(cut))))
    )
    .map { Segment(words: $0) }
    .sorted { $0.ink.y0 != $1.ink.y0 ? $0.ink.y0 < $1.ink.y0 : $0.ink.x0 < $1.ink.x0 }
  }

  /// Cuts a line at an edge that other lines begin at, where the setting changes or where more white than between its words
  /// stands in front of it: a long date nearly touches the title beside it, a column the next one.
  private static func cutAtEdges(_ lines: [[Word]]) -> [[Word]] {
    var starts: [Int: Int] = [:]
    for line in lines { starts[Int(line[0].box.x0.rounded()), default: 0] += 1 }
    func isEdge(_ x: Double) -> Bool {
      let key = Int(x.rounded())
      return (key - 1...key + 1).reduce(0) { $0 + starts[$1, default: 0] } >= leastAtEdge
    }
    return lines.flatMap { line in
      parted(
        line,
        before: line.indices.dropFirst().filter { index in
          let white = white(line, before: index)
          let (x, size) = (line[index].box.x0, line[index].size)
          let changes = line[index].style != line[index - 1].style
          return white > (changes ? leastEdgeGap : leastGutterAtEdge) * size && isEdge(x)
        })
    }
  }

  /// A line in parts that begin at its first word and at others; hardly any line has such.
  private static func parted(_ line: [Word], before starts: [Int]) -> [[Word]] {
    guard !starts.isEmpty else { return [line] }
    return zip([0] + starts, starts + [line.count]).map { Array(line[$0..<$1]) }
  }

  /// How many lines must begin at an edge, and the least white before it as a fraction of the size.
  private static let leastAtEdge = 4
  private static let leastEdgeGap = 0.32
  private static let leastGutterAtEdge = 0.45

  /// The white between two words without what their setting adds behind the last letter and the space.
  private static func white(_ words: [Word], before index: Int) -> Double {
    words[index].box.x0 - words[index - 1].box.x1
      - 2 * min(words[index].tracking, words[index - 1].tracking)
  }

  /// Cuts a line where one gap is far wider than its others: cells that nearly touch.
  private static func cutAtWideGaps(_ words: [Word]) -> [[Word]] {
    guard words.count > 1 else { return [words] }
    func gap(before index: Int) -> Double { white(words, before: index) }
    let widest = words.count == 2 ? widestLoneGap : widestBrokenGap
    let wide = words.indices.dropFirst().filter { gap(before: $0) > widest * words[$0].size }
    guard words.count > 2, !wide.isEmpty else { return parted(words, before: wide) }
    let sorted = words.indices.dropFirst().map { gap(before: $0) }.sorted()
    let common = max(sorted[sorted.count / 4], 0.15 * words[0].size)
    return parted(words, before: wide.filter { gap(before: $0) > common * 2.2 })
  }

  /// Makes a segment the latest one of a strip.
  private static func note(_ segment: Int, in members: inout [Int]) {
    if members.last != segment {
      members.removeAll { $0 == segment }
      members.append(segment)
    }
    // Segments far to the left can't go on; a strip keeps the latest ones.
    if members.count > 48 { members.removeFirst(16) }
  }

  /// The words of an open segment, by their places in the page.
  private struct WordChain {
    let first: Int
    var last: Int
    var count: Int
  }

  /// Where a word begins: words are large to sort.
  private struct Start {
    let x: Double
    let y: Double
    let word: Int
  }

  /// A word without its text, to be looked at many times.
  private struct Outline {
    let ink: Rect
    let x0: Double
    let x1: Double
    let y0: Double
    let size: Double
    let order: Int
    let isFollowedByLineEnd: Bool
    let tracking: Double

    init(_ word: Word) {
      ink = word.inkBox
      x0 = word.box.x0
      x1 = word.box.x1
      y0 = word.box.y0
      size = word.size
      order = word.order
      isFollowedByLineEnd = word.isFollowedByLineEnd
      tracking = word.tracking
    }
  }

  /// The gap in points if `word` can follow `tail` in a line.
  private static func gap(from tail: Outline, to word: Outline) -> Double? {
    let (a, b) = (tail.ink, word.ink)
    let overlap = a.verticalOverlap(b)
    let isRaised =
      word.size < largestRaised * tail.size && abs(word.x0 - tail.x1) < raisedGap * tail.size
    guard overlap >= (isRaised ? leastRaisedOverlap : leastOverlap) * min(a.height, b.height) else {
      return nil
    }
    // A numeral of several lines' height is no part of the lines beside it.
    let ratio = max(tail.size, word.size) / min(tail.size, word.size)
    let gap = word.x0 - tail.x1
    let em = ratio > 1.6 ? min(tail.size, word.size) : max(tail.size, word.size)
    guard gap > -0.5 * em else { return nil }
    let runsOn = word.order == tail.order + 1 && !tail.isFollowedByLineEnd
    if ratio > 1.6, !(runsOn && gap < 0.35 * em) { return nil }
    let white = gap - 2 * min(tail.tracking, word.tracking)
    return white <= em * (runsOn ? widestRunningGap : widestBrokenGap) ? gap : nil
  }
}
