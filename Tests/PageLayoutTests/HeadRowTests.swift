import KitModel
import Testing

@testable import PageLayout

@Suite("Headings side by side") struct HeadRowTests {
  private func segments(_ lines: [(String, Double, Double, StyleID)]) -> [Segment] {
    var sheet = Sheet()
    for line in lines { sheet.write(line.0, x: line.1, y: line.2, style: line.3) }
    return sheet.segments
  }

  @Test("Texts under a heading each are columns, and no table of two rows")
  func head() {
    let texts = segments([
      ("About Aubin", 40, 0, Sheet.title), ("Prices", 200, 0, Sheet.title),
      ("Write to us", 360, 0, Sheet.title), ("A house for music", 40, 20, Sheet.body),
      ("since 1994.", 40, 32, Sheet.body), ("8 €, 5 €", 200, 20, Sheet.body),
      ("Ana Ruiz", 360, 20, Sheet.body), ("ana@aubin.example", 360, 32, Sheet.body),
    ])
    #expect(HeadRows.head(Whitespace.columns(of: texts, gap: 7), em: 10))
    // In the middle of its text a line is a label.
    let labels = segments([
      ("BESOIN", 60, 0, Sheet.title), ("ACCORD", 220, 0, Sheet.title),
      ("Un besoin clair et", 40, 20, Sheet.body), ("bien dit.", 40, 32, Sheet.body),
      ("Un accord de tous", 200, 20, Sheet.body), ("les amis.", 200, 32, Sheet.body),
    ])
    #expect(!HeadRows.head(Whitespace.columns(of: labels, gap: 7), em: 10))
  }

  @Test("The header of a table, and titles as they stand above too, are none")
  func none() {
    let table = segments([
      ("Date", 40, 0, Sheet.title), ("Lieu", 200, 0, Sheet.title), ("3 juin", 40, 30, Sheet.body),
      ("Aubin", 200, 30, Sheet.body), ("4 juin", 40, 60, Sheet.body), ("Renn", 200, 60, Sheet.body),
    ])
    #expect(!HeadRows.head(Whitespace.columns(of: table, gap: 7), em: 10))
    let above = segments([("Samedi", 40, 0, Sheet.title), ("Texte", 40, 30, Sheet.body)])
    let band = segments([
      ("Lundi", 40, 60, Sheet.title), ("Mardi", 200, 60, Sheet.title),
      ("Texte", 40, 80, Sheet.body),
      ("Texte", 200, 80, Sheet.body),
    ])
    #expect(!HeadRows.opens(band, below: above, em: 10))
    #expect(HeadRows.opens(band, below: segments([("Texte", 40, 30, Sheet.body)]), em: 10))
    // A label close above its title.
    #expect(!HeadRows.opens(band, below: segments([("ÉTAPE 1", 40, 50, Sheet.body)]), em: 10))
  }

  @Test("Days over cards in rows head the columns; names, and the first row of cards, do not")
  func cards() {
    func areOver(_ heads: [String], style: StyleID) -> Bool {
      let row = { (texts: [(String, StyleID)], y: Double) in
        heads.indices.map { column in
          GridCell(
            column: column,
            segments: self.segments(
              texts.enumerated().map {
                ($1.0, 40 + Double(column) * 250, y + Double($0) * 12, $1.1)
              }))
        }
      }
      let first = heads.enumerated().map { column, head in
        GridCell(column: column, segments: segments([(head, 40 + Double(column) * 250, 60, style)]))
      }
      let rows = (0..<3).map { index in
        row(
          [
            ("\(9 + index)h30", Sheet.bold), ("Kite making", Sheet.body),
            ("Weir Green", Sheet.body),
          ],
          90 + Double(index) * 50)
      }
      return HeadRows.areOver([first] + rows, em: 10)
    }
    #expect(areOver(["Fri 4 June", "Sat 5 June"], style: Sheet.title))
    #expect(!areOver(["Press", "Box office"], style: Sheet.title))
    #expect(!areOver(["8h30", "9h00"], style: Sheet.bold))
  }
}
