import KitModel

/// The words of one recognised page, measured, in points of the straightened page.
struct RecognizedPage {
  /// Index into the document's pages.
  var index: Int
  var words: [Word]
  /// Degrees clockwise by which the page's text leaned.
  var skew: Double
  /// The lines drawn on the picture.
  var rules: [Rule]
  /// The boxes that stand out by their ground.
  var shades: [ColoredBox]
  /// Where filled dots are.
  private var dots: [Rect]

  struct Word {
    var text: String
    var box: Rect
    /// The box of what was recognised, which ``box`` evens out over a line.
    var ink: Rect
    var certainty: Float
    var endsLine: Bool
    /// In points, as measured on the word's line.
    var size: Double
    /// Where the word's line stands.
    var ground: Double
    /// How far its ink rises above the ground; `nil` where that doesn't tell its size.
    var rise: Double?
    /// Whether it is of its line's size and stands where it does.
    var isPlain: Bool
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
    shades = GroundCells(image).shades()
    let recognized = recognized.map { gray.fitted($0) }
    rules = gray.traced(gray.rules(), beside: shades).drawn(
      beside: recognized.map { $0.ink(at: 72 / gray.dotsPerInch) },
      width: 72 * Double(gray.width) / gray.dotsPerInch)
    shades = shades.cut(along: rules)
    dots = recognized.filter { gray.isDot($0) }.map { $0.ink(at: 72 / gray.dotsPerInch) }
    let plumb = rules.filter { !$0.isLevel }
    let kept = recognized.filter {
      $0.isPlausible && !$0.isPart(of: plumb, at: 72 / gray.dotsPerInch)
        || dots.contains($0.ink(at: 72 / gray.dotsPerInch))
    }
    var start = 0
    while start < kept.count {
      var end = start + 1
      while end < kept.count, !kept[end].beginsLine { end += 1 }
      words += Self.line(kept[start..<end], gray: gray, image: image)
      start = end
    }
  }

  /// The rises of each line's plain words.
  var risenLines: [RisenLine] {
    lines().map { line in
      RisenLine(
        words: words[line].compactMap { word in
          guard word.isPlain, let rise = word.rise,
            let stance = LetterHeights.stance(of: word.text)
          else { return nil }
          return (stance.kinds, rise, word.letterCount)
        })
    }
  }

  /// Settles the size of each line by how high its letters rise in the document's faces.
  mutating func settle(_ heights: LetterHeights) {
    for (line, risen) in zip(lines(), risenLines) {
      guard let size = risen.size(heights) else { continue }
      for index in line where words[index].isPlain {
        words[index].size = size
        words[index].box.y0 = words[index].ground - 0.8 * size
        words[index].box.y1 = words[index].ground + 0.22 * size
      }
    }
    settleSizes()
    settleBullets(dots)
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
    let rises = rises(of: line, in: gray, ground: ground, size: usual)
    // Marks are of any thickness, and a word of one or two letters measures thicker than it is.
    let weights = line.map { Double(max(0, $0.solidCount - 1)) }
    let letters = weights.reduce(0, +)
    let ink = zip(weights, measures).reduce(0.0) { $0 + $1.0 * $1.1.stroke }
    var words: [Word] = []
    for (place, (word, measure)) in zip(line.indices, zip(line, measures)) {
      var size = usual
      let isShifted = abs(Double(word.bottom) - ground) > 0.4 * usual
      if !isFlanked(place, in: line, size: usual, ground: ground),
        let own = word.ownSize(beside: usual, ground: ground)
      {
        size = own
      }
      // Like a font's box, so that the words of a line share their edges: ink alone is uneven.
      var box = Rect(
        x0: Double(word.left), y0: ground - 0.8 * size, x1: Double(word.right),
        y1: ground + 0.22 * size)
      if size != usual || isShifted {
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
          ground: ground * scale, rise: rises[place - line.startIndex].map { $0 * scale },
          isPlain: size == usual && !isShifted,
          stroke: measure.stroke * scale,
          lineStroke: (letters > 0 ? ink / letters : measure.stroke) * scale, color: measure.color,
          letterCount: word.text.unicodeScalars.count))
    }
    if !words.isEmpty { words[words.count - 1].endsLine = true }
    return words
  }

  /// Whether a word stands amid running words, which are of one size: dirt on one says nothing.
  private static func isFlanked(
    _ place: Int, in line: ArraySlice<RecognizedWord>, size: Double, ground: Double
  ) -> Bool {
    guard place > line.startIndex, place + 1 < line.endIndex else { return false }
    let (before, after) = (line[place - 1], line[place + 1])
    return Double(line[place].left - before.right) < 0.6 * size
      && Double(after.left - line[place].right) < 0.6 * size
      && before.ownSize(beside: size, ground: ground) == nil
      && after.ownSize(beside: size, ground: ground) == nil
  }

  /// So many letters of a word tell a line's size: one box that is wrong must not outweigh the others.
  private static let mostLetters = 8

  /// The font size of a line in pixels: that of its letters, but for words that stand out.
  private static func size(of line: ArraySlice<RecognizedWord>) -> Double {
    // A box that hangs below its neighbours holds the ink of another line, too.
    let grounds = line.compactMap { word -> Double? in
      guard let reach = word.reach, let size = word.inkSize else { return nil }
      return Double(word.bottom) - reach.below * size
    }.sorted()
    let ground = grounds.isEmpty ? 0 : grounds[grounds.count / 2]
    func size(_ isWanted: (RecognizedWord) -> Bool) -> Double? {
      // A word with tails and capitals is measured more exactly than one of small letters.
      mean(
        line.filter(isWanted).compactMap { word in
          guard let reach = word.reach, let size = word.inkSize,
            abs(Double(word.bottom) - reach.below * size - ground) < 0.1 * size
          else { return nil }
          let height = reach.above + reach.below
          return (size, height * Double(min(word.text.unicodeScalars.count, mostLetters)))
        })
    }
    return size { $0.reach?.isUncertain == false } ?? size { _ in true }
      ?? Double(line.map { $0.bottom - $0.top }.max() ?? 0) / 0.72
  }

  /// The mean of the sizes that lie within a tenth of the middle one.
  ///
  /// Heights are whole pixels; the mean of many tells a part of one.
  static func mean(_ values: [(size: Double, weight: Double)]) -> Double? {
    let sorted = values.sorted { $0.size < $1.size }
    let total = sorted.reduce(0) { $0 + $1.weight }
    var seen = 0.0
    guard
      let middle = sorted.first(where: { value in
        seen += value.weight
        return seen * 2 >= total
      })
    else { return nil }
    let near = sorted.filter { $0.size < middle.size * 1.1 && $0.size > middle.size / 1.1 }
    let weight = near.reduce(0) { $0 + $1.weight }
    return weight > 0 ? near.reduce(0) { $0 + $1.size * $1.weight } / weight : middle.size
  }

  /// Where a line's letters stand, in pixels from the top.
  private static func baseline(of line: ArraySlice<RecognizedWord>, size: Double) -> Double {
    let grounds = line.compactMap { word in
      word.reach.map { Double(word.bottom) - $0.below * size }
    }.sorted()
    guard !grounds.isEmpty else { return Double(line.map(\.bottom).max() ?? 0) }
    return grounds[grounds.count / 2]
  }
}

