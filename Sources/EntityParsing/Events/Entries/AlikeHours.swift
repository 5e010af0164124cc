import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Several hours of the same days, each with what it is for: "at 3pm in French, at 4.30pm in German".
enum AlikeHours {
  /// In bytes, from one hour to the next.
  private static let longestPurpose = 40
  private static let longestLink = 4

  /// The hours behind days and their hour that the same small word follows.
  static func following(_ index: Int, in dated: DatedText) -> [DateExpression] {
    let expressions = dated.expressions
    guard expressions.indices.contains(index), expressions[index].statesDay,
      expressions[index].known.contains(.time), index + 1 < expressions.count,
      let link = link(behind: expressions[index], in: dated)
    else { return [] }
    var last = expressions[index]
    var found: [DateExpression] = []
    for next in expressions[(index + 1)...] {
      guard next.known == [.time],
        next.range.lowerBound - last.range.upperBound <= longestPurpose,
        self.link(behind: next, in: dated) == link
      else { break }
      found.append(next)
      last = next
    }
    return found
  }

  /// The small word right behind an hour.
  private static func link(behind hour: DateExpression, in dated: DatedText) -> String? {
    let words = WordList(dated.text.slice(hour.range.upperBound..<dated.text.text.utf8.count).text)
    guard words.count > 1, words[0].shape == .lower, words[0].folded.utf8.count <= longestLink
    else {
      return nil
    }
    return words[0].folded
  }
}

extension WhenResolver {
  /// Puts the further hours of each day beside the one that is read with the days.
  func applyAlikeHours(of entry: Entry, context: DateContext, when: inout When) {
    let days = when.occurrences.compactMap(\.start)
    guard !days.isEmpty, days.count == when.occurrences.count, let hour = days[0].time,
      days.allSatisfy({ $0.time == hour }), when.occurrences.allSatisfy({ $0.end == nil })
    else { return }
    var context = context
    context.days = when.occurrences.map { occurrence in
      var day = occurrence
      day.start?.time = nil
      return day
    }
    for dated in entry.when {
      let first = dated.expressions.firstIndex { $0.statesDay && $0.known.contains(.time) }
      for next in first.map({ AlikeHours.following($0, in: dated) }) ?? [] {
        let further = tools.reader.resolve(next, in: context).occurrences
        guard further.allSatisfy({ $0.start?.time != nil && $0.open == nil }) else { return }
        when.occurrences += further
        when.recurrence = nil
        when.timeTexts.append(dated.text.slice(next.range))
      }
    }
  }
}
