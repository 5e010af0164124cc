import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The day of the meeting that a document reports, from which its days without a year are counted.
///
/// As in: "Compte rendu – Assemblée du mardi 4 novembre 2042" above "tirage du loto le 20 janvier".
struct ReportedMeeting {
  let cover: Cover
  let reader: DateReader
  let lexicon: FactsLexicon
  let context: DateContext

  /// The one day that the headings of a report's first page print with its year; `nil` where it is no report.
  var day: CalendarDate? {
    let isReport = cover.pieces.contains { piece in
      !piece.isProse
        && piece.lines.contains { lexicon.minutes.match(WordList($0.text), at: 0) != nil }
    }
    guard isReport else { return nil }
    var days: Set<CalendarDate> = []
    for piece in cover.pieces where !piece.isProse {
      for expression in reader.scan(piece.text.text)
      where expression.known.isSuperset(of: [.day, .month, .year]) {
        let told = reader.resolve(expression, in: context).occurrences
        guard told.count == 1, let day = told[0].start?.date else { continue }
        days.insert(day)
      }
    }
    return days.count == 1 ? days.first : nil
  }
}
