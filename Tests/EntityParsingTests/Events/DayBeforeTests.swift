import KitModel
import Testing

@testable import EntityParsing

@Suite("The day in the text in front of an evening told hour by hour") struct DayBeforeTests {
  private func day(_ text: String, hours: [String]) -> String? {
    let blocks = hours.enumerated().map { Page.block($1, y: 200 + Double($0) * 20) }
    let section = Page.section("s2", "Hour by hour", y: 180, blocks: blocks)
    var document = Page.document([Page.block(text, y: 100)] + blocks)
    document.sections = [section]
    return DayBefore(document: document, tools: Programme.englishTools).day(of: section)?.text.text
  }

  private let hours = [
    "5pm Boats leave the quay", "6pm Brass on the green", "8pm Supper at the mill",
  ]

  @Test("is that of the hours")
  func day() {
    #expect(
      day("On Wednesday 12 August 2026 the river is lit.", hours: hours)?.contains("12 August 2026")
        == true)
  }

  @Test("Several days in front of it, or hours that are few, tell none")
  func none() {
    #expect(day("Lit on 12 August 2026, and again on 19 August 2026.", hours: hours) == nil)
    #expect(day("On Wednesday 12 August 2026 the river is lit.", hours: ["5pm Boats leave"]) == nil)
  }
}
