import Testing

@testable import EntityParsing

@Suite("Days with their places above larger titles") struct PlacedOverlineDayTests {
  private let tools = Programme.englishTools

  /// The places that lines of days are told apart from, above titles set so.
  private func places(titles sign: String, last: String = "SUNDAY 6 JUNE 2027, 11 AM, AT LARGE")
    -> [String]
  {
    let text = """
      # SATURDAY 5 JUNE 2027, 2 PM, CORFE, THE OLD FORGE
      \(sign)Bellows and Sparks
      Bring gloves. With the smiths of the lower lane.
      # \(last)
      \(sign)Songs for a Tide Mill
      No seats, and no rain as a rule.
      """
    let items = tools.stream.items(of: Programme(text).blocks)
    return PlacedDates(tools: tools).aboveTitles(items).compactMap { item in
      item.isDateLine ? item.place?.text : nil
    }
  }

  @Test("What stands behind the day is the place of the title below, whatever it is called")
  func overlines() {
    #expect(places(titles: "! ") == ["CORFE, THE OLD FORGE", "AT LARGE"])
  }

  @Test(
    "It may be the title where what stands below is no larger, and one line alone tells nothing")
  func others() {
    #expect(places(titles: "# ").isEmpty)
    #expect(places(titles: "~ ").isEmpty)
    #expect(places(titles: "! ", last: "TICKETS AT THE DOOR").isEmpty)
  }
}
