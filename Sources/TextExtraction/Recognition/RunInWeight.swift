/// Finds the bold words of a line by comparing its words with each other.
///
/// How thick strokes come out changes with the paper, the light and the copier, from line to line
/// more than from regular to bold. Within one line it hardly does: a lead in bold before plain text
/// stands out as one stretch whose words are all thicker than the others.
package struct RunInWeight {
  /// A word's stroke in shares of what running text has, and how many letters tell it.
  package struct Measure {
    package var ratio: Double
    package var letters: Int

    package init(ratio: Double, letters: Int) {
      self.ratio = ratio
      self.letters = letters
    }
  }

  /// How much thicker the stretch is than the line's other words, at least.
  private static let leastContrast = 1.085
  /// How much thicker it is than running text, at least.
  private static let leastRatio = 1.06
  /// How thick the line's other words are at most: beyond it all of the line is bold.
  private static let mostPlain = 1.09
  /// By how many mean deviations the two differ, at least.
  private static let leastSeparation = 3.0
  /// Letters that the stretch, and the rest, have at least.
  private static let fewestLetters = 6
  /// Words that the rest has at least: of fewer it is chance how thick they came out.
  private static let fewestWords = 3

  /// The stretch of a line's words that is set in bold before, after or amid plain words.
  package static func stretch(_ line: [Measure]) -> Range<Int>? {
    // A word of one or two letters measures badly, and thicker than it is.
    let weights = line.map { Double(max(0, $0.letters - 1)) }
    let ratios = line.map { min(max($0.ratio, 0.7), 1.6) }
    let total = weights.reduce(0, +)
    let sum = zip(weights, ratios).reduce(0.0) { $0 + $1.0 * $1.1 }
    guard line.count > 2, total > 0 else { return nil }
    var best: (range: Range<Int>, score: Double)?
    for first in line.indices where weights[first] > 0 {
      var (inner, innerSum) = (0.0, 0.0)
      for last in first..<line.count {
        inner += weights[last]
        innerSum += weights[last] * ratios[last]
        let outer = total - inner
        guard inner > 0, outer > 0, weights[last] > 0 else { continue }
        let contrast = innerSum / inner - (sum - innerSum) / outer
        let score = contrast * contrast * inner * outer
        if contrast > 0, score > best?.score ?? 0 { best = (first..<(last + 1), score) }
      }
    }
    guard let range = best?.range else { return nil }
    return isBold(range, line, weights, ratios) ? range : nil
  }

  private static func isBold(
    _ range: Range<Int>, _ line: [Measure], _ weights: [Double], _ ratios: [Double]
  ) -> Bool {
    var inside = (weight: 0.0, sum: 0.0, letters: 0)
    var outside = (weight: 0.0, sum: 0.0, letters: 0)
    for index in line.indices {
      let (weight, part) = (weights[index], weights[index] * ratios[index])
      if range.contains(index) {
        inside = (inside.weight + weight, inside.sum + part, inside.letters + line[index].letters)
      } else {
        outside = (
          outside.weight + weight, outside.sum + part, outside.letters + line[index].letters
        )
      }
    }
    let others = line.indices.count { !range.contains($0) && weights[$0] > 0 }
    guard inside.letters >= fewestLetters, outside.letters >= fewestLetters,
      others >= fewestWords
    else { return false }
    let (thick, thin) = (inside.sum / inside.weight, outside.sum / outside.weight)
    guard thick > leastRatio, thin < mostPlain, thick > leastContrast * thin else { return false }
    let deviation = line.indices.reduce(0.0) { sum, index in
      sum + weights[index] * abs(ratios[index] - (range.contains(index) ? thick : thin))
    }
    return (thick - thin) * (inside.weight + outside.weight) > leastSeparation * deviation
  }
}

extension RecognizedStyles {
  /// Whether each word of a page is set in bold.
  func boldWords(of page: RecognizedPage) -> [Bool] {
    var isBold = page.words.map { self.isBold($0) }
    for line in page.lines() {
      let measures = page.words[line].map { word in
        RunInWeight.Measure(
          ratio: ratio(of: word),
          letters: word.text.unicodeScalars.count {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
          })
      }
      guard let stretch = RunInWeight.stretch(measures) else { continue }
      for (place, index) in line.enumerated() { isBold[index] = stretch.contains(place) }
    }
    return isBold
  }
}
