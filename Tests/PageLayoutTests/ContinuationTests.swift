import KitModel
import Testing

@testable import PageLayout

@Suite("Paragraphs that the end of a page cuts") struct ContinuationTests {
  private let text = [
    "The mill stands where the river bends and", "its wheel has turned since the great flood",
    "of long ago, when the last of the millers", "came back to find his door in the weir and",
  ]

  /// The text at the foot of a page, a box at its right, and what opens the next page.
  private func blocks(lastLine: String? = nil, next: String) -> [String] {
    var first = Sheet()
    var text = text
    if let lastLine { text[3] = lastLine }
    first.write(text, x: 50, y: 700)
    first.fill(330, 690, 560, 760)
    first.write(["Whom to call at any hour", "of the day about the mill"], x: 340, y: 700)
    var second = Sheet()
    second.write(next, x: 50, y: 60)
    return layOut(Sheet.document([first, second])).pages.flatMap(\.blocks).map(\.text.text)
  }

  @Test("go on on the next, whatever a box beside them tells")
  func besideBox() {
    let cut = text.joined(separator: " ")
    let box = "Whom to call at any hour of the day about the mill"
    #expect(blocks(next: "all of his flour gone.") == [cut + " all of his flour gone.", box])
    #expect(blocks(next: "All of his flour was gone.") == [cut, box, "All of his flour was gone."])
  }

  @Test("A short last line ends one")
  func ends() {
    #expect(blocks(lastLine: "came back", next: "all of his flour gone.").count == 3)
  }

  @Test(
    "A title that the end of a column cuts goes on in the next in small letters",
    arguments: [
      ("of the weir", ["The long race of the weir"]), ("Of weirs", ["The long race", "Of weirs"]),
    ])
  func titles(next: String, titles: [String]) {
    var sheet = Sheet()
    for (x, y) in [(50.0, 100.0), (320, 116)] { sheet.write(text + text, x: x, y: y) }
    sheet.write("The long race", x: 50, y: 200, style: Sheet.title)
    sheet.write(next, x: 320, y: 98, style: Sheet.title)
    #expect(sheet.blocks.filter { $0.lines[0].style == Sheet.title }.map(\.text.text) == titles)
  }
}
