import KitModel
import Testing

@testable import PageLayout

@Suite("Capitals with white behind each letter") struct TrackedCapitalTests {
  /// The lines of a page with one row of words in capitals, a letter six points wide, and more behind each.
  ///
  /// - Parameter breaks: in front of which letters of a word its run is cut, as it is where white is taken for a space.
  /// - Parameter white: what parts two words.
  private func lines(
    _ row: [String], tracking: Double, white: Double, breaks: [Int: Int] = [:]
  ) -> [String] {
    var runs: [GlyphRun] = []
    var edges: [GlyphEdges] = []
    var left = 50.0
    func add(_ letters: Substring, isLast: Bool) {
      let first = edges.count
      let start = left
      for index in letters.indices {
        let isEnd = letters.index(after: index) == letters.endIndex
        let right = left + 6 + (isEnd ? 0 : tracking)
        edges.append(GlyphEdges(left: Float(left), right: Float(right)))
        left = right
      }
      runs.append(
        GlyphRun(
          text: String(letters), box: Rect(x0: start, y0: 50, x1: left, y1: 60), style: 0,
          glyphs: first..<edges.count, isFollowedBySpace: true, isFollowedByLineEnd: isLast))
    }
    for (number, word) in row.enumerated() {
      if let cut = breaks[number] {
        add(word.prefix(cut), isLast: false)
        left += tracking
        add(word.dropFirst(cut), isLast: true)
      } else {
        add(word[...], isLast: true)
      }
      left += white
    }
    let page = ExtractedPage(number: 1, width: 595, height: 842, runs: runs, glyphEdges: edges)
    return layOut(ExtractedDocument(pages: [page], styles: Sheet.styles)).pages[0].blocks
      .flatMap(\.lines).map(\.text.text)
  }

  @Test("are the words of one line, though much white parts them")
  func words() {
    #expect(lines(["RONDE", "DES", "PRES"], tracking: 3, white: 9) == ["RONDE DES PRES"])
    // A letter by itself is part of its word.
    #expect(
      lines(["RONDE", "DES", "PRES"], tracking: 3, white: 9, breaks: [2: 1]) == ["RONDE DES PRES"])
  }

  @Test("are cells of a row where nothing stands behind the letters, or more white parts them")
  func cells() {
    #expect(lines(["RONDE", "DES", "PRES"], tracking: 0, white: 9).count == 3)
    #expect(lines(["RONDE", "DES", "PRES"], tracking: 3, white: 17).count == 3)
  }
}
