import DateExpressions
import KitModel
import Lexicons

/// Parts the lines of a paragraph at those that open with a day or an hour.
extension ItemStream {
  /// So many lines that each open with a day or an hour are a list, however long they are.
  private static let leastInList = 3

  /// Parts a paragraph in which several lines open with a day or an hour, as lists of dates do.
  ///
  /// - Parameter isRest: whether its title is cut from it, so that a day in its last line is that of its text.
  func datedRuns(of block: Block, whole: DatedText, isRest: Bool) -> [[Line]]? {
    let lines = block.lines
    var right = lines.map(\.box.x1).max() ?? 0
    // A title above a line as long as itself ends short of its column.
    if block.isHeading { right = max(right, columns.right(of: block)) }
    let lineStarts = Line.starts(of: lines)
    let openings = lines.indices.filter { index in
      if index > 0, lines[index - 1].leavesBracketOpen { return false }
      let offset = lineStarts[index]
      return whole.expressions.contains {
        ($0.range.lowerBound == offset || $0.range.lowerBound == offset + 1)
          && ($0.statesDayOfMonth || $0.known.contains(.time))
      } || opensWithHour(lines[index], at: offset, in: whole)
    }
    // A line that opens with a figure may go on with the sentence above it.
    let certain = openings.filter { index in
      guard index > 0 else { return true }
      let (above, line) = (lines[index - 1], lines[index])
      return !Line.goesOn(above.text.text, into: line.text.text)
        || line.text.text.unicodeScalars.first?.properties.isUppercase == true
        || above.endsShort(before: line, right: right)
    }
    // One line that opens with its day below a line that ends short is what the lines above announce.
    // So is an hour below the end of a sentence, or in front of a sign and its place.
    if openings.count == 1, let only = openings.first, only > 0,
      certain.count == 1 && lines[only - 1].endsShort(before: lines[only], right: right)
        || isHourApart(lines[only], below: lines[only - 1])
        || !isRest && block.kind == .paragraph && isDayApart(lines, at: only)
    {
      return [Array(lines[..<only]), Array(lines[only...])]
    }
    // Sentences don't break in front of an hour line for line.
    let isList =
      openings.count == lines.count
      && (lines.count >= Self.leastInList || lines.allSatisfy(isLedByDay))
    guard certain.count >= 2 || isList else { return nil }
    let taken = isList || certain.count * 3 >= openings.count * 2 ? openings : certain
    let starts = taken[0] == 0 ? taken : [0] + taken
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : lines.count
      return Array(lines[start..<end])
    }
  }

  /// Whether a day and its hour open a line and something stands behind them.
  private func isLedByDay(_ line: Line) -> Bool {
    let dated = datedText(line.text)
    return DateCoverage.isLeading(dated.coverage) && dated.hasCertainDay && dated.hasTime
  }

  /// Whether an hour opens a line, the figure of which was read with a word at the end of the line above: "… Gym" above
  /// "5 pm".
  private func opensWithHour(_ line: Line, at offset: Int, in whole: DatedText) -> Bool {
    guard offset > 0, line.text.text.utf8.first.map(AddressBytes.isDigit) == true,
      !whole.expressions.contains(where: {
        $0.range.lowerBound <= offset && $0.range.upperBound > offset + 1
      }), let first = datedText(line.text).expressions.first
    else { return false }
    return first.range.lowerBound == 0 && !first.statesDay
  }

  /// Parts lines that hold nothing but a date from the lines around them; a date that goes on over
  /// a line end is taken as a whole.
  ///
  /// - Parameter right: the right edge in points that lines of their column reach: what ends short of it is ended.
  func runs(of lines: [Line], whole: DatedText, right: Double) -> [[Line]] {
    let isCut = Line.starts(of: lines).map { crosses(whole, at: $0) }
    let isProse = lines.map(isProse)
    var runs: [[Line]] = []
    var index = 0
    var plain: [Line] = []
    func close() {
      if !plain.isEmpty { runs.append(plain) }
      plain = []
    }
    while index < lines.count {
      var taken = 0
      for length in stride(from: min(5, lines.count - index), through: 1, by: -1) {
        guard !isCut[index], index + length == lines.count || !isCut[index + length] else {
          continue
        }
        if isProse[index..<index + length].contains(true) { continue }
        let candidate = Array(lines[index..<index + length])
        let dated = datedText(of: candidate)
        guard dated.coverage == .pure, dated.hasDay || dated.hasTime else { continue }
        if plain.last?.leavesBracketOpen == true { break }
        // The lines before must end their sentence, or the date belongs to it.
        if let above = plain.last, Line.goesOn(above.text.text, into: candidate[0].text.text),
          !isEnded(above)
            || !dated.isTimeOnly
              && !above.endsShort(before: candidate[0], right: right)
        {
          break
        }
        let next = index + length
        if next < lines.count, isCutOff(dated, before: lines[next]) { continue }
        taken = length
        break
      }
      if taken > 0 {
        close()
        runs.append(Array(lines[index..<index + taken]))
        index += taken
      } else {
        plain.append(lines[index])
        index += 1
      }
    }
    close()
    return runs
  }

  /// Whether an hour that opens a line is no part of the line above.
  private func isHourApart(_ line: Line, below above: Line) -> Bool {
    let dated = datedText(line.text)
    guard dated.isTimeOnly, case .leading(let rest) = dated.coverage else { return false }
    return above.endsSentence || isEnded(above) && isSign(before: rest, in: line.text.text)
  }

  /// Whether a day with its hour opens the short line that ends a paragraph, below the end of a sentence.
  private func isDayApart(_ lines: [Line], at index: Int) -> Bool {
    guard index + 1 == lines.count, lines[index - 1].endsSentence,
      lines[index].text.text.utf8.count <= Self.longestDayLine
    else { return false }
    let dated = datedText(lines[index].text)
    return dated.hasCertainDay && dated.hasTime
      && (dated.coverage == .pure || DateCoverage.isLeading(dated.coverage))
  }

  /// In bytes.
  private static let longestDayLine = 110

  /// Whether a dash, dot or bar stands in front of an offset.
  private func isSign(before offset: Int, in text: String) -> Bool {
    let words = WordList(text)
    guard let next = words.words.firstIndex(where: { $0.range.lowerBound >= offset }), next > 0
    else { return false }
    return words[next - 1].shape == .sign && !words[next - 1].isSign(".")
      && !words[next - 1].isSign(",")
  }

  /// Whether a line ends with a word that leads to no hour.
  private func isEnded(_ line: Line) -> Bool {
    let words = WordList(line.text.text)
    guard let last = words.words.last, last.isLetters, !endsWithLabel(words) else { return false }
    return last.range.count >= Self.shortestEnd && !lexicon.glue.contains(last)
  }

  /// Whether words end with what tells of which hour one is, behind a sign: "5pm–9pm, last entry" above "8pm".
  private func endsWithLabel(_ words: WordList) -> Bool {
    (max(1, words.count - Self.longestLabel)..<words.count).contains { start in
      guard words[start - 1].shape == .sign, let label = lexicon.columns.match(words, at: start)
      else { return false }
      return start + label.count == words.count && [.doors, .limit, .end].contains(label.meaning)
    }
  }

  /// In words.
  private static let longestLabel = 4

  /// In bytes.
  private static let shortestEnd = 3

  /// Whether nothing but an hour stands in the last line, which may be read as part of the sentence above it.
  func closesWithHour(_ lines: [Line]) -> Bool {
    guard let last = lines.last?.text, last.text.utf8.count <= Self.longestHour,
      last.text.utf8.first.map(AddressBytes.isDigit) == true
    else { return false }
    let dated = datedText(last)
    return dated.coverage == .pure && dated.isTimeOnly
  }

  /// In bytes.
  private static let longestHour = 24

  /// "12 mars, même" above "heure, même lieu": whether a word behind the date goes on in the next line.
  private func isCutOff(_ dated: DatedText, before next: Line) -> Bool {
    guard let first = next.text.text.unicodeScalars.first, LetterCase.isSmall(first),
      let end = dated.expressions.map(\.range.upperBound).max()
    else { return false }
    let words = WordList(dated.text.slice(end..<dated.text.text.utf8.count).text)
    // "12 mars, 18 h. Les" above "métiers revenus": so does an article.
    if words.count > 1, lexicon.definite.match(words, at: words.count - 1) != nil { return true }
    return words.count == 2 && words[0].isSign(",") && words[1].isLetters
      && lexicon.statuses.match(words, at: 1) == nil
  }

  /// Whether a line is too long and too plain for what it stands in to be a date and nothing else: the
  /// lines around it needn't be read together with it.
  private func isProse(_ line: Line) -> Bool {
    let bytes = line.text.text.utf8
    return bytes.count >= Self.longestDateInWords && !bytes.contains { (0x30...0x39).contains($0) }
      && datedText(line.text).expressions.isEmpty
  }

  /// In bytes: longer than any date without a figure.
  private static let longestDateInWords = 70

  /// Whether an expression of the whole text lies across the start of a line.
  private func crosses(_ whole: DatedText, at start: Int) -> Bool {
    whole.expressions.contains {
      $0.range.lowerBound < start && $0.range.upperBound > start + 1
    }
  }
}
