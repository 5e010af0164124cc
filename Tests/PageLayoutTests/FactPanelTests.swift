import KitModel
import Testing

@testable import PageLayout

@Suite("Boxes of days beside titled texts") struct FactPanelTests {
  /// Two titled texts, each beside a box of the same height at its left.
  private func sheet(facts: [String]) -> Sheet {
    var sheet = Sheet()
    for row in 0..<2 {
      let y = 60 + Double(row) * 200
      sheet.fill(0, y - 10, 150, y + 150)
      sheet.write(facts, x: 20, y: y)
      sheet.write("The Reed Queen \(row)", x: 180, y: y + 4, style: Sheet.large)
      sheet.write(
        [
          "Three princes and a queen quarrel for the shore, and",
          "none of them can swim, so that the river has the",
          "last word as it has had in all of the old tales.",
        ], x: 180, y: y + 40)
    }
    return sheet
  }

  private func titlesFirst(_ facts: [String], in sheet: Sheet? = nil) -> Bool {
    let texts = (sheet ?? self.sheet(facts: facts)).blocks.map(\.text.text)
    guard let title = texts.firstIndex(where: { $0.contains("Queen 0") }),
      let fact = texts.firstIndex(where: { $0.contains(facts[0]) }),
      let next = texts.firstIndex(where: { $0.contains("Queen 1") })
    else { return false }
    return title < fact && fact < next
  }

  @Test("are read behind the text that they stand beside, row by row")
  func rows() {
    #expect(titlesFirst(["Old Theatre", "Friday 5 June, 8pm", "Sunday 7 June, 5pm"]))
  }

  @Test("The box is as high as it is filled: text beside it may end below its facts")
  func filled() {
    let facts = ["Old Theatre", "Friday 5 June, 8pm", "Sunday 7 June, 5pm"]
    var sheet = sheet(facts: facts)
    for row in 0..<2 {
      sheet.write("With Ana Ruiz and Louis Blin.", x: 180, y: 60 + Double(row) * 200 + 120)
    }
    #expect(titlesFirst(facts, in: sheet))
  }

  @Test(
    "Boxes that tell no hours are none",
    arguments: [
      (["Old Theatre", "Friday 5 June, 8pm", "Sunday 7 June, 5pm"], true),
      (["Twelve boats", "forty sailors", "one queen"], false),
    ])
  func hours(facts: [String], areFacts: Bool) {
    let box = Rect(x0: 0, y0: 50, x1: 150, y1: 210)
    #expect(FactPanels.isOne(box, among: sheet(facts: facts).segments) == areFacts)
  }
}
