import KitModel
import Testing

@testable import PageLayout

@Suite("Cards with a line around them") struct FramedCardTests {
  /// Four cards, two in a row: day and hour at the edges, a title, a line of text.
  private func cards(gap: Double) -> Sheet {
    var sheet = Sheet()
    for index in 0..<4 {
      let x = 50 + Double(index % 2) * (200 + gap)
      let y = 100 + Double(index / 2) * (70 + gap)
      sheet.frame(x, y, x + 200, y + 70)
      sheet.write("Fr \(index + 5) May", x: x + 8, y: y + 8)
      sheet.write("8 pm", x: x + 172, y: y + 8)
      sheet.write("The lantern \(index + 1)", x: x + 8, y: y + 24, style: Sheet.bold)
      sheet.write("A walk along the quay.", x: x + 8, y: y + 40)
    }
    return sheet
  }

  @Test("Each is a part of the page, with the day and hour at its edges as one line")
  func apart() {
    let blocks = cards(gap: 12).blocks
    #expect(Set(blocks.map(\.panel)) == [1, 2, 3, 4])
    let first = blocks.filter { $0.panel == 1 }.flatMap { $0.lines.map(\.text.text) }
    #expect(first == ["Fr 5 May 8 pm", "The lantern 1", "A walk along the quay."])
  }

  @Test("Boxes side by side with nothing between are the cells of a table")
  func cells() {
    #expect(cards(gap: 0).blocks.allSatisfy { $0.panel == 0 })
  }

  @Test("A frame around the page holds no card")
  func pageFrame() {
    var sheet = Sheet()
    sheet.write(["The lanterns go down", "to the quay at dusk."], x: 50, y: 100)
    sheet.frame(10, 10, 585, 832)
    #expect(sheet.blocks.allSatisfy { $0.panel == 0 })
  }

  /// A hall and the way there, set on the same baselines, and a list of days and what is on.
  private func columns(_ left: [String], _ right: [String]) -> Sheet {
    var sheet = Sheet()
    sheet.write(left, x: 50, y: 100)
    sheet.write(right, x: 330, y: 100)
    return sheet
  }

  @Test("Lines that go on in the next one are columns of text, though they stand at one height")
  func runningText() {
    let hall = [
      "The hall was built of brick in two", "years, by masons who had never seen",
      "the sea before they came, and was", "sold when the last of them had gone.",
    ]
    let way = [
      "From the station it is a walk of six", "minutes along the canal, or of ten",
      "through the old town, which is the", "way that most of our visitors take.",
    ]
    #expect(columns(hall, way).rows == nil)
    #expect(
      columns(hall, way).blocks.map(\.text.text) == [hall, way].map { $0.joined(separator: " ") })
    var list = Sheet()
    for index in 0..<4 {
      let y = 100 + Double(index) * 40
      list.write("Friday \(index + 5) May at the old", x: 50, y: y)
      list.write("songs of the harbour, the first of the cycle", x: 330, y: y)
    }
    #expect(list.rows?.count == 4)
  }

  @Test("A title larger than the hour above it begins a block of its own")
  func titleBelowHour() {
    func lines(hour: StyleID) -> [Int] {
      var sheet = Sheet()
      sheet.write([("Fr 5 May", Sheet.title), ("8 pm", hour)], x: 50, y: 100)
      sheet.write("The lantern walk", x: 50, y: 117, style: Sheet.title)
      return sheet.blocks.map(\.lines.count)
    }
    #expect(lines(hour: Sheet.bold) == [1, 1])
    #expect(lines(hour: Sheet.title) == [2])
  }

  @Test("Numerals that count steps are no part of the line that one of them stands in")
  func stepMarks() {
    func lines(_ numerals: [String]) -> [String] {
      var sheet = Sheet()
      for (index, numeral) in numerals.enumerated() {
        let y = 100 + Double(index) * 120
        // The second one stands on the line of its text.
        if index == 1 {
          sheet.write([(numeral, Sheet.title), ("May – June", Sheet.body)], x: 50, y: y)
        } else {
          sheet.write(numeral, x: 50, y: y, style: Sheet.title)
          sheet.write("In spring number \(index)", x: 250, y: y + 40)
        }
      }
      return sheet.blocks.flatMap { $0.lines.map(\.text.text) }
    }
    #expect(lines(["1", "2", "3"]).contains("May – June"))
    #expect(lines(["7", "2", "9"]).contains("2 May – June"))
  }
}
