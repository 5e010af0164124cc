extension Line {
  /// Joins lines to running text: a space between lines, a line-break hyphen undone.
  ///
  /// A hyphen is taken back only where layout found that the break put it there
  /// (`endsInHyphen`); compounds that broke at their own hyphen keep it and get no space.
  package static func join(_ lines: some Sequence<Line>) -> SourcedText {
    var joined = SourcedText()
    var last: Line?
    for line in lines where !line.text.isEmpty {
      if let last {
        if last.endsInHyphen, let bare = joined.droppingFinalHyphen() {
          joined = bare
          joined.append(line.text)
        } else if joined.text.unicodeScalars.last.map(isHyphen) == true,
          joined.text.unicodeScalars.dropLast().last?.properties.isAlphabetic == true
        {
          joined.append(line.text)
        } else {
          joined.append(line.text, separator: " ")
        }
      } else {
        joined.append(line.text)
      }
      last = line
    }
    return joined
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar == "\u{AD}"
  }
}

extension SourcedText {
  /// The text without its last scalar where that is a hyphen; `nil` where it isn't.
  fileprivate func droppingFinalHyphen() -> SourcedText? {
    guard let last = text.unicodeScalars.last, ["-", "\u{2010}", "\u{AD}"].contains(last) else {
      return nil
    }
    return slice(0..<(text.utf8.count - String(last).utf8.count))
  }
}
