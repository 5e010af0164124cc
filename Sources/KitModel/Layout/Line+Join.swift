extension Line {
  /// Joins lines to running text: a space between lines, a line-break hyphen undone.
  ///
  /// A hyphen is taken back only where layout found that the break put it there
  /// (`endsInHyphen`); compounds that broke at their own hyphen keep it and get no space.
  package static func join(_ lines: [Line]) -> SourcedText { join(lines[...]) }

  /// The same of some of a list's lines.
  ///
  /// No generic function: other modules would call it through tables, at several times the cost.
  package static func join(_ lines: ArraySlice<Line>) -> SourcedText {
    if lines.count == 1, let only = lines.first?.text, !only.isEmpty { return only }
    var (bytes, pieces) = (0, 0)
    for index in lines.indices {
      bytes += lines[index].text.text.utf8.count + 1
      pieces += lines[index].text.pieces.count
    }
    var joined = JoinedLines()
    joined.text = SourcedText(reservingBytes: bytes, pieces: pieces)
    for line in lines { joined.append(line) }
    return joined.text
  }

  /// For each line the byte count of the lines before it, joined.
  package static func starts(of lines: [Line]) -> [Int] {
    var joined = JoinedLines()
    return lines.map { line in
      defer { joined.append(line.withoutPlaces) }
      return joined.text.text.utf8.count
    }
  }
}

extension Line {
  /// The line without where its words stand.
  fileprivate var withoutPlaces: Line {
    Line(
      text: SourcedText(text: text.text), page: page, box: box, style: style,
      endsInHyphen: endsInHyphen)
  }
}

/// Lines as they are joined, one after the other.
private struct JoinedLines {
  var text = SourcedText()
  private var isBroken = false

  mutating func append(_ line: Line) {
    guard !line.text.isEmpty else { return }
    if text.isEmpty {
      text.append(line.text)
    } else if isBroken, text.dropFinalHyphen() {
      text.append(line.text)
    } else {
      text.append(line.text, separator: text.endsInCompoundsHyphen ? "" : " ")
    }
    isBroken = line.endsInHyphen
  }
}

extension SourcedText {
  /// Takes the last scalar away where it is a hyphen, and tells whether it was.
  fileprivate mutating func dropFinalHyphen() -> Bool {
    guard mayEndInHyphen, let last = text.unicodeScalars.last,
      ["-", "\u{2010}", "\u{AD}"].contains(last)
    else { return false }
    truncate(to: text.utf8.count - String(last).utf8.count)
    return true
  }

  /// Whether it ends in a letter and a hyphen.
  fileprivate var endsInCompoundsHyphen: Bool {
    guard mayEndInHyphen, let last = text.unicodeScalars.last,
      ["-", "\u{2010}", "\u{2011}", "\u{AD}"].contains(last)
    else { return false }
    return text.unicodeScalars.dropLast().last?.properties.isAlphabetic == true
  }

  /// The last bytes of all hyphens; hardly any other text ends in one of them.
  private var mayEndInHyphen: Bool {
    guard let last = text.utf8.last else { return false }
    return last == UInt8(ascii: "-") || last == 0x90 || last == 0x91 || last == 0xAD
  }
}
