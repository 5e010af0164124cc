import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("Type 3 fonts are what their descriptors say")
struct DescribedFontTests {
  private func style(
    of word: String, _ draw: (inout DrawnPage) -> Void
  ) throws -> (style: TextStyle, box: Rect) {
    let (page, document) = try extractPage(draw)
    let run = try #require(page.run(word))
    return (document.styles[Int(run.style)], run.box)
  }

  @Test("Name, weight, slant and size, and a box of that size about the base line")
  func described() throws {
    let (style, box) = try style(of: "drawn") {
      $0.text("drawn", x: 100, y: 742, size: 10, face: .described)
    }
    #expect(style.fontName == "Drawn-Text")
    #expect(style.isBold && style.isItalic)
    #expect(style.size == 10)
    #expect(box.y0 < 95 && box.y0 > 90 && box.y1 > 100 && box.y1 < 105)
  }

  @Test("The size is that on the page, whatever matrices are between")
  func scaled() throws {
    let (style, _) = try style(of: "drawn") {
      $0.draw("q 0.5 0 0 0.5 0 0 cm BT /F4 1 Tf 30 0 0 30 200 1400 Tm (drawn) Tj ET Q")
    }
    #expect(style.size == 15)
  }

  @Test("A later string of the line takes the font that it is shown in")
  func mixed() throws {
    let (page, document) = try extractPage {
      $0.text("drawn", x: 100, y: 700, size: 12, face: .described)
      $0.text("plain", x: 300, y: 700, size: 12)
      $0.text("below", x: 100, y: 690, size: 8, face: .described)
    }
    func style(_ word: String) throws -> TextStyle {
      document.styles[Int(try #require(page.run(word)).style)]
    }
    #expect(try style("drawn").size == 12)
    #expect(try style("plain").fontName == "Helvetica")
    #expect(try style("below").size == 8)
  }

  @Test("A font without descriptor keeps what poppler says of it")
  func undescribed() throws {
    let (style, _) = try style(of: "drawn") {
      $0.text("drawn", x: 100, y: 742, size: 10, face: .undescribed)
    }
    #expect(style.fontName != "Drawn-Text")
    #expect(!style.isBold)
  }
}
