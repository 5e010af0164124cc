import KitModel
import Testing

@testable import SectionParsing

@Suite("Covers that go on to the programme") struct CoverProgrammeTests {
  /// A first page: lines with "# " are headings.
  private func page(_ text: String) -> LaidOutPage {
    let blocks = text.split(separator: "\n").enumerated().map { index, line -> Block in
      let isHeading = line.hasPrefix("# ")
      let y = 40 + Double(index) * 20
      let box = Rect(x0: 50, y0: y, x1: 300, y1: y + 10)
      var text = SourcedText()
      text.append(
        word: String(isHeading ? line.dropFirst(2) : line), page: 1, box: box, style: 0,
        certainty: 1)
      return Block(
        kind: isHeading ? .heading(level: 2) : .paragraph,
        lines: [Line(text: text, page: 1, box: box, style: 0)])
    }
    return LaidOutPage(
      number: 1, width: 595, height: 842, rotation: 0, textOrigin: .digital, blocks: blocks,
      furniture: [], links: [])
  }

  @Test(
    "A heading that names a programme above hours makes the first page more than a cover",
    arguments: [
      "# Nuits de Blinville\n# Programme\n18 h\nBal\n19 h\nSoupe\n21 h 30\nFeu",
      "# Blin Days\n# Schedule\nMon 4 Oct\n10.00am, Mill\n3.00pm, Barn",
      "# Blin Days\n# Highlights\n10.00am, Mill\n3.00pm, Barn\n7.30pm, Yard",
      "# Blin Days\n# Kite walk\n14:00\n# Net race\n19:30–20:30\n# Ball\n20:00\n# Tea\n10:30",
    ])
  func programme(text: String) {
    #expect(CoverProgramme(lexicon: .shared).isTold(on: page(text)))
  }

  @Test(
    "A cover tells days and figures, or only that there is a programme",
    arguments: [
      "# Nuits de Blinville\nDu 4 au 6 juin 2027\n# Programme\nBlinville",
      "# Blin Days\n# Highlights\n3 days\n20 concerts\n5 000 visitors",
      "# Nuits de Blinville\nDu 4 au 6 juin 2027\n18 h\n19 h\n20 h",
      "# Nuits de Blinville\n# Programme\n# Contact presse\n02 99 00 00 01\n02 99 00 00 02\n02 99 00 00 03",
    ])
  func cover(text: String) {
    #expect(!CoverProgramme(lexicon: .shared).isTold(on: page(text)))
  }

  @Test(
    "Three columns of which one tells days make a programme; telephone numbers and prices make none"
  )
  func tables() {
    func isProgramme(_ rows: [[String]]) -> Bool {
      CoverProgramme.isProgramme(
        Table(
          rows: rows.map { cells in
            Table.Row(
              cells: cells.enumerated().map { column, text in
                Table.Cell(column: column, lines: page(text).blocks.flatMap(\.lines))
              })
          }))
    }
    let rows = [("Bal", "Blin"), ("Osier", "Four"), ("Troc", "Blin"), ("Soupe", "Quai")]
    func told(_ figures: [String]) -> Bool {
      isProgramme(zip(figures, rows).map { [$0, $1.0, $1.1] })
    }
    #expect(told(["4 juin", "5 juin", "6/06", "12/06-14/07"]))
    #expect(!told(["02 99 00 00 01", "02 99 00 00 02", "02 99 00 00 03", "02 99 00 00 04"]))
    #expect(!told(["4 €", "5 €", "6 €", "12 €"]))
    #expect(
      !isProgramme([
        ["4 juin", "Bal"], ["5 juin", "Osier"], ["6 juin", "Troc"], ["7 juin", "Soupe"],
      ]))
  }
}
