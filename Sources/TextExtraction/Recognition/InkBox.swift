/// Sets the upper and lower edge of a recognised word where its ink ends.
///
/// Recognition's boxes cut letters at times, and at times they take in ink of the line below; the
/// size of the type is told by them.
extension GrayImage {
  /// The word with edges trimmed of other lines' ink and moved out to where its own ends.
  func fitted(_ word: RecognizedWord) -> RecognizedWord {
    let letters = word.text.unicodeScalars.count { $0.properties.isAlphabetic }
    let columns = max(0, word.left)..<max(0, min(width, word.right))
    let rows = max(0, word.top)..<max(0, min(height, word.bottom))
    guard letters >= 2, columns.count > 3, rows.count > 3 else { return word }
    let tones = tones(columns, rows)
    guard abs(tones.ink - tones.paper) > 60 else { return word }
    let middle = (tones.ink + tones.paper) / 2
    let ink = InkRows(
      image: self, columns: columns, middle: middle, isDark: tones.ink < tones.paper)
    var own = rows
    own = ink.trimmed(own, marksAbove: word.text.unicodeScalars.contains(where: Self.hasMark))
    own = ink.grown(own)
    var fitted = word
    (fitted.top, fitted.bottom) = (own.lowerBound, own.upperBound)
    return fitted
  }

  /// Whether a character has ink of its own above the small letters: a dot, an accent, a quote.
  private static func hasMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x7F { return true }
    return scalar == "i" || scalar == "j" || scalar == "'" || scalar == "\""
  }
}

/// The ink of some columns, row by row.
private struct InkRows {
  var image: GrayImage
  var columns: Range<Int>
  var middle: Int
  var isDark: Bool

  private func isInk(_ row: Int, _ column: Int) -> Bool {
    let value = Int(image.pixels[row * image.width + column])
    return isDark ? value < middle : value > middle
  }

  private func count(_ row: Int) -> Int { columns.count { isInk(row, $0) } }

  /// The rows without those at an edge that an empty row parts from the word's letters.
  func trimmed(_ rows: Range<Int>, marksAbove: Bool) -> Range<Int> {
    let counts = rows.map(count)
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else {
      return rows
    }
    var first = most
    while first > 0, counts[first - 1] > 0 { first -= 1 }
    var last = most
    while last + 1 < counts.count, counts[last + 1] > 0 { last += 1 }
    let height = last + 1 - first
    // A row or two without ink is usual, more are no part of the word.
    var lower = counts.firstIndex { $0 > 0 } ?? 0
    if lower * 6 < height { lower = 0 }
    var upper = (counts.lastIndex { $0 > 0 } ?? counts.count - 1) + 1
    if (counts.count - upper) * 6 < height { upper = counts.count }
    // What only touches the edge is another line's; less than the letters' height is no letter.
    if !marksAbove, counts[0] > 0, first > 0, first * 4 < height * 3 { lower = first }
    let below = counts.count - last - 1
    if counts[counts.count - 1] > 0, below > 0, below * 4 < height * 3 { upper = last + 1 }
    return (rows.lowerBound + lower)..<(rows.lowerBound + upper)
  }

  /// The rows and those that ink goes on to; as they are where it goes on too far for a letter.
  func grown(_ rows: Range<Int>) -> Range<Int> {
    func edge(from row: Int, by step: Int) -> Int {
      var row = row
      var left = rows.count
      while left > 0, row + step >= 0, row + step < image.height, goesOn(from: row, to: row + step)
      {
        row += step
        left -= 1
      }
      return left > 0 ? row : row - step * rows.count
    }
    let (top, bottom) = (
      edge(from: rows.lowerBound, by: -1), edge(from: rows.upperBound - 1, by: 1)
    )
    return top..<(bottom + 1)
  }

  private func goesOn(from row: Int, to next: Int) -> Bool {
    columns.contains { column in
      isInk(next, column)
        && (isInk(row, column) || column > columns.lowerBound && isInk(row, column - 1)
          || column + 1 < columns.upperBound && isInk(row, column + 1))
    }
  }
}
