import KitModel
import Testing

@testable import EntityParsing

@Suite("A row alone above the rows of a table of days") struct HeadedHourTests {
  @Test("tells the hour of the rows below it, until the next one")
  func hours() {
    let told = Programme(
      """
      | Les mardis du lavoir (webinaire, 13 h)
      | 2 juin | Le sel | Ana Ruiz
      | 9 juin | La lessive | Ana Ruiz
      | Autres dates
      | 12 juin | Bal des lampions | salle Berlin
      """
    ).told()
    #expect(
      told == [
        "Le sel | 2026-06-02T13:00", "La lessive | 2026-06-09T13:00",
        "Bal des lampions | 2026-06-12",
      ])
  }
}

@Suite("The text beside a rule of days") struct RuleTextTests {
  @Test(
    "tells their hours, their bounds and the days in figures of a feast",
    arguments: [
      (
        "| Weekends, 6–15 June | Lamp walks / Two miles. Saturdays and Sundays, 10am to 3pm.",
        "Lamp walks | 2026-06-06T10:00/2026-06-06T15:00 2026-06-07T10:00/2026-06-07T15:00 "
          + "2026-06-13T10:00/2026-06-13T15:00 2026-06-14T10:00/2026-06-14T15:00"
      ),
      (
        "| Mon 1 June | Shearing by hand / In the yard at 11am, 1pm and 3pm with Ann.",
        "Shearing by hand | 2026-06-01T11:00 2026-06-01T13:00 2026-06-01T15:00"
      ),
      (
        "| 15, 16 & 17 July | Open-air play / Gates 6pm, curtain up 7.15pm.",
        "Open-air play | 2026-07-15T19:15 2026-07-16T19:15 2026-07-17T19:15"
      ),
      (
        "| Fri 5 June | Late night / 5pm–9pm, last entry 8pm.",
        "Late night | 2026-06-05T17:00/2026-06-05T21:00"
      ),
      (
        "| Good Friday 3 April to Sunday 12 April | Hare hunt / In the grounds.",
        "Hare hunt | 2026-04-03/2026-04-12"
      ),
    ])
  func told(row: String, told: String) {
    let events = Programme(
      """
      \(row)
      | Sat 20 June, 8pm | Dance / Band and bar.
      """
    ).told(language: "en")
    #expect(events.contains(told))
  }

  @Test("An hour of something else in it is not that of the entry")
  func others() {
    let told = Programme(
      """
      | Fri 5 June | Late night / The bar opens at 5pm and the band is loud.
      | Sat 20 June, 8pm | Dance / Band and bar.
      """
    ).told(language: "en")
    #expect(told.contains("Late night | 2026-06-05"))
  }
}
