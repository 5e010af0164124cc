import DateExpressions
import KitModel
import Lexicons

/// Names of plain lines in which each entry is as long as the next and tells its day, or its hour, in the same place.
///
/// As in a plain export: "Bal des lampions / Danse / 02/06/2026 à 15h / Un bal pour petits et grands.", "Le sel / Conte /
/// 09/06/2026 à 15h / Une histoire d'eau." One line may follow a day anywhere; where as many lines stand in front of the
/// first day and behind the last as between two others, each entry begins as far above its day as the first one does.
struct RegularCards {
  let tools: EventTools
  /// Whether a heading gives the day, so that hours tell the entries apart.
  let isUnderDay: Bool

  /// So many entries may be regular by chance.
  private static let leastDays = 3
  /// The share of the days that are as far behind one another as most.
  private static let leastShare = 0.75
  /// In lines with the day; a name and a day have nothing that could be taken for a name.
  private static let shortest = 3
  private static let longest = 8
  /// In bytes.
  private static let longestName = 110
  private static let shortestName = 3

  /// The places of the items that name the entries.
  func names(in items: [Item]) -> [Int] {
    var names: [Int] = []
    var start = 0
    for end in 0...items.count where end == items.count || isBoundary(items[end]) {
      if end - start >= Self.leastDays * Self.shortest {
        let above = start > 0 ? items[start - 1] : nil
        names += self.names(in: start..<end, of: items, under: above)
      }
      start = end + 1
    }
    return names
  }

  private func isBoundary(_ item: Item) -> Bool { item.isTitleLike || item.table != nil }

  private func names(in run: Range<Int>, of items: [Item], under above: Item?) -> [Int] {
    let isUnderDay =
      self.isUnderDay || above.map { $0.isDateLine && $0.dated.hasCertainDay } ?? false
    // "à partir de 14 h", "toute la journée" right below the day is of all that follows.
    let start = run.first { !isOfDay(items[$0]) } ?? run.upperBound
    let days = days(in: start..<run.upperBound, of: items, isUnderDay: isUnderDay)
    guard days.count >= Self.leastDays, let first = days.first, let last = days.last,
      case let ahead = first - start, ahead > 0
    else { return [] }
    let gaps = zip(days, days.dropFirst()).map { $1 - $0 }
    let behind = run.upperBound - 1 - last
    let length = ahead + behind + 1
    guard (Self.shortest...Self.longest).contains(length),
      Double(gaps.count { $0 == length }) >= Self.leastShare * Double(gaps.count),
      gaps.allSatisfy({ $0 > ahead })
    else { return [] }
    let names = days.map { $0 - ahead }
    guard names.allSatisfy({ canName(items[$0]) }) else { return [] }
    return names
  }

  private func isOfDay(_ item: Item) -> Bool {
    item.isTimeLine || item.isDateLine || tools.lexicon.isAllAlong(item.text.text)
  }

  /// The first line of each run of days, or of hours below a day.
  private func days(in run: Range<Int>, of items: [Item], isUnderDay: Bool) -> [Int] {
    var days: [Int] = []
    var wasDay = false
    for index in run {
      let item = items[index]
      let isDay =
        item.dated.hasCertainDay
        && (item.isDateLine || DateCoverage.isLeading(item.coverage))
        || isUnderDay && item.isTimeLine
      if isDay, !wasDay { days.append(index) }
      wasDay = isDay
    }
    return days
  }

  /// Whether a line is short, without a day, and no sentence.
  private func canName(_ item: Item) -> Bool {
    guard (Self.shortestName...Self.longestName).contains(item.byteCount), !item.isListItem,
      !item.tellsAttendance, item.hardBreaks.isEmpty, !item.isTimeLine,
      let first = item.text.text.unicodeScalars.first,
      let last = item.text.text.unicodeScalars.last, !".,;:".unicodeScalars.contains(last)
    else { return false }
    return LetterCase.isCapital(first) || "«“\"‘'".unicodeScalars.contains(first)
      || ("0"..."9").contains(first)
  }
}
