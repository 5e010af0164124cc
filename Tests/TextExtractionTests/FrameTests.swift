import KitModel
import TestSupport
import Testing
import TextExtraction

@Suite("Boxes that a line is drawn around")
struct FrameTests {
  static let drawn: [DrawingCase] = [
    DrawingCase("a stroked rectangle") { $0.draw("50 450 300 100 re S") },
    DrawingCase("lines around, closed by the operator") {
      $0.draw("50 450 m 350 450 l 350 550 l 50 550 l s")
    },
    DrawingCase("round corners") {
      $0.draw(
        "60 450 m 340 450 l 350 450 350 460 350 460 c 350 540 l 350 550 340 550 340 550 c "
          + "60 550 l 50 550 50 540 50 540 c 50 460 l 50 450 60 450 60 450 c S")
    },
    DrawingCase("a filled rectangle with a hole") {
      $0.draw("50 450 300 100 re 52 452 296 96 re f*")
    },
  ]

  @Test("Frames", arguments: drawn)
  func frames(way: DrawingCase) throws {
    let (page, _) = try extractPage {
      way.draw(&$0)
      $0.text("framed", x: 100, y: 500)
    }
    #expect(page.frames == [Rect(x0: 50, y0: 842 - 550, x1: 350, y1: 842 - 450)])
  }

  static let others: [DrawingCase] = [
    DrawingCase("a filled rectangle") { $0.draw("0.9 g 50 450 300 100 re f 0 g") },
    DrawingCase("a line below a heading") { $0.draw("50 450 m 350 450 l S") },
    DrawingCase("a box open at one side") { $0.draw("50 550 m 50 450 l 350 450 l S") },
    DrawingCase("an ellipse") {
      $0.draw("50 500 m 50 560 350 560 350 500 c 350 440 50 440 50 500 c S")
    },
    DrawingCase("a box of one letter") { $0.draw("50 450 12 12 re S") },
  ]

  @Test("No frames", arguments: others)
  func none(way: DrawingCase) throws {
    let (page, _) = try extractPage {
      way.draw(&$0)
      $0.text("plain", x: 100, y: 500)
    }
    #expect(page.frames.isEmpty)
  }

  @Test(
    "Lines are strokes and thin areas",
    arguments: [
      ("50 450 m 350 450 l S", "level 392 50…350"), ("50 449.5 300 1 re f", "level 392 50…350"),
      ("100 450 m 100 550 l S", "plumb 100 292…392"),
      ("100 550 m 100 450 l 350 450 l S", "plumb 100 292…392, level 392 100…350"),
      ("50 450 300 20 re f", ""), ("50 450 m 350 470 l S", ""), ("50 450 m 52 450 l S", ""),
    ])
  func rules(drawn: String, told: String) throws {
    let (page, _) = try extractPage {
      $0.draw(drawn)
      $0.text("beside", x: 400, y: 700)
    }
    let rules = page.rules.map {
      "\($0.isLevel ? "level" : "plumb") \(Int($0.position.rounded())) \(Int($0.start.rounded()))…\(Int($0.end.rounded()))"
    }
    #expect(rules.joined(separator: ", ") == told)
  }
}
