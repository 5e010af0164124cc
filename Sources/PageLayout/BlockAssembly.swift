import KitModel
import Lexicons

/// Gathers the lines of a flow into blocks: paragraphs, headings, list items.
struct BlockAssembly {
  let sheet: StyleSheet
  let page: Int

  /// White between lines above which a block ends, as a fraction of the type size, where the
  /// block shows no line gap of its own yet.
  private static let widestLineGap = 0.8
  /// How much wider than the block's own line gap a paragraph's gap is, likewise.
  private static let paragraphGap = 0.22
  private static let indent = 0.9
  /// The least white between a title and a remark at the other end of its line, likewise.
  private static let leastBeforeRemark = 2.5

  /// The most lines of a title and what is said of it in the same line.
  private static let mostLinesOfTitle = 2

  /// A line of a flow, with what its neighbours are judged by.
  struct FlowLine {
    var line: Line
    var ink: Rect
    var size: Double
    var look: StyleClass
    /// The looks of its first and last words.
    var firstLook: StyleClass
    var lastLook: StyleClass
    /// Whether nearly all of the line is set in `look`.
    var isPure: Bool
    /// The one font that it is set in, where it is one.
    var font: Int?
    var opensItem: Bool
    /// How far it has been moved down: see ``ThreadedColumns``.
    var drop = 0.0
    /// Whether white parts what is set otherwise at its right end from the rest.
    var endsApart = false
  }

  func blocks(of segments: [Segment], region: Int) -> [Block] {
    let lines = flowLines(of: segments)
    let right = lines.map { $0.ink.x1 }.max() ?? 0
    let leading = Leading.gap(of: lines, above: Self.widestLineGap)
    let widest = leading.map { $0 + Self.paragraphGap } ?? Self.widestLineGap
    let hanging = HangingIndent.edge(of: lines)
    var blocks: [Block] = []
    var current: [FlowLine] = []
    var lineGap: Double?
    var region = region
    func close() {
      guard !current.isEmpty else { return }
      blocks.append(block(of: current, region: region))
      current = []
      lineGap = nil
    }
    for (index, line) in lines.enumerated() {
      if let last = current.last {
        if parts(
          last, line, lineGap: lineGap, widest: widest, right: right, hanging: hanging,
          block: current)
          || endsList(current, before: line, after: lines[max(0, index - Self.nearLines)..<index])
        {
          close()
        } else {
          let gap = line.ink.y0 - last.ink.y1
          lineGap = min(lineGap ?? gap, max(gap, 0))
        }
      }
      // What has been put below a column is a region of its own, unless it goes on with an entry that was cut.
      if current.isEmpty, index > 0, line.drop != lines[index - 1].drop { region += 1 }
      current.append(line)
    }
    close()
    return blocks
  }

  /// The segments as lines; pieces on one baseline are one line.
  func flowLines(of segments: [Segment]) -> [FlowLine] {
    var rows: [[Segment]] = []
    for segment in segments {
      if let last = rows.indices.last,
        rows[last].allSatisfy({ Self.isOneLine($0, segment) })
      {
        rows[last].append(segment)
      } else {
        rows.append([segment])
      }
    }
    var lines: [FlowLine] = []
    for row in rows {
      // A dash below a line that leaves its sentence open goes on with it ("10.30am / – noon").
      let goesOn =
        lines.last.map { last in
          !last.opensItem && !Self.closesSentence(last.line.text.text)
            && row[0].ink.y0 - last.ink.y1 < Self.widestLineGap * last.size
        } ?? false
      lines.append(
        flowLine(
          of: row.count == 1 ? row : row.sorted { $0.ink.x0 < $1.ink.x0 }, goesOn: goesOn,
          below: lines.last))
    }
    return CountedLines.marked(lines)
  }

  /// Whether two segments of a flow stand on one line; a numeral set several lines high is a line
  /// of its own, an initial as high is the first letter of the line beside it.
  private static func isOneLine(_ left: Segment, _ right: Segment) -> Bool {
    guard
      left.ink.verticalOverlap(right.ink) > 0.55 * min(left.ink.height, right.ink.height),
      left.ink.horizontalOverlap(right.ink) < 1
    else { return false }
    let ratio = max(left.size, right.size) / min(left.size, right.size)
    return ratio < 1.6 || isInitial(left, before: right) || isInitial(right, before: left)
  }

