import DateExpressions
import KitModel

/// Parts titles from the hours that stand set otherwise at the far ends of their lines, below a day: cards of a timetable.
///
/// As in: "**Bellows and Sparks**" with "9.30–10.15" flush right in another colour, then who speaks. A line in the text's own
/// style has no such end.
struct HoursAtLineEnds {
  let tools: EventTools

  /// So many lines set alike end so.
  private static let leastAlike = 3
  /// In bytes.
  private static let longest = 120

  func parted(_ items: [Item]) -> [Item] {
    let ends = items.map { end(of: $0) }
    let alike = Dictionary(
      grouping: items.indices.filter { ends[$0] != nil }, by: { items[$0].look })
    let led = Set(alike.values.filter { $0.count >= Self.leastAlike }.joined())
    guard !led.isEmpty else { return items }
    return items.indices.flatMap { index -> [Item] in
      guard led.contains(index), let (line, hours) = ends[index] else { return [items[index]] }
      var time = tools.stream.placedPart(of: items[index], as: hours)
      time.gapAbove = 0
      return [tools.stream.placedPart(of: items[index], as: line), time]
    }
  }

  /// A title and the hours at the end of its line.
  private func end(of item: Item) -> (line: SourcedText, hours: SourcedText)? {
    guard item.table == nil, item.isEmphasised, item.byteCount <= Self.longest,
      case .trailing = item.coverage, item.dated.isTimeOnly,
      let parts = RightEnd.parted(item.text) ?? RightEnd.partedByStyle(item.text),
      case let hours = tools.dated(parts.end), hours.coverage == .pure, hours.isTimeOnly,
      tools.dated(parts.line).expressions.isEmpty
    else { return nil }
    return (parts.line, parts.end)
  }
}
