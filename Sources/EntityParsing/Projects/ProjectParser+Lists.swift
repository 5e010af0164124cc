import KitModel

/// Where in the sections of a kit cards are looked for.
extension ProjectParser {
  /// The lists of cards in sections that follow one another.
  func lists(in sections: [Section]) -> [CardList] {
    let isPlaceLine = { (line: Item) in
      place(in: line).map { $0.range.count * 2 > line.byteCount } ?? false
    }
    let overlines = Overlines { isPlaceLine($0) || BylineTowns.names($0, places: places) }
    let items = NumberedLines(stream: stream, lexicon: lexicon).settled(
      overlines.settled(MarginLines.settled(MarginTitles.joined(sections.flatMap(flattened)))))
    var lists = CardLists(lexicon: lexicon, stream: stream).lists(in: items)
    var told: Int?
    for (index, entry) in items.enumerated() where index != told {
      guard let table = entry.item.table else { continue }
      let above = items[..<index].last {
        $0.item.isHeading && $0.item.isTitleLike && heads($0.item, of: entry.item)
      }
      let tables = TableCards(stream: stream, lexicon: lexicon, isPlace: isPlace)
      let rows = RowCards(stream: stream, lexicon: lexicon)
      // Rows go on at the top of the next page.
      let next = index + 1 < items.count ? items[index + 1].item : nil
      let whole = next.flatMap { next in
        next.page == entry.item.page + 1
          ? next.table.flatMap { RowCards.joined(table, with: $0) } : nil
      }
      if let whole,
        let list = rows.list(in: whole, heading: above?.item.text, kind: entry.kind)
      {
        lists.append(list)
        told = index + 1
      } else if let list = rows.list(in: table, heading: above?.item.text, kind: entry.kind) {
        lists.append(list)
      } else if let grid = GridColumns(stream: stream).items(of: entry.item) {
        let own = (above.map { [$0] } ?? []) + grid.map { ProjectItem(item: $0, kind: entry.kind) }
        lists += CardLists(lexicon: lexicon, stream: stream).lists(in: overlines.settled(own))
      } else if let list = tables.list(in: table, heading: above?.item.text, kind: entry.kind) {
        lists.append(list)
      }
    }
    let runIn = RunInCards(lexicon: lexicon, stream: stream, isTown: places.isTownName)
    return lists + runIn.lists(in: items)
  }

  /// Whether a heading stands over a table, not beside it.
  private func heads(_ heading: Item, of item: Item) -> Bool {
    heading.page != item.page
      || (heading.box.horizontalOverlap(item.box) > 0 && heading.box.y0 < item.box.y1)
  }

  /// The section with everything below it, titles as items of their own.
  private func flattened(_ section: Section) -> [ProjectItem] {
    var items: [ProjectItem] = []
    func add(_ section: Section, above: [Block]) {
      var blocks = section.blocks
      if let title = section.titleBlock { blocks.insert(title, at: 0) }
      // What stands in a box above its title is read where it stands.
      let openings = section.children.map { child in
        child.panel == 0
          ? []
          : blocks.filter { $0.panel == child.panel && $0.page == child.title.places.first?.page }
      }
      let boxed = Set(openings.joined())
      blocks.removeAll { boxed.contains($0) }
      var kind = section.kind
      for item in stream.items(of: above + blocks) {
        // "Works of the year" below the prices, set as a heading of its own.
        if isPractical(section.kind), item.isHeading, item.isTitleLike,
          item.byteCount <= Self.longestHeading, lexicon.announces(item.text.text)
        {
          kind = .projects
        }
        items.append(ProjectItem(item: item, kind: kind))
      }
      for (child, opening) in zip(section.children, openings) { add(child, above: opening) }
    }
    add(section, above: [])
    return items.flatMap { entry in
      let lead = WideRows.items(above: entry.item, stream: stream)
      return lead.map { ProjectItem(item: $0, kind: entry.kind) } + [entry]
    }
  }

  /// In bytes.
  private static let longestHeading = 40

  /// Whether a section tells how to come, whom to call and what it costs, or what is in short.
  private func isPractical(_ kind: SectionKind) -> Bool {
    kind == .practical || kind == .overview || kind == .contacts
  }
}
