import KitModel
import Testing

@testable import PageLayout

@Suite("Lines and blocks") struct LineTests {
  /// Titles that begin at one edge; the last date nearly touches its title.
  private func programme(titleStyle: StyleID, titles: Int) -> [String] {
    var sheet = Sheet()
    for index in 0..<titles {
      sheet.write("\(index + 5) May", x: 50, y: 100 + Double(index) * 12)
      sheet.write("Concert", x: 150, y: 100 + Double(index) * 12, style: titleStyle)
    }
    // Sixteen letters of 5 points and three spaces of 2.5: it ends 4 points before the title.
    let y = 100 + Double(titles) * 12
    sheet.write("Wednesday 10 May 26", x: 58.5, y: y)
    sheet.write("Lecture", x: 150, y: y, style: titleStyle)
    return LineAssembly.segments(of: Word.words(of: [sheet.page()], styles: Sheet.styles)[0])
      .map { $0.words.map(\.text).joined(separator: " ") }
  }

  @Test("A line is cut where the setting changes at an edge of four lines or more")
  func edges() {
    #expect(
      programme(titleStyle: Sheet.bold, titles: 4).suffix(2) == ["Wednesday 10 May 26", "Lecture"])
    #expect(
      programme(titleStyle: Sheet.body, titles: 4).last == "Wednesday 10 May 26 Lecture")
    #expect(
      programme(titleStyle: Sheet.bold, titles: 2).last == "Wednesday 10 May 26 Lecture")
  }

  @Test("A small remark at the far end of a title's line leaves it a title")
  func remark() {
    func style(_ remark: StyleID) -> StyleID? {
      var sheet = Sheet()
      sheet.write("Wells", x: 50, y: 100, style: Sheet.title)
      sheet.write("Kirkby-under-Moor", x: 240, y: 102, style: remark)
      let words = Word.words(of: [sheet.page()], styles: Sheet.styles)[0]
      let styles = StyleSheet(styles: Sheet.styles, words: [words])
      let assembly = BlockAssembly(sheet: styles, page: 1)
      return assembly.flowLines(of: LineAssembly.segments(of: words)).first?.line.style
    }
    #expect(style(Sheet.body) == Sheet.title)
    #expect(style(Sheet.large) == Sheet.large)
  }

  @Test("Small letters raised right behind a figure stand in its line, a word above it doesn't")
  func raisedLetters() {
    var styles = Sheet.styles
    styles[Int(Sheet.bold)].size = 7
    func lines(gap: Double) -> [String] {
      let words: [(text: String, x0: Double, x1: Double, y: Double, style: StyleID)] = [
        ("16", 50, 60, 100, Sheet.body), ("es", 60 + gap, 67 + gap, 97, Sheet.bold),
        ("de", 69.5 + gap, 79.5 + gap, 100, Sheet.body),
      ]
      let runs = words.map { word in
        let size = styles[Int(word.style)].size
        return GlyphRun(
          text: word.text, box: Rect(x0: word.x0, y0: word.y, x1: word.x1, y1: word.y + size),
          style: word.style, glyphs: 0..<0, isFollowedBySpace: false, isFollowedByLineEnd: true)
      }
      let page = ExtractedPage(number: 1, width: 595, height: 842, runs: runs)
      return LineAssembly.segments(of: Word.words(of: [page], styles: styles)[0]).map {
        $0.sourcedText(page: 1).text
      }
    }
    #expect(lines(gap: 0).contains("16es"))
    #expect(lines(gap: 2).contains("16"))
  }

  @Test("A heading in capitals ends above text that opens with words in bold")
  func capitalsAboveBold() {
    func blocks(_ heading: String, above bold: String) -> Int {
      var sheet = Sheet()
      sheet.write(heading, x: 50, y: 100, style: Sheet.bold)
      sheet.write(
        [
          (bold, Sheet.bold),
          ("Seven metres tall and forged by eight smiths in the yard.", Sheet.body),
        ],
        x: 50, y: 112)
      return sheet.blocks.count
    }
    #expect(blocks("THREE PIECES TO SEE", above: "The great vane.") == 2)
    #expect(blocks("Three pieces to see", above: "and the great vane.") == 1)
    #expect(blocks("THREE PIECES TO SEE IN", above: "BLINVILLE.") == 1)
  }

  @Test("A bold line begins anew below a line that ends as the text is set")
  func boldLine() {
    func blocks(_ bold: String) -> [String] {
      var sheet = Sheet()
      sheet.write(
        [("Bold words open", Sheet.bold), ("and plain ones go on to the end", Sheet.body)], x: 50,
        y: 100)
      sheet.write(bold, x: 50, y: 112, style: Sheet.bold)
      sheet.write("Plain text of the second entry follows it here.", x: 50, y: 124)
      return sheet.blocks.map(\.text.text)
    }
    #expect(
      blocks("The second title") == [
        "Bold words open and plain ones go on to the end", "The second title",
        "Plain text of the second entry follows it here.",
      ])
    #expect(
      blocks("of the bold line").first
        == "Bold words open and plain ones go on to the end of the bold line")
  }

  @Test("The heads of columns are content though they repeat, a running header is none")
  func columnHeads() {
    func furniture(below gap: Double) -> [[String]] {
      let sheets = [("walk", "dance"), ("tour", "choir"), ("talk", "film")].map { walk, dance in
        var sheet = Sheet()
        sheet.write("Morning", x: 50, y: 40)
        sheet.write("Evening", x: 310, y: 40)
        sheet.write("A \(walk) along the quay", x: 50, y: 50 + gap)
        sheet.write("A \(dance) in the old mill", x: 310, y: 50 + gap)
        return sheet
      }
      return layOut(Sheet.document(sheets)).pages.map { $0.furniture.map(\.text.text) }
    }
    #expect(furniture(below: 5) == [[], [], []])
    #expect(furniture(below: 70) == Array(repeating: ["Morning", "Evening"], count: 3))
  }

  @Test("Entries that open in bold are blocks of their own where the line above has room left")
  func runInLines() {
    func blocks(above: String) -> Int {
      var sheet = Sheet()
      sheet.write([("River fair.", Sheet.bold), (above, Sheet.body)], x: 50, y: 100)
      sheet.write(
        [("Lock day.", Sheet.bold), ("From noon at the old lock, for everybody.", Sheet.body)],
        x: 50, y: 112)
      sheet.write(
        "A line that shows how wide the column of these entries really is.", x: 50, y: 160)
      return sheet.blocks.count
    }
    #expect(blocks(above: "Saturday at the quay.") == 3)
    #expect(blocks(above: "Saturday at the quay, with boats and bands and the") == 2)
  }

  @Test("A title that runs across the columns says nothing of the room that an item had")
  func itemBelowTitle() {
    func last(_ style: StyleID) -> String? {
      var sheet = Sheet()
      sheet.write(
        "Pictures about the river, and all who live on it and by it", x: 50, y: 90, style: style)
      sheet.write("• Waltz! by Ann Bell and Frank", x: 50, y: 112)
      sheet.write("Moor (1h24)", x: 50, y: 124)
      return sheet.blocks.last?.text.text
    }
    #expect(last(5) != "Moor (1h24)")
    #expect(last(0) == "Moor (1h24)")
  }

  @Test(
    "A line at the bullets' edge is no part of the last item, where that had room for its first word"
  )
  func lineBelowList() {
    func last(_ item: String) -> String? {
      var sheet = Sheet()
      sheet.write(
        "A caravan of pictures about the river stops in three towns on its way.", x: 50, y: 100)
      for (index, text) in ["– Foxholt, Corn Hall, in May", item].enumerated() {
        sheet.write(text, x: 50, y: 112 + Double(index) * 12)
      }
      sheet.write("Admission is free.", x: 50, y: 136)
      return sheet.blocks.last?.text.text
    }
    #expect(last("– Wells, Town Hall, in June") == "Admission is free.")
    #expect(
      last("– Wells, in the hall of the Guild behind the church of Saint Mary")
        != "Admission is free.")
  }
}
