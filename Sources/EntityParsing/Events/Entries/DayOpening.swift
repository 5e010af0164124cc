import CivilTime
import DateExpressions
import KitModel

/// Tells the hours at which a fair or festival is open on a day, beside the day that heads its programme.
///
/// As in: "Samedi 14 novembre" with "10 h à 19 h" at the other end of the line, above tables of each hall's hours.
struct DayOpening {
  let tools: EventTools

  /// The items of a day's section without such hours, which are no entry's.
  func without(_ items: [Item], of section: Section) -> [Item] {
    guard section.children.contains(where: listsHours),
      items.allSatisfy({ $0.isTimeLine && $0.table == nil }), items.count == 1,
      let hours = items.first?.dated.expressions, hours.count == 1, tools.lasts(hours[0])
    else { return items }
    return []
  }

  /// Whether a section is a table whose rows have hours of their own.
  private func listsHours(_ section: Section) -> Bool {
    section.blocks.contains {
      $0.table.map { TableEntries.hasTimeColumn($0, tools: tools) } ?? false
    }
  }
}
