import DateExpressions
import KitModel
import Lexicons

/// Cards side by side that each open with their title and end in their day, or open with day and hour, and which the layout
/// shows as a table or as columns.
///
/// As in: three boxes in a row, "Bal des lampions" above "Trois accordéons sur le quai." above "5 juin, 21 h" and "Halle Aubin",
/// each as long as its text; or "5 juin, 21 h" above "Bal des lampions". Where the lines of a row of cards stand at one height,
/// they look like rows of a table.
struct CardGrids {
  let tools: EventTools

  private static let leastCards = 3
  private static let leastColumns = 2
  /// The share of the cards, and of what tells a day at all, that is such a card.
  private static let leastShare = 0.75
  /// In lines and bytes.
  private static let mostTitleLines = 3
  private static let longestTitle = 110
  private static let longestCard = 24

  /// A section with its cards below one another, each with a heading and its text.
  func joined(_ section: Section) -> Section {
    var joined = section
    joined.blocks = section.blocks.flatMap { block in
      guard let table = block.table else { return [block] }
      return cards(table).map { blocks(of: $0, in: block) }
        ?? datedCards(table).map { blocks(of: $0, in: block) } ?? [block]
    }
    if let apart = titledRegions(joined.blocks) { joined.blocks = apart }
    return joined
  }

  // MARK: - Tables

  /// The cards that the columns of a table show, row of cards by row of cards; `nil` where it is one.
  private func cards(_ table: Table) -> [[Line]]? {
    guard let first = table.rows.first, !first.isHeader, first.cells.count >= Self.leastColumns,
      table.rows.count > 1 || first.cells.allSatisfy({ $0.lines.count > 2 }),
      // Days and months head columns.
      !first.cells.contains(where: { cell in
        cell.lines.first.map { tools.dated($0.text) }.map { $0.hasDay && $0.coverage == .pure }
          ?? false
      })
    else { return nil }
    var cards: [[Line]] = []
    /// The lines of each column of the row of cards so far, and the columns that told a day.
    var open: [Int: [Line]] = [:]
    var told: Set<Int> = []
    func close() {
      cards += open.sorted { $0.key < $1.key }.map(\.value)
      (open, told) = ([:], [])
    }
    for row in table.rows {
      if !open.isEmpty, told.count == open.count { close() }
      for cell in row.cells {
        guard cell.columnSpan == 1 else { return nil }
        // No title tells its day, and no card has two.
        let days = dayLines(cell.lines)
        let isFirst = open[cell.column] == nil
        guard days.count <= 1, !(isFirst && days.contains(0)),
          !(told.contains(cell.column) && !days.isEmpty)
        else { return nil }
        open[cell.column, default: []] += cell.lines
        if !days.isEmpty { told.insert(cell.column) }
      }
    }
    let whole = cards.count + told.count
    cards += open.sorted { $0.key < $1.key }.map(\.value)
    guard whole >= Self.leastCards, Double(whole) >= Self.leastShare * Double(cards.count),
      cards.allSatisfy({ $0.count > 1 && $0.count <= Self.longestCard })
    else { return nil }
    return cards
  }

  /// The cards of a table whose rows of days and hours, each with a day in every cell, head the rows up to the next one; `nil`
  /// where it is a calendar or a timetable.
  private func datedCards(_ table: Table) -> [DatedCard]? {
    guard let first = head(of: table.rows[...]) else { return nil }
    var cards: [DatedCard] = []
    var open: [Int: DatedCard] = [:]
    var heads = 0
    func close() {
      cards += open.sorted { $0.key < $1.key }.map(\.value)
      open = [:]
    }
    var index = 0
    while index < table.rows.count {
      let row = table.rows[index]
      guard row.cells.allSatisfy({ $0.columnSpan == 1 }) else { return nil }
      if let (cells, rows) = head(of: table.rows[index...]) {
        close()
        heads += 1
        for cell in cells {
          let days = dayLength(cell.lines)
          open[cell.column] = DatedCard(
            days: Array(cell.lines[..<days]), lines: Array(cell.lines[days...]))
        }
        index += rows
      } else {
        for cell in row.cells {
          guard open[cell.column] != nil, dayLines(cell.lines).isEmpty else { return nil }
          open[cell.column]?.lines += cell.lines
        }
        index += 1
      }
    }
    // What the last days head may stand on the next page.
    let areFull = cards.allSatisfy { !$0.lines.isEmpty }
    close()
    guard cards.count >= Self.leastCards, cards.contains(where: { $0.left != cards[0].left }),
      heads > 1 || first.rows == 1 && cards.allSatisfy({ !$0.lines.isEmpty }), areFull,
      cards.allSatisfy({ $0.lines.count <= Self.longestCard })
    else { return nil }
    return cards
  }

