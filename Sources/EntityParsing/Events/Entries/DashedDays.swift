import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The day in a line that tells what, when and where of a programme of hours below it, with dashes or dots between the three.
///
/// As in: "Journée d’étude — jeudi 22 avril 2027 — Le Battoir, Aubin" above "9 h — Accueil" and "9 h 30 — Introduction".
enum DashedDays {
  /// In bytes: a longer line is a text.
  private static let longest = 180
  private static let separators = ["-", "·", "•", "|", "/"]

  /// `nil` where a line has one part, where no part is a day and nothing else, or where several tell days or hours.
  static func day(of item: Item, tools: EventTools) -> DatedText? {
    // What is set as a heading is an event by its name as well.
    guard item.table == nil, !item.isHeading, item.byteCount <= longest, item.dated.hasCertainDay,
      item.coverage != .pure, !DateCoverage.isLeading(item.coverage)
    else { return nil }
    let parts = parts(of: item.text).map(tools.dated)
    let dated = parts.filter { !$0.expressions.isEmpty }
    guard parts.count > 1, dated.count == 1, let day = dated.first, day.coverage == .pure,
      day.hasCertainDay, !day.hasTime,
      case let told = day.expressions.flatMap({
        tools.reader.resolve($0, in: tools.context).occurrences
      }), told.count == 1, told[0].start != nil, told[0].end == nil
    else { return nil }
    return day
  }

  /// What stands between separators with space around them.
  private static func parts(of text: SourcedText) -> [SourcedText] {
    let words = WordList(text.text)
    var parts: [SourcedText] = []
    var start = 0
    for index in 0..<words.count where separators.contains(where: words[index].isSign) {
      guard words[index].isSpacedBefore, index > start, index + 1 < words.count,
        words[index + 1].isSpacedBefore, let bytes = words.bytes(words: start..<index)
      else { continue }
      parts.append(text.slice(bytes))
      start = index + 1
    }
    if start < words.count, let bytes = words.bytes(words: start..<words.count) {
      parts.append(text.slice(bytes))
    }
    return parts
  }
}
