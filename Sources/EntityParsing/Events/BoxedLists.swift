import DateExpressions
import KitModel

/// Parts boxes that list entries of their own from the text beside them: the agenda in the margin of an article.
///
/// What is read in a box doesn't depend on the article: neither the order of its titles and dates nor
/// whether the article is an interview or an editorial, which announce nothing.
struct BoxedLists {
  let tools: EventTools

  private static let leastEntries = 2

  /// The section without such boxes, and each box as a section below it.
  func parted(_ section: Section) -> (section: Section, boxes: [Section]) {
    guard section.blocks.contains(where: { $0.panel > 0 }) else { return (section, []) }
    var rest: [Block] = []
    var boxes: [Section] = []
    var index = 0
    let blocks = section.blocks
    while index < blocks.count {
      var end = index + 1
      while end < blocks.count, blocks[end].panel == blocks[index].panel,
        blocks[end].lines.first?.page == blocks[index].lines.first?.page
      {
        end += 1
      }
      let run = Array(blocks[index..<end])
      let isBeside = run.count < blocks.count || section.panel != blocks[index].panel
      if blocks[index].panel > 0, isBeside, isList(run) {
        boxes.append(box(run, of: section))
      } else {
        rest += run
      }
      index = end
    }
    guard !boxes.isEmpty else { return (section, []) }
    var own = section
    own.blocks = rest
    return (own, boxes)
  }

  /// Whether a box opens with a heading and has dates, each with a title beside it or behind it, below.
  private func isList(_ blocks: [Block]) -> Bool {
    guard let first = blocks.first, case .heading = first.kind, first.table == nil,
      !tools.dated(first.text).hasCertainDay
    else { return false }
    let items = tools.stream.items(of: Array(blocks.dropFirst()))
    let dates = items.count { item in
      (item.isDateLine || DateCoverage.isLeading(item.coverage)) && item.dated.hasCertainDay
    }
    // "Mardi 6 octobre, 18 h. Conférence …": each line has its own title behind its date.
    let whole = items.count { DateCoverage.isLeading($0.coverage) && $0.dated.hasCertainDay }
    let pairs = zip(items, items.dropFirst())
    // A day on a line of its own, and below it what takes place on it.
    let headed = pairs.count { $0.isDateLine && $0.dated.hasCertainDay && tellsWhat($1) }
    // A title, and below it a text that tells its days.
    let titled = pairs.count { $0.isTitleLike && $1.dated.hasCertainDay && tellsWhat($1) }
    return dates >= Self.leastEntries
      && max(whole, items.count(where: \.isTitleLike), headed) >= Self.leastEntries
      || titled >= Self.leastEntries
  }

  private func tellsWhat(_ item: Item) -> Bool {
    item.table == nil && !item.isDateLine && !item.isTimeLine && item.dated.hasLetters
  }

  private func box(_ blocks: [Block], of section: Section) -> Section {
    var box = section
    box.kind = .programme
    box.level = section.level + 1
    box.title = blocks[0].text
    box.blocks = Array(blocks.dropFirst())
    box.children = []
    box.panel = blocks[0].panel
    return box
  }
}
