import KitModel

/// Boxes in the margin: what stands beside them goes on on the next page, and nothing of theirs does.
///
/// As in: "Contacts" in a shaded column at the right of a programme that fills this page and two more.
enum SideBox {
  /// Whether a box stands beside text of its page that runs on below it.
  static func isOne(_ panel: Int, on page: LaidOutPage) -> Bool {
    let own = page.blocks.filter { $0.panel == panel }
    guard let first = own.first else { return false }
    let box = own.dropFirst().reduce(first.box) { $0.union($1.box) }
    let beside = page.blocks.lazy.filter { $0.panel == 0 }.map(\.box)
      .filter { $0.horizontalOverlap(box) <= 0 && $0.y1 > box.y0 }
    guard let end = beside.map(\.y1).max(), end > box.y1,
      let top = beside.filter({ $0.verticalOverlap(box) > 0 }).map(\.y0).min()
    else { return false }
    return box.y1 - max(top, box.y0) > leastShare * box.height
  }

  /// The share of its height that text stands beside.
  private static let leastShare = 0.5
}
