import Lexicons

/// Capital letters that part what stands in a line, in place of bars.
///
/// As in: "Ana Ruiz I 06 12 34 56 78 I ana@battoir.example".
enum LetterBars {
  private static let bar = Array(" I ".utf8)

  /// Whether such a letter stands right before or behind an address or number of a row.
  static func part(_ row: Range<Int>, around anchors: [Range<Int>], in bytes: [UInt8]) -> Bool {
    anchors.contains { anchor in
      let (before, after) = (anchor.lowerBound - bar.count, anchor.upperBound + bar.count)
      return before >= row.lowerBound && bytes[before..<anchor.lowerBound].elementsEqual(bar)
        || after <= row.upperBound && bytes[anchor.upperBound..<after].elementsEqual(bar)
    }
  }

  /// Whether a word is such a letter, in a row that has some.
  static func isBar(_ word: Word) -> Bool { word.shape == .initial && word.folded == "i" }
}