  private struct DatedCard {
    var days: [Line]
    var lines: [Line]
    var left: Double { days.map(\.box.x0).min() ?? 0 }
  }

  /// The cells of a row that each open with a day and its hour, which may take some rows of their own; `nil` where they don't,
  /// as days alone head the columns of a week.
  private func head(of rows: ArraySlice<Table.Row>) -> (cells: [Table.Cell], rows: Int)? {
    guard var cells = rows.first?.cells, !cells.isEmpty else { return nil }
    for (count, row) in rows.prefix(Self.mostHeadRows).enumerated() {
      if count > 0 {
        guard row.cells.map(\.column) == cells.map(\.column) else { return nil }
        for index in cells.indices { cells[index].lines += row.cells[index].lines }
      }
      let lengths = cells.map { dayLength($0.lines) }
      guard lengths.allSatisfy({ $0 > 0 }) else { return nil }
      let areTimed = zip(cells, lengths).allSatisfy { cell, length in
        tools.dated(Line.join(Array(cell.lines[..<length]))).hasTime
      }
      if areTimed { return (cells, count + 1) }
      guard zip(cells, lengths).allSatisfy({ $0.lines.count == $1 }) else { return nil }
    }
    return nil
  }

  private static let mostHeadRows = 3

  /// How many lines at the start of a cell tell one day and nothing else, its hour included.
  private func dayLength(_ lines: [Line]) -> Int {
    let most = min(Self.mostDayLines, lines.count)
    return stride(from: most, to: 0, by: -1).first { length in
      let dated = tools.dated(Line.join(Array(lines[..<length])))
      return dated.coverage == .pure && (dated.hasCertainDay || dated.lacksMonth)
        && dated.expressions.count(where: \.statesDay) == 1
    } ?? 0
  }

  /// In narrow columns.
  private static let mostDayLines = 5

  /// The places of the lines that tell a certain day and nothing else; those on which its hour goes on are not counted.
  private func dayLines(_ lines: [Line]) -> [Int] {
    lines.indices.filter { index in
      let dated = tools.dated(lines[index].text)
      return (dated.hasCertainDay || dated.lacksMonth)
        && (dated.coverage == .pure || DateCoverage.isLeading(dated.coverage))
        && dated.expressions.first?.range.lowerBound == 0
    }
  }

  // MARK: - Columns

