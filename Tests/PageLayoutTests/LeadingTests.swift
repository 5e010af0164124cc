import KitModel
import Testing

@testable import PageLayout

@Suite("Wide leading") struct LeadingTests {
  /// The blocks of lines set so far apart, a paragraph's white behind the lines of some numbers.
  private func blocks(_ lines: [String], step: Double, endingAt ends: Set<Int> = []) -> [String] {
    var sheet = Sheet()
    var y = 100.0
    for (index, line) in lines.enumerated() {
      sheet.write(line, x: 50, y: y)
      y += ends.contains(index) ? step + 10 : step
    }
    return sheet.blocks.map(\.text.text)
  }

  @Test("Lines that go on in mid sentence are one paragraph, however far apart the text is set")
  func paragraphs() {
    let lines = [
      "The ferry loans of the upper reach were kept in a shed by the",
      "weir until the flood took the shed away and all the papers in",
      "it, which is why so little is known.",
      "Four hundred reels were found under the floor of a mill by the",
      "pupils of a school in the next valley.",
    ]
    #expect(blocks(lines, step: 21, endingAt: [2]).count == 2)
    #expect(blocks(lines, step: 12, endingAt: [2]).count == 2)
  }

  @Test("Short lines far apart are entries of their own, though they begin with small letters")
  func entries() {
    let lines = ["bread and salt", "cheese from the weir", "wine", "apples in a basket of straw"]
    #expect(blocks(lines, step: 24).count == 4)
  }

  @Test("Lines whose distances differ tell no leading")
  func uneven() {
    let lines = [
      "The ferry loans of the upper reach were kept in a shed by the",
      "weir until the flood took the shed away and all the papers in",
      "it, which is why so little is known.",
    ]
    #expect(blocks(lines, step: 20, endingAt: [0]).count == 3)
  }
}
