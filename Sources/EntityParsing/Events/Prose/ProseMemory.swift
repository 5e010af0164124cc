import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// What the sentences of a release have told so far, which later ones speak of: "that evening", "it".
struct ProseMemory {
  /// The text that told the last day.
  var day: DatedText?
  /// The heading above the text.
  var heading: SourcedText?
  /// What was named last.
  var thing: SourcedText?
  /// The last name in quotation marks or italics.
  var work: SourcedText?
  /// Whether the clause before in the sentence says that something is held.
  var isHeld = false
  /// Whether the clause before in the sentence gives its day to something: "place au bal, puis à …".
  var isWay = false
  /// The tour that was named last, for sentences that tell where somebody will be.
  var tour: SourcedText?
  /// The hours of the entry before, for "at the same time".
  var hours: [Occurrence] = []
  /// The month that days without one are in: the last that was named, alone or with a day.
  var month: CalendarDate?
  /// Whether the text stands between quotation marks that an earlier sentence opened.
  var isQuoted = false

  /// The days told last.
  func days(_ tools: EventTools) -> [Occurrence] {
    guard let day else { return [] }
    var context = tools.context
    context.take(from: day)
    return day.expressions.filter(\.statesDay).flatMap { expression in
      tools.reader.resolve(expression, in: context).occurrences.filter { $0.grain == .day }
        .map { Occurrence(start: $0.start.map { LocalMoment($0.date) }) }
    }
  }

  /// The hours of the entry before, as a text of their own: "à la même heure".
  func usualHours(_ tools: EventTools) -> DatedText? {
    guard let start = hours.first?.start?.time else { return nil }
    let end = hours.first?.end?.time.map { " – \($0)".prefix(8) } ?? ""
    return tools.dated(SourcedText(text: "\("\(start)".prefix(5))\(end)"))
  }

  /// Takes out of a sentence the times that somebody speaks of, between quotation marks.
  mutating func withoutQuoted(_ dated: DatedText) -> DatedText {
    var dated = dated
    var quoted: [Range<Int>] = []
    var open = isQuoted ? 0 : nil
    for word in WordList(dated.text.text).words where word.shape == .sign {
      if word.isSign("«") || word.isSign("“") { open = open ?? word.range.lowerBound }
      if word.isSign("»") || word.isSign("”"), let start = open {
        quoted.append(start..<word.range.upperBound)
        open = nil
      }
    }
    if let open { quoted.append(open..<dated.text.text.utf8.count) }
    isQuoted = open != nil
    dated.expressions.removeAll { expression in
      quoted.contains { $0.overlaps(expression.range) }
    }
    return dated
  }
}
