import KitModel
import Lexicons

extension Line {
  /// Whether lines are set in capitals, three letters at the least.
  static func areCapitals(_ lines: [Line]) -> Bool {
    var upper = 0
    for line in lines {
      for scalar in line.text.text.unicodeScalars {
        if LetterCase.isSmall(scalar) { return false }
        if LetterCase.isCapital(scalar) { upper += 1 }
      }
    }
    return upper >= 3
  }
}
