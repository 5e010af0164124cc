import KitModel
import Testing

@testable import PageLayout

@Suite("Columns that nearly touch") struct NarrowGutterTests {
  /// Two columns of so many lines each, so far apart, the second one's lines set off by a shift from row to row.
  private func columns(gap: Double, lines: Int = 6, shift: Double = 0) -> [[Segment]]? {
    func segments(_ text: String, x: Double, y: Double) -> [Segment] {
      var sheet = Sheet()
      sheet.write(text, x: x, y: y)
      return sheet.segments
    }
    let all = (0..<lines).flatMap { row -> [Segment] in
      let y = 100 + Double(row) * 12
      // 20 letters of 5 points.
      return segments("abcdefghijklmnopqrst", x: 50, y: y)
        + segments("Une ligne", x: 150 + gap + shift * Double(row), y: y)
    }
    return NarrowGutters.columns(of: all, em: 10)
  }

  @Test("are two where the lines of each begin at one edge", arguments: [4.5, 5.5, 6.5])
  func edges(gap: Double) { #expect(columns(gap: gap)?.count == 2) }

  @Test("Words as close as in a line, edges that wander and a few lines are no columns")
  func none() {
    #expect(columns(gap: 2.5) == nil)
    #expect(columns(gap: 5, shift: 3) == nil)
    #expect(columns(gap: 5, lines: 3) == nil)
  }

  @Test("Hours that nearly touch the texts beside them are a column, names are not")
  func keyed() {
    func count(_ keys: [String]) -> Int {
      var columns: [[Segment]] = [[], []]
      for (row, key) in keys.enumerated() {
        let y = 100 + Double(row) * 60
        var (left, right, hall) = (Sheet(), Sheet(), Sheet())
        left.write(key, x: 50, y: y + 12)
        right.write(
          ["Une lampe pour deux", "Avec Ana Ruiz"], x: 55.5 + Double(key.count * 5), y: y)
        hall.write("Le Battoir", x: 300, y: y + 6)
        columns[0] += left.segments + right.segments
        columns[1] += hall.segments
      }
      return NarrowGutters.keyed(columns, em: 10).count
    }
    #expect(count(["20h30/22h30", "20h45/22h45", "21h00/22h00", "21h30/22h30"]) == 3)
    #expect(count(["Ana B. Ruiz", "Lou C. Bell", "Eva D. Bief", "Joe E. Carr"]) == 2)
  }

  @Test("A line is cut where at least four lines of the next column begin", arguments: [3, 4, 6])
  func cut(lines: Int) {
    var sheet = Sheet()
    for row in 0..<6 {
      let y = 100 + Double(row) * 12
      // Short lines of the first column leave those beside them alone.
      sheet.write(row < lines ? "abcde" : "abcdefghijklmnopqrst", x: 47.5, y: y)
      sheet.write("Une ligne", x: 152.5, y: y)
    }
    sheet.write("abcdefghijklmnopqrst", x: 47.5, y: 172)
    sheet.write("Une ligne", x: 152.5, y: 172)
    #expect(sheet.segments.filter { $0.ink.y0 > 170 }.count == (lines >= 4 ? 2 : 1))
  }
}
