import DateExpressions
import KitModel

/// Hours and days that stand above or beside the titles of sections that follow one another, and so are the last lines of
/// the section before.
///
/// As in a poster's programme: "Saturday 14 November" in large type, then "9 am", "Blessing of the boats" in large type and the
/// quay below it, then "11.30 am" and the next title. The day heads the sections up to the next day. As in a diary: "WED",
/// a large "03" and "1.05 pm" in the margin beside each title.
struct DateOverlines {
  let tools: EventTools

  /// So many titles have such lines.
  private static let leastTitles = 2
  /// In bytes: a weekday, a numeral, a span of hours.
  private static let longestPiece = 24
  /// A day, its weekday, its month and its hour.
  private static let mostPieces = 4

  /// Sections that follow one another, with such lines in the section that they stand above and those below a day inside it.
  ///
  /// - Parameter above: the blocks in front of the first one.
  func nested(_ sections: [Section], above: inout [Block]) -> [Section] {
    let fronts = sections.indices.map { front(of: $0, in: sections) }
    let counts = sections.indices.map { index in
      pieces(
        at: fronts[index].map { sections[$0].blocks } ?? above, below: fronts[index], of: sections,
        before: index)
    }
    let led = counts.indices.filter { counts[$0] > 0 || opensWithHour(sections[$0]) }
    guard led.count >= Self.leastTitles else { return sections }
    var moved = sections
    var days: [Int: Block] = [:]
    for index in led {
      var blocks = fronts[index].map { moved[$0].blocks } ?? above
      let lines = blocks.suffix(counts[index])
      blocks.removeLast(counts[index])
      if let hour = lines.first, let day = blocks.last, isDay(day, above: hour) {
        days[index] = blocks.removeLast()
      }
      if let front = fronts[index] { moved[front].blocks = blocks } else { above = blocks }
      moved[index].blocks.insert(contentsOf: lines, at: 0)
    }
    var nested: [Section] = []
    for (index, section) in moved.enumerated() {
      if let day = days[index] { nested.append(headed(by: day, as: section)) }
      if led.contains(index), let day = nested.last, isDay(day), day.blocks.isEmpty,
        day.children.isEmpty || led.contains(index - 1) || isDay(moved[index - 1])
      {
        nested[nested.count - 1].children.append(section)
      } else {
        nested.append(section)
      }
    }
    return nested
  }

  /// The section whose last blocks stand in front of another one's title, as a box between them holds none of these; `nil` for
  /// what is above all.
  private func front(of index: Int, in sections: [Section]) -> Int? {
    var front = index - 1
    while front >= 0, sections[front].isBoxed, !sections[index].isBoxed { front -= 1 }
    return front >= 0 ? front : nil
  }

  /// How many of the last blocks are pieces of a date that goes with the title of a section: those right above it, or all
  /// beside it.
  private func pieces(
    at blocks: [Block], below front: Int?, of sections: [Section], before index: Int
  ) -> Int {
    let next = sections[index]
    guard let title = next.titleBlock, !tools.dated(next.title).hasDay,
      // A pull-quote between two entries parts none.
      front.map({ sections[$0].children.allSatisfy { $0.kind == .quotes } }) ?? true
    else { return 0 }
    if let last = blocks.last,
      PlacedOverlines(tools: tools).isOne(
        last, below: blocks.dropLast().last ?? front.flatMap { sections[$0].titleBlock },
        above: title, of: next)
    {
      return 1
    }
    let run = blocks.reversed().prefix { isPiece($0, on: title.page) }
    // What ends a card is level with what ends the next one, and its own.
    let own = front.flatMap { sections[$0].titleBlock }
    let beside = run.prefix { piece in
      (piece.box.verticalOverlap(title.box) > 0 || isLevel(piece, with: next))
        && !(own.map { isBelow($0, piece) } ?? false)
    }
    if !beside.isEmpty, beside.count == run.count, beside.count <= Self.mostPieces {
      return beside.count
    }
    guard let line = run.first, isHour(line), line.box.y1 <= title.box.y0 + line.box.height / 2,
      // A title that no text follows is of no region.
      line.region == title.region || isRightAbove(line, title)
    else { return 0 }
    return 1
  }

  /// Whether a piece stands below a title and not in the margin beside it.
  private func isBelow(_ title: Block, _ piece: Block) -> Bool {
    title.region == piece.region && title.page == piece.page && piece.box.x0 >= title.box.x0 - 1
  }

  /// Whether a line stands at the left edge of a title below it and no line would fit between them.
  private func isRightAbove(_ line: Block, _ title: Block) -> Bool {
    line.page == title.page && abs(line.box.x0 - title.box.x0) < line.box.height
      && title.box.y0 - line.box.y1 < line.box.height
  }

  /// Whether an hour above its title is a section's own, as in a box around both.
  private func opensWithHour(_ section: Section) -> Bool {
    guard let title = section.titleBlock, let first = section.blocks.first else { return false }
    return first.page == title.page && first.lines.count == 1 && first.table == nil
      && first.box.y1 <= title.box.y0 + first.box.height / 2 && isHour(first)
  }

  /// Whether a block stands beside the texts below a title.
  private func isLevel(_ block: Block, with section: Section) -> Bool {
    section.blocks.prefix(Self.mostPieces).contains {
      $0.page == block.page && $0.region != block.region && $0.box.verticalOverlap(block.box) > 0
    }
  }

  private func isPiece(_ block: Block, on page: Int) -> Bool {
    guard block.page == page, block.table == nil, block.lines.count == 1,
      case let text = block.text.text, text.utf8.count <= Self.longestPiece
    else { return false }
    if isHour(block) { return true }
    if let number = Int(text) { return (1...31).contains(number) }
    // "WED" alone is a weekday in capitals, "SAT" no verb.
    if tools.reader.whole(text)?.known == [.weekday] { return true }
    let dated = tools.dated(block.text)
    return dated.coverage == .pure && (dated.isTimeOnly || dated.hasDay)
  }

  /// Whether a block is an hour, alone or with the price at the other end of its line.
  private func isHour(_ block: Block) -> Bool {
    let dated = tools.dated(block.text)
    guard dated.isTimeOnly else { return false }
    switch dated.coverage {
    case .pure: return true
    case .leading(let end): return block.text.text.utf8.count - end <= Self.longestPrice
    default: return false
    }
  }

  /// In bytes: "Free", " – £12".
  private static let longestPrice = 9

  /// Whether a line above an hour tells the day of all that follows, set smaller than their titles so that it heads no section.
  private func isDay(_ block: Block, above hour: Block) -> Bool {
    guard block.page == hour.page, block.region == hour.region, block.table == nil,
      block.lines.count == 1, block.box.y1 <= hour.box.midY, !isPiece(hour, beside: block)
    else { return false }
    let dated = tools.dated(block.text)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
  }

  /// Whether an hour stands in the line of its day.
  private func isPiece(_ hour: Block, beside day: Block) -> Bool {
    hour.box.verticalOverlap(day.box) > 0
  }

  /// A section that a day heads, in front of the one that it stands above.
  private func headed(by day: Block, as section: Section) -> Section {
    var headed = section
    (headed.title, headed.blocks, headed.children) = (day.text, [], [])
    return headed
  }

  private func isDay(_ section: Section) -> Bool {
    let dated = tools.dated(section.title)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
  }
}
