import KitModel

/// What the image tells of how a word is set.
struct WordMeasure {
  /// The strokes' thickness in pixels.
  var stroke: Double
  var color: Color
}

extension RecognizedWord {
  /// How far the ink of the word's letters reaches, in shares of the font size.
  ///
  /// Text faces differ little: capitals and ascenders reach 0.72 above the baseline, small letters
  /// 0.52, descenders 0.21 below it, accents on capitals another 0.18 above.
  struct Reach {
    var above: Double
    var below: Double
    /// Whether dots or accents alone reach so far, which go missing in the word's box at times, or a
    /// letter whose tail differs from face to face.
    var isUncertain: Bool
  }

  /// `nil` for a word without letters and digits.
  var reach: Reach? {
    var above = 0.0
    var below = 0.0
    var (dotted, accented, tailed) = (false, false, false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z", "œ", "æ":
        above = max(above, 0.52)
      case "g", "p", "q", "y", "ç":
        above = max(above, 0.52)
        below = 0.21
      case "i":
        above = max(above, 0.52)
        dotted = true
      case "j":
        above = max(above, 0.52)
        below = 0.21
        dotted = true
      case ",", ";", "(", ")", "[", "]", "/", "|": below = 0.21
      default:
        if ("0"..."9").contains(scalar) {
          above = max(above, 0.72)
        } else if scalar.properties.isAlphabetic {
          let isAccented =
            scalar.value > 0xBF && scalar.properties.isUppercase && scalar != "Œ" && scalar != "Æ"
          accented = accented || isAccented
          above = max(above, isAccented ? 0.9 : 0.72)
          if scalar == "Q" { below = 0.21 }
          if scalar == "f" || scalar == "Q" || scalar == "J" { tailed = true }
        }
      }
    }
    guard above > 0 else { return nil }
    let isDotted = dotted && above < 0.6
    return Reach(
      above: isDotted ? 0.72 : above, below: below, isUncertain: isDotted || accented || tailed)
  }

  /// The font size that the height of the word's ink stands for, in pixels.
  var inkSize: Double? { reach.map { Double(bottom - top) / ($0.above + $0.below) } }
}

extension GrayImage {
  /// Measures the ink inside a word's box.
  func measure(_ word: RecognizedWord, on page: PageImage) -> WordMeasure {
    let columns = max(0, word.left)..<min(width, max(word.right, word.left + 1))
    let rows = max(0, word.top)..<min(height, max(word.bottom, word.top + 1))
    guard columns.count > 1, rows.count > 1 else {
      return WordMeasure(stroke: 0, color: Color(red: 0, green: 0, blue: 0))
    }
    let tones = tones(columns, rows)
    var area = 0.0
    var outline = 0.0
    let span = Double(tones.ink - tones.paper)
    guard abs(span) > 20 else {
      return WordMeasure(stroke: 0, color: Color(red: 0, green: 0, blue: 0))
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
      stroke: outline > 0 ? 2 * area / outline : 0,
      color: page.color(columns, rows, ink: tones.ink, paper: tones.paper))
  }

  /// The luminance of a word's ink, and of the paper that is seen around it.
  func tones(_ columns: Range<Int>, _ rows: Range<Int>) -> (ink: Int, paper: Int) {
    let margin = 2
    let around = (columns.lowerBound - margin)..<(columns.upperBound + margin)
    let beside = (rows.lowerBound - margin)..<(rows.upperBound + margin)
    var edge = Histogram()
    var inside = Histogram()
    for row in beside.clamped(to: 0..<height) {
      let isInRows = rows.contains(row)
      for column in around.clamped(to: 0..<width) {
        let value = Int(pixels[row * width + column])
        if isInRows, columns.contains(column) { inside.add(value) } else { edge.add(value) }
      }
    }
    let dark = inside.quantile(0.04)
    let light = inside.quantile(0.96)
    let ground = edge.quantile(0.5)
    return abs(ground - dark) > abs(light - ground) ? (dark, ground) : (light, ground)
  }
}

/// How often each luminance occurs.
private struct Histogram {
  private var counts = [Int](repeating: 0, count: 256)
  private var total = 0

  mutating func add(_ value: Int) {
    counts[value] += 1
    total += 1
  }

  func quantile(_ share: Double) -> Int {
    var seen = 0
    for value in 0..<256 {
      seen += counts[value]
      if Double(seen) >= share * Double(total) { return value }
    }
    return 255
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
