import KitModel

/// The words of one recognised page, measured, in points of the straightened page.
struct RecognizedPage {
  /// Index into the document's pages.
  var index: Int
  var words: [Word]
  /// Degrees clockwise by which the page's text leaned.
  var skew: Double

  struct Word {
    var text: String
    var box: Rect
    /// The box of what was recognised, which ``box`` evens out over a line.
    var ink: Rect
    var certainty: Float
    var endsLine: Bool
    /// In points, as measured on the word's line.
    var size: Double
    /// The strokes' thickness in points, of the word and on average of its line.
    var stroke: Double
    var lineStroke: Double
    var color: Color
    var letterCount: Int
  }
}

extension RecognizedPage {
  /// Places a page's recognised words and settles the size of each line.
  init(index: Int, recognized: [RecognizedWord], gray: GrayImage, image: PageImage) {
    self.index = index
    skew = -image.turned
    words = []
    let dots = recognized.filter { gray.isDot($0) }.map { $0.ink(at: 72 / gray.dotsPerInch) }
    let kept = recognized.filter {
      $0.isPlausible || dots.contains($0.ink(at: 72 / gray.dotsPerInch))
    }
    var start = 0
    while start < kept.count {
      var end = start + 1
      while end < kept.count, !kept[end].beginsLine { end += 1 }
      words += Self.line(kept[start..<end], gray: gray, image: image)
      start = end
    }
    settleSizes()
    settleBullets(dots)
  }

  /// Gives lines that follow each other closely, at nearly one size, the size of most of them.
  private mutating func settleSizes() {
    var group: Range<Int> = 0..<0
    var last: (box: Rect, size: Double, letters: Int)?
    for line in lines() {
      let box = words[line].dropFirst().reduce(words[line.lowerBound].box) { $0.union($1.box) }
      let size = words[line.lowerBound].size
      let count = letters(line)
      // The end of a paragraph has few letters to measure.
      let isEnd = last.map { count * 4 < $0.letters && box.y0 - $0.box.y1 < 0.6 * size } ?? false
      let bound = isEnd ? 1.2 : 1.13
      if let last, box.horizontalOverlap(last.box) > 0, box.y0 - last.box.y1 < size,
        box.y0 > last.box.y0, size < last.size * bound, last.size < size * bound
      {
        group = group.lowerBound..<line.upperBound
      } else {
        settleSize(of: group)
        group = line
      }
      last = (box, size, count)
    }
    settleSize(of: group)
  }

  private mutating func settleSize(of group: Range<Int>) {
    guard
      let usual = Self.weightedMedian(words[group].map { ($0.size, $0.letterCount) })
    else { return }
    for index in group where words[index].size < usual * 1.2 && words[index].size > usual / 1.2 {
      words[index].size = usual
    }
  }

  private func letters(_ line: Range<Int>) -> Int {
    words[line].reduce(0) { $0 + $1.letterCount }
  }

  /// The words of each line.
  func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in words.indices where words[index].endsLine {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    return lines
  }

