import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns of weekdays and hours cut short") struct ClockColumnTests {
  private let tools = Programme.englishTools

  private func column(_ column: Int, of table: Table) -> [String] {
    table.rows.filter { !$0.isHeader }.compactMap { row in
      row.cells.first { $0.column == column }?.text.text
    }
  }

  @Test(
    "Stretches of hours below a head for hours are of halves of the day",
    arguments: [
      ("9–3|2–6|8:30–11:30|noon–6", ["9–3 pm", "2–6 pm", "8:30–11:30 am", "noon–6"]),
      ("10 – 2|1–4", ["10 – 2 pm", "1–4 pm"]),
      // Figures that count on behind noon, and those with a zero, have no halves.
      ("9–3|14–18", ["9–3", "14–18"]), ("09:00–11:30|9–3", ["09:00–11:30", "9–3"]),
      ("9–3|by appointment", ["9–3", "by appointment"]),
    ])
  func stretches(cells: String, expected: [String]) {
    let rows = cells.split(separator: "|").map { "| Mill \($0.count) | \($0)" }
    var programme = Programme((["| Where | Hours"] + rows).joined(separator: "\n"))
    programme.markHeader()
    #expect(column(1, of: HalfDayColumn.completed(programme.table, tools: tools)) == expected)
  }

  @Test(
    "Letters of weekdays in front of days in figures say no more than these",
    arguments: [
      ("M 3/1|W 3/3|Th 3/4, Sa 3/6", ["3/1", "3/3", "3/4, 3/6"]),
      ("M 3/1|W 3/3|soon", ["M 3/1", "W 3/3", "soon"]),
      ("Hall 3/1|Room 3/3|Room 3/4", ["Hall 3/1", "Room 3/3", "Room 3/4"]),
    ])
  func letters(cells: String, expected: [String]) {
    let rows = cells.split(separator: "|").map { "| \($0) | Old nets" }
    let table = Programme(rows.joined(separator: "\n")).table
    #expect(column(0, of: WeekdayLetters.removed(table)) == expected)
  }

  @Test("Weekdays alone are days of a kit of one week", arguments: [(7, true), (30, false)])
  func weekdays(length: Int, expected: Bool) throws {
    let first = try #require(CalendarDate(iso: "2027-11-08"))
    let tools = EventTools(
      reader: tools.reader, lexicon: .shared, stream: tools.stream, places: tools.places,
      kitTitle: nil, context: DateContext(period: first...first.adding(days: length - 1)))
    let days = Programme("| Mon | Survey\n| Tues | Breakfast\n| Tues | Clinic\n| Fri | Lunch").table
    #expect(WeekdayColumn.fill(days.rows.map { $0.cells[0] }, tools: tools) == expected)
    let names = Programme("| Sun Hill | Survey\n| Mon Repos | Breakfast\n| Fri Gate | Lunch").table
    #expect(!WeekdayColumn.fill(names.rows.map { $0.cells[0] }, tools: tools))
  }

  @Test(
    "Weekdays beside stretches of days are days of each week of these",
    arguments: [
      ("Tue|Thu|Tue/Thu", ["5 March – 2 April 2027", "6 – 27 May 2027", "1 – 24 June 2027"], true),
      (
        "Tue|Thu|by appointment",
        ["5 March – 2 April 2027", "6 – 27 May 2027", "1 – 24 June 2027"], false
      ),
      // Days one by one tell their own weekday.
      ("Tue|Thu|Fri", ["5 March 2027", "6 May 2027", "1 June 2027"], false),
    ])
  func weekdaysBesideSpans(cells: String, days: [String], expected: Bool) {
    let rows = zip(cells.split(separator: "|"), days).map { "| Pottery | \($0) | \($1)" }
    let table = Programme(rows.joined(separator: "\n")).table
    #expect(
      WeekdayColumn.fill(
        table.rows.map { $0.cells[1] }, besideSpansIn: table.rows, tools: tools) == expected)
  }

  @Test(
    "A first row most of whose cells name columns is their head",
    arguments: [
      (
        "| Day | Event | Time & place | Press\n| 3 May | Survey | 6pm, Hall | yes\n| 4 May | Tea | 7pm, Mill | no",
        true
      ),
      // What the column holds tells no times.
      (
        "| Day | Event | Time & place | Press\n| one | Survey | Hall | yes\n| two | Tea | Mill | no",
        false
      ),
      (
        "| Ann | Event | Mill | Press\n| 3 May | Survey | 6pm | yes\n| 4 May | Tea | 7pm | no",
        false
      ),
    ])
  func heads(text: String, expected: Bool) {
    let table = Programme(text).table
    #expect(TableHeads.areNamed(table.rows[0], of: table, tools: tools) == expected)
  }

  @Test(
    "Hours that all lie between one and noon and rise are of the afternoon where the first is early",
    arguments: [
      ("2.00|2.45|3.20|4.30", ["2.00 pm", "2.45 pm", "3.20 pm", "4.30 pm"]),
      ("6.00|6.45|7.20|8.30", ["6.00", "6.45", "7.20", "8.30"]),
      ("2.00|1.45|3.20", ["2.00", "1.45", "3.20"]),
    ])
  func afternoon(cells: String, expected: [String]) {
    let rows = cells.split(separator: "|").map { "| \($0) | Maypole" }
    let table = Programme(rows.joined(separator: "\n")).table
    #expect(column(0, of: TwelveHours.completed(table, tools: tools)) == expected)
  }

  @Test("A column headed for dates may hold days in figures")
  func figures() {
    var programme = Programme(
      "| Sortie | Date | Heure\n| Bal | 14/3 | 20 h\n| Veillée | 28/3 | 19 h\n| Goûter | 9/4 | 16 h"
    )
    programme.markHeader()
    let roles = ColumnRoles(of: programme.table, tools: Programme.tools)
    #expect(roles[1] == .date && roles.numericDays == [1])
  }

  @Test(
    "Days in figures that can only put the month first are American",
    arguments: [
      (["Bus stops: M 3/15, F 3/26"], ["US"]), (["Sat 15/3, then 3/26 and 4/28"], []),
      (["On 3/4 and 5/6"], []), (["24/7, 3/15"], []),
    ])
  func monthFirst(texts: [String], countries: [String]) {
    var votes = CountryVotes()
    votes.countMonthFirstDays(texts)
    #expect(votes.countries == countries)
  }
}
