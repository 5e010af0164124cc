/// Where the ink of a word begins and ends, to parts of a pixel.
///
/// Type of ten points at 200 dots per inch has capitals 20 pixels high: a whole pixel is half a point of its size.
extension GrayImage {
  /// The upper and lower edge in pixels from the top; `nil` where ink and paper are hardly different.
  func inkEdges(of word: RecognizedWord) -> (top: Double, bottom: Double)? {
    let columns = max(0, word.left)..<max(0, min(width, word.right))
    let rows = max(0, word.top)..<max(0, min(height, word.bottom))
    guard columns.count > 2, rows.count > 2 else { return nil }
    let tones = tones(columns, rows)
    let span = Double(tones.ink - tones.paper)
    guard abs(span) > 40 else { return nil }
    /// How much ink the fullest places of a row hold: the mean of its three darkest pixels.
    func cover(_ row: Int) -> Double {
      guard row >= 0, row < height else { return 0 }
      var most = (0.0, 0.0, 0.0)
      for column in columns {
        let value = (Double(pixels[row * width + column]) - Double(tones.paper)) / span
        if value > most.0 {
          most = (value, most.0, most.1)
        } else if value > most.1 {
          most = (most.0, value, most.1)
        } else if value > most.2 {
          most.2 = value
        }
      }
      return (most.0 + most.1 + most.2) / 3
    }
    /// Where the cover falls to a half between a row within and those outside of it.
    func edge(_ row: Int, _ step: Int) -> Double {
      var (row, inner) = (row, cover(row))
      var left = 3
      while inner < 0.5, left > 0 {
        row -= step
        inner = cover(row)
        left -= 1
      }
      var outer = cover(row + step)
      left = 3
      while outer >= 0.5, left > 0 {
        (row, inner) = (row + step, outer)
        outer = cover(row + step)
        left -= 1
      }
      let part = inner > outer ? min(max((inner - 0.5) / (inner - outer), 0), 1) : 0.5
      return Double(row) + 0.5 + Double(step) * part
    }
    return (edge(rows.lowerBound, -1), edge(rows.upperBound - 1, 1))
  }
}

extension RecognizedPage {
  /// How far each word of a line rises above the ground where it stands, in pixels.
  ///
  /// A line may lean by a pixel or two: the ground is that of the words beside it.
  static func rises(
    of line: ArraySlice<RecognizedWord>, in gray: GrayImage, ground: Double, size: Double
  ) -> [Double?] {
    let stances = line.map { LetterHeights.stance(of: $0.text) }
    let edges = zip(line, stances).map { word, stance in
      stance == nil ? nil : gray.inkEdges(of: word)
    }
    var grounds: [(place: Double, bottom: Double)] = []
    for (word, (stance, edge)) in zip(line, zip(stances, edges)) {
      guard let stance, stance.isGrounded, let edge, abs(edge.bottom - ground) < 0.15 * size else {
        continue
      }
      grounds.append((Double(word.left + word.right) / 2, edge.bottom))
    }
    // Where all words have tails, those of letters that all faces have alike tell where the line stands.
    var tailed: Double?
    if !stances.contains(where: { $0?.isGrounded == true }) {
      let grounds = zip(line, edges).compactMap { word, edge -> Double? in
        guard let edge, let reach = word.reach, reach.below > 0, !reach.isUncertain else {
          return nil
        }
        return edge.bottom - reach.below * size
      }.sorted()
      tailed = grounds.isEmpty ? nil : grounds[grounds.count / 2]
    }
    return zip(line, edges).map { word, edge in
      guard let edge else { return nil }
      guard !grounds.isEmpty else {
        return tailed.map { $0 - edge.top }.flatMap { $0 > 0 ? $0 : nil }
      }
      let middle = Double(word.left + word.right) / 2
      let near = grounds.sorted { abs($0.place - middle) < abs($1.place - middle) }.prefix(3)
        .map(\.bottom).sorted()
      let rise = near[near.count / 2] - edge.top
      return rise > 0 ? rise : nil
    }
  }
}
