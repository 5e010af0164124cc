import DateExpressions
import KitModel
import Lexicons

/// Cuts the blocks of a section into items, date lines apart from what stands with them.
struct ItemStream {
  let styles: [TextStyle]
  let bodySize: Double
  let bodyStyle: TextStyle?
  /// The looks that paragraphs are set in.
  private var running: Set<ItemLook> = []
  let reader: KitDateReader
  let lexicon: EventLexicon
  private var sentenceTitles = SentenceTitles()
  private var titleStyles: Set<StyleID> = []
  /// Whether the kit sets its titles in capitals.
  private var hasCapitalTitles = false
  private let memo = ItemMemo()
  let columns: ColumnEdges

  init(document: SectionedDocument, reader: KitDateReader, lexicon: EventLexicon) {
    let styles = document.styles
    self.styles = styles
    bodySize = document.bodySize
    columns = ColumnEdges(document)
    self.reader = reader
    self.lexicon = lexicon
    var letters: [StyleID: Int] = [:]
    for line in document.pages.lazy.flatMap(\.blocks).flatMap(\.lines) {
      letters[line.style, default: 0] += line.text.text.utf8.count
    }
    let commonest = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    bodyStyle = commonest.flatMap { styles.indices.contains(Int($0)) ? styles[Int($0)] : nil }
    titleStyles = TitleStyles.styles(of: document, body: commonest) {
      datedText($0).coverage == .pure
    }
    hasCapitalTitles = TitleStyles.areCapitals(in: document)
    running = Set(document.pages.runningStyles.map { look(of: styles[Int($0)]) })
    sentenceTitles = SentenceTitles(document) { datedText($0).hasCertainDay }
  }

  /// - Parameter title: what heads the blocks, which may be the month of their days.
  func items(of blocks: [Block], under title: SourcedText? = nil) -> [Item] {
    var items: [Item] = []
    var days = MonthDays(reader: reader, lexicon: lexicon, under: title)
    for (index, block) in blocks.enumerated() {
      if let table = block.table {
        items.append(tableItem(block, table))
      } else if let entries = days.entries(of: block) {
        // The entries hold the month that heads them.
        if let last = items.last, last.isMonthLine, !days.headsMore(blocks[(index + 1)...]) {
          items.removeLast()
        }
        items += entries.map { entry in
          var item = item(datedText(entry.text), lines: entry.lines, block: block)
          let shift = item.byteCount - Line.join(entry.lines).text.utf8.count
          item.hardBreaks = item.hardBreaks.map { $0 + shift }
          return item
        }
      } else {
        items += self.items(of: block)
      }
    }
    items = withNamesSetApart(
      AlikeListItems.settled(withWeekdaysBelow(withComposedDays(HourScale.without(items)))))
    for (index, (above, below)) in zip(items, items.dropFirst()).enumerated()
    where above.page == below.page && above.region == below.region {
      items[index + 1].gapAbove = below.box.y0 - above.box.y1
    }
    return items
  }

  /// Lines of one cell of a table, as items.
  func items(of lines: [Line], region: Int) -> [Item] {
    withWeekdaysBelow(withComposedDays(plainItems(of: lines, region: region)))
  }

  private func plainItems(of lines: [Line], region: Int) -> [Item] {
    var items: [Item] = []
    var run: [Line] = []
    func close() {
      guard !run.isEmpty else { return }
      items += self.items(of: Block(kind: .paragraph, lines: run, region: region))
      run = []
    }
    for line in lines {
      if let last = run.last, !looksAlike(last, line) { close() }
      run.append(line)
    }
    close()
    return items
  }

  private func looksAlike(_ a: Line, _ b: Line) -> Bool {
    let (x, y) = (look(of: [a]), look(of: [b]))
    guard
      x.isBold == y.isBold && abs(x.halfPoints - y.halfPoints) <= 1 && x.color == y.color
        && x.isItalic == y.isItalic && !changesFont(a, b) || goesOnAlike(a, b)
    else { return false }
    // Paragraphs of a cell stand further apart than its lines.
    return b.box.y0 - a.box.y1 < 0.55 * a.box.height
  }

