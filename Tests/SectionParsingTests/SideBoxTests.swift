import KitModel
import Testing

@testable import SectionParsing

@Suite("Boxes in the margin") struct SideBoxTests {
  private func block(
    _ text: String, x: Double, y: Double, size: Double = 10, isHeading: Bool = false, box: Int = 0,
    lines: Int = 1
  ) -> Block {
    let style: StyleID = size > 13 ? 2 : size > 10 ? 1 : 0
    let made = (0..<lines).map { index -> Line in
      let top = y + Double(index) * 12
      let area = Rect(x0: x, y0: top, x1: x + 120, y1: top + size)
      var sourced = SourcedText()
      sourced.append(word: text, page: 1, box: area, style: style, certainty: 1)
      return Line(text: sourced, page: 1, box: area, style: style)
    }
    var block = Block(kind: isHeading ? .heading(level: 2) : .paragraph, lines: made)
    block.panel = box
    return block
  }

  private func titles(boxAt x: Double, end: Double) -> [String] {
    func page(_ number: Int, _ blocks: [Block]) -> LaidOutPage {
      LaidOutPage(
        number: number, width: 595, height: 842, rotation: 0, textOrigin: .digital,
        blocks: blocks, furniture: [], links: [])
    }
    let styles = [10.0, 13, 18].map {
      TextStyle(
        fontName: "Text", size: $0, isBold: false, isItalic: false,
        color: Color(red: 0, green: 0, blue: 0))
    }
    let songs = block("Fri 4 June 2027, 5 pm: songs", x: 50, y: 90, lines: 50)
    let box = [
      block("Contacts", x: x, y: end - 60, size: 13, isHeading: true, box: 1),
      block("Call the mill", x: x, y: end - 36, box: 1, lines: 3),
    ]
    let document = LaidOutDocument(
      pages: [
        page(2, [block("What is on", x: 50, y: 60, size: 18, isHeading: true), songs] + box),
        page(3, [block("Sat 5 June 2027, 6 pm: kites", x: 50, y: 60)]),
      ], styles: styles, metadata: DocumentMetadata(), outline: [], bodySize: 10, findings: [])
    func told(_ section: Section) -> [String] {
      ["\(section.title.text) \(section.blocks.count)"] + section.children.flatMap(told)
    }
    return parseSections(document).sections.flatMap(told)
  }

  @Test("end with their page: what stands beside them goes on")
  func beside() {
    #expect(titles(boxAt: 400, end: 300) == ["What is on 2", "Contacts 1"])
  }

  @Test("A box below the text may go on on the next page")
  func below() {
    #expect(titles(boxAt: 50, end: 790) == ["What is on 1", "Contacts 2"])
  }
}
