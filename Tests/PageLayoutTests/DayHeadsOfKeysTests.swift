import KitModel
import Testing

@testable import PageLayout

@Suite("Days over hours in one narrow column") struct DayHeadsOfKeysTests {
  /// Days in `style` over hours, with what is on beside each hour, and beside the days too where `hasTheme`.
  private func list(
    hours: [String], style: StyleID = Sheet.bold, hasTheme: Bool = false
  ) -> Sheet {
    var sheet = Sheet()
    var y = 60.0
    for (index, hour) in hours.enumerated() {
      if [0, 1].contains(index) {
        sheet.write("Sat \(3 + index) May 2027", x: 50, y: y, style: style)
        if hasTheme { sheet.write("A day of wind and rain on the lake", x: 150, y: y) }
        y += 17
      }
      sheet.write(hour, x: 50, y: y)
      sheet.write(
        ["Evening number \(index)", "A talk about wind and rain and all that one hears of it."],
        x: 150, y: y)
      y += index == 0 ? 36 : 32
    }
    return sheet
  }

  /// What parts the list, and how many rows stand below each; `nil` where nothing does.
  private func told(_ sheet: Sheet) -> [String]? {
    HeadedKeys.areas(of: sheet.segments, em: 10, inColumns: true)?.map { area in
      switch area {
      case .flow(let segments), .aside(let segments):
        segments.flatMap(\.words).map(\.text).joined(separator: " ")
      case .grid(let rows): "\(rows.count) of \(rows.map(\.cells.count).max() ?? 0)"
      }
    }
  }

  private static let hours = ["10am–noon", "2–4pm", "9.30–11am", "6pm", "3–5.30pm"]

  @Test("Days that nothing stands beside part the rows of the hours") func days() {
    #expect(
      told(list(hours: Self.hours)) == ["Sat 3 May 2027", "1 of 2", "Sat 4 May 2027", "4 of 2"])
  }

  @Test("Days that have their own text beside them are keys like the hours") func themes() {
    #expect(told(list(hours: Self.hours, hasTheme: true)) == nil)
  }

  @Test("Days that are set as the hours are part nothing") func alike() {
    #expect(told(list(hours: Self.hours, style: Sheet.body)) == nil)
  }
}
