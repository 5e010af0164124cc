import DateExpressions
import KitModel
import Lexicons

/// Cards that tell below their titles when and where under labels, one card below the other.
///
/// As in: "Bal des lampions" above "Date : samedi 5 juin", "Horaire : 21 h" and "Lieu : halle Aubin", then the next. What the labels
/// of the day and the hour lead to becomes one line without them, as lists have it. A single such list is an advisory's.
struct LabelledCards {
  let tools: EventTools

  private static let leastCards = 2
  /// In bytes.
  private static let longestTitle = 110

  /// The section with the days and hours of its cards in lines of their own, its children's as well.
  func joined(_ section: Section) -> Section {
    var section = section
    section.blocks = section.blocks.flatMap { unfolded($0) ?? [$0] }
    let sections = [section] + section.children
    guard sections.reduce(0, { $0 + $1.blocks.count { card(in: $0) != nil } }) >= Self.leastCards
    else { return section }
    var joined = section
    joined.blocks = blocks(section.blocks)
    joined.children = section.children.map { child in
      var child = child
      child.blocks = blocks(child.blocks, below: child.titleBlock)
      return child
    }
    return joined
  }

  /// Where in a block the labels begin, and what they lead to.
  private struct Card {
    var start: Int
    /// The lines under each label, without it, in their order.
    var values: [(role: ColumnRole, whole: [Line], value: SourcedText)]
    /// What is told below the labels.
    var text: [Line] = []
  }

  private func card(in block: Block) -> Card? {
    guard block.table == nil, !block.isHeading,
      let start = block.lines.firstIndex(where: { label(of: $0) != nil })
    else { return nil }
    var card = Card(start: start, values: [])
    for line in block.lines[start...].flatMap(unjoined) {
      if let (role, rest) = label(of: line) {
        card.values.append((role, [line], rest))
      } else if let last = card.values.indices.last {
        guard card.text.isEmpty, !isTold(card.values[last], before: line, right: block.box.x1)
        else {
          card.text.append(line)
          continue
        }
        card.values[last].whole.append(line)
        card.values[last].value.append(line.text, separator: " ")
      }
    }
    let days = card.values.filter { $0.role == .date }
    guard days.count == 1, case let dated = tools.dated(days[0].value), dated.hasDay,
      dated.coverage == .pure, !card.values.contains(where: { $0.role == .title })
    else { return nil }
    return card
  }

  /// Whether what a label leads to ends above a line: a day and hour above words, a place that ends short.
  private func isTold(
    _ value: (role: ColumnRole, whole: [Line], value: SourcedText), before line: Line,
    right: Double
  ) -> Bool {
    guard line.opensAnew, let above = value.whole.last else { return false }
    guard value.role == .date || value.role == .time else {
      return above.endsShort(before: line, right: right)
    }
    return tools.dated(value.value).coverage == .pure && tools.dated(line.text).expressions.isEmpty
  }

  /// The lines of a table whose rows are labels with what they label, and titles between: a table of several cards.
  private func unfolded(_ block: Block) -> [Block]? {
    guard let table = block.table, table.rows.count > Self.leastCards else { return nil }
    var blocks: [Block] = []
    var days = 0
    for row in table.rows {
      guard let key = row.cells.first, key.column == 0, row.cells.count <= 2 else { return nil }
      var own = block
      own.table = nil
      guard row.cells.count == 2 else {
        own.kind = .heading(level: 3)
        own.lines = key.lines
        blocks.append(own)
        continue
      }
      guard let (role, rest) = FactLabel.label(key.text, lexicon: tools.lexicon), rest.isEmpty,
        role != .title, var line = key.lines.first
      else { return nil }
      if role == .date { days += 1 }
      line.text = TitleCleaning.trimmed(key.text)
      line.text.append(row.cells[1].text, separator: " : ")
      line.endsInHyphen = false
      own.kind = .paragraph
      own.lines = [line]
      if let last = blocks.last, last.kind == .paragraph {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        blocks.append(own)
      }
    }
    return days >= Self.leastCards && blocks.contains(where: \.isHeading) ? blocks : nil
  }

  /// The parts of a line in which one label stands behind what another leads to: "Quand : 5 juin – Où : Le Battoir".
  private func unjoined(_ line: Line) -> [Line] {
    guard label(of: line) != nil else { return [line] }
    let words = WordList(line.text.text)
    let sign = words.words.indices.dropFirst().first { index in
      let word = words[index]
      guard word.shape == .sign, Self.joints.contains(word.folded), index + 1 < words.count,
        words[index + 1].isSpacedBefore
      else { return false }
      let rest = line.text.slice(words[index + 1].range.lowerBound..<line.text.text.utf8.count)
      return FactLabel.label(rest, lexicon: tools.lexicon).map { !$0.rest.isEmpty } ?? false
    }
    guard let sign else { return [line] }
    var (head, tail) = line.cut(at: words[sign].range.lowerBound)
    head.text = TitleCleaning.trimmed(head.text)
    tail.text = TitleCleaning.trimmedStart(tail.text)
    return [head] + unjoined(tail)
  }

