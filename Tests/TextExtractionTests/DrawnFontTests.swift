import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("Fonts whose glyphs are drawings")
struct DrawnFontTests {
  @Test("have the name and size that the page sets them in, where the font is described")
  func described() throws {
    let (page, document) = try extractPage {
      $0.text("drawn", x: 100, y: 500, size: 20, face: .drawn)
      $0.text("halved", x: 100, y: 400, size: 20, face: .drawn, before: "0.5 0 0 0.5 50 200 cm")
      $0.text("plain", x: 300, y: 500, size: 12)
    }
    func style(_ word: String) throws -> TextStyle {
      document.styles[Int(try #require(page.run(word)).style)]
    }
    #expect(try style("drawn").fontName == "AB+DrawnOB")
    #expect(try style("drawn").isBold)
    #expect(try style("drawn").size == 20)
    #expect(try style("halved").size == 10)
    let box = try #require(page.run("drawn")).box
    #expect(box.y0 < 842 - 500 - 14 && box.y1 > 842 - 500 && box.height < 26)
    // A string beside it has a name of its own.
    #expect(try style("plain").fontName == "Helvetica")
    #expect(try style("plain").size == 12)
  }

  @Test(
    "have the size that the page sets them in, where no description is left but glyphs are as high as those of others"
  )
  func undescribed() throws {
    let (page, document) = try extractPage {
      $0.text("drawn", x: 100, y: 500, size: 20, face: .undescribed)
    }
    let run = try #require(page.run("drawn"))
    #expect(document.styles[Int(run.style)].size == 20)
    #expect(!document.styles[Int(run.style)].isBold)
    #expect(run.box.y0 < 842 - 500 - 14 && run.box.y1 > 842 - 500)
  }

  @Test("keep the size that is guessed, where nothing tells their scale")
  func unmeasured() throws {
    let (page, document) = try extractPage {
      $0.text("drawn", x: 100, y: 500, size: 20, face: .unmeasured)
    }
    let style = document.styles[Int(try #require(page.run("drawn")).style)]
    #expect(!style.isBold)
    #expect(style.size != 20)
  }
}
