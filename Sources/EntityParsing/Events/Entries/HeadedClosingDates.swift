import DateExpressions
import KitModel
import Lexicons

/// Entries of plain text that each end with their day, several below one heading, which names where they are.
///
/// As in: "Château des Gondi" above "Place du Val", "Visite des combles, par Ana Ruiz" above "Sam. 18, 10h30" and "Contes au
/// coin du feu" above "Dim. 19, 15h". Below a heading that is a title stands one day; here each part opens with a text and
/// closes with a day, so that no day can be that of the text below it.
struct HeadedClosingDates {
  /// The heading, the lines that go with it, and the entries below it.
  private struct Part {
    var head: [Item] = []
    var entries: [[Item]] = []
  }

  private let opening: [Item]
  private let parts: [Part]

  private static let leastParts = 3
  /// The share of parts that are such lists, and of those with several entries.
  private static let leastShare = 0.8
  private static let leastLists = 0.33
  /// In bytes: a line of a heading.
  private static let longestLine = 60

  /// `nil` where no look of headings parts the items so.
  init?(_ items: [Item]) {
    var looks: [ItemLook: Int] = [:]
    for item in items where Self.isHead(item) { looks[item.look, default: 0] += 1 }
    let often = looks.filter { $0.value >= Self.leastParts }
    let largest = often.keys.map(\.halfPoints).max()
    guard
      let first = items.firstIndex(where: {
        Self.isHead($0) && often[$0.look] != nil && $0.look.halfPoints == largest
      })
    else { return nil }
    let look = items[first].look
    opening = Array(items[..<first])
    var runs: [[Item]] = []
    for item in items[first...] {
      if Self.isHead(item), item.look == look {
        runs.append([item])
      } else {
        runs[runs.count - 1].append(item)
      }
    }
    let lines = Self.linesOfHeads(runs)
    parts = runs.map { Self.part($0, headLines: lines) }
    let closed = runs.count { run in
      guard run.count > 1 + lines, !Self.isDate(run[1 + lines]) else { return false }
      let behind = run.reversed().prefix { !Self.isDate($0) }
      return behind.count <= 1
    }
    let lists = parts.count { $0.entries.count > 1 }
    guard Double(closed) >= Self.leastShare * Double(runs.count),
      Double(lists) >= Self.leastLists * Double(runs.count)
    else { return nil }
  }

  var groups: [EntryGroup] {
    let front = opening.isEmpty ? [] : [EntryGroup(title: nil, items: opening)]
    return front
      + parts.flatMap { part in
        [EntryGroup(title: part.head.first, items: part.head)]
          + part.entries.map { EntryGroup(title: nil, items: $0, hall: hall(of: part)) }
      }
  }

  /// The name that heads a part above its street, without the number that counts the halls.
  private func hall(of part: Part) -> SourcedText? {
    guard part.head.count > 1, let head = part.head.first?.text else { return nil }
    let words = WordList(head.text)
    guard words.count > 1, words[0].shape == .number else { return head }
    return head.slice(words[1].range.lowerBound..<head.text.utf8.count)
  }

  private static func isHead(_ item: Item) -> Bool {
    item.isTitleLike && item.dated.expressions.isEmpty
  }

  private static func isDate(_ item: Item) -> Bool {
    item.isDateLine || DateCoverage.isLeading(item.coverage) && item.dated.hasCertainDay
  }

  /// How many short lines of one look stand below each heading, as addresses do.
  private static func linesOfHeads(_ runs: [[Item]]) -> Int {
    let second = runs.compactMap { $0.count > 2 ? $0[1] : nil }
    guard second.count == runs.count, let look = second.first?.look,
      second.allSatisfy({
        $0.look == look && $0.byteCount <= longestLine && $0.dated.expressions.isEmpty
      }),
      !runs.contains(where: { run in run.dropFirst(2).contains { $0.look == look } })
    else { return 0 }
    return 1
  }

  /// A text opens an entry where most white stands above it, among those between two days.
  private static func part(_ run: [Item], headLines: Int) -> Part {
    var part = Part(head: Array(run.prefix(1 + headLines)))
    var texts: [Item] = []
    func close(with date: Item?) {
      guard let last = part.entries.indices.last else {
        part.entries.append(texts + [date].compactMap { $0 })
        texts = []
        return
      }
      let widest = texts.map(\.gapAbove).max() ?? 0
      let start = date == nil ? texts.count : texts.firstIndex { $0.gapAbove == widest } ?? 0
      part.entries[last] += texts[..<start]
      if let date { part.entries.append(texts[start...] + [date]) }
      texts = []
    }
    for item in run.dropFirst(1 + headLines) {
      if isDate(item) { close(with: item) } else { texts.append(item) }
    }
    if !texts.isEmpty { close(with: nil) }
    return part
  }
}

extension Entry {
  /// The entry in the hall that the heading above it names.
  func inHall(_ hall: SourcedText?) -> Entry {
    guard let hall else { return self }
    var placed = self
    placed.scope.hall = hall
    return placed
  }
}
