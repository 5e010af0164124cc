import DateExpressions
import KitModel

/// The lines of a cell that lists what is on in its day, an hour in front of each.
///
/// As in: "9.30am – Mend it, Aubin Hall" above "11am – The river, Forge": the first may fill its line as one that goes on
/// does, but what opens with an hour begins anew.
enum ListedHours {
  private static let leastLines = 2

  static func items(of cell: Table.Cell, tools: EventTools) -> [Item] {
    let starts = cell.lines.indices.filter { index in
      let dated = tools.dated(cell.lines[index].text)
      return dated.isTimeOnly && DateCoverage.isLeading(dated.coverage)
    }
    guard starts.count >= leastLines else { return tools.stream.items(of: cell.lines, region: 0) }
    let bounds = (starts[0] == 0 ? [] : [0]) + starts + [cell.lines.count]
    return zip(bounds, bounds.dropFirst()).flatMap { start, end in
      tools.stream.items(of: Array(cell.lines[start..<end]), region: 0)
    }
  }
}
