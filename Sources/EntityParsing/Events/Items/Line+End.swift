import KitModel

extension Line {
  /// Whether a line ends though the first word of the next one had room in it.
  ///
  /// - Parameter right: the right edge in points that the lines of its block reach.
  func endsShort(before next: Line, right: Double) -> Bool {
    guard !endsInHyphen, let word = next.text.pieces.first else { return false }
    return right - box.x1 > word.box.width + Self.leastRoom * box.height
  }

  /// White that a word needs before it and room that no setting leaves, in heights of the line.
  private static let leastRoom = 0.6
}