  private static func isInitial(_ initial: Segment, before rest: Segment) -> Bool {
    guard initial.words.count == 1, initial.size > 1.6 * rest.size,
      let letter = initial.words[0].text.unicodeScalars.first,
      initial.words[0].text.isOneScalar
    else { return false }
    return LetterCase.isLetter(letter)
  }

  private func flowLine(of row: [Segment], goesOn: Bool, below last: FlowLine?) -> FlowLine {
    var text = row[0].sourcedText(page: page)
    var words = row[0].words
    for (left, right) in zip(row, row.dropFirst()) {
      let isDropCap =
        left.words.count == 1 && left.words[0].text.isOneScalar
        && left.size > 1.6 * right.size
      text.append(right.sourcedText(page: page), separator: isDropCap ? "" : " ")
      words += right.words
    }
    let isText = row.count == 1 && row[0].contents == nil
    var whole =
      isText ? row[0] : Segment(words: words).moved(x: row[0].moved.x, y: row[0].moved.y)
    // A small remark flush right of a title doesn't tell how the line is set.
    if row.count == 2, row[1].size < row[0].size,
      row[1].ink.x0 - row[0].ink.x1 > Self.leastBeforeRemark * row[0].size
    {
      whole.style = row[0].style
      whole.size = row[0].size
    }
    let look = sheet[whole.style]
    var same = 0
    var all = 0
    for word in words {
      let count = word.text.utf8.count
      all += count
      let other = sheet[word.style]
      if other.isBold == look.isBold, other.color == look.color,
        abs(other.halfPoints - look.halfPoints) <= 2
      {
        same += count
      }
    }
    var bullet = Bullet.length(in: text.text)
    // Recognition takes a bullet for a letter now and then; the list above tells where they stand.
    if bullet == 0, words[0].certainty < 1, let last, last.opensItem,
      abs(last.ink.x0 - whole.ink.x0) < 0.3 * whole.size
    {
      bullet = Bullet.misreadLength(in: text.text)
    }
    if bullet == 0, row.count == 1, NumberedLines.opens(words) {
      bullet = words[0].text.utf8.count + 1
    }
    let opensItem =
      bullet > 0 && !(Bullet.isDash(text.text) && goesOn)
      && !(last.map { Self.isParted($0, from: text.text, at: whole.ink.x0) } ?? false)
    if opensItem { text = text.slice(bullet..<text.text.utf8.count) }
    return FlowLine(
      line: Line(text: text, page: page, box: whole.box, style: whole.style),
      ink: Self.ink(of: whole),
      size: whole.size, look: look, firstLook: sheet[words[0].style],
      lastLook: sheet[words[words.count - 1].style], isPure: same * 20 >= all * 17,
      font: sheet.font(of: words), opensItem: opensItem, drop: whole.moved.y,
      endsApart: row.count == 2 && LineEnds.isApart(row[1], behind: row[0]))
  }

  /// Whether a line opens with the sign that parts what the line above it tells, and so goes on with that.
  ///
  /// As in: "Bal des lampions · Vendredi 10" above "· 18 h – 20 h". Items whose bullet is such a sign hang where they go on.
  private static func isParted(_ upper: FlowLine, from text: String, at left: Double) -> Bool {
    guard let sign = text.unicodeScalars.first, upper.line.text.text.holds(" \(sign) ") else {
      return false
    }
    return upper.opensItem
      ? left > upper.ink.x0 + indent * upper.size / 2 : !closesSentence(upper.line.text.text)
  }

  /// The letters' box, as high as the words in the line's own size: raised letters ("1er") make no line
  /// higher than its neighbours.
  private static func ink(of line: Segment) -> Rect {
    let isFull = { (word: Word) in word.size >= raisedSize * line.size }
    guard !line.words.allSatisfy(isFull) else { return line.ink }
    let full = line.words.filter(isFull).map(\.inkBox)
    guard let top = full.map(\.y0).min(), let bottom = full.map(\.y1).max() else {
      return line.ink
    }
    var ink = line.ink
    ink.y0 = top + line.moved.y
    ink.y1 = bottom + line.moved.y
    return ink
  }

