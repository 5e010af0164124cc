import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles that end in \"at\" and a place") struct LinkedPlaceTests {
  private func placed(_ text: String) -> [String] {
    Programme(text).events(title: "Friday 5 June 2026", language: "en").map {
      "\($0.title) | \($0.location.venue ?? "")"
    }
  }

  @Test("Where most titles of a list end so, the names are their places")
  func places() {
    let text = """
      9–10.30am – Pancake Breakfast at Corn Hall
      11am – The Slow Eels at The Loft
      1pm – Weir Ramble at Blin Park
      3pm – Makers Fair at Corn Hall

      All of these events are free and open to everyone who would like to come, and there will be tea for those who stay
      > until the end; children are welcome with their parents, and so are dogs that do not mind a little noise.
      """
    #expect(
      placed(text) == [
        "Pancake Breakfast | Corn Hall", "The Slow Eels | The Loft", "Weir Ramble | Blin Park",
        "Makers Fair | Corn Hall",
      ])
  }

  @Test("One title among others keeps its end")
  func name() {
    let text = """
      9am – Pancake Breakfast
      11am – A Night at the Mill
      1pm – Weir Ramble
      3pm – Makers Fair

      All of these events are free and open to everyone who would like to come, and there will be tea for those who stay
      > until the end; children are welcome with their parents, and so are dogs that do not mind a little noise.
      """
    #expect(placed(text).contains { $0.hasPrefix("A Night at the Mill") })
  }
}
