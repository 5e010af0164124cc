import KitModel
import Testing

@testable import PageLayout

@Suite("Header rows told by how they are set") struct TableHeaderTests {
  /// A row for each text; "*" in front of a cell sets it in bold.
  private func isHeaded(_ rows: [String]) -> Bool {
    let grid = rows.enumerated().map { index, row in
      GridRow(
        cells: row.split(separator: "|").enumerated().map { column, cell in
          let isBold = cell.hasPrefix("*")
          var sheet = Sheet()
          sheet.write(
            String(isBold ? cell.dropFirst() : cell), x: 50 + Double(column) * 150,
            y: 100 + Double(index) * 20, style: isBold ? Sheet.bold : Sheet.body)
          return GridCell(column: column, segments: sheet.segments)
        })
    }
    return TableHeader.marked(grid)[0].isHeader
  }

  @Test(
    "Most heads are set as no cell below them, whatever the first column is set in",
    arguments: [
      (["*Train|*Jours|*Départ", "*Express|5 mai|14 h", "*Omnibus|6 mai|15 h"], true),
      (["*Jours|*Départ|*Train", "5 mai|14 h|Express", "6 mai|15 h|Omnibus"], true),
      (["*Express|5 mai|14 h", "*Omnibus|6 mai|15 h", "*Tortillard|7 mai|16 h"], false),
      (["*Express|*5 mai|14 h", "*Omnibus|6 mai|15 h", "*Tortillard|7 mai|16 h"], false),
    ])
  func heads(rows: [String], expected: Bool) {
    #expect(isHeaded(rows) == expected)
  }
}
