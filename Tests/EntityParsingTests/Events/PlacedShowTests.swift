import KitModel
import Testing

@testable import EntityParsing

@Suite("Shows whose cells tell where and when they are on") struct PlacedShowTests {
  private let tools = Programme.englishTools

  /// Each showing as title, day, hour and place.
  private func told(_ table: String) -> [String] {
    let parser = TableEntries(tools: tools, scope: Programme.scope, heading: nil)
    let shows = PlacedShows(Programme(table).table, tools: tools)
    return (shows?.entries(parser: parser) ?? []).map { entry in
      ([entry.title, entry.heading?.text].compactMap(\.self) + entry.when.map(\.text) + entry.places)
        .map(\.text).joined(separator: " | ")
    }
  }

  private static let shows = [
    "The Kite Maker | Mon 7 June 2027 | 10.30am | Leeds",
    "The Kite Maker | Tue 8 June 2027 | 11am | York", "Low Water | Mon 7 June 2027 | 2.15pm | Hull",
  ]

  @Test(
    "below days or beside them, the place above its hour or behind it",
    arguments: [
      """
      | Show | Mon 7 June 2027 | Tue 8 June 2027
      | The Kite Maker | Leeds / 10.30am | York / 11am
      | Low Water | Hull / 2.15pm | –
      """,
      """
      | | The Kite Maker | Low Water
      | Mon 7 June 2027 | 10.30am Leeds | Hull, 2.15pm
      | Tue 8 June 2027 | 11am York | half-term
      """,
    ])
  func shows(table: String) {
    #expect(told(table).sorted() == Self.shows.sorted())
  }

  @Test(
    "Cells that tell what is on, rows named by places, and too few shows make no such table",
    arguments: [
      """
      | | Mon 7 June 2027 | Tue 8 June 2027
      | Morning | Button fair / 10.30am | Rope walk / 11am
      | Evening | Supper / 7pm | Open doors / 8pm
      """,
      """
      | | Mon 7 June 2027 | Tue 8 June 2027
      | Leeds | York / 10.30am | Hull / 11am
      | Hull | Leeds / 7pm | York / 8pm
      """,
      """
      | Show | Mon 7 June 2027 | Tue 8 June 2027 | Wed 9 June 2027
      | Low Water | Leeds / 10.30am | Hull / 11am | York / 11am
      """,
    ])
  func others(table: String) {
    #expect(PlacedShows(Programme(table).table, tools: tools) == nil)
  }
}
