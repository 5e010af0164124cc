import KitModel
import Testing

@testable import PageLayout

@Suite("Lines stretched to the width of their column") struct JustifiedLineTests {
  /// A line of words with a gap before each, below one of the same width.
  private func segments(gaps: [Double], right: Double? = nil) -> [String] {
    var sheet = Sheet()
    var x = 50.0
    for (index, gap) in ([0] + gaps).enumerated() {
      x += gap
      sheet.write(["Bal", "des", "amis", "du", "lavoir"][index % 5], x: x, y: 112)
      x += Double(["Bal", "des", "amis", "du", "lavoir"][index % 5].count) * 5
    }
    let width = (right ?? x) - 50
    sheet.write(String(repeating: "m", count: Int(width / 5)), x: 50, y: 100)
    return sheet.segments.filter { $0.ink.y0 > 110 }.map {
      $0.words.map(\.text).joined(separator: " ")
    }
  }

  @Test("are one piece where all spaces are as wide", arguments: [10.0, 15, 20])
  func stretched(gap: Double) {
    #expect(segments(gaps: [gap, gap, gap, gap]) == ["Bal des amis du lavoir"])
  }

  @Test("Cells at their own distances, and lines that end where no other does, are left")
  func cells() {
    #expect(segments(gaps: [10, 20, 15, 12]).count == 5)
    #expect(segments(gaps: [15, 15, 15, 15], right: 300).count == 5)
    #expect(segments(gaps: [15, 15]).count == 3)
  }

  /// The pieces of day cells one below the other, each stretched over the column's width and ending in the next line.
  private func days(_ cells: [[String]], width: Double) -> [String] {
    var sheet = Sheet()
    for (row, words) in cells.enumerated() {
      let y = 100 + Double(row) * 27
      let letters = words.reduce(0) { $0 + $1.count } * 5
      let gap = (width - Double(letters)) / Double(words.count - 1)
      var x = 50.0
      for word in words {
        sheet.write(word, x: x, y: y)
        x += Double(word.count) * 5 + gap
      }
      sheet.write("2027", x: 50, y: y + 13)
      sheet.write("Fanfare", x: 50 + width + 14, y: y)
    }
    return sheet.segments.map { $0.words.map(\.text).joined(separator: " ") }
      .filter { $0 != "Fanfare" && $0 != "2027" }
  }

  /// Pieces of a narrow cell's text, one line of which is stretched to the end of another.
  private func cell(below: String, inside: Bool = false) -> [String] {
    var sheet = Sheet()
    sheet.write("mardi 24 mai", x: 50, y: 100)
    var x = 50.0
    for word in ["jeudi", "26", "mai,"] {
      sheet.write(word, x: x, y: 113)
      if inside, word == "26" { sheet.write("Bal", x: x, y: 160) }
      x += Double(word.count) * 5 + 20
    }
    if !below.isEmpty { sheet.write(below, x: 50, y: 126) }
    sheet.write(String(repeating: "m", count: 19), x: 50, y: 145)
    return sheet.segments.filter { $0.ink.y0 > 110 && $0.ink.y0 < 124 }.map {
      $0.words.map(\.text).joined(separator: " ")
    }
  }

  @Test("Three words of a cell are, where its text goes on right below and a line ends as they do")
  func goingOn() {
    #expect(cell(below: "20 h 30") == ["jeudi 26 mai,"])
    #expect(cell(below: "").count == 3)
    #expect(cell(below: "20 h 30", inside: true).count == 3)
  }

  @Test("So are three words, and then two, of narrow cells whose edges several such lines show")
  func narrowCells() {
    let cells = [
      ["Samedi,", "14", "mars"], ["Samedi,", "14", "mars"], ["Lundi,", "16", "mars"],
      ["Mardi,", "17", "mars"], ["Mercredi,", "février"],
    ]
    #expect(days(cells, width: 95) == cells.map { $0.joined(separator: " ") })
    // Names and numbers at both ends of lines, with nothing between them, are cells.
    #expect(days([["Bal", "12"], ["Loto", "14"], ["Troc", "16"]], width: 70).count == 6)
  }
}
