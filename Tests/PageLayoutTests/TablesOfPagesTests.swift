import KitModel
import Testing

@testable import PageLayout

@Suite("Tables that the end of a page cuts") struct TablesOfPagesTests {
  private func table(_ rows: [[String]], at columns: [Double] = [60, 160, 320], y: Double) -> Sheet
  {
    var sheet = Sheet()
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        sheet.write(
          cell, x: columns[column], y: y + Double(row) * 24,
          style: cell == "Heure" || cell == "Sujet" || cell == "Salle" ? Sheet.bold : Sheet.body)
      }
    }
    return sheet
  }

  private let first = [
    ["Heure", "Sujet", "Salle"], ["9h30", "Accueil des moulins", "Foyer"],
    ["10h00", "La roue et le vent", "Halle haute"], ["11h15", "Farines d'avant", "Halle basse"],
  ]
  private let second = [
    ["14h00", "Le bief en crue", "Halle haute"], ["15h30", "Meules neuves", "Foyer"],
    ["16h45", "Adieux", "Foyer"],
  ]

  /// How many rows the tables of each page have.
  private func rows(_ sheets: Sheet...) -> [[Int]] {
    layOut(Sheet.document(sheets)).pages.map { $0.blocks.compactMap(\.table).map(\.rows.count) }
  }

  @Test("go on at the top of the next, in the columns below their head")
  func joined() {
    #expect(rows(table(first, y: 600), table(second, y: 60)) == [[7], []])
  }

  @Test("Other columns, or a head of its own, begin another table")
  func others() {
    #expect(
      rows(table(first, y: 600), table(second, at: [60, 190, 400], y: 60)) == [[4], [3]])
    #expect(rows(table(first, y: 600), table(first, y: 60)).map(\.count) == [1, 1])
  }
}
