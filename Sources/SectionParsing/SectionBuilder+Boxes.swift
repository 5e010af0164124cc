import KitModel

/// What stands above the titles of boxes.
extension SectionBuilder {
  /// Whether a line is among the first few of a box, above the title of what the box tells: its day, its hour, its price.
  func isAboveTitleOfBox(_ index: Int, on page: LaidOutPage) -> Bool {
    let block = page.blocks[index]
    guard block.panel > 0, isLine(block), opensSection(block, on: page) == nil else { return false }
    var first = index
    while first > 0, index - first < Self.mostAboveTitle,
      page.blocks[first - 1].panel == block.panel
    {
      first -= 1
    }
    guard index - first < Self.mostAboveTitle,
      let title = page.blocks[first...].prefix(Self.mostAboveTitle + 1).firstIndex(where: {
        $0.panel != block.panel || opensSection($0, on: page) != nil
      })
    else { return false }
    return title > index && page.blocks[title].panel == block.panel
      && page.blocks[first..<title].allSatisfy {
        isLine($0) && $0.box.midY < page.blocks[title].box.y0
      }
  }

  private func isLine(_ block: Block) -> Bool { block.table == nil && block.lines.count == 1 }

  /// The most lines above the title of a box.
  private static let mostAboveTitle = 4
}
