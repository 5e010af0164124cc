/// A straight line on a page, level or plumb.
package struct Rule: Hashable, Sendable {
  /// Whether it runs from left to right; else from top to bottom.
  package var isLevel: Bool
  /// In points: its y where it is level, its x where it is plumb, origin at the top left.
  package var position: Double
  /// In points: where it begins and ends along its direction, the smaller first.
  package var start: Double
  package var end: Double

  package init(isLevel: Bool, position: Double, start: Double, end: Double) {
    self.isLevel = isLevel
    self.position = position
    self.start = start
    self.end = end
  }

  package var length: Double { end - start }
}
