import KitModel

/// The ground of a page's picture, square by square, as if nothing were printed on it.
///
/// A square is smaller than a line of text and larger than its strokes: most of its pixels are ground.
struct GroundCells {
  let width: Int
  let height: Int
  /// The side of a square in points.
  let side: Double
  /// The mean colour of each square's ground, row by row: red, green, blue.
  var colors: [SIMD3<Float>]
}

extension GroundCells {
  /// Squares to the inch.
  private static let density = 25.0
  /// How far a pixel's luminance lies from the middle one of its square where it counts.
  private static let spread = 8

  init(_ image: PageImage) {
    let step = max(2, Int((image.dotsPerInch / Self.density).rounded()))
    let (columns, rows) = (image.width / step, image.height / step)
    (width, height) = (columns, rows)
    side = 72 * Double(step) / image.dotsPerInch
    colors = Array(repeating: SIMD3(repeating: 255), count: columns * rows)
    var pixels = [UInt32](repeating: 0, count: columns * step * step)
    for row in 0..<rows {
      image.withRows(row * step..<(row + 1) * step) { line, source in
        let line = line - row * step
        for column in 0..<columns {
          for offset in 0..<step {
            pixels[(column * step + line) * step + offset] = source[column * step + offset]
          }
        }
      }
      pixels.withUnsafeBufferPointer { pixels in
        for column in 0..<columns {
          let start = column * step * step
          colors[row * columns + column] = Self.ground(
            UnsafeBufferPointer(rebasing: pixels[start..<(start + step * step)]))
        }
      }
    }
  }

  private static func luminance(_ pixel: UInt32) -> Int {
    let red = (pixel >> 16) & 0xFF
    let green = (pixel >> 8) & 0xFF
    return Int((red &* 54 &+ green &* 183 &+ (pixel & 0xFF) &* 19) >> 8)
  }

  /// The mean of the pixels that are about as light as the middle one.
  private static func ground(_ pixels: UnsafeBufferPointer<UInt32>) -> SIMD3<Float> {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { counts in
      counts.initialize(repeating: 0)
      for pixel in pixels { counts[luminance(pixel)] += 1 }
      var (middle, seen) = (-1, 0)
      while seen * 2 < pixels.count {
        middle += 1
        seen += Int(counts[middle])
      }
      var sum = SIMD3<UInt32>(repeating: 0)
      var count: UInt32 = 0
      for pixel in pixels where abs(luminance(pixel) - middle) <= spread {
        sum &+= SIMD3((pixel >> 16) & 0xFF, (pixel >> 8) & 0xFF, pixel & 0xFF)
        count += 1
      }
      return SIMD3<Float>(sum) / Float(max(1, count))
    }
  }
}
