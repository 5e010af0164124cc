import KitModel
import Testing

@testable import PageLayout

@Suite("Lines that end the text above them") struct ClosingLineTests {
  /// The kinds of days, in another weight than the text, so far below one text and above the next.
  private func headings(above: Double, below: Double) -> Int {
    var sheet = Sheet()
    var y = 60.0
    for (row, title) in ["Le Sel des jours", "Un lavoir en hiver", "La Barque", "Dunes"]
      .enumerated()
    {
      sheet.write([title, "Avec Ana Ruiz, meunière", "Une danse sur le sable."], x: 50, y: y)
      y += 34 + above
      sheet.write("Mardi \(row + 5) janvier, 20h30", x: 50, y: y, style: Sheet.bold)
      y += 10 + below
    }
    return layOut(Sheet.document([sheet])).pages[0].blocks.count {
      if case .heading = $0.kind { true } else { false }
    }
  }

  @Test(
    "are no headings where the next text stands off, and are where they stand off the text above")
  func days() {
    #expect(headings(above: 3, below: 14) == 0)
    #expect(headings(above: 14, below: 3) == 3)
  }
}
