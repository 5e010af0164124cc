import KitModel
import Testing

@testable import SectionParsing

@Suite("A text that goes on in its column from page to page") struct MainColumnTests {
  private func block(
    _ text: String, x: Double, y: Double, isHeading: Bool = false, lines: Int = 1, level: Int = 2
  ) -> Block {
    let made = (0..<lines).map { index -> Line in
      let top = y + Double(index) * 12
      let box = Rect(x0: x, y0: top, x1: x + Double(text.count) * 5, y1: top + 10)
      var sourced = SourcedText()
      sourced.append(word: text, page: 1, box: box, style: 0, certainty: 1)
      return Line(text: sourced, page: 1, box: box, style: 0)
    }
    return Block(kind: isHeading ? .heading(level: level) : .paragraph, lines: made)
  }

  private func page(_ number: Int, _ blocks: [Block]) -> LaidOutPage {
    LaidOutPage(
      number: number, width: 595, height: 842, rotation: 0, textOrigin: .digital, blocks: blocks,
      furniture: [], links: [])
  }

  private let programme = "Five songs in the old mill, and a dance by the weir"

  /// The first words of the second page's blocks.
  private func order(side: [Block], main x: Double = 200, title: Block? = nil) -> [String] {
    let first = page(
      1,
      [block("Programme", x: 200, y: 40, isHeading: true)]
        + (0..<4).map {
          block(programme, x: 200, y: 60 + Double($0) * 40, lines: 2)
        })
    let second = page(
      2, side + [title].compactMap(\.self) + [block(programme, x: x, y: 56, lines: 3)])
    return MainColumn.first(on: [first, second])[1].blocks.map(\.text.text).map {
      String($0.prefix(5))
    }
  }

  @Test("is read before what a narrow column at its left tells")
  func side() {
    let about = [
      block("About us", x: 40, y: 44, isHeading: true),
      block("Six people run the mill.", x: 40, y: 60, lines: 4),
    ]
    #expect(order(side: about) == ["Five ", "About", "Six p"])
    // A text of its own, at another edge.
    #expect(order(side: about, main: 240) == ["About", "Six p", "Five "])
  }

  @Test("is not, where what stands at its left has a larger heading than any of its own")
  func titled() {
    func order(_ level: Int) -> [String] {
      self.order(
        side: [
          block("The shows", x: 40, y: 40, isHeading: true, level: level),
          block("Open from noon to six.", x: 40, y: 60, lines: 4),
        ], title: block("Kites", x: 200, y: 40, isHeading: true, level: 5))
    }
    #expect(order(3) == ["The s", "Open ", "Kites", "Five "])
    #expect(order(5) == ["Kites", "Five ", "The s", "Open "])
  }

  @Test("is not, where a title in the margin heads it")
  func margin() {
    #expect(
      order(side: [block("Programme", x: 40, y: 40, isHeading: true)]) == ["Progr", "Five "])
  }
}
