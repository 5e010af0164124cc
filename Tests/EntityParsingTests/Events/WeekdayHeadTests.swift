import KitModel
import Testing

@testable import EntityParsing

@Suite("Weekdays cut short over the columns of a week") struct WeekdayHeadTests {
  @Test(
    "Each heads its column, \"Mar\" between \"Lun\" and \"Mer\" as well; names among them head none",
    arguments: [
      ("| | Lun | Mar | Mer", [1, 2, 3]), ("| | jeu. | ven. | sam.", [1, 2, 3]),
      ("| | Nef | Mer | Tour", nil), ("| | Lun | Grange | Four", nil),
    ])
  func heads(row: String, columns: [Int]?) {
    let days = DayHeads.days(of: Programme(row).table.rows[0], tools: Programme.tools)
    #expect(days?.keys.sorted() == columns)
  }

  @Test("Halls called by short names are none")
  func halls() {
    let events = Programme(
      """
      # Lundi 13 juillet 2026
      | | Nef | Mer | Tour
      | 10 h | Contes du grenier | Bal des gonds |
      | 14 h | | Lecture à deux voix | Veillée
      """
    ).events()
    #expect(events.map(\.location.venue) == ["Nef", "Mer", "Mer", "Tour"])
  }
}
