import KitModel
import Testing

@testable import EntityParsing

@Suite("Headings above the days of a table") struct RaisedHeadTests {
  private let tools = Programme.tools

  /// A day at the left, and lines beside it, the first in italics where it is a heading; the day is level with a line.
  private func row(_ day: String, _ lines: [String], isHeaded: Bool, y: Double) -> Table.Row {
    let top = isHeaded ? y + 12 : y
    let own = lines.enumerated().flatMap { index, text in
      Page.block(
        text, x: 200, y: y + 12 * Double(index),
        style: isHeaded && index == 0 ? Page.italic : Page.body
      ).lines
    }
    return Table.Row(cells: [
      Table.Cell(column: 0, columnSpan: 1, rowSpan: 1, lines: Page.block(day, y: top).lines),
      Table.Cell(column: 1, columnSpan: 1, rowSpan: 1, lines: own),
    ])
  }

  private func titles(_ rows: [Table.Row]) -> [String] {
    RaisedHeads.parted(Table(rows: rows), tools: tools).rows.map {
      $0.cells.map { $0.lines.map(\.text.text).joined(separator: " / ") }.joined(separator: " | ")
    }
  }

  @Test("stand in rows of their own where the line below them is level with the day")
  func raised() {
    #expect(
      titles([
        row("4 mai", ["Visite du bief", "Avec une guide."], isHeaded: false, y: 100),
        row("5 mai", ["Pour les familles", "Goûter"], isHeaded: true, y: 140),
        row("6 mai", ["Veillée", "Sans réservation."], isHeaded: false, y: 180),
      ]) == [
        "4 mai | Visite du bief / Avec une guide.", "Pour les familles", "5 mai | Goûter",
        "6 mai | Veillée / Sans réservation.",
      ])
  }

  @Test("are titles where all days stand in the middle of their rows")
  func middle() {
    #expect(
      titles([
        row("4 mai", ["Visite du bief", "Avec une guide."], isHeaded: true, y: 100),
        row("5 mai", ["Goûter", "Pour les familles"], isHeaded: true, y: 140),
      ]) == ["4 mai | Visite du bief / Avec une guide.", "5 mai | Goûter / Pour les familles"])
  }

  @Test("A row that tells a place and an hour gives them to the rows below that tell none")
  func band() {
    let rows = """
      | 4 mai 2027 / 10 h | Visite du bief
      |  | Conférences
      |  | Salle du Battoir, 19 h
      | 5 mai 2027 | La pierre et l’eau
      | 12 mai 2027 | Le savon
      """
    #expect(
      Programme(rows).told() == [
        "Visite du bief | 2027-05-04T10:00", "La pierre et l’eau | 2027-05-05T19:00",
        "Le savon | 2027-05-12T19:00",
      ])
  }
}
