import DateExpressions
import KitModel

/// Rules whose days are named behind them one by one: the days are what takes place, the rule gives their hour.
extension WhenResolver {
  /// Whether a rule right in front of days that it holds for names them.
  ///
  /// As in: "Saturdays, Nov 7, 14 and 21". So does a feast in front of its day: "Good Friday 26 March to Sunday 11 April" are no two dates.
  static func isLabel(_ rule: DateExpression, in dated: DatedText) -> Bool {
    if rule.known == [.feast] {
      return dated.expressions.contains {
        $0.known.isSuperset(of: [.day, .month])
          && (0...longestJoint).contains($0.range.lowerBound - rule.range.upperBound)
      }
    }
    return rule.known.contains(.recurrence) && rule.known.isSubset(of: [.recurrence, .weekday])
      && dated.expressions.contains {
        $0.namesDaysOneByOne && $0.known.contains(.month)
          && (0...longestJoint).contains($0.range.lowerBound - rule.range.upperBound)
      }
  }

  /// The longest sign between such a rule and its days, in bytes.
  private static let longestJoint = 3

  /// Whether a colon behind a rule leads to days that are named each with what is on: "each first Thursday, 8.30 pm, free:
  /// 1 October (Ada Finch), 5 November (The Latches)".
  static func namesDays(_ rule: DateExpression, in dated: DatedText) -> Bool {
    guard rule.known.contains(.recurrence), rule.known.isSubset(of: [.recurrence, .weekday, .time])
    else { return false }
    let days = dated.expressions.filter {
      $0.range.lowerBound > rule.range.upperBound && $0.statesDayOfMonth
    }
    guard days.count >= leastDays, days.allSatisfy({ !$0.known.contains(.time) }) else {
      return false
    }
    let between = dated.text.slice(rule.range.upperBound..<days[0].range.lowerBound).text.utf8
    return between.count <= longestLead && !between.contains(UInt8(ascii: "."))
      && between.last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }

  /// A text with the rule alone that names its days.
  static func naming(_ dated: DatedText) -> DatedText? {
    guard let rule = dated.expressions.first(where: { namesDays($0, in: dated) }) else {
      return nil
    }
    var alone = dated
    alone.expressions = [rule]
    return alone
  }

  private static let leastDays = 2
  /// From a rule to the colon before its days, in bytes.
  private static let longestLead = 40
}
