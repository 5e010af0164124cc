import KitModel

/// Sections whose parts give title and date in another order each: a list of events, then a series.
extension EntryPattern {
  /// A part must have so many dates for a pattern of its own.
  private static let leastDates = 3
  /// How much better two patterns must be than one.
  private static let leastGain = 1.0
  /// A pattern that pairs this share of the dates is right for the whole, and for a part.
  private static let goodShare = 0.85
  private static let goodPart = 0.75
  /// Each cut of a longer flow would cost too much; sections are not as long.
  private static let longestFlow = 600

  /// The groups of a flow, each part by the pattern that suits it.
  ///
  /// What has no title of its own has the section's.
  func groups(of flow: [Item], isNoTitle: (Item) -> Bool) -> [EntryGroup] {
    withOwnHeadings(parts(of: flow, isNoTitle: isNoTitle)).map { group in
      guard group.title == nil, let first = group.items.first, first.text.text == sectionName else {
        return group
      }
      return EntryGroup(title: first, items: group.items)
    }
  }

  private func parts(of flow: [Item], isNoTitle: (Item) -> Bool) -> [EntryGroup] {
    let dates = flow.count(where: Self.tellsDay)
    let whole = score(flow)
    guard dates >= 2 * Self.leastDates, whole < Self.goodShare * Double(dates),
      flow.count <= Self.longestFlow
    else {
      return groups(of: flow)
    }
    var best: (cut: Int, upper: EntryPattern, lower: EntryPattern)?
    var bestScore = whole + Self.leastGain
    for cut in flow.indices.dropFirst() where flow[cut].isHeading && flow[cut].isTitleLike {
      let (above, below) = (Array(flow[..<cut]), Array(flow[cut...]))
      guard above.count(where: Self.tellsDay) >= Self.leastDates,
        below.count(where: Self.tellsDay) >= Self.leastDates
      else { continue }
      let upper = Self.best(
        for: [above], bodySize: bodySize, sectionName: sectionName, isUnderDay: isUnderDay,
        isNoTitle: isNoTitle)
      let lower = Self.best(
        for: [below], bodySize: bodySize, sectionName: sectionName, isUnderDay: isUnderDay,
        isNoTitle: isNoTitle)
      guard upper.order != lower.order || upper.look != lower.look else { continue }
      let scores = [(upper.score(above), above), (lower.score(below), below)]
      guard
        scores.allSatisfy({ score, part in
          score >= Self.goodPart * Double(part.count(where: Self.tellsDay))
        })
      else { continue }
      let score = scores[0].0 + scores[1].0
      if score > bestScore { (best, bestScore) = ((cut, upper, lower), score) }
    }
    guard let best else { return groups(of: flow) }
    return best.upper.groups(of: Array(flow[..<best.cut]))
      + best.lower.groups(of: Array(flow[best.cut...]))
  }

  private static func tellsDay(_ item: Item) -> Bool {
    item.isDateLine || DateCoverage.isLeading(item.coverage) && item.dated.hasCertainDay
  }
}
