import KitModel
import Testing

@testable import PageLayout

@Suite("Lines alone above columns") struct ColumnHeadingTests {
  /// The blocks of a page, told apart anew: a line in bold, and text that stands in its column or in one of its own below it.
  private func page(_ line: String, textIsInColumn isOwn: Bool, y: Double = 178) -> LaidOutPage {
    var sheet = Sheet()
    sheet.write(line, x: 60, y: 160, style: Sheet.bold)
    sheet.write(
      ["The river rose at night and nobody heard the mill stop, not even", "those who slept."],
      x: 60, y: y)
    var page = layOut(Sheet.document([sheet])).pages[0]
    for index in page.blocks.indices {
      page.blocks[index].kind = .paragraph
      page.blocks[index].region = isOwn ? index : 0
    }
    return page
  }

  private func headings(_ pages: [LaidOutPage]) -> [String] {
    var pages = pages
    Headings.mark(&pages, sheet: StyleSheet(styles: Sheet.styles, words: []))
    return pages.flatMap(\.blocks).filter { block in
      if case .heading = block.kind { true } else { false }
    }.map(\.text.text)
  }

  @Test("One set as two headings of the kit is a heading, too; one that no other is set as is not")
  func columns() {
    let others = ["History", "Foreword"].map { page($0, textIsInColumn: false) }
    let shows = page("The shows", textIsInColumn: true)
    #expect(headings(others) == ["History", "Foreword"])
    #expect(headings(others + [shows]) == ["History", "Foreword", "The shows"])
    #expect(headings([others[0], shows]) == ["History"])
    #expect(headings([shows]) == [])
  }

  @Test("A name below the text that it signs heads nothing")
  func signature() {
    let others = ["History", "Foreword"].map { page($0, textIsInColumn: false) }
    #expect(
      headings(others + [page("Ana Bell", textIsInColumn: true, y: 130)]) == [
        "History", "Foreword",
      ])
  }
}
