import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The days that the headline of a release announces.
extension KitDates {
  /// The days that the headline of a release announces, with the year that the text below it gives, else those next
  /// to come when it was written.
  func headlineDays(published: CalendarDate?) -> ClosedRange<CalendarDate>? {
    guard let headline,
      case let told = reader.scan(headline.text.text).filter({ $0.known.contains(.day) }),
      told.count == 1, told[0].known.isSuperset(of: [.day, .month]),
      told[0].known.isDisjoint(with: [.weekday, .recurrence]),
      !isOfWork(told[0], in: headline.text.text)
    else { return nil }
    for piece in cover.pieces where piece.isProse {
      for expression in reader.scan(piece.text.text)
      where expression.known.isSuperset(of: [.day, .month, .year]) {
        guard let days = days(of: expression, in: context),
          self.days(of: told[0], in: Self.context(context, year: days.lowerBound.year)) == days
        else { continue }
        return days
      }
    }
    guard let published else { return nil }
    return (0...1).lazy.compactMap { year in
      days(of: told[0], in: Self.context(context, year: published.year + year))
    }.first {
      $0.lowerBound >= published && $0.lowerBound.dayNumber - published.dayNumber < Self.nextYear
    }
  }

  /// The largest heading of the cover that is a sentence, or the largest of all: the name of a house in its letterhead
  /// may be set larger.
  private var headline: Cover.Piece? {
    let headings = cover.pieces.filter { $0.isHeading && !$0.isKind }
    let sentences = headings.filter { WordList($0.text.text).count >= Self.leastHeadline }
    return (sentences.isEmpty ? headings : sentences).max { $0.size < $1.size }
  }

  /// In words.
  private static let leastHeadline = 6

  /// How far ahead a headline may announce days without their year, in days.
  private static let nextYear = 330

  /// Whether words right in front of a day say that a book, a film or a record comes out on it: "new album out 13 May".
  private func isOfWork(_ expression: DateExpression, in text: String) -> Bool {
    let list = WordList(text)
    let before = list.indices(in: 0..<expression.range.lowerBound)
    return before.suffix(Self.longestCue).contains { start in
      lexicon.workReleases.match(list, at: start).map { start + $0.count } == before.upperBound
    }
  }

  /// In words and signs.
  private static let longestCue = 4
}
