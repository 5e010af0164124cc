import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("Bullets that are drawn")
struct DrawnBulletTests {
  /// A disc, a square or a ring of 4 points around a point.
  static let shapes: [DrawingCase] = [
    DrawingCase("discs") { $0.draw(disc(58, 503) + " f " + disc(58, 483) + " f") },
    DrawingCase("squares") { $0.draw("56 501 4 4 re f 56 481 4 4 re f") },
    DrawingCase("rings") { $0.draw(disc(58, 503) + " S " + disc(58, 483) + " S") },
  ]

  private static func disc(_ x: Double, _ y: Double) -> String {
    "\(x + 2) \(y) m \(x + 2) \(y + 1.1) \(x + 1.1) \(y + 2) \(x) \(y + 2) c "
      + "\(x - 1.1) \(y + 2) \(x - 2) \(y + 1.1) \(x - 2) \(y) c "
      + "\(x - 2) \(y - 1.1) \(x - 1.1) \(y - 2) \(x) \(y - 2) c "
      + "\(x + 1.1) \(y - 2) \(x + 2) \(y - 1.1) \(x + 2) \(y) c h"
  }

  @Test("Shapes in front of lines open list items", arguments: shapes)
  func items(way: DrawingCase) throws {
    let (page, _) = try extractPage {
      way.draw(&$0)
      $0.text("Bal des lampions", x: 68, y: 500)
      $0.text("Veillée", x: 68, y: 480)
      $0.text("Ensuite", x: 56, y: 440)
    }
    #expect(
      page.words == ["•", "Bal", "des", "lampions", "•", "Veillée", "Ensuite"])
    #expect(page.runs[0].style == page.runs[1].style)
  }

  static let others: [DrawingCase] = [
    DrawingCase("one alone") { $0.draw(disc(58, 503) + " f") },
    DrawingCase("a rating") {
      for x in [40.0, 46, 52, 58] { $0.draw(disc(x, 503) + " f " + disc(x, 483) + " f") }
    },
    DrawingCase("too large") { $0.draw("50 499 9 9 re f 50 479 9 9 re f") },
    DrawingCase("far away") { $0.draw("20 501 4 4 re f 20 481 4 4 re f") },
    DrawingCase("below the line") { $0.draw("56 492 4 4 re f 56 472 4 4 re f") },
  ]

  @Test("Others are drawings", arguments: others)
  func drawings(way: DrawingCase) throws {
    let (page, _) = try extractPage {
      way.draw(&$0)
      $0.text("Bal des lampions", x: 68, y: 500)
      $0.text("Veillée", x: 68, y: 480)
    }
    #expect(page.words == ["Bal", "des", "lampions", "Veillée"])
  }

  @Test("A dot between two texts opens none")
  func between() throws {
    let (page, _) = try extractPage {
      $0.draw("56 501 4 4 re f 56 481 4 4 re f")
      for y in [500.0, 480] {
        $0.text("Blin", x: 30, y: y)
        $0.text("Aubin", x: 68, y: y)
      }
    }
    #expect(!page.words.contains("•"))
  }
}
