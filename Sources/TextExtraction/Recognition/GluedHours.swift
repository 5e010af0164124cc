/// Parts hours that recognition glued to the word between them: "9hà12h" is "9h", "à", "12h".
extension RecognizedWord {
  /// The word, or its parts at their share of its box.
  var separatedHours: [RecognizedWord] {
    guard let cuts = Self.hourCuts(text) else { return [self] }
    let count = text.unicodeScalars.count
    let scalars = Array(text.unicodeScalars)
    let bounds = [0, cuts.lowerBound, cuts.upperBound, count]
    return zip(bounds, bounds.dropFirst()).enumerated().map { place, bound in
      var part = self
      part.text = ""
      part.text.unicodeScalars.append(contentsOf: scalars[bound.0..<bound.1])
      part.left = left + (right - left) * bound.0 / count
      part.right = left + (right - left) * bound.1 / count
      part.beginsLine = beginsLine && place == 0
      return part
    }
  }

  /// Where the word between two hours stands, in scalars; `nil` where the text is no such thing.
  static func hourCuts(_ text: String) -> Range<Int>? {
    guard let first = text.unicodeScalars.first, isDigit(first) else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count < 16 else { return nil }
    var index = digits(scalars, from: 0)
    guard (1...2).contains(index), index < scalars.count, scalars[index] == "h" else { return nil }
    index = digits(scalars, from: index + 1)
    let start = index
    while index < scalars.count, scalars[index].properties.isAlphabetic { index += 1 }
    // A preposition or a conjunction is short; more letters are something else.
    guard (1...3).contains(index - start) else { return nil }
    let end = digits(scalars, from: index)
    guard (1...2).contains(end - index), end < scalars.count, scalars[end] == "h" else {
      return nil
    }
    return start..<index
  }

  private static func digits(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < scalars.count, isDigit(scalars[index]) { index += 1 }
    return index
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
