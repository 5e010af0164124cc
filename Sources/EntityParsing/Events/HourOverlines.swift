import DateExpressions
import KitModel

/// Hours that stand above the titles of sections that follow one another, each the last line of the section before, below a
/// day that is titled as they are.
///
/// As in a poster's programme: "Saturday 14 November" in large type, then "9 am", "Blessing of the boats" in large type and the
/// quay below it, then "11.30 am" and the next title. The day heads the sections up to the next day.
struct HourOverlines {
  let tools: EventTools

  /// So many titles have an hour above them.
  private static let leastHours = 2

  /// Sections that follow one another, with each hour in the section that it stands above and those below a day inside it.
  func nested(_ sections: [Section]) -> [Section] {
    let led = sections.indices.dropFirst().filter { isHour(sections[$0 - 1], above: sections[$0]) }
    guard led.count >= Self.leastHours else { return sections }
    var moved = sections
    for index in led {
      let hour = moved[index - 1].blocks.removeLast()
      moved[index].blocks.insert(hour, at: 0)
    }
    var nested: [Section] = []
    for (index, section) in moved.enumerated() {
      if led.contains(index), let day = nested.last, isDay(day), day.blocks.isEmpty,
        day.children.isEmpty || led.contains(index - 1) || isDay(moved[index - 1])
      {
        nested[nested.count - 1].children.append(section)
      } else {
        nested.append(section)
      }
    }
    return nested
  }

  /// Whether the last line of a section is nothing but hours, right above the title of the next one.
  private func isHour(_ section: Section, above next: Section) -> Bool {
    guard section.children.isEmpty, let line = section.blocks.last, line.table == nil,
      line.lines.count == 1, let title = next.titleBlock, title.page == line.page,
      title.region == line.region, line.box.y1 <= title.box.y0 + line.box.height / 2,
      !tools.dated(next.title).hasDay, case let dated = tools.dated(line.text)
    else { return false }
    return dated.coverage == .pure && dated.isTimeOnly
  }

  private func isDay(_ section: Section) -> Bool {
    let dated = tools.dated(section.title)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
  }
}
