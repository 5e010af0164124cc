/// A rectangle in PDF points; the origin is the top left of the page as displayed, y grows downwards.
///
/// Rotation and crop box are applied. `x0 <= x1` and `y0 <= y1` hold for every value made here.
public struct Rect: Hashable, Sendable {
  /// The left edge.
  public var x0: Double
  /// The top edge.
  public var y0: Double
  /// The right edge.
  public var x1: Double
  /// The bottom edge.
  public var y1: Double

  /// Makes one from its parts.
  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = min(x0, x1)
    self.y0 = min(y0, y1)
    self.x1 = max(x0, x1)
    self.y1 = max(y0, y1)
  }

  /// In points.
  public var width: Double { x1 - x0 }
  /// In points.
  public var height: Double { y1 - y0 }
  package var midX: Double { (x0 + x1) / 2 }
  package var midY: Double { (y0 + y1) / 2 }
  package var area: Double { width * height }

  package func union(_ other: Rect) -> Rect {
    Rect(
      x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  /// How far the two overlap horizontally, in points; 0 where they don't.
  package func horizontalOverlap(_ other: Rect) -> Double {
    max(0, min(x1, other.x1) - max(x0, other.x0))
  }

  /// How far the two overlap vertically, in points; 0 where they don't.
  package func verticalOverlap(_ other: Rect) -> Double {
    max(0, min(y1, other.y1) - max(y0, other.y0))
  }

  package func intersects(_ other: Rect) -> Bool {
    x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1
  }

  package func contains(x: Double, y: Double) -> Bool { x >= x0 && x <= x1 && y >= y0 && y <= y1 }

  package func insetBy(_ amount: Double) -> Rect {
    Rect(x0: x0 + amount, y0: y0 + amount, x1: x1 - amount, y1: y1 - amount)
  }
}
