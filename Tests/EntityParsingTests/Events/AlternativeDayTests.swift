import KitModel
import Testing

@testable import EntityParsing

@Suite("Days for the case that others can't be kept") struct AlternativeDayTests {
  private func days(_ text: String, _ tools: EventTools) -> [String] {
    tools.dated(SourcedText(text: text)).expressions.map(\.text)
  }

  @Test(
    "A day right behind a condition that opens its sentence is none of those told",
    arguments: [
      ("A walk under the stars. If cloudy: Wednesday 11 November, 8pm.", []),
      ("Saturday 5 June, 8pm; if wet, Sunday 6 June", ["Saturday 5 June, 8pm"]),
      ("If you like lamps, come on Saturday 5 June", ["Saturday 5 June"]),
      ("Come if you can: bring lamps on Saturday 5 June", ["Saturday 5 June"]),
    ])
  func english(text: String, told: [String]) {
    #expect(days(text, Programme.englishTools) == told)
  }

  @Test(
    "So is one in French",
    arguments: [
      ("Samedi 5 juin à 21 h. En cas de pluie : dimanche 6 juin.", ["Samedi 5 juin à 21 h"]),
      ("En cas de foule, on jouera aussi dimanche 6 juin.", ["dimanche 6 juin"]),
    ])
  func french(text: String, told: [String]) {
    #expect(days(text, Programme.tools) == told)
  }
}
