import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// A weekday that stands for each of a longer period.
///
/// As in: "Le dimanche à 15 h" below "Visites commentées", in a kit about two months. Within a few days it is one of these.
extension WhenResolver {
  /// Gives an entry that tells one weekday and its hour each of that weekday in the days that the kit is about.
  func applyHabits(
    to days: [(DatedText, DateExpression)], of entry: Entry, when: inout When
  ) {
    guard entry.heading == nil, entry.day == nil, days.count == 1,
      let (dated, expression) = days.first,
      let weekly = entry.comesBack ? expression.eachWeek : tools.eachWeek(expression, in: dated),
      let period = tools.context.period
    else { return }
    let resolved = tools.reader.resolve(weekly, in: tools.context)
    let within = resolved.occurrences.filter { $0.start.map { period.contains($0.date) } ?? false }
    guard within.count > 1, within.allSatisfy({ $0.start?.time != nil }) else { return }
    when.occurrences = within
    when.recurrence = resolved.recurrence
    when.openingHours = resolved.openingHours
    when.dayTexts = [dated.text.slice(expression.range)]
    when.yearFrom = .kit
  }
}

extension EventTools {
  /// In days: in a shorter period a weekday is one or two days.
  private static let leastPeriod = 13

  /// A weekday behind an article as each of it, where the kit is about some weeks.
  func eachWeek(_ expression: DateExpression, in dated: DatedText) -> DateExpression? {
    guard let period = context.period,
      period.upperBound.dayNumber - period.lowerBound.dayNumber >= Self.leastPeriod,
      let weekly = expression.eachWeek
    else { return nil }
    let words = WordList(dated.text.text)
    guard let first = words.indices(in: expression.range).first else { return nil }
    let isLed =
      lexicon.definite.match(words, at: first) != nil
      || first > 0 && lexicon.definite.match(words, at: first - 1) != nil
    return isLed ? weekly : nil
  }
}