extension RecognizedWord {
  /// How many letters and digits the word has.
  fileprivate var solidCount: Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }

  /// The word's box in points.
  fileprivate func ink(at scale: Double) -> Rect {
    Rect(
      x0: Double(left) * scale, y0: Double(top) * scale, x1: Double(right) * scale,
      y1: Double(bottom) * scale)
  }

  private static let leastNumeral = 1.5

  /// The word's size where it stands out from its line's: short words measure badly.
  fileprivate func ownSize(beside usual: Double, ground: Double) -> Double? {
    guard let own = inkSize else { return nil }
    // A numeral that stands by itself is a day's, set much larger than the words beside it.
    if text.unicodeScalars.count < 3 {
      return own > usual * Self.leastNumeral && certainty > 0.5
        && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } ? own : nil
    }
    guard own > usual * 1.35 && rises(to: own, from: ground) || own < usual * 0.7 else {
      return nil
    }
    return own
  }

  /// Whether the ink reaches above the line's ground as far as a size asks for.
  ///
  /// A capital with a tail or dirt below a word makes it higher, not larger.
  fileprivate func rises(to size: Double, from ground: Double) -> Bool {
    guard let reach, Double(bottom) > ground - 0.4 * size else { return true }
    return ground - Double(top) > 0.9 * size * reach.above
  }

  /// Whether the word is a piece of a drawn plumb line, read as a bar or a bracket.
  fileprivate func isPart(of rules: [Rule], at scale: Double) -> Bool {
    guard solidCount == 0 || text.unicodeScalars.count == 1, text.unicodeScalars.count <= 2 else {
      return false
    }
    let ink = ink(at: scale)
    return ink.width < 4
      && rules.contains { rule in
        rule.position > ink.x0 - 1 && rule.position < ink.x1 + 1
          && min(rule.end, ink.y1) - max(rule.start, ink.y0) > 0.6 * ink.height
      }
  }

  /// Whether this is likely a word and not a speck or the edge of a picture.
  fileprivate var isPlausible: Bool {
    let scalars = text.unicodeScalars
    let solid = solidCount
    if solid == 0 { return certainty > 0.5 && scalars.count <= 3 }
    if certainty < 0.2 { return false }
    if certainty < 0.45 { return solid * 3 >= scalars.count * 2 && solid >= 3 }
    return true
  }
}
