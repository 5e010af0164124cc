import DateExpressions
import KitModel

/// Cards whose place is set larger than their title, so that it parts the day below it from the title above.
///
/// As in: "Bal des lampions" and a text, "Le Battoir" larger than both, "Lundi 5 juin : 20 h"; below that the next title. Each
/// section of a place opens with a day and ends with a title that has none; the first title stands in front of them all and
/// no title behind the last.
struct PlacesAboveDays {
  let tools: EventTools

  private static let leastCards = 2
  /// In bytes.
  private static let longestPlace = 60

  /// A section with a child for each card, its title, texts, place and days in the order of the page.
  func turned(_ section: Section) -> Section {
    guard section.children.count >= Self.leastCards,
      let first = lastTitle(in: section.blocks[...]),
      let style = section.blocks[first].lines.first?.style
    else { return section }
    var turned = section
    var title = section.blocks[first...]
    var names: Set<String> = []
    var count = 0
    for child in section.children {
      guard let head = title.first, opensWithDay(child) else { break }
      let rest = child.blocks.dropFirst()
      let tail = lastTitle(in: rest).flatMap { rest[$0].lines.first?.style == style ? $0 : nil }
      guard tail != nil || !rest.contains(where: \.isHeading) else { break }
      let end = tail ?? child.blocks.count
      turned.children[count] = card(title, with: child, upTo: end)
      names.insert(head.text.text)
      title = child.blocks[end...]
      count += 1
    }
    // What stands below each of some titles alike is no title of the next.
    guard count >= Self.leastCards, names.count == count,
      title.isEmpty || count < section.children.count
    else { return section }
    if !title.isEmpty { turned.children[count].blocks.insert(contentsOf: title, at: 0) }
    turned.blocks.removeSubrange(first...)
    return turned
  }

  /// The last heading among blocks, where no day stands behind it.
  private func lastTitle(in blocks: ArraySlice<Block>) -> Int? {
    guard let last = blocks.lastIndex(where: \.isHeading), last + 1 < blocks.endIndex,
      blocks[last...].allSatisfy({ $0.table == nil && !tools.dated($0.text).hasCertainDay })
    else { return nil }
    return last
  }

  private func opensWithDay(_ section: Section) -> Bool {
    guard section.children.isEmpty, !section.title.isEmpty,
      section.title.text.utf8.count <= Self.longestPlace, let day = section.blocks.first,
      day.table == nil, let line = day.lines.first, case let dated = tools.dated(line.text),
      dated.hasCertainDay, dated.coverage == .pure || DateCoverage.isLeading(dated.coverage)
    else { return false }
    return tools.dated(section.title).expressions.isEmpty
  }

  private func card(_ title: ArraySlice<Block>, with place: Section, upTo end: Int) -> Section {
    var card = place
    guard let head = title.first, let line = place.titleBlock, let text = title.last else {
      return card
    }
    card.title = head.text
    card.blocks =
      title.dropFirst() + [line.set(as: text)] + place.blocks[..<end].map { $0.asParagraph }
    return card
  }
}

extension Block {
  fileprivate var asParagraph: Block {
    var block = self
    if block.isHeading { block.kind = .paragraph }
    return block
  }

  /// A heading as a paragraph that looks as another does.
  fileprivate func set(as other: Block) -> Block {
    var block = asParagraph
    guard let style = other.lines.first?.style else { return block }
    block.lines = lines.map { line in
      var line = line
      line.style = style
      line.text = SourcedText(
        text: line.text.text,
        pieces: line.text.pieces.map { piece in
          var piece = piece
          piece.style = style
          return piece
        })
      return line
    }
    return block
  }
}
