import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines of a paragraph that open with days in figures") struct FigureDayLineTests {
  private func parted(_ text: String, readsFigureDays: Bool = true) -> [String]? {
    let reader = KitDateReader(languages: ["en"], readsFigureDays: readsFigureDays)
    return FigureDayLines(reader: reader) { text in
      DatedText(text, reader: reader, lexicon: .shared)
    }.parted(Programme(text).lines)?.map { lines in
      lines.map(\.text.text).joined(separator: " / ")
    }
  }

  @Test("Each is an entry, with the lines below that open otherwise")
  func entries() {
    #expect(
      parted(
        "2/17 – Brey @ The Loft\n> 2/20 – Aubin @ Corn Hall\n> with The Eels\n> 3/1 – Blin @ Old Mill"
      )
        == [
          "2/17 – Brey @ The Loft", "2/20 – Aubin @ Corn Hall / with The Eels",
          "3/1 – Blin @ Old Mill",
        ])
  }

  @Test("Other lines, and those of kits without such days, are a paragraph")
  func paragraphs() {
    #expect(parted("Scores of 2/17 –\n> 2/20 – Aubin\n> 3/1 – Blin") == nil)
    #expect(parted("2/17 – Brey\n> 2/20 – Aubin", readsFigureDays: false) == nil)
    #expect(parted("3/4 of all\n> and 1/2 of the rest") == nil)
  }
}
