import KitModel
import Testing

@testable import PageLayout

@Suite("Hanging paragraphs") struct HangingIndentTests {
  /// The blocks of lines at their left edges, some more white above the lines of some numbers.
  private func blocks(_ lines: [(x: Double, text: String)], apart: Set<Int> = []) -> [String] {
    var sheet = Sheet()
    var y = 100.0
    for (index, line) in lines.enumerated() {
      if apart.contains(index) { y += 6 }
      sheet.write(line.text, x: line.x, y: y)
      y += 12
    }
    return sheet.blocks.map(\.text.text)
  }

  @Test(
    "An entry whose first line ends a sentence goes on further right, as others do in mid sentence")
  func entries() {
    #expect(
      blocks(
        [
          (50, "Sat 1 Moth morning. Open the trap with Ivan Dell."),
          (62, "Old Hide, 7am. Bring a mug."),
          (50, "Tue 4 Pond dip for the small. Gorse Barn, 10am"),
          (62, "and noon. Wellies."),
          (50, "Thu 6 A long walk up the bank. Nine miles and"),
          (62, "no stiles. Back at four."),
        ], apart: [2, 4]) == [
          "Sat 1 Moth morning. Open the trap with Ivan Dell. Old Hide, 7am. Bring a mug.",
          "Tue 4 Pond dip for the small. Gorse Barn, 10am and noon. Wellies.",
          "Thu 6 A long walk up the bank. Nine miles and no stiles. Back at four.",
        ])
  }

  @Test("A first line that is set in begins a paragraph")
  func indented() {
    #expect(
      blocks([
        (62, "The ferry loans of the upper reach were kept in a"),
        (50, "shed by the weir until the flood took the shed."),
        (62, "Four hundred reels were found under the floor of"),
        (50, "a mill by the pupils of a school in the valley."),
      ]).count == 2)
  }
}
