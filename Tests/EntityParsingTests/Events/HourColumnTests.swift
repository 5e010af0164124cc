import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns of hours and months") struct HourColumnTests {
  private func hours(_ column: [String]) -> [String] {
    let rows = column.enumerated().map { "| \($1) | Session \($0)" }.joined(separator: "\n")
    return TwelveHours.completed(Programme(rows).table, tools: Programme.englishTools).rows
      .map { $0.cells[0].text.text }
  }

  @Test(
    "Hours that begin anew behind noon are of the afternoon",
    arguments: [
      (["10:00", "11:30", "2:00", "4:15"], ["10:00", "11:30", "2:00 pm", "4:15 pm"]),
      (
        ["9:15–10:00", "12:00–1:00", "1:15–3:00"], ["9:15–10:00", "12:00–1:00 pm", "1:15–3:00 pm"]
      ),
      (["11.15–1.00", "1.15–2.00", "2.00–3.30"], ["11.15–1.00", "1.15–2.00 pm", "2.00–3.30 pm"]),
      // What a point parts may be any figure, before noon as well.
      (["8.30", "10.00", "12.00", "1.30"], ["8.30 am", "10.00 am", "12.00 pm", "1.30 pm"]),
      // Words may follow that tell no half.
      (["10:30", "1:15", "7:30 till late"], ["10:30", "1:15 pm", "7:30 pm till late"]),
      (
        ["9.15–10.00", "1.15–3.00", "3.15–4.00"], ["9.15–10.00 am", "1.15–3.00 pm", "3.15–4.00 pm"]
      ),
    ])
  func afternoon(column: [String], told: [String]) {
    #expect(hours(column) == told)
  }

  @Test(
    "Hours of twenty-four, with zeros, with marks, or in no order stay as they are",
    arguments: [
      ["10:00", "14:00", "2:00"], ["09:00", "11:00", "01:00"], ["10 am", "11 am", "2 pm"],
      ["10:00", "2:00", "11:00", "3:00"], ["10", "4", "7"], ["10:30", "1:15", "7:30 pm till late"],
    ])
  func others(column: [String]) {
    #expect(hours(column) == column)
  }

  @Test("Beginning and end below one another are one stretch, where rows follow one another")
  func stacked() {
    let chain = Programme(
      """
      | 09:00 / 09:20 | Opening | Ann Bell
      | 09:20 / 10:30 | Old nets | Bo Carr
      | 11:00 / 12:30 | New ropes | Cy Dunn
      """)
    #expect(
      StackedHours.joined(chain.table, tools: Programme.englishTools).rows.map {
        $0.cells[0].text.text
      } == ["09:00 – 09:20", "09:20 – 10:30", "11:00 – 12:30"])
    let twice = Programme(
      "| 10:00 / 15:00 | Nets\n| 11:00 / 16:00 | Ropes\n| 12:00 / 17:00 | Kites")
    #expect(
      StackedHours.joined(twice.table, tools: Programme.englishTools).rows.allSatisfy {
        $0.cells[0].lines.count == 2
      })
  }

  @Test("Months side by side, each over days and towns of its own")
  func months() {
    let bare = Programme(
      "| FEBRUARY | | MARCH |\n| 11 / THU | Renn | 3 / WED | Aubin\n| 12 / FRI | Blin | 5 / FRI | Moss"
    )
    let months = MonthTables.parts(of: bare.table, tools: Programme.englishTools)
    #expect(months?.map(\.month.text.text) == ["FEBRUARY", "MARCH"])
    #expect(months?.map { $0.month.expressions.count } == [1, 1])
    #expect(months?.last?.table.rows.first?.cells.map(\.text.text) == ["3 WED", "Aubin"])
    #expect(months?.last?.table.rows.first?.cells.map(\.column) == [0, 1])
  }

  @Test("The day that a release announces is that of the table of hours further down")
  func lead() {
    func told(_ lead: String) -> [String] {
      Programme(
        """
        \(lead)
        The mill has stood on the river for two hundred years and is open to all who like wheels.

        | 8:30–9:00 | Welcome
        | 9:00–9:45 | The wheel turns
        | 10:15–11:00 | Bread from the mill
        """
      ).told(title: "The mill opens its doors", language: "en").filter {
        $0.contains("wheel turns")
      }
    }
    #expect(
      told(
        "BLINVILLE, January 19, 2027 – The mill holds its open day on Thursday, February 18, 2027.")
        == ["The wheel turns | 2027-02-18T09:00/2027-02-18T09:45"])
    #expect(told("The mill is open on 18 February 2027 and on 4 March 2027 as well.") == [])
  }

  @Test("A row of hours without a day is on the day of the row above")
  func carried() {
    let told = Programme(
      """
      The mill opens its doors to all who like its wheels, ropes and nets, and to their friends.

      | Date | Time | Activity
      | Sun 6 June 2027 | 10:00 | Kite day on the green
      | | 19:00 | Supper of the mill
      | Mon 7 June 2027 | 11:00 | Old nets, a talk
      | Tue 8 June 2027 | 20:00 | Prizes for ropes
      """
    ).told(language: "en")
    #expect(told.contains("Supper of the mill | 2027-06-06T19:00"))
  }

  @Test(
    "Four figures and single letters are hours in a column of them",
    arguments: [
      (["1055", "0930–1015", "—"], ["10:55", "09:30–10:15", "—"]),
      (["8A", "11A–7P", "7:30A"], ["8Am", "11Am–7Pm", "7:30Am"]),
      (["204", "310", "12"], ["204", "310", "12"]),
      (["1999", "2004", "2015"], ["1999", "2004", "2015"]),
    ])
  func shorthand(column: [String], told: [String]) {
    let rows = column.enumerated().map { "| \($1) | Race \($0)" }.joined(separator: "\n")
    let written = HourShorthand.written(Programme(rows).table, tools: Programme.englishTools)
    #expect(written.rows.map { $0.cells[0].text.text } == told)
  }

  @Test("Texts that open with dotted hours into the afternoon show that dots are those of hours")
  func dotted() {
    func areUsed(_ texts: [String]) -> Bool {
      let blocks = texts.enumerated().map { Page.block($1, y: 80 + Double($0) * 20) }
      return DottedHours.areUsed(
        in: Page.document(blocks), reader: KitDateReader(languages: ["en"]))
    }
    #expect(areUsed(["10.30 Gates open.", "12.00 Brass on the green.", "14.15 Last race."]))
    #expect(!areUsed(["3.50 Tea and cake", "4.00 Coffee and cake", "4.50 Soup of the day"]))
    #expect(!areUsed(["10.30 Gates open.", "Brass on the green.", "14.15 Last race."]))
  }
}
