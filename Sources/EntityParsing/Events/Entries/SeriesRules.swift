import DateExpressions
import KitModel

/// Takes the rule that heads a section as the hours of the days that are listed below it.
///
/// As in: "Mill Fridays" above "Fridays, 6–8 p.m. | $12", "Oct. 2 / The Slow Eels", "Oct. 16 / Why Bells Matter". The rule is no
/// event beside those that it heads, where each opens with one day of that weekday and no hour.
struct SeriesRules {
  let tools: EventTools

  private static let leastDays = 2
  /// A rule stands below a title and a line of text at most.
  private static let mostAhead = 2
  /// In bytes.
  private static let longestRule = 120
  private static let longestLead = 12

  /// The items without such a rule, and the rule.
  func taken(_ items: [Item]) -> (items: [Item], rule: DatedText?) {
    guard let index = items.prefix(Self.mostAhead + 1).firstIndex(where: isRule),
      items[..<index].allSatisfy({ $0.table == nil && $0.dated.expressions.isEmpty }),
      case let end = items[index].dated.expressions[0].range.upperBound,
      case let rule = DateSentences.head(of: items[index].dated, upTo: end),
      case let series = RuledSeries(tools: tools), let weekday = series.weekday(of: rule)
    else { return (items, nil) }
    let below = items[(index + 1)...]
    guard !below.contains(where: { $0.table != nil || $0.dated.hasTime || isRule($0) }),
      case let listed = below.filter({
        $0.dated.hasCertainDay && ($0.isDateLine || DateCoverage.isLeading($0.coverage))
      }), listed.count >= Self.leastDays,
      listed.allSatisfy({ item in
        item.dated.expressions.first.map { first in
          first.statesDayOfMonth
            && series.isOn(
              weekday, [DateSentences.head(of: item.dated, upTo: first.range.upperBound)])
        } ?? false
      })
    else { return (items, nil) }
    var kept = items
    kept.remove(at: index)
    return (kept, rule)
  }

  /// Whether a short text opens with a weekday's rule and its hours, and tells no day.
  private func isRule(_ item: Item) -> Bool {
    guard item.table == nil, item.byteCount <= Self.longestRule,
      item.dated.expressions.count == 1, let rule = item.dated.expressions.first
    else { return false }
    return rule.known.isSuperset(of: [.recurrence, .time, .weekday]) && !rule.statesDayOfMonth
      && !rule.known.contains(.month) && rule.range.lowerBound <= Self.longestLead
  }
}
