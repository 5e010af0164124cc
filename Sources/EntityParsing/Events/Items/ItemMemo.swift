import KitModel

/// What blocks were cut into: events and projects are looked for in the same ones.
final class ItemMemo {
  var items: [Key: [Item]] = [:]

  /// Where a block begins and what it says.
  struct Key: Hashable {
    private let kind: Block.Kind
    private let page: Int
    private let region: Int
    private let panel: Int
    private let first: Rect?
    private let text: TextKey

    init(_ block: Block) {
      kind = block.kind
      page = block.page
      region = block.region
      panel = block.panel
      first = block.lines.first?.box
      text = TextKey(block.text.text)
    }

    /// Of the text alone: few blocks say the same.
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }
}
