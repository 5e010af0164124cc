import KitModel
import Testing

@testable import PageLayout

@Suite("Hours behind the day of several rows") struct HoursInRowsTests {
  /// Rows that stand as close as the lines of their titles: a day beside the first of its hours alone.
  private func sheet(_ rows: [(day: String, hour: String, title: [String])]) -> Sheet {
    var sheet = Sheet()
    var y = 60.0
    for row in rows {
      if !row.day.isEmpty { sheet.write(row.day, x: 50, y: y) }
      if !row.hour.isEmpty { sheet.write(row.hour, x: 150, y: y) }
      sheet.write(row.title, x: 220, y: y)
      sheet.write("Grange", x: 460, y: y)
      y += Double(row.title.count) * 12
    }
    return sheet
  }

  @Test("part the row of the day at the titles beside them")
  func parted() {
    let rows = sheet([
      ("Sat 6 June", "10h30", ["Pruning an old", "apple tree"]),
      ("", "12h", ["Mend it", "yourself"]),
      ("Sun 7 June", "9h", ["The river and", "its mills"]), ("", "14h", ["Silk and", "thread"]),
      ("Tue 9 June", "11h", ["Timber that", "sings"]),
    ]).rows
    #expect(rows?.count == 5)
    #expect(rows?[1] == ["12h", "Mend it yourself", "Grange"])
    #expect(rows?[3] == ["14h", "Silk and thread", "Grange"])
  }

  @Test("are none where the column behind the day names halls")
  func halls() {
    let rows = sheet([
      ("Sat 6 June", "Mill", ["Pruning an old", "apple tree"]),
      ("", "Forge", ["Mend it", "yourself"]),
      ("Sun 7 June", "Mill", ["The river and", "its mills"]), ("", "Barn", ["Silk and", "thread"]),
      ("Tue 9 June", "Mill", ["Timber that", "sings"]),
    ]).rows
    #expect(rows?.count == 3)
  }
}
