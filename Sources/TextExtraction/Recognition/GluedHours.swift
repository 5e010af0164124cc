/// Parts hours that recognition glued to the words beside them: "de9hà12h" is "de", "9h", "à", "12h".
extension RecognizedWord {
  /// The word, or its parts at their share of its box.
  var separatedHours: [RecognizedWord] {
    let cuts = Self.hourCuts(text)
    guard !cuts.isEmpty else { return [self] }
    let scalars = Array(text.unicodeScalars)
    let bounds = [0] + cuts + [scalars.count]
    return zip(bounds, bounds.dropFirst()).enumerated().map { place, bound in
      var part = self
      part.text = ""
      part.text.unicodeScalars.append(contentsOf: scalars[bound.0..<bound.1])
      part.left = left + (right - left) * bound.0 / scalars.count
      part.right = left + (right - left) * bound.1 / scalars.count
      part.beginsLine = beginsLine && place == 0
      return part
    }
  }

  /// A preposition or a conjunction is short; more letters are something else.
  private static let mostLetters = 3
  private static let mostScalars = 20

  /// Where the word's hours and the words between them begin, in scalars; none where the text is no such thing.
  static func hourCuts(_ text: String) -> [Int] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count < mostScalars else { return [] }
    var cuts: [Int] = []
    var index = letters(scalars, from: 0)
    if index > 0 {
      guard index <= mostLetters, scalars[..<index].allSatisfy(\.properties.isLowercase) else {
        return []
      }
      cuts.append(index)
    }
    while let end = hour(scalars, from: index) {
      index = letters(scalars, from: end)
      if index == scalars.count, index == end { return cuts }
      // What ends the sentence stays with the hour.
      if index == end {
        return scalars[end...].allSatisfy { ".,;:)".unicodeScalars.contains($0) } ? cuts : []
      }
      guard index - end <= mostLetters else { return [] }
      cuts.append(end)
      if index == scalars.count { return cuts }
      cuts.append(index)
    }
    return []
  }

  /// The end of the hour that begins at a place: "9h", "18h30".
  private static func hour(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let end = digits(scalars, from: start)
    guard (1...2).contains(end - start), end < scalars.count, scalars[end] == "h" else {
      return nil
    }
    let minutes = digits(scalars, from: end + 1)
    return [0, 2].contains(minutes - end - 1) ? minutes : nil
  }

  private static func digits(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < scalars.count, ("0"..."9").contains(scalars[index]) { index += 1 }
    return index
  }

  private static func letters(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < scalars.count, scalars[index].properties.isAlphabetic { index += 1 }
    return index
  }
}
