import KitModel
import Testing

@testable import EntityParsing

@Suite("Shows in front, places above, days and hours in cells") struct ShowsByPlaceTests {
  private let tools = Programme.englishTools

  /// Each showing as title, day with hour, and place; `nil` where the table is none of the kind.
  private func told(_ table: String) -> [String]? {
    let parser = TableEntries(tools: tools, scope: Programme.scope, heading: nil)
    return ShowsByPlace(Programme(table).table, tools: tools)?.entries(parser: parser).map {
      ([$0.title] + $0.when.map(\.text) + $0.places).map(\.text).joined(separator: " | ")
    }
  }

  @Test("Each cell is one showing with its own hour, and a cell of signs none")
  func cells() {
    #expect(
      told(
        """
        | Film | Leeds / Corn Hall | York | Hull
        | The Kite Maker | Fri 5 March 2027 / 8.30pm | Sat 6 March 2027 / 9pm | –
        | Low Water | Sun 7 March 2027 / 5pm | – | Mon 8 March 2027 / 8pm
        """) == [
          "The Kite Maker | Fri 5 March 2027 8.30pm | Leeds Corn Hall",
          "The Kite Maker | Sat 6 March 2027 9pm | York",
          "Low Water | Sun 7 March 2027 5pm | Leeds Corn Hall",
          "Low Water | Mon 8 March 2027 8pm | Hull",
        ])
  }

  @Test("A town stands above its hall where each head has both and one is known")
  func towns() {
    func heads(_ first: String, _ second: String) -> [String]? {
      let table = """
        | Film | \(first) / Corn Hall | \(second) / Village Hall
        | The Kite Maker | Fri 5 March 2027 / 8.30pm | Sat 6 March 2027 / 9pm
        | Low Water | Sun 7 March 2027 / 5pm | Mon 8 March 2027 / 8pm
        """
      let parser = TableEntries(tools: tools, scope: Programme.scope, heading: nil)
      return ShowsByPlace(Programme(table).table, tools: tools)?.entries(parser: parser).prefix(2)
        .map { "\($0.city?.text ?? "-") | \($0.places.map(\.text).joined())" }
    }
    #expect(heads("Leeds", "Kilblin") == ["Leeds | Corn Hall", "Kilblin | Village Hall"])
    #expect(heads("our old", "our new") == ["- | ", "- | "])
  }

  @Test("What stands above the cells is no place where nothing tells that it is")
  func sessions() {
    #expect(
      told(
        """
        | Workshop | Group one | Group two
        | Ropes | Fri 5 March 2027 / 10am | Sat 6 March 2027 / 2pm
        | Nets | Fri 5 March 2027 / 2pm | Sat 6 March 2027 / 10am
        """)?.first == "Ropes | Fri 5 March 2027 10am")
  }

  @Test(
    "Columns of days and hours, and cells that tell more, make no such table",
    arguments: [
      """
      | Film | Date | Time
      | The Kite Maker | Fri 5 March 2027 | 8.30pm
      | Low Water | Sat 6 March 2027 | 9pm
      """,
      """
      | Film | Leeds | York
      | The Kite Maker | Fri 5 March 2027 / 8.30pm / with Ada Roche | Sat 6 March 2027 / 9pm
      | Low Water | Sun 7 March 2027 / 5pm | Mon 8 March 2027 / 8pm
      """,
    ])
  func others(table: String) {
    #expect(told(table) == nil)
  }
}
