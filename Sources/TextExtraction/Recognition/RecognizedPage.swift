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
    var certainty: Float
    var endsLine: Bool
    /// In points, as measured on the word's line.
    var size: Double
    /// Stroke thickness over size.
    var weight: Double
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
    let kept = recognized.filter(\.isPlausible)
    var start = 0
    while start < kept.count {
      var end = start + 1
      while end < kept.count, !kept[end].beginsLine { end += 1 }
      words += Self.line(kept[start..<end], gray: gray, image: image)
      start = end
    }
  }

  private static func line(
    _ line: ArraySlice<RecognizedWord>, gray: GrayImage, image: PageImage
  ) -> [Word] {
    let scale = 72 / gray.dotsPerInch
    let measures = line.map { gray.measure($0, on: image) }
    let sized = zip(line, measures).compactMap { word, measure in
      measure.size.map { (size: $0, letters: word.text.unicodeScalars.count) }
    }
    let fallback = Double(line.map { $0.bottom - $0.top }.max() ?? 0) / 0.72
    let usual = weightedMedian(sized) ?? fallback
    var words: [Word] = []
    for (word, measure) in zip(line, measures) {
      // A word's own size counts only where it stands out: short words measure badly.
      var size = usual
      if let own = measure.size, word.text.unicodeScalars.count >= 3,
        own > usual * 1.35 || own < usual * 0.7
      {
        size = own
      }
      words.append(
        Word(
          text: word.text,
          box: Rect(
            x0: Double(word.left) * scale, y0: Double(word.top) * scale,
            x1: Double(word.right) * scale, y1: Double(word.bottom) * scale),
          certainty: word.certainty, endsLine: false, size: size * scale,
          weight: size > 0 ? measure.stroke / size : 0, color: measure.color,
          letterCount: word.text.unicodeScalars.count))
    }
    if !words.isEmpty { words[words.count - 1].endsLine = true }
    return words
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
