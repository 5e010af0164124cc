import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("Letters that are filled and drawn around")
struct StrokedTextTests {
  /// Which words are bold.
  private func bold(_ draw: (inout DrawnPage) -> Void) throws -> [String] {
    let (page, document) = try extractPage(draw)
    return page.runs.filter { document.styles[Int($0.style)].isBold }.map(\.text)
  }

  @Test("are bold, those beside and below them are not")
  func thickened() throws {
    let words = try bold {
      $0.text("Vernissage", x: 100, y: 500, before: "2 Tr 0.3 w")
      $0.text("vendredi", x: 200, y: 500)
      $0.text("dans la grande halle", x: 100, y: 486)
    }
    #expect(words == ["Vernissage"])
  }

  @Test("set nothing apart where most of the page is so, nor do letters that are only drawn around")
  func everywhere() throws {
    let all = try bold {
      $0.text("Feu, sable, argile", x: 100, y: 500, before: "2 Tr 0.3 w")
      $0.text("plain", x: 100, y: 486)
    }
    #expect(all.isEmpty)
    let outlined = try bold {
      $0.text("Vernissage", x: 100, y: 500, before: "1 Tr 0.3 w")
      $0.text("dans la grande halle", x: 100, y: 486)
    }
    #expect(outlined.isEmpty)
  }
}
