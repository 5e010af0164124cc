import DateExpressions
import KitModel
import Lexicons

/// The hour that the text above a table tells for each of its rows: "a window opens every evening at 6.15pm".
enum RowHours {
  /// More is an article.
  private static let longestText = 500

  /// - Returns: the hour alone; `nil` where the text tells none by a rule for every day, or several.
  static func told(in introduction: SourcedText?, tools: EventTools) -> DatedText? {
    guard let introduction, introduction.text.utf8.count < longestText else { return nil }
    let timed = tools.dated(introduction).expressions.filter { $0.known.contains(.time) }
    guard timed.count == 1, let rule = timed.first, rule.known.contains(.recurrence),
      rule.known.isSubset(of: [.recurrence, .time, .dayPart])
    else { return nil }
    // The rule without its first words is the hour.
    let text = introduction.slice(rule.range)
    for word in WordList(text.text).words.dropFirst() {
      let rest = text.slice(word.range.lowerBound..<text.text.utf8.count)
      let dated = tools.dated(rest)
      if dated.coverage == .pure, dated.isTimeOnly { return dated }
    }
    return nil
  }
}