  private static let joints: Set<String> = ["-", "·", "•", "|", "/", ",", ";"]

  private func label(of line: Line) -> (role: ColumnRole, rest: SourcedText)? {
    guard let found = FactLabel.label(line.text, lexicon: tools.lexicon), !found.rest.isEmpty
    else { return nil }
    return found
  }

  private func blocks(_ blocks: [Block], below title: Block? = nil) -> [Block] {
    let cards = blocks.map(card)
    let all = cards.indices.filter { cards[$0] != nil }
    let heads = headCount(above: all, in: blocks)
    var joined: [Block] = []
    /// Where what goes with the next card begins.
    var begin = 0
    for (place, index) in all.enumerated() {
      guard let card = cards[index] else { continue }
      if let heads {
        let start = max(begin, index - heads)
        joined += blocks[begin..<start]
        begin = start
      } else if place == 0 {
        if all.count > 1 { begin = max(0, index - (all[1] - all[0] - 1)) }
        joined += blocks[..<begin]
      }
      var own = Array(blocks[begin..<index])
      var text = blocks[index]
      text.lines = Array(blocks[index].lines[..<card.start])
      if !text.lines.isEmpty { own.append(text) }
      joined += titled(own, below: place == 0 && begin == 0 ? title : nil)
      joined += lines(of: card, in: blocks[index])
      begin = index + 1
    }
    return joined + blocks[begin...]
  }

  /// How many blocks of each card stand above its labels, where texts stand below them: the most white is above the title.
  private func headCount(above labels: [Int], in blocks: [Block]) -> Int? {
    var counts: [Int: Int] = [:]
    for (above, below) in zip(labels, labels.dropFirst()) where below - above > 2 {
      guard
        blocks[above...below].allSatisfy({
          $0.region == blocks[above].region && $0.page == blocks[above].page
        })
      else { continue }
      let whites = (above + 1..<below).map { blocks[$0].box.y0 - blocks[$0 - 1].box.y1 }
      guard let widest = whites.indices.max(by: { whites[$0] < whites[$1] }) else { continue }
      let isBelow = widest > 0 && whites[widest] > whites[0] + Self.leastWhite
      let names = blocks[(above + 1)..<below].reversed().prefix {
        $0.lines.last?.endsSentence == false
      }
      // Where all stand alike, sentences end what stands below the labels.
      let isEven = (whites.max() ?? 0) - (whites.min() ?? 0) < Self.leastWhite
      counts[
        isBelow ? whites.count - widest : isEven ? names.count % whites.count : 0, default: 0] += 1
    }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key, most > 0
    else { return nil }
    return most
  }

  /// In points.
  private static let leastWhite = 1.0

  /// The blocks of a card above its labels, the first line a heading where nothing is set apart as a title.
  private func titled(_ blocks: [Block], below title: Block?) -> [Block] {
    guard title == nil, let first = blocks.first,
      !blocks.contains(where: {
        $0.table != nil || $0.isHeading || tools.stream.isSetApart($0.lines.prefix(1).map(\.self))
      }), let line = first.lines.first, line.text.text.utf8.count <= Self.longestTitle,
      first.lines.count == 1 || line.endsShort(before: first.lines[1], right: first.box.x1)
        || blocks.count > 1
    else { return blocks }
    var head = first
    head.kind = .heading(level: 3)
    // A block of its own is a title to its end.
    let count = blocks.count > 1 && first.lines.count <= 2 ? first.lines.count : 1
    head.lines = Array(first.lines.prefix(count))
    var rest = first
    rest.lines = Array(first.lines.dropFirst(count))
    return [head] + (rest.lines.isEmpty ? [] : [rest]) + blocks.dropFirst()
  }

  /// The day and hour in one line, then what else the card tells, with its labels.
  private func lines(of card: Card, in block: Block) -> [Block] {
    let isWhen = { (role: ColumnRole) in role == .date || role == .time }
    let told = card.values.filter { isWhen($0.role) }
    guard let day = told.first(where: { $0.role == .date }) else { return [] }
    var line = day.whole[0]
    line.text = day.value
    line.endsInHyphen = false
    for hour in told where hour.role == .time {
      line.text.append(hour.value, separator: ", ")
      line.box = line.box.union(hour.whole[0].box)
    }
    var when = block
    when.kind = .paragraph
    when.lines = [line]
    let others = card.values.filter { !isWhen($0.role) }.map { when.with($0.whole) }
    return [when] + others + (card.text.isEmpty ? [] : [when.with(card.text)])
  }
}
