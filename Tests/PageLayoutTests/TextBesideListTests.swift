import KitModel
import Testing

@testable import PageLayout

@Suite("A text with a list beside it, on one grid of lines") struct TextBesideListTests {
  private func sheet(_ left: [String], right: [String]) -> Sheet {
    var sheet = Sheet()
    for (row, text) in left.enumerated() {
      sheet.write(text, x: 40, y: 100 + Double(row) * 14)
    }
    for (row, text) in right.enumerated() {
      sheet.write(text, x: 380, y: 100 + Double(row) * 14)
    }
    return sheet
  }

  private let days = [
    "2/10 Lunch, Sal's", "2/12 After hours", "2/19 Ribbon cutting", "2/24 Lunch", "3/5 Breakfast",
  ]

  @Test("whose lines go on in the next row is no table")
  func text() {
    let text = [
      "Friends, the annual banquet of last Thursday filled the old",
      "mill for the first time since the flood that took the weir and",
      "the bridge with it. Our thanks go to Ann Bell and to her sister",
      "who cooked for all of us, and to everybody who had brought the",
      "benches up from the school and carried them back at night.",
    ]
    #expect(sheet(text, right: days).blocks.allSatisfy { $0.table == nil })
  }

  @Test("whose lines each say something of their own is one")
  func rows() {
    let names = [
      "Ann Bell opens the season", "Lee Orr and the weir", "Kim Dunn, with a band of five",
      "Jo Weir", "Max Mill at the wheel",
    ]
    let days = ["2 Oct.", "12 Oct.", "19 Oct.", "24 Oct.", "5 Nov."]
    #expect(sheet(days, right: names).blocks.contains { $0.table?.rows.count == 5 })
  }
}
