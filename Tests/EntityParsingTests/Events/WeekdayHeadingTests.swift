import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Headings that are a weekday alone")
struct WeekdayHeadingTests {
  /// A section's title; the kit's last day, from 10 July 2026 on; whether the title tells a day.
  @Test(
    "They are days of a kit that lasts less than a week",
    arguments: [
      ("Samedi", "2026-07-12", true),
      ("SAMEDI", "2026-07-12", true),
      ("Samedi", "2026-07-31", false),
      ("Mercredi", "2026-07-12", false),
      ("Samedi gourmand", "2026-07-12", false),
      ("Le samedi", "2026-07-31", false),
    ])
  func days(title: String, last: String, isDay: Bool) throws {
    let section = Section(
      id: "s1", kind: .programme, level: 2, title: SourcedText(text: title), blocks: [],
      children: [])
    let first = try #require(CalendarDate(iso: "2026-07-10"))
    let period = first...(try #require(CalendarDate(iso: last)))
    let tools = EventTools(
      reader: Programme.tools.reader, lexicon: .shared, stream: Programme.tools.stream,
      places: PlaceParser(country: "FR"), kitTitle: nil,
      context: DateContext(period: period, timeZone: "Europe/Paris"))
    #expect((SectionDay(section: section, tools: tools).heading != nil) == isDay)
  }
}
