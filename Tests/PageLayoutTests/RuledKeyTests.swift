import KitModel
import Testing

@testable import PageLayout

@Suite("Keys left of the lines of a table") struct RuledKeyTests {
  /// A grid of two halls that lines part, hours in the middle of its rows left of them.
  private func grid(_ keys: [String], x: Double = 50, lowered: Double = 6) -> Sheet {
    var sheet = Sheet()
    for x in [100.0, 300, 500] { sheet.plumb(x, 80, 80 + 40 * Double(keys.count)) }
    sheet.level(80, 100, 500)
    for (index, key) in keys.enumerated() {
      let y = 84 + Double(index) * 40
      sheet.write(key, x: x, y: y + lowered)
      sheet.write(["The river \(index)", "Ana Ruiz"], x: 110, y: y)
      sheet.write(["Mend it \(index)", "Lou Aubin"], x: 310, y: y)
      sheet.level(y + 36, 100, 500)
    }
    return sheet
  }

  private func told(_ sheet: Sheet) -> [String]? {
    sheet.rows?.map { $0.joined(separator: " | ") }
  }

  @Test(
    "Hours level with the rows of a grid are its first column, with what stands beside its heads")
  func keys() {
    var sheet = grid(["10h30", "11h30", "14h"])
    #expect(told(sheet)?.first == "10h30 | The river 0 Ana Ruiz | Mend it 0 Lou Aubin")
    sheet.write("Sat 14", x: 50, y: 64, style: Sheet.bold)
    sheet.write("Grange", x: 180, y: 64, style: Sheet.bold)
    sheet.write("Forge", x: 380, y: 64, style: Sheet.bold)
    #expect(told(sheet)?.first == "Sat 14 | Grange | Forge")
    #expect(told(sheet)?.last == "14h | The river 2 Ana Ruiz | Mend it 2 Lou Aubin")
  }

  @Test("Text without figures beside a grid, or far from it, is none of its columns")
  func none() {
    let words = grid(["A note", "beside", "a table"])
    #expect(told(words)?.first == "The river 0 Ana Ruiz | Mend it 0 Lou Aubin")
    let far = grid(["10h30", "11h30", "14h"], x: 4)
    #expect(told(far)?.first == "The river 0 Ana Ruiz | Mend it 0 Lou Aubin")
  }
}
