import KitModel
import Testing

@testable import PageLayout

@Suite("Titles hardly larger than the text") struct RecurringTitleTests {
  /// Text in 10 points, names above it in 11.
  private func headings(of names: [String], over text: String, size: Double = 11) -> [String] {
    let black = Color(red: 0, green: 0, blue: 0)
    let styles = [10, size].map {
      TextStyle(fontName: "Text", size: $0, isBold: false, isItalic: false, color: black)
    }
    var runs: [GlyphRun] = []
    func write(_ line: String, y: Double, style: StyleID) {
      let size = styles[Int(style)].size
      var x = 50.0
      let words = line.split(separator: " ")
      for (index, word) in words.enumerated() {
        let width = Double(word.count) * size / 2
        runs.append(
          GlyphRun(
            text: String(word), box: Rect(x0: x, y0: y, x1: x + width, y1: y + size), style: style,
            glyphs: 0..<0, isFollowedBySpace: true, isFollowedByLineEnd: index == words.count - 1))
        x += width + size / 4
      }
    }
    for (index, name) in names.enumerated() {
      let y = 100 + Double(index) * 50
      write(name, y: y, style: 1)
      write(text, y: y + 13, style: 0)
      write("on the meadow beside the mill, where it is dry.", y: y + 25, style: 0)
    }
    let page = ExtractedPage(number: 1, width: 595, height: 842, runs: runs)
    return layOut(ExtractedDocument(pages: [page], styles: styles)).pages[0].blocks.compactMap {
      guard case .heading = $0.kind else { return nil }
      return $0.text.text
    }
  }

  @Test("A look a point larger that stands above text time and again is that of titles")
  func titles() {
    let names = ["The Mill Walk", "Kites for Beginners", "“Salt”, an exhibition"]
    #expect(headings(of: names, over: "We meet at the gate and walk for two hours") == names)
  }

  @Test("Two are chance, sentences are text, and what is as large as the text is none")
  func others() {
    let text = "We meet at the gate and walk for two hours"
    #expect(headings(of: ["The Mill Walk", "Kites for Beginners"], over: text) == [])
    #expect(headings(of: ["It rained.", "It snowed.", "It froze."], over: text) == [])
    #expect(headings(of: ["04", "05", "11"], over: text) == [])
    #expect(headings(of: ["One Walk", "Two Walks", "Three Walks"], over: text, size: 10) == [])
  }
}
