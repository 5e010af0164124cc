import KitModel
import Testing

@testable import PageLayout

@Suite("Two texts side by side") struct TextHeightTests {
  /// Two columns of texts, each of some lines, with white between them; the heads stand at one height.
  private func sheet(left: [Int], right: [Int]) -> Sheet {
    var sheet = Sheet()
    for (column, counts) in [left, right].enumerated() {
      let x = 50 + Double(column) * 280
      sheet.write(column == 0 ? "Programme" : "About us", x: x, y: 100, style: Sheet.bold)
      var y = 122.0
      for (index, count) in counts.enumerated() {
        let lines = (0..<count).map { line in
          line == 0 && column == 0
            ? "\(index + 4) May, 8 pm, concert" : "by the old mill of the weir"
        }
        sheet.write(lines, x: x, y: y)
        y += Double(count) * 12 + 8
      }
    }
    return sheet
  }

  @Test("whose lines stand at one height here and there are no table")
  func apart() {
    let sheet = sheet(left: [3, 2, 4, 3, 2, 3, 4], right: [4, 5, 3, 5, 4])
    #expect(sheet.rows == nil)
    let texts = sheet.blocks.map(\.text.text)
    #expect(
      texts.firstIndex { $0.hasPrefix("9 May") }! < texts.firstIndex { $0.hasPrefix("About us") }!)
  }

  @Test("whose ends agree are its cells, whichever has more lines")
  func cells() {
    func areApart(_ left: [Int], _ right: [Int]) -> Bool {
      let columns = Whitespace.columns(of: sheet(left: left, right: right).segments, gap: 7)
      return TextHeights.areApart(columns[0], columns[1], em: 10)
    }
    #expect(!areApart([3, 2, 3, 2], [3, 2, 3, 2]))
    #expect(areApart([3, 2, 4, 3, 2, 3, 4], [4, 5, 3, 5, 4]))
    // Rows as high as the longer of their cells.
    var rows = Sheet()
    for (row, counts) in [(1, 3), (2, 1), (1, 4), (3, 2)].enumerated() {
      let y = 100 + Double(row) * 56
      rows.write((0..<counts.0).map { "key \($0)" }, x: 50, y: y)
      rows.write((0..<counts.1).map { "words of a cell \($0)" }, x: 300, y: y)
    }
    let columns = Whitespace.columns(of: rows.segments, gap: 7)
    #expect(!TextHeights.areApart(columns[0], columns[1], em: 10))
  }

  @Test("under a title each are read one after the other, each below its own")
  func titles() {
    func texts(_ heads: (String, String)) -> [String] {
      var sheet = Sheet()
      sheet.write(heads.0, x: 50, y: 90, style: Sheet.large)
      sheet.write(heads.1, x: 330, y: 90, style: Sheet.large)
      // A list stands in from the edge of its title.
      sheet.write(
        (4...11).map { "\($0) May, a concert by the old" + ($0 % 2 == 0 ? " mill" : "") }, x: 80,
        y: 125)
      sheet.write(Array(repeating: "Since then the house has", count: 8), x: 330, y: 131)
      return sheet.blocks.map(\.text.text)
    }
    #expect(texts(("Programme", "About")).first == "Programme")
    let order = texts(("Programme", "About"))
    #expect(
      order.firstIndex { $0.hasPrefix("4 May") }! < order.firstIndex { $0 == "About" }!)
  }
}
