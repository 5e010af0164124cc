import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Titles behind the weekday that each of them is on, in a kit about a few days, where the text above gives the hour of all.
///
/// As in: "chaque jour de 12h15 à 13h15 au pavillon" above "Jeudi : Faut-il creuser des bassines ?" and "Vendredi : L'abreuvoir".
/// Without such a text a weekday in front of a name may say when a stall is open.
struct WeekdayPrefixedTitles {
  let tools: EventTools

  private static let least = 2
  /// In bytes.
  private static let longest = 160
  private static let shortest = 4

  func parted(_ items: [Item]) -> [Item] {
    guard let found = titles(in: items) else { return items }
    return items.indices.flatMap { index in
      found.titles[index].map { parts(of: items[index], title: $0) } ?? [items[index]]
    }
  }

  /// The hour that the text above gives to all such titles.
  func hours(in items: [Item]) -> DatedText? { titles(in: items)?.hours }

  private func titles(in items: [Item]) -> (titles: [Title?], hours: DatedText)? {
    guard tools.weekdaysTellDays else { return nil }
    let titles = items.map { $0.isEmphasised ? title(of: $0) : nil }
    let prefixed = items.indices.filter { titles[$0] != nil }
    guard prefixed.count >= Self.least, let first = prefixed.first, first > 0,
      Set(prefixed.compactMap { titles[$0]?.day }).count == prefixed.count,
      prefixed.allSatisfy({ items[$0].look == items[first].look }),
      let hours = SectionHours(tools: tools).told(in: items[..<first].map(\.text))
    else { return nil }
    return (titles, hours)
  }

  private struct Title {
    var day: CalendarDate
    var weekday: Range<Int>
    var name: Int
  }

  /// The weekday that opens a text in front of a sign, and where the title behind it begins.
  private func title(of item: Item) -> Title? {
    guard item.table == nil, item.byteCount <= Self.longest,
      case let found = tools.reader.scan(item.text.text), found.count == 1,
      found[0].range.lowerBound == 0, found[0].known == [.weekday],
      let day = ProseWeekday(tools: tools).date(of: found[0]),
      case let words = WordList(item.text.text),
      let sign = words.words.first(where: { $0.range.lowerBound >= found[0].range.upperBound }),
      sign.isSign(":") || sign.isSpacedBefore && [":", "–", "—"].contains(where: sign.isSign),
      case let rest = item.text.slice(sign.range.upperBound..<item.byteCount),
      case let name = TitleCleaning.trimmedStart(rest), name.text.utf8.count >= Self.shortest,
      let letter = name.text.unicodeScalars.first,
      LetterCase.isCapital(letter) || "«“\"".unicodeScalars.contains(letter)
    else { return nil }
    return Title(
      day: day, weekday: found[0].range, name: item.byteCount - name.text.utf8.count)
  }

  private func parts(of item: Item, title: Title) -> [Item] {
    var name = tools.stream.placedPart(
      of: item, as: item.text.slice(title.name..<item.byteCount))
    name.isEmphasised = true
    name.isHeading = true
    name.look.isBold = true
    var day = tools.stream.placedPart(of: item, as: item.text.slice(title.weekday))
    day.dated =
      ProseWeekday(tools: tools).day(title.day, told: 0..<title.weekday.count, in: day.text)
      ?? day.dated
    day.isEmphasised = false
    day.isHeading = false
    day.gapAbove = 0
    return [name, day]
  }
}
