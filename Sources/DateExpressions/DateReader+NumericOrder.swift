extension DateReader {
  /// Whether the first of the reader's languages prints the month before the day: "July 13", "7/13".
  package var putsMonthFirst: Bool { lexicon.putsMonthFirst }

  /// The order of day and month that a document's own figures show.
  ///
  /// One `25/12` settles it; `undecided` where no figure above twelve does, or where they disagree.
  public func numericOrder(of text: String) -> DateContext.NumericOrder {
    var text = text
    return text.withUTF8 { bytes in
      let tokens = Tokenizer.tokens(of: bytes)
      var dayFirst = 0
      var monthFirst = 0
      for index in tokens.indices.dropLast(4) {
        let (first, second) = (tokens[index], tokens[index + 2])
        guard first.kind == .number, second.kind == .number, tokens[index + 4].kind == .number,
          tokens[index + 1].sign == .slash || tokens[index + 1].sign == .dot,
          tokens[index + 3].value == tokens[index + 1].value, tokens[index + 3].kind == .sign,
          first.digits <= 2, second.digits <= 2, (1...31).contains(first.value),
          (1...31).contains(second.value), [2, 4].contains(tokens[index + 4].digits)
        else { continue }
        if first.value > 12, second.value <= 12 { dayFirst += 1 }
        if second.value > 12, first.value <= 12 { monthFirst += 1 }
      }
      if dayFirst > 0, monthFirst == 0 { return .dayFirst }
      if monthFirst > 0, dayFirst == 0 { return .monthFirst }
      return .undecided
    }
  }
}
