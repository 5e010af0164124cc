import KitModel

/// Tells the dots that open list items by their ink: they are recognised as "e", "+", "¢" or "°",
/// and often as lines of their own.
extension GrayImage {
  /// Whether a word's ink is one filled dot or square.
  func isDot(_ word: RecognizedWord) -> Bool {
    // A small quotation mark is as full as a dot, and read well.
    guard word.text.unicodeScalars.count == 1, word.text != "«", word.text != "»" else {
      return false
    }
    let columns = (max(0, word.left))..<max(0, min(width, word.right))
    let rows = (max(0, word.top))..<max(0, min(height, word.bottom))
    guard columns.count > 2, rows.count > 2, columns.count < Int(dotsPerInch / 8) else {
      return false
    }
    var darkest = UInt8.max
    for row in rows {
      for column in columns { darkest = min(darkest, pixels[row * width + column]) }
    }
    let light = paper
    guard light - Int(darkest) > 60 else { return false }
    let bound = UInt8((light + Int(darkest)) / 2)
    var (left, right, top, bottom, dark) = (Int.max, -1, Int.max, -1, 0)
    for row in rows {
      for column in columns where pixels[row * width + column] < bound {
        (left, right) = (min(left, column), max(right, column))
        (top, bottom) = (min(top, row), max(bottom, row))
        dark += 1
      }
    }
    let (across, down) = (right - left + 1, bottom - top + 1)
    guard across > 2, down > 2, across * 2 < down * 3, down * 2 < across * 3 else { return false }
    // A disc fills 0.79 of its box, a ring or a letter much less.
    return Double(dark) > 0.68 * Double(across * down)
  }
}

extension RecognizedPage {
  /// Puts the dots of list items before the line that they open, at its size and height.
  ///
  /// - Parameter dots: where the filled dots of the page are, in points.
  mutating func settleBullets(_ dots: [Rect]) {
    guard !dots.isEmpty else { return }
    var placed: [(mark: Word, before: Int)] = []
    var isDot = [Bool](repeating: false, count: words.count)
    for index in words.indices {
      isDot[index] = words[index].text.unicodeScalars.count == 1 && dots.contains(words[index].ink)
    }
    let starts = words.indices.filter { !isDot[$0] && beginsText($0, isDot) }
    for index in words.indices where isDot[index] {
      let ink = words[index].ink
      let height = (ink.y0 + ink.y1) / 2
      guard index == 0 || words[index - 1].endsLine || isDot[index - 1],
        let opened = starts.first(where: { start in
          let word = words[start]
          let gap = word.box.x0 - ink.x1
          // The dot of a bullet stands at half the height of the small letters.
          return gap > 0 && gap < 3 * word.size && ink.height < 0.6 * word.size
            && height > word.box.y0 + 0.1 * word.size && height < word.box.y1 - 0.2 * word.size
        })
      else {
        isDot[index] = false
        continue
      }
      var mark = words[index]
      let first = words[opened]
      mark.text = "•"
      mark.box = Rect(x0: ink.x0, y0: first.box.y0, x1: ink.x1, y1: first.box.y1)
      (mark.size, mark.stroke, mark.lineStroke) = (first.size, first.lineStroke, first.lineStroke)
      (mark.endsLine, mark.letterCount) = (false, 1)
      placed.append((mark, opened))
    }
    guard !placed.isEmpty else { return }
    var settled: [Word] = []
    settled.reserveCapacity(words.count)
    for index in words.indices {
      if isDot[index] {
        if words[index].endsLine, let last = settled.indices.last { settled[last].endsLine = true }
        continue
      }
      if let bullet = placed.first(where: { $0.before == index }) { settled.append(bullet.mark) }
      settled.append(words[index])
    }
    words = settled
  }

  /// Whether a word is the first of its line, dots apart.
  private func beginsText(_ index: Int, _ isDot: [Bool]) -> Bool {
    var before = index - 1
    while before >= 0, isDot[before], !words[before].endsLine { before -= 1 }
    return before < 0 || words[before].endsLine
  }
}
