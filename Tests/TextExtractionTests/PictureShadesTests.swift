import Testing

@testable import KitModel
@testable import TextExtraction

@Suite("Shades and frames on the picture of a page")
struct PictureShadesTests {
  /// A page drawn with signs, one to a square of three points, on paper that darkens to the right.
  ///
  /// "#" is a dark shade, "o" a pale one, "x" ink as wide as a square.
  private func shades(_ rows: [String]) -> [[Int]] {
    let width = rows[0].count
    let colors = rows.flatMap { row in
      row.enumerated().map { column, sign -> SIMD3<Float> in
        let light = 250 - 0.5 * Float(column)
        switch sign {
        case "#": return SIMD3(60, 90, 160) * light / 250
        case "o": return SIMD3(235, 240, 242) * light / 255
        case "x": return SIMD3(repeating: 20)
        default: return SIMD3(repeating: light)
        }
      }
    }
    return GroundCells(width: width, height: rows.count, side: 3, colors: colors).shades().map {
      [Int($0.box.x0), Int($0.box.y0), Int($0.box.x1), Int($0.box.y1), Int($0.color.red)]
    }
  }

  @Test("Dark bars and pale cards are found, whatever is printed on them")
  func found() {
    let page = shades([
      "                        ",
      "                        ",
      "                        ",
      "    ############        ",
      "    ##x#####x###        ",
      "    #######xx###        ",
      "    ############        ",
      "                        ",
      "                        ",
      "                        ",
      "    oooooooooooooooo    ",
      "    oxxoxxoooooooooo    ",
      "    oooooooooooooooo    ",
      "    oxooxooooooooooo    ",
      "    oooooooooooooooo    ",
      "                        ",
      "                        ",
      "                        ",
    ])
    #expect(page.map { Array($0[..<4]) } == [[12, 30, 60, 45], [12, 9, 48, 21]])
    #expect(page[0][4] > 225 && page[1][4] < 80)
  }

  @Test("Ink, slanted areas and paper that darkens are no shades")
  func others() {
    #expect(
      shades([
        "                        ",
        "  xxxxx xxxx xxx        ",
        "                        ",
        "  #                     ",
        "  ###                   ",
        "  #####                 ",
        "  #######               ",
        "  #########             ",
        "  ###########           ",
        "  #############         ",
        "                        ",
        "                        ",
      ]).isEmpty)
  }

  private func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> [Rule] {
    Rect(x0: x0, y0: y0, x1: x1, y1: y1).sides
  }

  @Test("Four lines around text are a frame; tables and three lines are none")
  func frames() {
    #expect(box(50, 100, 300, 180).frames == [Rect(x0: 50, y0: 100, x1: 300, y1: 180)])
    #expect((box(50, 100, 160, 180) + box(170, 101, 300, 182)).frames.count == 2)
    #expect(Array(box(50, 100, 300, 180).dropFirst()).frames.isEmpty)
    let row = Rule(isLevel: true, position: 140, start: 50, end: 300)
    #expect((box(50, 100, 300, 180) + [row]).frames.isEmpty)
    #expect(box(50, 100, 300, 112).frames.isEmpty)
  }
}
