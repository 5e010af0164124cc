import DateExpressions
import KitModel

/// The looks in which a kit sets its dates, apart from titles and text: "Saturday 2pm" in red below each
/// title.
///
/// A short line set so that tells a day or an hour is a date line, whatever else it says: "By tour only:
/// Sunday at 11am".
struct DateLooks {
  private var looks: Set<ItemLook> = []

  /// So many lines set alike are dates, and this share of all that are set so.
  private static let leastDates = 4
  private static let leastShare = 0.6
  /// The longest such line, in bytes.
  private static let longest = 90
  /// The share of it that its dates take up.
  private static let leastDated = 0.5

  /// A kit that sets no dates apart.
  init() {}

  init(_ document: SectionedDocument, stream: ItemStream) {
    var counts: [ItemLook: (dates: Int, all: Int)] = [:]
    let text = stream.bodyStyle.map(stream.look(of:))
    func count(_ section: Section) {
      for item in stream.items(of: [section.titleBlock].compactMap(\.self) + section.blocks)
      where item.table == nil && item.look != text {
        counts[item.look, default: (0, 0)].all += 1
        if item.isDateLine || item.isTimeLine { counts[item.look]?.dates += 1 }
      }
      for child in section.children { count(child) }
    }
    for section in document.sections where section.kind != .cover { count(section) }
    looks = Set(
      counts.filter { _, count in
        count.dates >= Self.leastDates
          && Double(count.dates) >= Self.leastShare * Double(count.all)
      }.keys)
  }

  /// The items with the lines set so as date lines.
  func marked(_ items: [Item]) -> [Item] {
    looks.isEmpty ? items : items.map(marked)
  }

  private func marked(_ item: Item) -> Item {
    guard item.table == nil, item.byteCount <= Self.longest, item.coverage != .pure,
      item.dated.hasDay || item.dated.isTimeOnly, looks.contains(item.look),
      case let dates = item.dated.expressions.reduce(0, { $0 + $1.range.count }),
      Double(dates) >= Self.leastDated * Double(item.byteCount)
    else { return item }
    var date = item
    date.dated.coverage = .pure
    return date
  }
}
