import KitModel
import Testing

@testable import PageLayout

@Suite("The style that most of a document's text is set in") struct BodyStyleTests {
  /// Slides of a few words, each with a long line at its foot.
  private func slides(foot: String?) -> LaidOutDocument {
    let sheets = (1...5).map { number in
      var sheet = Sheet()
      sheet.write("Kites over the weir \(number)", x: 50, y: 100)
      if let foot { sheet.write(foot, x: 50, y: 820, style: Sheet.small) }
      return sheet
    }
    return layOut(Sheet.document(sheets))
  }

  @Test("does not count what is repeated at the foot of each page")
  func feet() {
    #expect(slides(foot: nil).bodySize == 10)
    #expect(
      slides(foot: "The lavoir of Blinville and all of its friends, press kit").bodySize == 10)
  }
}