  private static func line(
    _ line: ArraySlice<RecognizedWord>, gray: GrayImage, image: PageImage
  ) -> [Word] {
    let scale = 72 / gray.dotsPerInch
    let measures = line.map { gray.measure($0, on: image) }
    let usual = size(of: line)
    let ground = baseline(of: line, size: usual)
    let letters = line.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let ink = zip(line, measures).reduce(0.0) {
      $0 + $1.1.stroke * Double($1.0.text.unicodeScalars.count)
    }
    var words: [Word] = []
    for (place, (word, measure)) in zip(line.indices, zip(line, measures)) {
      // A word's own size counts only where it stands out: short words measure badly.
      var size = usual
      if !isFlanked(place, in: line, size: usual), let own = word.inkSize,
        word.text.unicodeScalars.count >= 3,
        own > usual * 1.35 && word.rises(to: own, from: ground) || own < usual * 0.7
      {
        size = own
      }
      // Like a font's box, so that the words of a line share their edges: ink alone is uneven.
      var box = Rect(
        x0: Double(word.left), y0: ground - 0.8 * size, x1: Double(word.right),
        y1: ground + 0.22 * size)
      if size != usual || abs(Double(word.bottom) - ground) > 0.4 * usual {
        box = Rect(
          x0: Double(word.left), y0: Double(word.top), x1: Double(word.right),
          y1: Double(word.bottom))
      }
      words.append(
        Word(
          text: word.text,
          box: Rect(
            x0: box.x0 * scale, y0: box.y0 * scale, x1: box.x1 * scale, y1: box.y1 * scale),
          ink: word.ink(at: scale),
          certainty: word.certainty, endsLine: false, size: size * scale,
          stroke: measure.stroke * scale,
          lineStroke: letters > 0 ? ink / Double(letters) * scale : 0, color: measure.color,
          letterCount: word.text.unicodeScalars.count))
    }
    if !words.isEmpty { words[words.count - 1].endsLine = true }
    return words
  }

  /// Whether a word stands amid running words, which are of one size: dirt on one says nothing.
  private static func isFlanked(
    _ place: Int, in line: ArraySlice<RecognizedWord>, size: Double
  ) -> Bool {
    guard place > line.startIndex, place + 1 < line.endIndex else { return false }
    let (before, after) = (line[place - 1], line[place + 1])
    return Double(line[place].left - before.right) < 0.6 * size
      && Double(after.left - line[place].right) < 0.6 * size
  }

  /// The font size of a line in pixels: that of most of its letters.
  private static func size(of line: ArraySlice<RecognizedWord>) -> Double {
    func sizes(_ isWanted: (RecognizedWord) -> Bool) -> Double? {
      weightedMedian(
        line.filter(isWanted).compactMap { word in
          word.inkSize.map { (size: $0, letters: word.text.unicodeScalars.count) }
        })
    }
    return sizes { $0.reach?.isUncertain == false } ?? sizes { _ in true }
      ?? Double(line.map { $0.bottom - $0.top }.max() ?? 0) / 0.72
  }

  /// Where a line's letters stand, in pixels from the top.
  private static func baseline(of line: ArraySlice<RecognizedWord>, size: Double) -> Double {
    let grounds = line.compactMap { word in
      word.reach.map { Double(word.bottom) - $0.below * size }
    }.sorted()
    guard !grounds.isEmpty else { return Double(line.map(\.bottom).max() ?? 0) }
    return grounds[grounds.count / 2]
  }

  private static func weightedMedian(_ values: [(size: Double, letters: Int)]) -> Double? {
    let sorted = values.sorted { $0.size < $1.size }
    let total = sorted.reduce(0) { $0 + $1.letters }
    var seen = 0
    for value in sorted {
      seen += value.letters
      if seen * 2 >= total { return value.size }
    }
    return nil
  }
}

extension RecognizedWord {
  /// The word's box in points.
  fileprivate func ink(at scale: Double) -> Rect {
    Rect(
      x0: Double(left) * scale, y0: Double(top) * scale, x1: Double(right) * scale,
      y1: Double(bottom) * scale)
  }

  /// Whether the ink reaches above the line's ground as far as a size asks for.
  ///
  /// A capital with a tail or dirt below a word makes it higher, not larger.
  fileprivate func rises(to size: Double, from ground: Double) -> Bool {
    guard let reach, Double(bottom) > ground - 0.4 * size else { return true }
    return ground - Double(top) > 0.9 * size * reach.above
  }

  /// Whether this is likely a word and not a speck or the edge of a picture.
  fileprivate var isPlausible: Bool {
    let scalars = text.unicodeScalars
    let solid = scalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }.count
    if solid == 0 { return certainty > 0.5 && scalars.count <= 3 }
    if certainty < 0.2 { return false }
    if certainty < 0.45 { return solid * 3 >= scalars.count * 2 && solid >= 3 }
    return true
  }
}
