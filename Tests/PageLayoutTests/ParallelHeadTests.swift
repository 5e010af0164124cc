import KitModel
import Testing

@testable import PageLayout

@Suite("Names on a band above a table") struct ParallelHeadTests {
  private let lefts = [40.0, 120, 260, 400]

  private func segments(_ text: String, x: Double, y: Double, style: StyleID = Sheet.body)
    -> [Segment]
  {
    var sheet = Sheet()
    sheet.write(text, x: x, y: y, style: style)
    return sheet.segments
  }

  /// A row of cells in the columns that are told.
  private func row(_ cells: [(Int, String)], y: Double, keys: StyleID = Sheet.bold) -> GridRow {
    GridRow(
      cells: cells.map { column, text in
        GridCell(
          column: column,
          segments: segments(
            text, x: lefts[column], y: y, style: column == 0 ? keys : Sheet.body))
      })
  }

  private var table: [GridRow] {
    [
      row([(0, "18 h"), (1, "Lectures"), (3, "Contes")], y: 130),
      row([(0, "19 h"), (2, "Bal")], y: 160), row([(0, "20 h"), (3, "Veillée")], y: 190),
    ]
  }

  private func read(_ areas: [Area]) -> [[String]] {
    ParallelHeads.joined(areas).flatMap { area -> [[String]] in
      guard case .grid(let rows) = area else { return [["flow"]] }
      return [
        rows.map { row in
          (row.isHeader ? "# " : "")
            + row.cells.map { cell in
              "\(cell.column)\(cell.columnSpan > 1 ? "+" : ""):"
                + cell.segments.flatMap(\.words).map(\.text).joined(separator: " ")
            }.joined(separator: " ")
        }.joined(separator: " / ")
      ].map { [$0] }
    }
  }

  @Test(
    "They head its columns, however they were parted, and a row of all columns goes before the others"
  )
  func joined() {
    // Two names were read as one cell.
    func names(_ y: Double) -> GridRow {
      GridRow(
        cells: [
          GridCell(column: 1, segments: segments("Grange", x: 118, y: y, style: Sheet.italic)),
          GridCell(
            column: 2,
            segments: segments("Forge", x: 258, y: y, style: Sheet.italic)
              + segments("Salle", x: 399, y: y, style: Sheet.italic)),
        ])
    }
    let opening = GridRow(
      cells: [
        GridCell(column: 0, segments: segments("17 h", x: 40, y: 105, style: Sheet.bold)),
        GridCell(column: 2, segments: segments("Ouverture", x: 300, y: 105)),
      ])
    let rest = "0:18 h 1:Lectures 3:Contes / 0:19 h 2:Bal / 0:20 h 3:Veillée"
    #expect(
      read([.grid([names(100)]), .grid(table)]) == [["# 1:Grange 2:Forge 3:Salle / \(rest)"]])
    #expect(
      read([.grid([names(80), opening]), .flow([Segment(table: table)])])
        == [["# 1:Grange 2:Forge 3:Salle / 0:17 h 1+:Ouverture / \(rest)"]])
  }

  @Test("Names that stand over no column, over the keys or far above are a table of their own")
  func apart() {
    func names(_ xs: [Double], y: Double = 100) -> [GridRow] {
      [
        GridRow(
          cells: xs.enumerated().map { column, x in
            GridCell(column: column, segments: segments("Grange", x: x, y: y, style: Sheet.italic))
          })
      ]
    }
    #expect(read([.grid(names([118, 258])), .grid(table)]).count == 1)
    #expect(read([.grid(names([118, 320])), .grid(table)]).count == 2)
    #expect(read([.grid(names([40, 258])), .grid(table)]).count == 2)
    #expect(read([.grid(names([118, 258], y: 20)), .grid(table)]).count == 2)
  }
}
