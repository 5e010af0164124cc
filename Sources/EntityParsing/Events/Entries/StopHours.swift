import DateExpressions
import KitModel
import Lexicons

/// The hour told below the stops of a tour for all of them, and those of the stops that differ.
///
/// As in: "08/10 Rive", "10/10 Orsenne", "14/10 Blinville", and below them "Concerts à 20 h 30, sauf Orsenne, 21 h".
struct StopHours {
  let tools: EventTools

  /// In bytes: a longer text tells more than hours.
  private static let longest = 120

  /// The stops with the hours that the text below the last of them tells, where they state none.
  func given(_ stops: [Entry]) -> [Entry] {
    guard let last = stops.last, stops.allSatisfy({ !$0.when.contains(where: \.hasTime) }),
      let told = last.body.map(tools.dated).first(where: tellsAll),
      let common = told.expressions.first
    else { return stops }
    let words = WordList(told.text.text)
    return stops.map { stop in
      let names = WordList(([stop.title] + stop.places).map(\.text).joined(separator: " ")).words
        .filter(\.beginsWithCapital).map(\.folded)
      let other = told.expressions.dropFirst().enumerated().first { index, time in
        let before = told.expressions[index].range.upperBound..<time.range.lowerBound
        return words.indices(in: before).contains {
          words[$0].beginsWithCapital && names.contains(words[$0].folded)
        }
      }
      var hours = told
      hours.expressions = [other?.element ?? common]
      hours.coverage = .pure
      return stop.with(hours)
    }
  }

  /// Whether a text opens with what all of them are and their hour, and tells nothing but hours.
  private func tellsAll(_ dated: DatedText) -> Bool {
    guard dated.text.text.utf8.count <= Self.longest, dated.isTimeOnly,
      let first = dated.expressions.first
    else { return false }
    let words = WordList(dated.text.text)
    guard let kind = tools.lexicon.kinds.match(words, at: 0)?.count,
      words[0].folded.hasSuffix("s"), !tools.lexicon.opening.contains(words, in: 0..<words.count)
    else { return false }
    return words.indices(in: 0..<first.range.lowerBound).dropFirst(kind).allSatisfy {
      words[$0].shape == .sign || tools.lexicon.glue.contains(words[$0])
    }
  }
}
