import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("Runs stand where the page shows them")
struct GeometryTests {
  @Test("Boxes count from the top left")
  func origin() throws {
    let (page, _) = try extractPage { $0.text("Hello", x: 100, y: 742) }
    let run = try #require(page.run("Hello"))
    #expect(abs(run.box.x0 - 100) < 0.1)
    #expect(run.box.y0 < 100 && run.box.y1 > 100)
    #expect(run.direction == 0)
  }

  @Test("Boxes count from the corner of the crop box")
  func cropBox() throws {
    let (page, _) = try extractPage {
      $0.crop = "50 100 550 800"
      $0.text("Hello", x: 100, y: 700)
    }
    #expect(page.width == 500 && page.height == 700)
    let run = try #require(page.run("Hello"))
    #expect(abs(run.box.x0 - 50) < 0.1)
    #expect(run.box.contains(x: 60, y: 98))
  }

  @Test("A turned page is read as displayed", arguments: [90, 180, 270])
  func turnedPage(rotation: Int) throws {
    // The text matrix turns the letters back, so that they stand upright on the displayed page.
    let matrix = [90: "0 1 -1 0 300 100", 180: "-1 0 0 -1 300 100", 270: "0 -1 1 0 300 100"]
    let (page, _) = try extractPage {
      $0.rotation = rotation
      $0.draw("BT /F1 12 Tf \(matrix[rotation] ?? "") Tm (Upright words) Tj ET")
      $0.link(to: "https://example.org/", "280 90 310 180")
    }
    #expect(page.rotation == rotation)
    #expect(page.width == (rotation == 180 ? 595 : 842))
    let run = try #require(page.run("Upright"))
    #expect(run.direction == 0)
    #expect(run.box.width > 2 * run.box.height)
    #expect(page.links.first?.box.intersects(run.box) == true)
    #expect(page.words == ["Upright", "words"])
  }

  @Test(
    "Turned text says by how much",
    arguments: [("0 1 -1 0", 270), ("0 -1 1 0", 90), ("-1 0 0 -1", 180)])
  func turnedText(matrix: String, direction: Int) throws {
    let (page, _) = try extractPage {
      $0.text("Upright words that make most of the page", x: 100, y: 700)
      $0.draw("BT /F1 12 Tf \(matrix) 300 400 Tm (MARGIN 8) Tj ET")
    }
    #expect(page.run("MARGIN")?.direction == direction)
    // One glyph tells no direction; its neighbour does.
    if direction != 180 { #expect(page.run("8")?.direction == direction) }
    #expect(page.run("Upright")?.direction == 0)
  }

  @Test("Every run has an edge pair for each scalar, rising in the direction of writing")
  func edges() throws {
    let (page, _) = try extractPage {
      $0.text("Été à Nîmes (12 €), œuvre", x: 100, y: 700)
      $0.draw("BT /F1 12 Tf 0 1 -1 0 300 400 Tm (MARGIN TEXT) Tj ET")
    }
    for run in page.runs {
      #expect(run.glyphs.count == run.text.unicodeScalars.count)
      let edges = page.glyphEdges[run.glyphs]
      #expect(edges.allSatisfy { $0.left <= $0.right })
      let isTurned = run.direction == 90 || run.direction == 270
      let span =
        isTurned
        ? (Float(run.box.y0), Float(run.box.y1)) : (Float(run.box.x0), Float(run.box.x1))
      #expect(edges.allSatisfy { $0.left >= span.0 - 0.01 && $0.right <= span.1 + 0.01 })
    }
  }

  @Test("Words in the cells of a row are runs of their own, with a line end between")
  func cells() throws {
    let (page, _) = try extractPage {
      for row in 0..<3 {
        let y = 700 - 14 * Double(row)
        $0.text("mardi", x: 60, y: y)
        $0.text("Rennes", x: 200, y: y)
        $0.text("Halle", x: 340, y: y)
      }
    }
    #expect(page.runs.count == 9)
    #expect(page.runs.allSatisfy { $0.isFollowedBySpace })
  }

  @Test("A superscript is a run that follows without a space")
  func superscript() throws {
    let (page, _) = try extractPage {
      $0.text("7", x: 100, y: 700)
      $0.text("e", x: 106.7, y: 704, size: 7)
    }
    #expect(page.words == ["7", "e"])
    #expect(page.run("7")?.isFollowedBySpace == false)
  }

  @Test("A change of face within a word ends a run without a space")
  func face() throws {
    let (page, document) = try extractPage {
      $0.draw(
        "BT 1 0 0 1 100 700 Tm /F2 12 Tf (Bold) Tj /F1 12 Tf (, then not) Tj ET")
    }
    #expect(page.words == ["Bold", ",", "then", "not"])
    let bold = try #require(page.run("Bold"))
    #expect(!bold.isFollowedBySpace)
    #expect(document.styles[Int(bold.style)].isBold)
    let rest = try #require(page.run("not"))
    #expect(!document.styles[Int(rest.style)].isBold)
  }

  @Test("Styles carry size and colour")
  func style() throws {
    let (page, document) = try extractPage {
      $0.draw("BT 1 0 0 1 100 700 Tm /F3 18 Tf 1 0 0 rg (Red) Tj ET")
    }
    let style = document.styles[Int(try #require(page.run("Red")).style)]
    #expect(style.size == 18)
    #expect(style.isItalic && !style.isBold)
    #expect(style.color == Color(red: 255, green: 0, blue: 0))
    #expect(style.fontName == "Times-Italic")
  }
}
