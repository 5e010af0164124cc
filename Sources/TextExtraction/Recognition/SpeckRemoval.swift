extension GrayImage {
  /// Paints over dark specks that stand alone: dust that recognition takes for accents and dots.
  ///
  /// A dot of the text has letters beside it; a speck has nothing within a fifteenth of an inch.
  mutating func removeSpecks() {
    let bound = UInt8(max(0, paper - 45))
    let largest = max(4, Int(dotsPerInch * dotsPerInch / 2500))
    let reach = Int(dotsPerInch / 15)
    let dark = DarkCount(self, below: bound)
    var visited = [Bool](repeating: false, count: pixels.count)
    var specks: [Int] = []
    for row in 0..<height {
      for column in 0..<width {
        let start = row * width + column
        guard pixels[start] < bound, !visited[start] else { continue }
        // Cheap refusal: a speck's neighbourhood holds hardly any dark pixels at all.
        let near = dark.count(
          rows: (row - reach)..<(row + reach + 1), columns: (column - reach)..<(column + reach + 1))
        guard near <= largest else { continue }
        specks += shape(from: start, below: bound, visited: &visited)
      }
    }
    let fill = UInt8(clamping: paper)
    for index in specks {
      let (row, column) = index.quotientAndRemainder(dividingBy: width)
      for y in max(0, row - 1)...min(height - 1, row + 1) {
        for x in max(0, column - 1)...min(width - 1, column + 1) { pixels[y * width + x] = fill }
      }
    }
  }

  /// The dark pixels that hang together with one; the caller knows that they are few.
  private func shape(from start: Int, below bound: UInt8, visited: inout [Bool]) -> [Int] {
    var found = [start]
    visited[start] = true
    var next = 0
    while next < found.count {
      let (row, column) = found[next].quotientAndRemainder(dividingBy: width)
      next += 1
      for y in max(0, row - 1)...min(height - 1, row + 1) {
        for x in max(0, column - 1)...min(width - 1, column + 1) {
          let index = y * width + x
          if pixels[index] < bound, !visited[index] {
            visited[index] = true
            found.append(index)
          }
        }
      }
    }
    return found
  }
}

/// Counts of dark pixels over any rectangle, from sums over all rectangles at the origin.
private struct DarkCount {
  private let sums: [Int32]
  private let width: Int
  private let height: Int

  init(_ image: GrayImage, below bound: UInt8) {
    width = image.width
    height = image.height
    let line = width + 1
    let (columns, rows) = (width, height)
    sums = [Int32](unsafeUninitializedCapacity: line * (height + 1)) { sums, count in
      for column in 0...columns { sums[column] = 0 }
      image.pixels.withUnsafeBufferPointer { pixels in
        for row in 0..<rows {
          var running: Int32 = 0
          sums[(row + 1) * line] = 0
          for column in 0..<columns {
            if pixels[row * columns + column] < bound { running &+= 1 }
            sums[(row + 1) * line + column + 1] = sums[row * line + column + 1] &+ running
          }
        }
      }
      count = line * (rows + 1)
    }
  }

  func count(rows: Range<Int>, columns: Range<Int>) -> Int {
    let rows = rows.clamped(to: 0..<height)
    let columns = columns.clamped(to: 0..<width)
    let line = width + 1
    return Int(
      sums[rows.upperBound * line + columns.upperBound]
        - sums[rows.lowerBound * line + columns.upperBound]
        - sums[rows.upperBound * line + columns.lowerBound]
        + sums[rows.lowerBound * line + columns.lowerBound])
  }
}
