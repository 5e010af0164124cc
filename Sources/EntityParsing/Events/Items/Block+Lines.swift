import KitModel

extension Block {
  /// The block with some of its lines alone.
  func with(_ lines: [Line]) -> Block {
    var part = self
    part.lines = lines
    return part
  }
}