  /// The largest size of raised letters, as a share of the line's.
  private static let raisedSize = 0.8

  /// Whether a block ends between two lines of a flow.
  private func parts(
    _ upper: FlowLine, _ lower: FlowLine, lineGap: Double?, widest: Double, right: Double,
    hanging: Double?, block: [FlowLine]
  ) -> Bool {
    if lower.opensItem { return true }
    let em = max(upper.size, lower.size)
    let gap = lower.ink.y0 - upper.ink.y1
    if let lineGap {
      if gap > lineGap + Self.paragraphGap * em { return true }
    } else if gap > widest * em {
      return true
    }
    if lower.ink.y1 < upper.ink.y0 { return true }
    let ratio = upper.size / lower.size
    if ratio > 1.1 || ratio < 0.9, upper.isPure || lower.isPure, !LineEnds.goOn(upper, in: lower) {
      return true
    }
    if block.count <= Self.mostLinesOfTitle, LineEnds.isHeading(upper, above: lower),
      block.allSatisfy({ $0.look == upper.look })
    {
      return true
    }
    // A title a point larger than the text below it, both as printed: recognition guesses sizes.
    if block.count <= Self.mostLinesOfTitle, Self.isSlightlyLarger(upper, than: lower),
      block.allSatisfy({ $0.look == upper.look }), Self.opensAnew(lower.line.text.text),
      !Self.closesSentence(upper.line.text.text)
    {
      return true
    }
    // Words set apart may go on over a line end; a block ends where the setting changes with it.
    let changes =
      upper.lastLook.isBold != lower.firstLook.isBold
      || upper.lastLook.color != lower.firstLook.color
      || upper.lastLook.isItalic != lower.firstLook.isItalic
    if upper.isPure, lower.isPure, changes {
      if upper.look.isBold != lower.look.isBold || upper.look.color != lower.look.color {
        return true
      }
      if upper.look.isItalic != lower.look.isItalic { return true }
    }
    // A name in one face, what is said of it in another one of its size and weight.
    if LineEnds.changeFont(upper, lower) { return true }
    // A whole line set apart begins anew below a line that ends as the text is set, and ends one.
    if upper.isPure != lower.isPure, upper.lastLook.isBold != lower.firstLook.isBold,
      Self.opensAnew(lower.line.text.text)
    {
      return true
    }
    // A title with its place at the other end of its line stands above the text about it.
    if LineEnds.headsText(upper, above: lower) || LineEnds.headsText(lower, below: upper) {
      return true
    }
    // A headline in italics stands below a title in bold and what the title's line says of it.
    if !upper.isPure, lower.isPure, lower.look.isItalic, !upper.lastLook.isItalic,
      block[0].firstLook.isBold, !block[0].isPure, !upper.lastLook.isBold,
      block.count <= Self.mostLinesOfTitle, Self.opensAnew(lower.line.text.text)
    {
      return true
    }
    // A heading in a colour of its own ends above text that opens with words in bold.
    if upper.isPure, upper.lastLook.color != lower.firstLook.color, upper.look.isBold,
      lower.firstLook.isBold, block.allSatisfy(\.isPure), Self.opensAnew(lower.line.text.text)
    {
      return true
    }
    // A heading in capitals ends above text that opens with words in bold.
    if upper.isPure, upper.look.isBold, lower.firstLook.isBold, !lower.isPure,
      Headings.isInCapitals(upper.line.text.text),
      let opening = lower.line.text.pieces.first, Self.opensAnew(lower.line.text.text),
      !Headings.isInCapitals(lower.line.text.slice(opening.range).text)
    {
      return true
    }
    // Emphasis is no matter of size: "12 May … 8 pm" above a title that is set larger than the hour.
    if !upper.isPure, lower.isPure, Self.opensAnew(lower.line.text.text),
      lower.firstLook.size > 1.15 * upper.lastLook.size
        || lower.firstLook.size > 1.07 * upper.lastLook.size && lower.firstLook.isBold
          && lower.firstLook.color != upper.lastLook.color
    {
      return true
    }
    let closes = Self.closesSentence(upper.line.text.text)
    if closes, RunInLines.opensNext(lower, below: upper, first: block[0], right: right) {
      return true
    }
    // Hanging paragraphs: a line back at the first one's margin begins the next.
    if let first = block.first, upper.ink.x0 > lower.ink.x0 + Self.indent * em,
      abs(first.ink.x0 - lower.ink.x0) < 0.3 * em
    {
      return true
    }
    let opensItem = block.first?.opensItem ?? false
    // Text below a list that goes back to the margin is no part of its last item.
    if opensItem, closes, let first = block.first, lower.ink.x0 <= first.ink.x0 + 0.3 * em {
      return true
    }
    if closes, lower.ink.x0 > upper.ink.x0 + Self.indent * em, !opensItem,
      !HangingIndent.isAt(hanging, lower)
    {
      return true
    }
    // A paragraph's last line ends short of the column.
    if closes, upper.ink.x1 < right - 6 * em, upper.ink.x1 < lower.ink.x1 - 2 * em,
      block.count > 1, lower.ink.x0 >= upper.ink.x0 - em * 0.5,
      upper.ink.x1 - upper.ink.x0 < 0.75 * (right - upper.ink.x0)
    {
      return true
    }
    return false
  }

