import KitModel

/// What the image tells of how a word is set.
struct WordMeasure {
  /// In pixels; `nil` for a word that has nothing to measure by.
  var size: Double?
  /// The strokes' thickness in pixels.
  var stroke: Double
  var color: Color
}

extension RecognizedWord {
  /// The font size that the height of the word's ink stands for, in pixels.
  ///
  /// The share of the size that a glyph takes up differs little between text faces: capitals and
  /// ascenders 0.72, small letters 0.52, descenders 0.21, accents on capitals another 0.18.
  var inkSize: Double? {
    var isTall = false
    var hasDescender = false
    var hasCapitalAccent = false
    var hasLetter = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z", "œ", "æ":
        hasLetter = true
      case "g", "p", "q", "y", "ç":
        hasLetter = true
        hasDescender = true
      case "j", "(", ")", "[", "]", "{", "}", "Q", "/", "|":
        isTall = true
        hasDescender = true
        hasLetter = hasLetter || scalar == "j"
      case ",", ";": hasDescender = true
      case "0"..."9":
        hasLetter = true
        isTall = true
      default:
        guard scalar.properties.isAlphabetic else { continue }
        hasLetter = true
        isTall = true
        if scalar.value > 0xBF, scalar.properties.isUppercase { hasCapitalAccent = true }
      }
    }
    guard hasLetter else { return nil }
    var share = isTall ? 0.72 : 0.52
    if hasDescender { share += 0.21 }
    if hasCapitalAccent { share += 0.18 }
    return Double(bottom - top) / share
  }
}

extension GrayImage {
  /// Measures the ink inside a word's box.
  func measure(_ word: RecognizedWord, on page: PageImage) -> WordMeasure {
    let columns = max(0, word.left)..<min(width, max(word.right, word.left + 1))
    let rows = max(0, word.top)..<min(height, max(word.bottom, word.top + 1))
    guard columns.count > 1, rows.count > 1 else {
      return WordMeasure(size: word.inkSize, stroke: 0, color: Color(red: 0, green: 0, blue: 0))
    }
    let tones = tones(columns, rows)
    var area = 0.0
    var outline = 0.0
    let span = Double(tones.ink - tones.paper)
    guard abs(span) > 20 else {
      return WordMeasure(size: word.inkSize, stroke: 0, color: Color(red: 0, green: 0, blue: 0))
    }
    pixels.withUnsafeBufferPointer { pixels in
      func cover(_ row: Int, _ column: Int) -> Double {
        min(max((Double(pixels[row * width + column]) - Double(tones.paper)) / span, 0), 1)
      }
      for row in rows.lowerBound..<(rows.upperBound - 1) {
        for column in columns.lowerBound..<(columns.upperBound - 1) {
          let here = cover(row, column)
          let across = cover(row, column + 1) - here
          let down = cover(row + 1, column) - here
          area += here
          outline += (across * across + down * down).squareRoot()
        }
      }
    }
    return WordMeasure(
      size: word.inkSize, stroke: outline > 0 ? 2 * area / outline : 0,
      color: page.color(columns, rows, ink: tones.ink, paper: tones.paper))
  }

  /// The luminance of ink and paper in a box; ink covers less than half of it.
  private func tones(_ columns: Range<Int>, _ rows: Range<Int>) -> (ink: Int, paper: Int) {
    var histogram = [Int](repeating: 0, count: 256)
    for row in rows {
      for column in columns { histogram[Int(pixels[row * width + column])] += 1 }
    }
    let total = columns.count * rows.count
    func quantile(_ share: Double) -> Int {
      var seen = 0
      for value in 0..<256 {
        seen += histogram[value]
        if Double(seen) >= share * Double(total) { return value }
      }
      return 255
    }
    let dark = quantile(0.04)
    let light = quantile(0.96)
    let isDarkOnLight = quantile(0.5) > (dark + light) / 2
    return isDarkOnLight ? (dark, light) : (light, dark)
  }
}

extension PageImage {
  /// The mean colour of the pixels in a box that are ink through and through.
  func color(_ columns: Range<Int>, _ rows: Range<Int>, ink: Int, paper: Int) -> Color {
    var sums = (red: 0, green: 0, blue: 0, count: 0)
    let bound = Double(paper) + 0.75 * Double(ink - paper)
    withRows(rows) { _, pixels in
      for column in columns {
        let pixel = pixels[column]
        let red = Int((pixel >> 16) & 0xFF)
        let green = Int((pixel >> 8) & 0xFF)
        let blue = Int(pixel & 0xFF)
        let luminance = Double((red * 54 + green * 183 + blue * 19) >> 8)
        guard ink < paper ? luminance <= bound : luminance >= bound else { continue }
        sums.red += red
        sums.green += green
        sums.blue += blue
        sums.count += 1
      }
    }
    guard sums.count > 0 else { return Color(red: 0, green: 0, blue: 0) }
    return Color(
      red: UInt8(sums.red / sums.count), green: UInt8(sums.green / sums.count),
      blue: UInt8(sums.blue / sums.count))
  }
}