  /// Whether two lines are set in a font each: a title in one, who plays in another of its weight.
  private func changesFont(_ a: Line, _ b: Line) -> Bool {
    guard let above = font(of: a), let below = font(of: b) else { return false }
    return above != below
  }

  private func font(of line: Line) -> String? {
    let fonts = Set(
      line.text.pieces.lazy.map(\.style).filter { styles.indices.contains(Int($0)) }.map {
        styles[Int($0)].fontName
      })
    return fonts.count == 1 ? fonts.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// Whether the last word of a line is set as the first of the next: an hour in another colour opens a
  /// title that goes on below.
  private func goesOnAlike(_ a: Line, _ b: Line) -> Bool {
    guard let last = a.text.pieces.last?.style, let first = b.text.pieces.first?.style else {
      return false
    }
    return last == first && b.text.pieces.allSatisfy { $0.style == first }
  }

  private func items(of block: Block) -> [Item] {
    let key = ItemMemo.Key(block)
    if let known = memo.items[key] { return known }
    let items = cut(block)
    memo.items[key] = items
    return items
  }

  /// - Parameter isRest: whether its title is cut from it: what it opens with now is no other one.
  private func cut(_ block: Block, isRest: Bool = false) -> [Item] {
    if let parts = LeaderLines(read: datedWord(_:)).parts(of: block.lines) {
      return parts.flatMap { led($0, of: block) }
    }
    let whole = block.text
    let dated = DatedText(whole, reader: reader, lexicon: lexicon)
    let tellsWhen = dated.hasDay || dated.hasTime
    if tellsWhen,
      let parts = AttendanceLines(
        words: AttendanceWords(lexicon: lexicon), read: datedText(_:)
      ).parted(block.lines)
    {
      return parts.flatMap { items(of: block.with($0)) }
    }
    if !block.isHeading, tellsWhen || hasCapitalTitles,
      let entries = TitleLines(titleStyles: titleStyles).parted(block.lines)
    {
      return entries.flatMap { items(of: block.with($0)) }
    }
    if !block.isHeading,
      let entries = FigureDayLines(reader: reader, read: datedText(_:)).parted(block.lines)
    {
      return entries.flatMap { items(of: block.with($0)) }
    }
    if let count = DayAboveHours.headCount(of: block.lines, whole: dated, read: datedText(_:)) {
      return items(of: block.with(Array(block.lines[..<count])))
        + items(of: block.with(Array(block.lines[count...])))
    }
    if let entries = ListedLines(lexicon: lexicon).parted(block.lines, whole: dated) {
      return entries.flatMap { entry -> [Item] in
        entry.lines.count == 1 || !entry.isLed
          ? items(of: block.with(entry.lines))
          : [item(datedText(of: entry.lines), lines: entry.lines, block: block)]
      }
    }
    if let (title, rest, isParted) = tellsWhen
      ? opening(of: block, dated: dated, isRest: isRest)
      : hasCapitalTitles && !isRest ? TitleLines.opening(block) : nil
    {
      let lead = datedText(of: title)
      // "**Lorient** (56) – Du 13 au 17 octobre" tells where and when in one line.
      let dates = dated.expressions.reduce(0) { $0 + $1.range.count }
      let others = rest.reduce(0) { $0 + $1.text.text.utf8.count } - dates
      // "• **Visite libre** : samedi 9h-18h, dimanche 13h-18h"
      let isLabel =
        block.kind == .listItem && others <= Self.leastText
        && datedText(of: rest).coverage == .pure && Self.isColon(behind: title, in: whole)
      // "• **Tournoi de belote**, samedi à 14 h, préau": short as the rest is, it tells a day and hour.
      let isListed =
        block.kind == .listItem && others <= Self.leastText && !isLabel
        && RunInTitle.leads(to: datedText(of: rest), behind: title, in: whole)
      let isStyled = title[0].text.pieces.first.map { titleStyles.contains($0.style) } ?? false
      // "**Reporté** au 12 mars" names nothing.
      if lead.expressions.isEmpty, !EventWords(lexicon: lexicon).isMark(lead.text.text),
        isParted || isLabel || isListed || others > Self.leastText
          // A line in the style of titles is one, however short what stands below it.
          || isStyled
            && (title.count + rest.count == block.lines.count
              || DateCoverage.isLeading(datedText(of: rest).coverage))
          || RunInTitle.isNamed(lead, ahead: datedText(of: rest))
      {
        var remainder = block
        remainder.lines = rest
        remainder.kind = .paragraph
        var below =
          isLabel
          ? [item(datedText(of: rest), lines: rest, block: remainder)]
          : cut(remainder, isRest: true)
        if !below.isEmpty { below[0].followsRunIn = true }
        var opening = item(lead, lines: title, block: block)
        if sentenceTitles.areUsed || isStyled {
          // What no weight tells apart is a title all the same.
          opening.look.isBold = true
          opening.isEmphasised = true
        }
        return [opening] + below
      }
    }
    if let parts = HourRuns(reader: reader).parts(of: dated, in: block) {
      let whole = item(dated, lines: block.lines, block: block)
      return parts.map { part(of: whole, as: $0) }
    }
    if let parts = DayRuns.parts(of: dated, read: datedText(_:)) {
      let whole = item(dated, lines: block.lines, block: block)
      return parts.map { placedPart(of: whole, as: $0) }
    }
    if let parts = DayAboveHours.parted(block.lines, whole: dated, read: datedText(of:)) {
      return [parts.days, parts.hours].map { item($0, lines: block.lines, block: block) }
    }
    guard block.lines.count > 1, dated.coverage != .pure,
      dated.coverage != .none || closesWithHour(block.lines)
    else {
      return [item(dated, lines: block.lines, block: block)]
    }
    if let entries = datedRuns(of: block, whole: dated, isRest: isRest) {
      return entries.map { item(datedText(of: $0), lines: $0, block: block) }
    }
    return runs(of: block.lines, whole: dated, right: columns.right(of: block)).flatMap {
      lines -> [Item] in
      let text = lines.count == block.lines.count ? dated : datedText(of: lines)
      return [item(text, lines: lines, block: block)]
    }
  }

  /// The title that a paragraph opens with, by weight, style, capitals or a full stop.
  private func opening(
    of block: Block, dated: DatedText, isRest: Bool
  ) -> (title: [Line], rest: [Line], isParted: Bool)? {
    RunInTitle(styles: styles, titleStyles: titleStyles).parted(block.lines)
      ?? (isRest ? nil : TitleLines.opening(block) ?? sentenceTitles.parted(block, dated: dated))
  }

  /// What a row of dots parts: a title is one whatever weight it has.
  private func led(_ part: LeaderLines.Part, of block: Block) -> [Item] {
    var own = block
    own.lines = part.lines
    own.kind = .paragraph
    if part.role == .entry { return [ledByHour(part, of: own)] }
    guard part.role == .title else { return items(of: own) }
    var title = item(datedText(of: part.lines), lines: part.lines, block: own)
    title.look.isBold = true
    title.isEmphasised = true
    return [title]
  }

  /// An entry behind the dots that its hour leads to: no other day or hour in its text is its own.
  private func ledByHour(_ part: LeaderLines.Part, of block: Block) -> Item {
    var dated = datedText(of: part.lines)
    let head = datedWord(part.lines[0].text)
    let end = head.text.text.utf8.count
    dated.expressions = head.expressions
    dated.coverage = .leading(rest: min(end + 1, dated.text.text.utf8.count))
    return item(dated, lines: part.lines, block: block)
  }

  /// A text that stands by itself, where "Noon" is an hour.
  private func datedWord(_ text: SourcedText) -> DatedText {
    var dated = datedText(text)
    if dated.expressions.isEmpty, let word = reader.whole(text.text), word.statesTime {
      (dated.expressions, dated.coverage) = ([word], .pure)
    }
    return dated
  }

  /// Whether a colon follows what is set apart at the start of a text.
  private static func isColon(behind title: [Line], in whole: SourcedText) -> Bool {
    let rest = whole.text.utf8.dropFirst(Line.join(title).text.utf8.count).prefix(3)
    return rest.contains(UInt8(ascii: ":"))
  }

  /// What stands behind a title and its date is a text from this many bytes on.
  private static let leastText = 14

  func datedText(of lines: [Line]) -> DatedText { datedText(Line.join(lines)) }

  func datedText(_ text: SourcedText) -> DatedText {
    DatedText(text, reader: reader, lexicon: lexicon)
  }

  private func item(_ dated: DatedText, lines: [Line], block: Block) -> Item {
    let look = look(of: lines)
    var isHeading = false
    if case .heading = block.kind { isHeading = true }
    return Item(
      dated: dated, look: look,
      isEmphasised: isHeading || isEmphasised(look)
        || dated.expressions.isEmpty && TitleLines(titleStyles: titleStyles).areTitles(lines),
      isHeading: isHeading, isListItem: block.kind == .listItem, page: lines.first?.page ?? 0,
      box: box(of: lines), hardBreaks: hardBreaks(of: lines, in: block), region: block.region)
  }

  private func hardBreaks(of lines: [Line], in block: Block) -> [Int] {
    let right = columns.right(of: block)
    let starts = lines.count > 1 ? Line.starts(of: lines) : []
    var breaks = lines.indices.dropFirst().compactMap { index -> Int? in
      let (above, line) = (lines[index - 1], lines[index])
      let isShort =
        above.endsShort(before: line, right: block.box.x1)
        || index <= Self.mostLinesOfTitle && Line.mayEnd(above, before: line)
          && above.endsShort(before: line, right: right)
      guard isShort || above.changesStyle(before: line) else { return nil }
      return starts[index] + 1
    }
    // What is set apart at the start ends where plain text begins.
    let text = Line.join(lines)
    if let end = RunInTitle(styles: styles, titleStyles: titleStyles).end(of: text),
      !RunInTitle.tellsWhatOneDoes(text, behind: end)
    {
      breaks.append(end)
    }
    return breaks
  }

  /// What ends with one of the first lines of a text may be its title.
  private static let mostLinesOfTitle = 2

  private func tableItem(_ block: Block, _ table: Table) -> Item {
    Item(
      dated: DatedText(SourcedText(), reader: reader, lexicon: lexicon), table: table,
      look: look(of: []), page: block.page, box: block.box, region: block.region)
  }

  private func box(of lines: [Line]) -> Rect {
    guard let first = lines.first else { return Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
    return lines.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  // MARK: - Looks

  func look(of lines: [Line]) -> ItemLook {
    var letters: [(style: StyleID, count: Int)] = []
    for line in lines {
      for piece in (lines.count == 1 ? RightEnd.withoutEnd(line.text) : line.text).pieces {
        if let known = letters.lastIndex(where: { $0.style == piece.style }) {
          letters[known].count += piece.range.count
        } else {
          letters.append((piece.style, piece.range.count))
        }
      }
    }
    let commonest = letters.max { ($0.count, $1.style) < ($1.count, $0.style) }?.style ?? 0
    guard styles.indices.contains(Int(commonest)) else {
      return ItemLook(
        halfPoints: 20, isBold: false, isItalic: false, isCapitals: false,
        color: Color(red: 0, green: 0, blue: 0))
    }
    var look = look(of: styles[Int(commonest)])
    look.isCapitals = Line.areCapitals(lines)
    return look
  }

  func look(of style: TextStyle) -> ItemLook {
    ItemLook(
      halfPoints: Int((style.size * 2).rounded()), isBold: style.isBold,
      isItalic: style.isItalic, isCapitals: false, color: style.color)
  }

  /// Whether lines are set apart from running text.
  func isSetApart(_ lines: [Line]) -> Bool { isEmphasised(look(of: lines)) }

  func isEmphasised(_ look: ItemLook) -> Bool {
    guard let bodyStyle else { return false }
    let size = Double(look.halfPoints) / 2
    if size > bodySize * 1.16, !running.contains(look) { return true }
    if look.isCapitals { return true }
    return look.isBold && !bodyStyle.isBold
  }
}
