import KitModel
import Testing

@testable import PageLayout

@Suite("Soft hyphens") struct SoftHyphenTests {
  private func text(width: Float) -> String {
    let run = GlyphRun(
      text: "vice\u{AD}roi", box: Rect(x0: 0, y0: 0, x1: 40, y1: 10), style: 0, glyphs: 0..<8,
      isFollowedBySpace: true, isFollowedByLineEnd: false)
    var left: Float = 0
    let edges = run.text.unicodeScalars.map { scalar in
      let right = left + (scalar == "\u{AD}" ? width : 5)
      defer { left = right }
      return GlyphEdges(left: left, right: right)
    }
    return SoftHyphens.withoutUndrawn(run, edges: edges, size: 10)
  }

  @Test("that are not drawn go, those with a width stay")
  func widths() {
    #expect(text(width: 0) == "viceroi")
    #expect(text(width: 3.3) == "vice\u{AD}roi")
  }
}
