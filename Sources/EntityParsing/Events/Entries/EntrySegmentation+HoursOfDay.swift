import DateExpressions
import KitModel

/// The hour in a line of its own below the day, with what else is told of the entry below it.
extension EntrySegmentation {
  /// Whether an item's first line is the hour of the day right above it, and no entry of that day.
  ///
  /// As in: "Bal des lampions / Dimanche 15 mars" above "à partir de 17 h / Le Battoir / Avec Ann Aubin".
  func completesDay(_ item: Item, of group: EntryGroup) -> Bool {
    guard let title = group.title, title.box != item.box, item.table == nil,
      case .leading(let rest) = item.coverage, item.dated.isTimeOnly, endsLine(item, at: rest),
      let index = group.items.firstIndex(where: { $0.box == item.box && $0.page == item.page }),
      index > 0, case let day = group.items[index - 1], day.isDayLine, day.dated.hasCertainDay,
      day.box != title.box
    else { return false }
    return true
  }

  /// Whether what follows an offset stands in a line below what is in front of it.
  private func endsLine(_ item: Item, at offset: Int) -> Bool {
    let pieces = item.text.pieces
    guard let below = pieces.firstIndex(where: { $0.range.upperBound > offset }), below > 0 else {
      return false
    }
    return pieces[below].box.y0 > pieces[below - 1].box.midY
  }
}