  /// Whether an item of one line ends where the first word of the next, which begins anew at the bullets' edge, would
  /// have had room, as the lines above show.
  ///
  /// As in: "– Foxholt, Corn Hall, 3 to 8 May" above "Admission is free."
  private func endsList(
    _ block: [FlowLine], before lower: FlowLine, after lines: ArraySlice<FlowLine>
  ) -> Bool {
    guard block.count == 1, let upper = block.first, upper.opensItem,
      lower.ink.x0 <= upper.ink.x0 + 0.3 * upper.size,
      // A title across the columns tells nothing of theirs.
      let right = lines.lazy.filter({ abs($0.size - upper.size) < 0.1 * upper.size })
        .map(\.ink.x1).max(),
      let word = lower.line.text.pieces.first, Self.opensAnew(lower.line.text.text),
      let last = upper.line.text.text.unicodeScalars.last,
      last.properties.isAlphabetic || last.properties.numericType != nil || last == ")"
    else { return false }
    return upper.ink.x1 + word.box.width + Self.leastRoom * upper.size < right
  }

  /// So many lines above one tell how wide its column is.
  private static let nearLines = 6
  /// In type sizes: lines of an item that are set ragged end earlier than this only where it ends.
  private static let leastRoom = 8.0

  /// Whether a line's every word is set a point or more larger than every word of the next.
  private static func isSlightlyLarger(_ upper: FlowLine, than lower: FlowLine) -> Bool {
    guard upper.look.halfPoints >= lower.look.halfPoints + leastOver else { return false }
    let sizes = { (line: FlowLine) in line.line.text.pieces.lazy.filter { $0.certainty == 1 } }
    return sizes(upper).count == upper.line.text.pieces.count
      && sizes(lower).count == lower.line.text.pieces.count && upper.isPure && lower.isPure
      && upper.lastLook == upper.look && lower.firstLook.halfPoints == lower.look.halfPoints
  }

  /// In half points.
  private static let leastOver = 2

  private func block(of lines: [FlowLine], region: Int) -> Block {
    Block(
      kind: lines[0].opensItem ? .listItem : .paragraph, lines: lines.map(\.line), region: region)
  }

  /// Whether a line begins as a title or sentence does: with a capital, a figure or a quotation.
  private static func opensAnew(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.properties.isUppercase || ("0"..."9").contains(first)
      || ["«", "“", "\"", "#", "¡", "¿"].contains(first)
  }

  static func closesSentence(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", ":", ";", "…": return true
      case "»", "”", "\"", ")", " ", "’", "'": continue
      default: return false
      }
    }
    return false
  }
}
