import KitModel
import Testing

@testable import PageLayout

@Suite("Labels in front of facts") struct LabelledLineTests {
  private func texts(_ labels: [String]) -> [String] {
    var sheet = Sheet()
    let facts = [["Saturday 5", "June"], ["2 pm"], ["Corn Hall"]]
    var y = 100.0
    for (label, fact) in zip(labels, facts) {
      sheet.write(label, x: 50, y: y, style: Sheet.bold)
      sheet.write(fact, x: 130, y: y)
      y += Double(fact.count) * 12 + 3
    }
    return sheet.blocks.flatMap(\.lines).map(\.text.text)
  }

  @Test("stay in the lines of these; names are a column or the first cells of rows")
  func lines() {
    #expect(
      texts(["Date:", "Time:", "Place:"]) == [
        "Date: Saturday 5", "June", "Time: 2 pm", "Place: Corn Hall",
      ])
    #expect(!texts(["Ann Bell", "Bo Carr", "Cy Dunn"]).contains("Ann Bell Saturday 5"))
  }
}