  /// Blocks with the titles of their cards as headings, where each column or box of the page is a card whose title no weight
  /// tells apart; `nil` where they are no such cards.
  private func titledRegions(_ blocks: [Block]) -> [Block]? {
    var runs: [Range<Int>] = []
    for index in blocks.indices {
      if let last = runs.last, blocks[last.lowerBound].region == blocks[index].region,
        blocks[last.lowerBound].page == blocks[index].page
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    guard runs.count >= Self.leastCards, case let cards = runs.filter({ isCard(blocks[$0]) }),
      cards.count >= Self.leastCards,
      case let dated = runs.count(where: { run in
        blocks[run].contains { !dayLines($0.lines).isEmpty }
      }),
      Double(cards.count) >= Self.leastShare * Double(dated)
    else { return nil }
    var joined: [Block] = []
    for run in runs {
      guard cards.contains(run), let first = blocks[run].first else {
        joined += blocks[run]
        continue
      }
      let length = titleLength(
        first.lines, right: blocks[run].map(\.box.x1).max() ?? first.box.x1,
        isAlone: run.count > 2)
      joined += parted(first, at: length) + blocks[run].dropFirst()
    }
    return joined
  }

  /// Whether text without a day, none of it set apart as a title, stands above one day.
  private func isCard(_ blocks: ArraySlice<Block>) -> Bool {
    guard blocks.allSatisfy({ $0.table == nil && $0.kind == .paragraph }),
      case let lines = blocks.flatMap(\.lines), (2...Self.longestCard).contains(lines.count),
      !tools.stream.isSetApart([lines[0]]),
      tools.dated(blocks.first?.text ?? SourcedText()).expressions.isEmpty
    else { return false }
    let days = dayLines(lines)
    return days.count == 1 && days[0] > 0 && lines.count - days[0] <= Self.mostBehindDay
  }

  /// The end of its day, and the place, in lines.
  private static let mostBehindDay = 5

  // MARK: - Cards

  private func blocks(of cards: [[Line]], in table: Block) -> [Block] {
    let lefts = cards.map { $0.map(\.box.x0).min() ?? 0 }
    return cards.indices.flatMap { index -> [Block] in
      // A card is a region of its own: its title stands closer to its day than to the card before.
      var block = Block(
        kind: .paragraph, lines: cards[index],
        region: (table.region + 1) * Self.mostRegions + index)
      block.panel = table.panel
      // The column is as wide as the longest line of any of its cards.
      let right =
        cards.indices.filter { abs(lefts[$0] - lefts[index]) < Self.sameEdge }
        .flatMap { cards[$0] }.map(\.box.x1).max() ?? block.box.x1
      return parted(block, at: titleLength(cards[index], right: right))
    }
  }

  /// Each card with its title above its days, as a heading.
  private func blocks(of cards: [DatedCard], in table: Block) -> [Block] {
    cards.enumerated().flatMap { index, card -> [Block] in
      // A card is a region of its own: no white parts it from the one beside it.
      var block = Block(
        kind: .paragraph, lines: card.lines,
        region: (table.region + 1) * Self.mostRegions + index)
      block.panel = table.panel
      let right =
        cards.filter { abs($0.left - card.left) < Self.sameEdge }.flatMap(\.lines).map(\.box.x1)
        .max() ?? block.box.x1
      let days = block.with(card.days)
      guard !card.lines.isEmpty else { return [days] }
      let parts = parted(block, at: titleLength(card.lines, right: right))
      return [parts[0], days] + parts.dropFirst()
    }
  }

  /// Of a page.
  private static let mostRegions = 10_000

  /// In points.
  private static let sameEdge = 4.0

  private func parted(_ block: Block, at length: Int) -> [Block] {
    guard length > 0,
      Line.join(Array(block.lines.prefix(length))).text.utf8.count <= Self.longestTitle
    else { return [block] }
    var (title, rest) = (block, block)
    title.kind = .heading(level: 3)
    title.lines = Array(block.lines.prefix(length))
    rest.lines = Array(block.lines.dropFirst(length))
    return rest.lines.isEmpty ? [title] : [title, rest]
  }

  /// How many lines the title of a card takes: up to another style, more white or a line that ends short.
  private func titleLength(_ lines: [Line], right: Double, isAlone: Bool = false) -> Int {
    let gaps = zip(lines, lines.dropFirst()).map { $1.box.y0 - $0.box.y1 }
    let least = gaps.min() ?? 0
    for index in lines.indices.dropFirst().prefix(Self.mostTitleLines) {
      let (above, line) = (lines[index - 1], lines[index])
      if above.style != line.style || gaps[index - 1] > least + Self.moreWhite * line.box.height
        || above.endsShort(before: line, right: right) || dayLines([line]) == [0]
      {
        return index
      }
    }
    if isAlone, lines.count <= Self.mostTitleLines { return lines.count }
    // A full line goes on where the next one begins with a small letter.
    return 1 + lines.dropFirst().prefix(Self.mostTitleLines - 1).prefix { !$0.opensAnew }.count
  }

  /// How much more white parts two paragraphs than two lines, in heights of a line.
  private static let moreWhite = 0.12
}
