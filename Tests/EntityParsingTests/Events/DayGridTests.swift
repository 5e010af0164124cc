import KitModel
import Testing

@testable import EntityParsing

@Suite("Days as columns of a grid") struct DayGridTests {
  @Test("Titles above their hours, under a day each, are entries; so is one without hours")
  func titledCells() {
    let told = Programme(
      """
      The mill opens its doors to all who like its wheels, ropes and nets, and to their friends.

      | | Mon 7 June 2027 | Tue 8 June 2027 | Wed 9 June 2027
      | Morning | Kite day / 10–11.30am / Blinville Green | Old nets / 11am / Aubin Library · free | Rope walk / from 10am
      | Evening | | Supper / of the mill / 7pm till late | Open doors / Mill House
      """
    ).told(language: "en")
    #expect(
      told == [
        "Kite day | 2027-06-07T10:00/2027-06-07T11:30", "Old nets | 2027-06-08T11:00",
        "Supper of the mill | 2027-06-08T19:00", "Rope walk | 2027-06-09T10:00",
        "Open doors | 2027-06-09",
      ])
  }

  @Test("Cells of text without hours are none")
  func texts() {
    let table = Programme(
      """
      | | lundi 7 juin 2027 | mardi 8 juin 2027
      | Cour | Fusées à eau / pour tous | Plants de tomates / en pot
      | Quai | Contes / par Ana Renn | Bal / des voisins
      """
    ).table
    #expect(TitledDayCells(table, tools: Programme.tools) == nil)
  }

  /// A month whose first week opens with some days of the month before.
  private func month(_ first: [String], cell: String) -> [String] {
    var numbers = first + (1...(35 - first.count)).map { String($0 > 30 ? $0 - 30 : $0) }
    numbers[10] += " / \(cell)"
    let weeks = stride(from: 0, to: 35, by: 7).map { start in
      "| " + numbers[start..<start + 7].joined(separator: " | ")
    }
    let text =
      "The mill opens its doors to all who like its wheels, ropes and nets, and to friends."
    return Programme(text + "\n\n" + weeks.joined(separator: "\n")).told(
      title: "September 2026", language: "en")
  }

  @Test(
    "The last days of the month before move none of the month's",
    arguments: [(["30", "31"], "09"), ([], "11")])
  func monthBefore(first: [String], day: String) {
    #expect(month(first, cell: "Seed swap") == ["Seed swap | 2026-09-\(day)"])
  }

  @Test(
    "Hours within the lines of a day's title are its own",
    arguments: [
      ("Seed swap 5–7p Room 2", "Seed swap | 2026-09-09T17:00/2026-09-09T19:00"),
      ("Seed swap / 10am Mill House", "Seed swap | 2026-09-09T10:00"),
      ("Pie for 50p", "Pie for 50p | 2026-09-09"),
    ])
  func hours(cell: String, told: String) {
    #expect(month(["30", "31"], cell: cell) == [told])
  }
}
