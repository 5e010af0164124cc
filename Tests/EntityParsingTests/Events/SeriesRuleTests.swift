import KitModel
import Testing

@testable import EntityParsing

@Suite("Rules that head the days of a series") struct SeriesRuleTests {
  private func told(_ days: [String]) -> [String] {
    let sessions = zip(days, ["The Slow Eels", "Why Bells Matter", "A River in Maps"]).map {
      "\($0)\n> \($1), an evening for anyone who listens\n"
    }
    let text =
      "Fridays, 6–8 p.m. | $12\n\n" + sessions.joined(separator: "\n")
      + "\nAll of these evenings are free and open to everyone who would like to come, and there will be tea for those who stay."
    return Programme(text).told(title: "Mill Fridays", language: "en")
  }

  @Test("The rule gives its hours to days of its weekday and is no event itself")
  func hours() {
    let told = told(["June 5, 2026", "June 12, 2026", "June 26, 2026"])
    #expect(told.count == 3)
    #expect(told.allSatisfy { $0.contains("T18:00/") && $0.contains("T20:00") })
    #expect(!told.contains { $0.hasPrefix("Mill Fridays") })
  }

  @Test("Above days of other weekdays the rule is an event of its own")
  func others() {
    let told = told(["June 6, 2026", "June 14, 2026", "June 22, 2026"])
    #expect(!told.contains { $0.contains("2026-06-14T18:00") })
  }
}
