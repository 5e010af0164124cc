import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours at the far ends of titles") struct HoursAtLineEndsTests {
  private let tools = Programme.englishTools
  private let cards = """
    # Bellows and Sparks → 9.30am–10.15am
    With the smiths of the lower lane.
    # Songs for a Tide Mill → 11am
    No seats, and no rain as a rule.
    # The Last Ferry → 2pm–3.30pm
    A film, then a walk.
    """

  private func told(_ text: String) -> [String] {
    let heading = tools.dated(SourcedText(text: "Saturday 5 June 2027"))
    let items = RepeatedDays(tools: tools).without(
      tools.stream.items(of: Programme(text).blocks), below: heading)
    return EntrySegmentation(tools: tools, scope: Programme.scope, heading: heading)
      .entries(of: items).map { entry in
        ([entry.title] + entry.when.map(\.text)).map(\.text).joined(separator: " | ")
      }
  }

  private let expected = [
    "Bellows and Sparks | 9.30am–10.15am", "Songs for a Tide Mill | 11am",
    "The Last Ferry | 2pm–3.30pm",
  ]

  @Test("are those of the titles, each an entry of the day above")
  func titles() {
    #expect(told(cards) == expected)
  }

  @Test("also where the day stands once more in figures")
  func repeatedDay() {
    #expect(told("05.06.2027\n" + cards) == expected)
  }

  @Test("Two of them alone are left to the other readers")
  func few() {
    let items = tools.stream.items(of: Programme(cards).blocks)
    #expect(HoursAtLineEnds(tools: tools).parted(items).count == items.count + 3)
    #expect(HoursAtLineEnds(tools: tools).parted(Array(items.prefix(4))).count == 4)
  }
}
