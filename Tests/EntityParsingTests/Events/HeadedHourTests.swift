import KitModel
import Testing

@testable import EntityParsing

@Suite("A row alone above the rows of a table of days") struct HeadedHourTests {
  @Test(
    "tells the hour of the rows below it; a row with a day tells its own, and one of words ends the hour",
    arguments: [
      ("Les mardis du lavoir (webinaire, 13 h)", ["13 h"]), ("Autres dates", []),
      ("Samedi 6 juin, 13 h", nil),
    ])
  func hours(band: String, told: [String]?) {
    let table = Programme(
      """
      | \(band)
      | 2 juin | Le sel | Ana Ruiz
      | 9 juin | La lessive | Ana Ruiz
      """
    ).table
    let tools = Programme.tools
    let entries = TableEntries(tools: tools, scope: Programme.scope, heading: nil)
    let hours = entries.hoursBand(
      table.rows[0].cells, roles: ColumnRoles(of: table, tools: tools))
    #expect(hours?.expressions.map(\.text) == told)
  }
}

@Suite("The text beside the days of a row") struct RuleTextTests {
  private func told(_ days: String, _ text: String) -> [String] {
    let tools = Programme.englishTools
    var entry = Entry(
      title: SourcedText(text: "Lamp walks"), when: [tools.dated(SourcedText(text: days))],
      scope: Programme.scope, origin: .row)
    entry.body = [SourcedText(text: text)]
    return WhenResolver(tools: tools).when(of: entry).occurrences.map {
      [$0.start?.description, $0.end?.description].compactMap { $0 }.joined(separator: "/")
    }
  }

  @Test(
    "tells the hours of a rule, hours together, that of the beginning, and not those of the door or of something else",
    arguments: [
      (
        "Weekends, 6–15 June 2026", "Two miles. Saturdays and Sundays, 10am to 3pm.",
        [
          "2026-06-06T10:00/2026-06-06T15:00", "2026-06-07T10:00/2026-06-07T15:00",
          "2026-06-13T10:00/2026-06-13T15:00", "2026-06-14T10:00/2026-06-14T15:00",
        ]
      ),
      (
        "Mon 1 June 2026", "In the yard at 11am, 1pm and 3pm with Ann.",
        ["2026-06-01T11:00", "2026-06-01T13:00", "2026-06-01T15:00"]
      ),
      (
        "15, 16 & 17 July 2026", "Gates 6pm, curtain up 7.15pm.",
        ["2026-07-15T19:15", "2026-07-16T19:15", "2026-07-17T19:15"]
      ),
      (
        "Fri 5 June 2026", "5pm–9pm, last entry 8pm.", ["2026-06-05T17:00/2026-06-05T21:00"]
      ),
      (
        "Fri 5 June 2026",
        "From 9am, the yard is open to all who want to see how the fleece of forty ewes comes off in one piece, is weighed, "
          + "washed in the weir and hung over the rails of the bridge. Soup is served at noon by the choir.",
        ["2026-06-05T09:00"]
      ),
      (
        "Fri 5 June 2026", "The herd comes down the lane; meet at the chapel at 10.15am.",
        ["2026-06-05T10:15"]
      ),
      (
        "Fri 5 June 2026", "We meet the miller, whose wheel stood still at 10pm in the flood.",
        ["2026-06-05"]
      ),
      ("Fri 5 June 2026", "The bar opens at 5pm and the band is loud.", ["2026-06-05"]),
    ])
  func hours(days: String, text: String, told: [String]) {
    #expect(self.told(days, text) == told)
  }

  @Test("A feast in front of its day is no day of its own")
  func feast() {
    #expect(
      told("Good Friday 3 April to Sunday 12 April 2026", "In the grounds.")
        == ["2026-04-03/2026-04-12"])
  }
}

@Suite("Hours in front of rows of dots") struct LedByHourTests {
  @Test("lead to all that stands behind them, up to the next ones")
  func entries() {
    let lines = Programme(
      """
      9 h ........ Course du lavoir ; dossards
      > avant le 3 juin
      > 11 h ........ Bal des lampions
      """
    ).blocks[0].lines
    let parts = LeaderLines(read: Programme.tools.dated).parts(of: lines)
    #expect(
      parts?.map { Line.join($0.lines).text } == [
        "9 h Course du lavoir ; dossards avant le 3 juin", "11 h Bal des lampions",
      ])
  }
}
