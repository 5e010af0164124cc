import KitModel
import Testing

@testable import EntityParsing

@Suite("Cells that name what comes back and tell when") struct ToldCellTests {
  private let tools = Programme.englishTools

  private func told(_ table: String) -> [String]? {
    let parser = TableEntries(tools: tools, scope: Programme.scope, heading: nil)
    return ToldCells(Programme(table).table, tools: tools)?.entries(parser: parser).map {
      ([$0.title] + $0.when.map(\.text) + $0.places).map(\.text).joined(separator: " | ")
    }
  }

  @Test("are entries, where what stands in the other cells says")
  func markets() {
    #expect(
      told(
        """
        | Leeds | Saturday Market. Every Saturday, 1 May to 30 October 2027, 8 am to noon | Station yard
        | York | Cheese and Bread. June 3, 10 and 17, 2027, 4–6.30 pm | Pavilion
        """) == [
          "Saturday Market | Every Saturday, 1 May to 30 October 2027, 8 am to noon | Station yard | Leeds",
          "Cheese and Bread | June 3, 10 and 17, 2027, 4–6.30 pm | Pavilion | York",
        ])
  }

  @Test(
    "A row that tells no hour, days of their own in other cells, and texts that go on make no such table",
    arguments: [
      """
      | Leeds | Saturday Market. Every Saturday, 1 May to 30 October 2027, 8 am to noon
      | York | Cheese and Bread. Made by hand since 1982
      """,
      """
      | Sat 1 May 2027 | Saturday Market. From 8 am to noon
      | Sat 8 May 2027 | Cheese and Bread. From 8 am to noon
      """,
      """
      | Leeds | Saturday Market. The stalls were full on 1 May 2027 at 8 am
      | York | Cheese and Bread. The ovens were lit on 2 May 2027 at 8 am
      """,
    ])
  func others(table: String) {
    #expect(told(table) == nil)
  }
}
