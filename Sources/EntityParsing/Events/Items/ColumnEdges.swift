import KitModel

/// Tells how far to the right the texts around a block reach, which its own lines need not.
///
/// As in: "11 h Bal des lampions" above "Tout public.", in a column whose other texts are twice as wide. A paragraph above the
/// next larger heading may span columns and tells nothing.
struct ColumnEdges {
  /// So many blocks before and after one tell its column's edge.
  private static let nearBlocks = 4
  /// A heading as large begins another part of the page, as a ratio to the body's size.
  private static let leastHeading = 1.2

  private struct Place: Hashable {
    var page: Int
    var region: Int
    var panel: Int
    var top: Double

    init(_ block: Block) {
      page = block.page
      region = block.region
      panel = block.panel
      top = block.lines.first?.box.y0 ?? 0
    }
  }

  private var edges: [Place: Double] = [:]

  init(_ document: SectionedDocument) {
    for page in document.pages {
      let blocks = page.blocks
      let isLarge = blocks.map { block in
        guard block.isHeading, let style = block.lines.first?.style,
          document.styles.indices.contains(Int(style))
        else { return false }
        return document.styles[Int(style)].size >= Self.leastHeading * document.bodySize
      }
      for index in blocks.indices where blocks[index].table == nil {
        var right = blocks[index].box.x1
        let above = stride(from: index - 1, through: max(index - Self.nearBlocks, 0), by: -1)
        let below = stride(
          from: index + 1, through: min(index + Self.nearBlocks, blocks.count - 1), by: 1)
        for way in [Array(above), Array(below)] {
          for other in way {
            guard blocks[other].table == nil, blocks[other].region == blocks[index].region,
              blocks[other].panel == blocks[index].panel, !isLarge[other]
            else { break }
            right = max(right, blocks[other].box.x1)
          }
        }
        edges[Place(blocks[index])] = right
      }
    }
  }

  /// The right edge in points that the texts around a block reach; its own where it stands in a table.
  func right(of block: Block) -> Double {
    max(block.box.x1, edges[Place(block)] ?? 0)
  }
}
