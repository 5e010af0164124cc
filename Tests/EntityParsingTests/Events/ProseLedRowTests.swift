import KitModel
import Testing

@testable import EntityParsing

@Suite("Sentences without a verb, each with a name right in front of its day")
struct ProseLedRowTests {
  /// A paragraph; the names and places of its rows.
  @Test(
    "Each is a row",
    arguments: [
      (
        "Open rehearsal and family day on Saturday 1 May 2027, 10.30am, at the Weir Loft; no seats. Lantern walk Friday 7 May 2027, 9pm.",
        ["Open rehearsal and family day @ at the Weir Loft", "Lantern walk"]
      ),
      (
        "Previews Sept 15–17, 2027. Post-show talk Sunday, Sept 26, 2027.",
        ["Previews", "Post-show talk"]
      ),
      // What is shut or open all day.
      (
        "The mill shop is closed Saturday 1 May 2027. The weir path is open Friday 7 May 2027, 9am–5pm.",
        []
      ),
      // A subject with its verb, a deadline, and what goes on behind the day.
      (
        "The potter fires her kiln on Saturday 1 May 2027, 9pm. Ida Vane reads on Friday 7 May 2027, 9pm.",
        []
      ),
      (
        "Entries close Saturday 1 May 2027. Apply by 7 May 2027. Tickets from Friday 7 May 2027, 9am.",
        []
      ),
      (
        "Wool walk Saturday 1 May 2027 past the old mills. Big wash Friday 7 May 2027 for all who like.",
        []
      ),
    ])
  func rows(text: String, expected: [String]) {
    let tools = Programme.englishTools
    let rows = ProseRows(tools: tools).rows(of: tools.dated(SourcedText(text: text)))
    #expect(
      rows.map { row in
        row.place.map { "\(row.name.text) @ \($0.text)" } ?? row.name.text
      } == expected)
  }
}
