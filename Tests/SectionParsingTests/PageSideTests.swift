import KitModel
import Testing

@testable import SectionParsing

@Suite("Pages in two languages") struct PageSideTests {
  private func page(_ number: Int, _ texts: [String], second: Int?) -> LaidOutPage {
    var page = LaidOutPage(
      number: number, width: 595, height: 842, rotation: 0, textOrigin: .digital,
      blocks: texts.map { text in
        Block(
          kind: .paragraph,
          lines: [
            Line(
              text: SourcedText(text: text), page: number, box: Rect(x0: 0, y0: 0, x1: 9, y1: 9),
              style: 0)
          ])
      }, furniture: [], links: [])
    page.secondLanguage = second
    return page
  }

  @Test("are read through in the first language, then in the second; other pages stay in place")
  func order() {
    let pages = [
      page(1, ["cover"], second: nil), page(2, ["un", "one"], second: 1),
      page(3, ["deux", "trois", "two", "three"], second: 2), page(4, ["end"], second: nil),
    ]
    #expect(
      PageSides.ordered(pages).flatMap { $0.blocks.map(\.text.text) } == [
        "cover", "un", "deux", "trois", "one", "two", "three", "end",
      ])
  }
}
