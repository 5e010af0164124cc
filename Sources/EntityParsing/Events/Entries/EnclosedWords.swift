import Lexicons

/// Which words of a text stand in quotation marks or brackets.
struct EnclosedWords {
  /// What stands in quotation marks, these with it, as ranges of words; short names of what stands in front are none.
  private(set) var quotations: [Range<Int>] = []
  private var brackets: [Int: Int] = [:]

  init(_ words: WordList) {
    var quotation: Int?
    var bracket: Int?
    for index in 0..<words.count where words[index].shape == .sign {
      if words[index].isSign("«") || words[index].isSign("“") {
        quotation = quotation ?? index
      } else if words[index].isSign("»") || words[index].isSign("”") {
        if let opening = quotation, !words.isAlias((opening, index)) {
          quotations.append(opening..<index + 1)
        }
        quotation = nil
      } else if words[index].isSign("(") {
        bracket = bracket ?? index
      } else if words[index].isSign(")") {
        bracket = nil
      } else if words[index].isSign(","), let bracket {
        brackets[index] = bracket
      }
    }
  }

  /// Whether a pair of quotation marks stands around a word.
  func isQuoted(_ index: Int) -> Bool { quotations.contains { $0.contains(index) } }

  /// The bracket that a comma stands in.
  func bracket(around comma: Int) -> Int? { brackets[comma] }
}
