import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Tells the days of a kit from others by what stands in front of them in their sentence.
extension KitDates {
  /// Whether a sentence tells the days of the edition after the one that the kit is about.
  ///
  /// As in: "Next Timber Days: 8–11 May 2029" at the foot of the page.
  func isOfNextEdition(_ expression: DateExpression, in text: String) -> Bool {
    let list = WordList(text)
    let before = list.indices(in: 0..<expression.range.lowerBound)
    let isEnd = { (index: Int) in [".", "!", "?"].contains { list[index].isSign($0) } }
    return before.contains { start in
      (start == before.lowerBound || list[start - 1].shape == .sign)
        && lexicon.nextEditions.match(list, at: start) != nil
        && !(start..<before.upperBound).contains(where: isEnd)
    }
  }

  /// Whether a few words and a comma stand in front of days, as a place does in a line of facts.
  ///
  /// As in: "Fair grounds, 11–14 May 2027, daily from 9 to 6. All talks in English and German …".
  func standsBehindPlace(_ expression: DateExpression, in text: String) -> Bool {
    let list = WordList(text)
    let before = list.indices(in: 0..<expression.range.lowerBound)
    guard (2...Self.longestPlace).contains(before.count), list[before.lowerBound].beginsWithCapital,
      let last = before.last, [",", "·", "|", "–", "•"].contains(where: { list[last].isSign($0) })
    else { return false }
    let verbs = EventLexicon.shared
    return before.allSatisfy { index in
      !list[index].isSign(".") && !list[index].isSign(":")
        && [verbs.perfects, verbs.future, verbs.copulas, verbs.begins].allSatisfy {
          $0.match(list, at: index) == nil
        }
    }
  }

  /// In words and signs.
  private static let longestPlace = 7

  /// Whether a day stands among years that are printed alone, and is no later than all of them.
  ///
  /// As in: "13 décembre 1993", "2009", "2021" down the margin of "Quelques dates" on the first page.
  func isOfTimeline(_ day: CalendarDate) -> Bool {
    let years = cover.pieces.compactMap { Int($0.text.text) }.filter(Self.years.contains)
    return years.count >= Self.leastYears && years.contains { $0 > day.year }
  }

  private static let years = 1000...2100
  private static let leastYears = 2

  /// The one day that a line of the cover, set as a heading or larger than the text, opens with: its hours and place stand behind.
  ///
  /// As in: "Saturday 7 November 2026 · 10am to 4pm · Blin Campus, Aubin" below the title of an open day.
  func openingDay() -> ClosedRange<CalendarDate>? {
    let days = cover.pieces.filter {
      !$0.isProse && ($0.isHeading || $0.size > cover.bodySize * Self.leastOpening)
    }.compactMap { piece -> CalendarDate? in
      let found = reader.scan(piece.text.text)
      guard let day = found.first, day.range.lowerBound == 0,
        day.known.isSuperset(of: [.day, .month, .year, .time]),
        day.known.isDisjoint(with: [.recurrence]), !day.namesDaysOneByOne,
        case let occurrences = reader.resolve(day, in: context).occurrences,
        // An hour alone is that of a statement, which releases print with their day.
        day.known.contains(.weekday) || occurrences.contains(where: { $0.end?.time != nil })
      else { return nil }
      let told = occurrences.compactMap(\.start?.date)
      return Set(told).count == 1 ? told[0] : nil
    }
    return days.count == 1 ? days[0]...days[0] : nil
  }

  /// How much larger than the text such a line is.
  private static let leastOpening = 1.05
}
