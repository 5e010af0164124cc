import Glibc

extension GrayImage {
  /// Every `factor`-th pixel of every `factor`-th row, averaged.
  func reduced(by factor: Int) -> GrayImage {
    guard factor > 1 else { return self }
    let (columns, rows) = (width / factor, height / factor)
    guard columns > 0, rows > 0 else { return self }
    let reduced = pixels.withUnsafeBufferPointer { pixels in
      [UInt8](unsafeUninitializedCapacity: columns * rows) { buffer, count in
        for row in 0..<rows {
          for column in 0..<columns {
            var sum = 0
            for y in 0..<factor {
              let line = (row * factor + y) * width + column * factor
              for x in 0..<factor { sum &+= Int(pixels[line + x]) }
            }
            buffer[row * columns + column] = UInt8(sum / (factor * factor))
          }
        }
        count = columns * rows
      }
    }
    return GrayImage(
      width: columns, height: rows, dotsPerInch: dotsPerInch / Double(factor), pixels: reduced)
  }

  /// The luminance that most of the paper has: the ninth decile.
  var paper: Int {
    var histogram = [Int](repeating: 0, count: 256)
    for pixel in pixels { histogram[Int(pixel)] += 1 }
    var seen = 0
    for value in stride(from: 255, through: 0, by: -1) {
      seen += histogram[value]
      if seen * 10 >= pixels.count { return value }
    }
    return 255
  }

  /// Degrees clockwise by which the text lines lean, -5...5.
  ///
  /// The upper edges of dark shapes are summed along leaning rows: the sums differ most from row
  /// to row where the rows lean as the text does.
  func skew() -> Double {
    let small = reduced(by: max(1, Int((dotsPerInch / 75).rounded())))
    let edges = small.upperEdges(limit: 40_000)
    guard edges.count > 200 else { return 0 }
    var best = 0.0
    for (span, step) in [(5.0, 0.5), (0.5, 0.1), (0.1, 0.02)] {
      let middle = best
      var bestScore = -1.0
      for index in Int(-span / step)...Int(span / step) {
        let angle = middle + Double(index) * step
        let score = small.sharpness(of: edges, at: angle)
        if score > bestScore {
          bestScore = score
          best = angle
        }
      }
    }
    return best
  }

  /// Pixels that are much darker than the one above them.
  private func upperEdges(limit: Int) -> [(x: Int32, y: Int32)] {
    var edges: [(x: Int32, y: Int32)] = []
    for row in 1..<max(1, height) {
      for column in 0..<width {
        let above = Int(pixels[(row - 1) * width + column])
        if above - Int(pixels[row * width + column]) > 40 {
          edges.append((Int32(column), Int32(row)))
        }
      }
    }
    guard edges.count > limit else { return edges }
    let step = edges.count / limit + 1
    return stride(from: 0, to: edges.count, by: step).map { edges[$0] }
  }

  private func sharpness(of edges: [(x: Int32, y: Int32)], at degrees: Double) -> Double {
    let slope = tan(degrees * .pi / 180)
    let margin = Int((abs(slope) * Double(width)).rounded(.up)) + 2
    var sums = [Int32](repeating: 0, count: height + 2 * margin)
    for edge in edges {
      let row = Int((Double(edge.y) - slope * Double(edge.x)).rounded(.down)) + margin
      sums[row] += 1
    }
    var score = 0.0
    for row in 1..<sums.count {
      let step = Double(sums[row] - sums[row - 1])
      score += step * step
    }
    return score
  }
}
