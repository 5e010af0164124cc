import KitModel
import Testing

@testable import PageLayout

@Suite("What repeats at the top of pages, in one row") struct FurnitureRowTests {
  /// Pages with a title above the left one of two names in a row, or with none.
  private func texts(title: String?) -> [String] {
    let sheets = ["Monday", "Tuesday"].map { day in
      var sheet = Sheet()
      if let title { sheet.write("\(title) \(day)", x: 40, y: 30, style: Sheet.large) }
      for (index, hall) in ["Granary", "Boathouse"].enumerated() {
        sheet.write(hall, x: 60 + Double(index) * 300, y: 70, style: Sheet.bold)
        sheet.write(["Kites on \(day)", "and songs"], x: 40 + Double(index) * 300, y: 140)
      }
      return sheet
    }
    return layOut(Sheet.document(sheets)).pages[0].blocks.map(\.text.text)
  }

  @Test("is kept as a whole where a title of the page stands above one of it")
  func heads() {
    let kept = texts(title: "Shows of")
    #expect(kept.contains { $0.contains("Granary") })
    #expect(kept.contains { $0.contains("Boathouse") })
  }

  @Test("goes as a whole where none does")
  func furniture() {
    #expect(!texts(title: nil).contains { $0.contains("Granary") || $0.contains("Boathouse") })
  }
}
