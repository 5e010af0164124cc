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

  /// Six gardens in two rows, their marks in discs before larger titles.
  private func gardens(marks: [String], columns: Int = 3) -> [String] {
    var sheet = Sheet()
    for (index, mark) in marks.enumerated() {
      let (x, y) = (40 + Double(index % columns) * 130, 200 + Double(index / columns) * 120)
      sheet.write(mark, x: x + 8, y: y + 3, style: Sheet.bold)
      sheet.write("Garden \(mark)", x: x + 28, y: y, style: Sheet.title)
      sheet.write(["\(mark) Canal Road", "roses and kale"], x: x, y: y + 22)
      sheet.write("from noon", x: x, y: y + 52)
    }
    return sheet.blocks.map(\.text.text)
  }

  @Test(
    "Numbers no larger than the text, that count from the first, part cards",
    arguments: [
      (["1", "2", "3", "4", "5", "6"], 3), (["01", "02", "03", "04"], 2),
      (["A", "B", "C", "D", "E", "F", "G", "H"], 4),
    ])
  func discs(marks: [String], columns: Int) {
    let read = gardens(marks: marks, columns: columns)
    let opened = marks.map { mark in
      read.firstIndex { $0.hasPrefix("Garden \(mark)") }.map {
        $0 + 1 < read.count ? read[$0 + 1] : ""
      }
    }
    #expect(
      opened.map { $0?.prefix(3 + marks[0].count) }
        == marks.map { "\($0) Canal".prefix(3 + marks[0].count) })
  }

  @Test("Numbers that don't count from the first part nothing")
  func days() {
    var sheet = Sheet()
    for (index, day) in ["4", "5", "9", "12"].enumerated() {
      sheet.write(
        day, x: 40 + Double(index % 2) * 200, y: 100 + Double(index / 2) * 60, style: Sheet.bold)
      sheet.write(
        ["Fair", "on the quay"], x: 70 + Double(index % 2) * 200, y: 100 + Double(index / 2) * 60)
    }
    #expect(NumberedCards.parted(sheet.segments, em: 10) == nil)
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
