import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Weekdays of a few days, and days that head the next table") struct WeekdaySpanTests {
  /// Thursday to Sunday.
  private static let period: ClosedRange<CalendarDate>? = {
    guard let first = CalendarDate(year: 2026, month: 6, day: 4) else { return nil }
    return first...first.adding(days: 3)
  }()

  private func when(
    _ text: String, period: ClosedRange<CalendarDate>?, title: String = "Le goûter des petits"
  ) -> When? {
    var context = Programme.tools.context
    context.period = period
    let tools = EventTools(
      reader: Programme.tools.reader, lexicon: .shared, stream: Programme.tools.stream,
      places: Programme.tools.places, kitTitle: nil, context: context)
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: SourcedText(), blocks: [], children: [])
    let entry = Entry(
      title: SourcedText(text: title),
      when: [tools.dated(SourcedText(text: text))],
      scope: EntryScope(section: section, titles: []), origin: .titled)
    return WhenResolver(tools: tools).weekdaySpan(of: entry)
  }

  @Test(
    "From one weekday to another with hours is a stretch of the kit's days",
    arguments: [
      ("Du vendredi au dimanche, de 10 h à 18 h", 5, 7),
      ("De 10 h à 18 h, du jeudi au samedi", 4, 6),
    ])
  func spans(text: String, first: Int, last: Int) {
    let when = when(text, period: Self.period)
    #expect(when?.occurrences.count == 1)
    #expect(when?.occurrences.first?.start?.date.day == first)
    #expect(when?.occurrences.first?.end?.date.day == last)
    #expect(when?.openingHours.count == 1)
  }

  @Test(
    "Days with a gap, one weekday, days of the month and a kit of no few days tell none",
    arguments: [
      "Vendredi et dimanche, de 10 h à 18 h", "Samedi et dimanche, de 10 h à 18 h", "Samedi à 10 h",
      "Du 5 au 7 juin, de 10 h à 18 h",
    ])
  func others(text: String) {
    #expect(when(text, period: Self.period)?.occurrences.first?.end == nil)
    let days = "Du vendredi au dimanche, de 10 h à 18 h"
    #expect(when(days, period: nil) == nil)
    #expect(when(days, period: Self.period, title: "Musée des Tisserands") == nil)
  }

  @Test("A day in the last row of a table heads the rows of the next one")
  func closingDay() {
    let parts = Programme(
      """
      | 9 h | Tri des pommes
      | Samedi 6 juin 2026

      # Halle haute

      | 10 h | Pesée des courges
      | 11 h | Lecture du palmarès
      """)
    let tools = Programme.tools
    let section = Section(
      id: "s1", kind: .programme, level: 1, title: SourcedText(), blocks: [], children: [])
    let parser = TableEntries(
      tools: tools, scope: EntryScope(section: section, titles: []), heading: nil)
    #expect(parser.closingDay(of: parts.table)?.hasCertainDay == true)
    #expect(parser.closingDay(of: Programme("| 9 h | Tri\n| 10 h | Bal").table) == nil)
    #expect(parts.told().contains("Pesée des courges | 2026-06-06T10:00"))
  }

  @Test(
    "A bold title of common words runs in before a day and its hour, a town does not",
    arguments: [
      ("**Fin des travaux** – lundi 8 juin 2026, 9 h", true),
      ("**Visite de la grande serre,** lundi 8 juin 2026, 9 h 30.", true),
      ("**Blin-sur-Orne** – lundi 8 juin 2026, 9 h", false),
      ("**Fin des travaux** – lundi 8 juin 2026", false),
    ])
  func shortRunIn(text: String, expected: Bool) {
    let items = Programme.tools.stream.items(of: Programme(text).blocks)
    #expect((items.count == 2) == expected)
  }
}
