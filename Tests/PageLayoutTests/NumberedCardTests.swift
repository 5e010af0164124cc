import KitModel
import Testing

@testable import PageLayout

@Suite("Cards beside large numbers") struct NumberedCardTests {
  /// Four workshops in two rows, each beside a number.
  private func workshops(numbers: [String], style: StyleID = Sheet.large) -> Sheet {
    var sheet = Sheet()
    sheet.write("Four workshops", x: 50, y: 40, style: Sheet.large)
    for (index, number) in numbers.enumerated() {
      let (x, y) = (50 + Double(index % 2) * 260, 100 + Double(index / 2) * 160)
      sheet.write(number, x: x, y: y, style: style)
      sheet.write("Forge \(number)", x: x + 30, y: y + 4, style: Sheet.bold)
      sheet.write(["9 Quay Street", "until Sunday", "with hammers"], x: x + 30, y: y + 20)
    }
    return sheet
  }

  @Test("Cards in rows and columns are read one after the other, their lines as lines of text")
  func cards() {
    let read = workshops(numbers: ["1", "2", "3", "4"]).blocks
    #expect(read.allSatisfy { $0.table == nil })
    let titles = read.map(\.text.text).filter { $0.hasPrefix("Forge") }
    #expect(titles == ["Forge 1", "Forge 2", "Forge 3", "Forge 4"])
  }

  @Test("Numbers that don't count on, or are set as the text is, are keys of a table's rows")
  func keys() {
    #expect(workshops(numbers: ["6", "9", "14", "21"]).blocks.contains { $0.table != nil })
    #expect(
      NumberedCards.parted(
        workshops(numbers: ["1", "2", "3", "4"], style: Sheet.body).segments, em: 10) == nil)
  }

  /// Hours and what is on, below a line of its own over the second column.
  private func day(title: String, style: StyleID) -> [String] {
    var sheet = Sheet()
    sheet.write(title, x: 150, y: 60, style: style)
    for (index, hour) in ["9 h", "10 h", "11 h", "14 h"].enumerated() {
      let y = 100 + Double(index) * 36
      sheet.write(hour, x: 50, y: y)
      sheet.write(["Lecture", "dans la grange"], x: 120, y: y)
    }
    return sheet.blocks.map {
      $0.table == nil ? $0.text.text : "table of \($0.table?.rows.count ?? 0)"
    }
  }

  @Test("A line that is larger than all below it is the title of a table, not one of its cells")
  func titles() {
    #expect(day(title: "Samedi 6 juin", style: Sheet.title) == ["Samedi 6 juin", "table of 4"])
    #expect(day(title: "Samedi 6 juin", style: Sheet.body) != ["Samedi 6 juin", "table of 4"])
  }
}
