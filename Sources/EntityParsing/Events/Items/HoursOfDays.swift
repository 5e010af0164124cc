import DateExpressions
import KitModel
import Lexicons

/// Hours of days that are told apart from them, some of the days with their own: "20h30 (samedi 26 à 18h)"
/// two lines below "24, 25 et 26 septembre".
///
/// Such a line names days, but none that stands for itself: it begins no entry, and is read with the days.
struct HoursOfDays {
  let tools: EventTools

  /// In bytes.
  private static let longest = 120
  /// So many lines stand between the days and their hours at the most: title and place.
  private static let mostBetween = 3

  /// The items with such lines as lines of hours.
  func marked(_ items: [Item]) -> [Item] {
    var marked = items
    var above: (index: Int, day: DatedText)?
    for (index, item) in items.enumerated() {
      if let day = above, index - day.index <= Self.mostBetween + 1, item.table == nil,
        !item.isTimeLine, tellsHours(item.dated), joined(day.day, item.dated) != nil
      {
        marked[index].dated.coverage = .pure
        marked[index].isHoursOfDays = true
        above = nil
      } else if item.isDayLine {
        above = item.dated.hasCertainDay ? (index, item.dated) : nil
      } else if item.isTimeLine || item.dated.hasCertainDay || item.table != nil {
        above = nil
      }
    }
    return marked
  }

  /// The texts that tell when, such hours joined to their days.
  func joined(_ when: [DatedText]) -> [DatedText] {
    guard when.count > 1 else { return when }
    var texts: [DatedText] = []
    for dated in inOrder(when) {
      if let last = texts.last, last.coverage == .pure, last.hasCertainDay, !last.hasTime,
        tellsHours(dated), !dated.isTimeOnly || hasExclusion(dated),
        let joined = joined(last, dated)
      {
        texts[texts.count - 1] = joined
      } else {
        texts.append(dated)
      }
    }
    return texts
  }

  /// The texts with the day in front of its hours, without the weekday that these repeat.
  ///
  /// As in: "Tuesday 2.30pm" in a column in front of that of "6 October".
  private func inOrder(_ when: [DatedText]) -> [DatedText] {
    guard when.count == 2, when.allSatisfy({ $0.coverage == .pure && $0.expressions.count == 1 }),
      when[1].hasCertainDay, !when[1].hasTime,
      when[1].expressions[0].known.isDisjoint(with: [.recurrence]),
      case let weekly = when[0].expressions[0].known, weekly.isSuperset(of: [.weekday, .time]),
      weekly.isDisjoint(with: [.day, .month]),
      let weekday = WordList(when[0].text.text).words.first,
      case let hours = tools.dated(
        when[0].text.slice(weekday.range.upperBound..<when[0].text.text.utf8.count)),
      hours.isTimeOnly, hours.coverage == .pure
    else { return when }
    return [when[1], hours]
  }

  /// Days and hours as one text; `nil` where they don't read as one.
  private func joined(_ days: DatedText, _ hours: DatedText) -> DatedText? {
    guard days.expressions.contains(where: { $0.known.contains(.month) }) else { return nil }
    var text = days.text
    text.append(hours.text, separator: ", ")
    var joined = tools.dated(text)
    joined.yearAbove = days.yearAbove
    guard
      joined.expressions.contains(where: {
        $0.known.contains(.month) && $0.range.lowerBound < days.text.text.utf8.count
          && $0.range.upperBound > days.text.text.utf8.count
      }) || areWeekly(hours, of: days)
    else { return nil }
    joined.coverage = .pure
    return joined
  }

  /// Whether hours are told for weekdays one by one, and the days are a stretch: "mardi, mercredi à 20 h ; dimanche à 16 h"
  /// below "Du 30 septembre au 12 octobre".
  private func areWeekly(_ hours: DatedText, of days: DatedText) -> Bool {
    days.expressions.count == 1 && days.expressions[0].statesDayOfMonth
      && !days.expressions[0].namesDaysOneByOne
      && hours.expressions.allSatisfy { $0.known.isSuperset(of: [.weekday, .time]) }
  }

  /// Whether a text tells hours and nothing else, of weekdays or days without their month some of them, or
  /// days on which there is nothing.
  private func tellsHours(_ dated: DatedText) -> Bool {
    guard dated.text.text.utf8.count <= Self.longest, let first = dated.expressions.first,
      dated.expressions.allSatisfy({
        // "Tous les jours de 11 h à 19 h" says when a place is open.
        $0.known.contains(.time)
          && $0.known.isSubset(of: [.weekday, .day, .time, .dayPart, .recurrence])
          && (!$0.known.contains(.recurrence) || $0.known.contains(.weekday))
      }), dated.coverage == .pure || hasExclusion(dated)
    else { return false }
    return tools.reader.scan(dated.text.text).first?.range == first.range
      && first.range.lowerBound <= Self.longestLead
  }

  /// The longest word that leads to an hour, in bytes: "dès 20h".
  private static let longestLead = 5

  /// Whether hours are followed by a day on which there is nothing, to the end of the text.
  private func hasExclusion(_ dated: DatedText) -> Bool {
    guard let last = tools.reader.scan(dated.text.text).last, last.isExclusion else { return false }
    return dated.text.text.utf8.count - last.range.upperBound <= 1
  }
}
