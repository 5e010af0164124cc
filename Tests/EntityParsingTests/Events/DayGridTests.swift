import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days as columns of a grid") struct DayGridTests {
  private let tools = Programme.englishTools

  private func parser(_ heading: String? = nil) -> TableEntries {
    TableEntries(
      tools: tools, scope: Programme.scope,
      heading: heading.map { tools.dated(SourcedText(text: $0)) })
  }

  @Test("Titles above their hours, under a day each, are entries; so is one without hours")
  func titledCells() {
    let table = Programme(
      """
      | | Mon 7 June 2027 | Tue 8 June 2027 | Wed 9 June 2027
      | Morning | Kite day / 10–11.30am / Blinville Green | Old nets / 11am / Aubin Library · free | Rope walk / from 10am
      | Evening | | Supper / of the mill / 7pm till late | Open doors / Mill House
      """
    ).table
    let entries = HeadedCells(table, heading: nil, tools: tools)?.entries(parser: parser()) ?? []
    let told = entries.map { entry in
      ([entry.heading?.text, entry.title].compactMap(\.self) + entry.when.map(\.text) + entry.body)
        .map(\.text).joined(separator: " | ")
    }
    #expect(
      told == [
        "Mon 7 June 2027 | Kite day | 10–11.30am | Blinville Green",
        "Tue 8 June 2027 | Old nets | 11am | Aubin Library | free",
        "Tue 8 June 2027 | Supper of the mill | 7pm till late",
        "Wed 9 June 2027 | Rope walk | from 10am", "Open doors Mill House | Wed 9 June 2027",
      ])
  }

  @Test("Cells of text without hours are none")
  func texts() {
    let table = Programme(
      """
      | | lundi 7 juin 2027 | mardi 8 juin 2027
      | Cour | Fusées à eau / pour tous | Plants de tomates / en pot
      | Quai | Contes / par Ana Renn | Bal / des voisins
      """
    ).table
    #expect(HeadedCells(table, heading: nil, tools: Programme.tools) == nil)
  }

  /// What a cell of September tells, in a grid whose first week opens with some days of the month before.
  private func month(_ first: [String], cell: String) -> [String] {
    var numbers = first + (1...(35 - first.count)).map { String($0 > 30 ? $0 - 30 : $0) }
    numbers[10] += " / \(cell)"
    let weeks = stride(from: 0, to: 35, by: 7).map { start in
      "| " + numbers[start..<start + 7].joined(separator: " | ")
    }
    let table = Programme(weeks.joined(separator: "\n")).table
    let entries =
      CalendarGrid(table, tools: tools)?.entries(parser: parser("September 2026")) ?? []
    return entries.map { entry in
      ([entry.day?.date.description ?? "–", entry.title.text] + entry.when.map(\.text.text)
        + entry.body.map(\.text)).joined(separator: " | ")
    }
  }

  @Test(
    "The last days of the month before move none of the month's",
    arguments: [(["30", "31"], "09"), ([], "11")])
  func monthBefore(first: [String], day: String) {
    #expect(month(first, cell: "Seed swap") == ["2026-09-\(day) | Seed swap"])
  }

  @Test(
    "Hours within the lines of a day's title are its own",
    arguments: [
      ("Seed swap 5–7p Room 2", "2026-09-09 | Seed swap | 5–7p | Room 2"),
      ("Seed swap / 10am Mill House", "2026-09-09 | Seed swap | 10am | Mill House"),
      ("Pie, pence and pans", "2026-09-09 | Pie, pence and pans"),
    ])
  func hours(cell: String, told: String) {
    #expect(month(["30", "31"], cell: cell) == [told])
  }

  /// The month of a grid that begins on a Wednesday, in a kit of some days of 2026.
  private func month(titled title: String, heads: String, period: String) -> String? {
    let english = Programme.englishTools
    let days = period.split(separator: " ").compactMap { CalendarDate(iso: $0) }
    let tools = EventTools(
      reader: english.reader, lexicon: .shared, stream: english.stream, places: english.places,
      kitTitle: nil, context: DateContext(period: days[0]...days[1], year: 2026))
    let grid = GridMonth(Programme(heads + "\n| | | 1 | 2 | 3 | 4 | 5").table, tools: tools)
    return grid.first(heading: nil, titles: [SourcedText(text: title)]) { first in
      grid.weekdays[2].map { $0 == first.weekday } ?? true
    }?.description
  }

  private let week = "| Mon | Tue | Wed | Thu | Fri | Sat | Sun"

  @Test("The month of a grid is the one that its title names")
  func namedMonth() {
    let period = "2026-06-20 2026-07-26"
    #expect(month(titled: "July at a glance", heads: week, period: period) == "2026-07-01")
    #expect(month(titled: "July at a glance", heads: "| A", period: period) == "2026-07-01")
  }

  @Test("Else it is the only one of the kit's period whose days stand below their weekdays")
  func monthOfPeriod() {
    let (one, two) = ("2026-06-20 2026-07-26", "2026-03-20 2026-07-26")
    #expect(month(titled: "At a glance", heads: week, period: one) == "2026-07-01")
    #expect(month(titled: "June at a glance", heads: week, period: one) == "2026-07-01")
    #expect(month(titled: "At a glance", heads: week, period: two) == nil)
    #expect(month(titled: "At a glance", heads: "| A", period: one) == nil)
  }

  @Test("Each title above an hour and place is an entry of its day")
  func titledHours() {
    #expect(
      month(["30", "31"], cell: "Dawn song / 6am · Aubin lookout / Night market / 5–9pm · Weir")
        == [
          "2026-09-09 | Dawn song | 6am | Aubin lookout",
          "2026-09-09 | Night market | 5–9pm | Weir",
        ])
  }
}
