import DateExpressions
import KitModel

/// Which sections beside one another are the entries of a list.
extension EventParser {
  /// Whether a section is one of a list whose titles are entries.
  func isSibling(_ child: Section, of children: [Section]) -> Bool {
    guard child.children.isEmpty, tools.dated(child.title).coverage != .pure,
      child.title.pieces.first?.style == children[0].title.pieces.first?.style,
      SectionDay(section: child, tools: tools).composedDay == nil
    else { return false }
    switch child.kind {
    case .programme, .series, .other, .projects: return !holdsList(child)
    // "Paroles de meuniers", "Rencontre avec Ana Ruiz": the words of a chapter's name, on a card with a day and hour.
    case .interview, .quotes, .about, .editorial: return isDatedCard(child)
    default: return false
    }
  }

  /// Whether a section is no more than a few lines, one of which tells a day and an hour.
  private func isDatedCard(_ section: Section) -> Bool {
    let items = tools.stream.items(of: section.blocks)
    return items.reduce(0) { $0 + $1.byteCount } <= EntrySegmentation.longestCard
      && items.contains {
        $0.dated.hasCertainDay && $0.dated.hasTime && $0.coverage != .embedded
      }
  }

  /// Whether a section lists entries of its own, so that its title is none: lines that each open with
  /// their date, or several titles with a date each.
  private func holdsList(_ section: Section) -> Bool {
    if headsTownsTable(section) { return true }
    var led = 0
    var titled = 0
    var title = false
    for item in tools.stream.items(of: section.blocks) {
      let opens = DateCoverage.isLeading(item.coverage) && item.dated.hasCertainDay
      if opens, !item.isMostlyDates { led += 1 }
      if item.isDateLine || opens {
        if title { titled += 1 }
        title = false
      } else if item.isTitleLike {
        title = true
      }
    }
    return led >= 2 || titled >= 2
  }

  /// Whether a section's title is a town and what follows is the table of what is on there.
  private func headsTownsTable(_ section: Section) -> Bool {
    guard section.blocks.first?.table != nil, let mention = places.parse(section.title.text).first
    else { return false }
    return mention.location.city != nil && mention.location.venue == nil
      && mention.range.count == section.title.text.utf8.count
  }
}
