import KitModel
import TestSupport
import Testing
import TextExtraction

/// One way of hiding, or of not hiding, a line of text.
struct DrawingCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var draw: @Sendable (inout DrawnPage) -> Void

  init(_ description: String, _ draw: @escaping @Sendable (inout DrawnPage) -> Void) {
    testDescription = description
    self.draw = draw
  }
}

@Suite("Text that can't be seen is left out")
struct HiddenTextTests {
  static let hiddenCases: [DrawingCase] = [
    DrawingCase("white on the white page") { $0.text("secret", x: 100, y: 500, gray: 1) },
    DrawingCase("nearly white on the white page") { $0.text("secret", x: 100, y: 500, gray: 0.98) },
    DrawingCase("in the colour of the box that it stands on") {
      $0.fill(x: 50, y: 450, width: 300, height: 100, gray: 0.2)
      $0.text("secret", x: 100, y: 500, gray: 0.2)
    },
    DrawingCase("black on a black box drawn line by line") {
      $0.draw("0 g 50 450 m 350 450 l 350 550 l 50 550 l h f")
      $0.text("secret", x: 100, y: 500)
    },
    DrawingCase("half a point high") { $0.text("secret", x: 100, y: 500, size: 0.5) },
    DrawingCase("in render mode 3") { $0.text("secret", x: 100, y: 500, before: "3 Tr") },
    DrawingCase("in render mode 7, which only clips") {
      $0.text("secret", x: 100, y: 500, before: "7 Tr")
    },
    DrawingCase("without opacity") { $0.text("secret", x: 100, y: 500, before: "/Clear gs") },
    DrawingCase("covered by a white box") {
      $0.text("secret", x: 100, y: 500)
      $0.fill(x: 50, y: 450, width: 300, height: 100, gray: 1)
    },
    DrawingCase("covered by a black box") {
      $0.text("secret", x: 100, y: 500)
      $0.fill(x: 50, y: 450, width: 300, height: 100, gray: 0)
    },
    DrawingCase("covered by an image") {
      $0.text("secret", x: 100, y: 500)
      $0.image(x: 90, y: 480, width: 60, height: 50)
    },
    DrawingCase("clipped away") {
      $0.text("secret", x: 100, y: 500, before: "300 300 50 50 re W n")
    },
    DrawingCase("left of the page") { $0.text("secret", x: -300, y: 500) },
    DrawingCase("above the page") { $0.text("secret", x: 100, y: 900) },
    DrawingCase("outside the crop box") {
      $0.crop = "50 50 500 450"
      $0.text("secret", x: 100, y: 500)
    },
  ]

  @Test("Hidden", arguments: hiddenCases)
  func hidden(way: DrawingCase) throws {
    let (page, _) = try extractPage {
      way.draw(&$0)
      $0.text("The rest of the page is there to be read.", x: 100, y: 200)
    }
    #expect(page.words.joined(separator: " ") == "The rest of the page is there to be read.")
  }

  static let seenCases: [DrawingCase] = [
    DrawingCase("black on white") { $0.text("visible", x: 100, y: 500) },
    DrawingCase("light gray on white") { $0.text("visible", x: 100, y: 500, gray: 0.8) },
    DrawingCase("white on a dark box") {
      $0.fill(x: 50, y: 450, width: 300, height: 100, gray: 0.2)
      $0.text("visible", x: 100, y: 500, gray: 1)
    },
    DrawingCase("white on a dark box drawn line by line") {
      $0.draw("0.1 g 50 450 m 350 450 l 350 550 l 50 550 l h f")
      $0.text("visible", x: 100, y: 500, gray: 1)
    },
    DrawingCase("white on a dark round shape") {
      $0.draw("0.1 g 50 500 m 50 600 350 600 350 500 c 350 400 50 400 50 500 c f")
      $0.text("visible", x: 100, y: 500, gray: 1)
    },
    DrawingCase("white on an image") {
      $0.image(x: 50, y: 450, width: 400, height: 100)
      $0.text("visible", x: 300, y: 500, gray: 1)
    },
    DrawingCase("black in a frame that is two rectangles, filled even-odd") {
      $0.draw("0 g 50 450 300 100 re 52 452 296 96 re f*")
      $0.text("visible", x: 100, y: 500)
    },
    DrawingCase("black in a frame whose inner rectangle is drawn the other way round") {
      $0.text("visible", x: 100, y: 500)
      $0.draw("0 g 50 450 300 100 re 52 548 296 -96 re f")
    },
    DrawingCase("partly clipped") {
      $0.text("visible", x: 100, y: 500, before: "90 490 30 30 re W n")
    },
    DrawingCase("in outline, render mode 1") { $0.text("visible", x: 100, y: 500, before: "1 Tr") },
    DrawingCase("drawn twice, the second time beneath nothing") {
      $0.text("visible", x: 100, y: 500)
      $0.fill(x: 50, y: 450, width: 300, height: 100, gray: 0.9)
      $0.text("visible", x: 100, y: 500)
    },
    DrawingCase("one point high") { $0.text("visible", x: 100, y: 500, size: 2) },
  ]

  @Test("Seen", arguments: seenCases)
  func seen(way: DrawingCase) throws {
    let (page, document) = try extractPage {
      way.draw(&$0)
      $0.text("The rest of the page is there to be read.", x: 100, y: 200)
    }
    #expect(page.words.contains("visible"))
    #expect(!document.findings.contains { $0.code == "hidden-text" })
  }

  @Test("What was left out is told, with its place")
  func finding() throws {
    let (_, document) = try extractPage {
      $0.text("The rest of the page is there to be read.", x: 100, y: 200)
      $0.text("secret", x: 100, y: 500, gray: 1)
    }
    let finding = try #require(document.findings.first { $0.code == "hidden-text" })
    #expect(finding.text == "secret")
    #expect(finding.place?.box.contains(x: 110, y: 842 - 503) == true)
  }

  @Test("An invisible layer over a page image is kept, as recognised text")
  func recognisedLayer() throws {
    let (page, _) = try extractPage {
      $0.image(x: 0, y: 0, width: 595, height: 842)
      $0.text("Somebody recognised these words.", x: 100, y: 500, before: "3 Tr")
    }
    #expect(page.textOrigin == .ocr)
    #expect(page.words == ["Somebody", "recognised", "these", "words."])
  }

  @Test("Text hidden inside a form is found there")
  func form() throws {
    // A form is drawn through its own matrix and resources.
    let secret = "BT /F1 12 Tf 3 Tr 1 0 0 1 10 10 Tm (secret) Tj ET"
    let content = "q 1 0 0 1 100 300 cm /Fm Do Q BT /F1 12 Tf 50 700 Td (A page to be read) Tj ET"
    let bytes = MadePDF.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        + "/Resources << /Font << /F1 3 0 R >> /XObject << /Fm 6 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [1 0 0 1 5 5] "
        + "/Resources << /Font << /F1 3 0 R >> >> /Length \(secret.utf8.count) >>\n"
        + "stream\n\(secret)\nendstream",
    ])
    let document = try extractText(
      from: Array(bytes),
      options: ExtractionOptions(recognition: RecognitionOptions(mode: .never)))
    #expect(document.pages[0].words == ["A", "page", "to", "be", "read"])
  }
}
