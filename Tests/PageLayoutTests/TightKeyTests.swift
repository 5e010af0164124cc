import KitModel
import Testing

@testable import PageLayout

@Suite("Keys that no white parts") struct TightKeyTests {
  /// Days and hours at the left of texts whose first words are bold where a row begins.
  private func rows(boldLines: Set<Int>) -> [[String]]? {
    var sheet = Sheet()
    let keys = ["Tue 3 November,", "18.30", "Mon 1 February, 6.30", "", "Sat 27 February, 2pm", ""]
    let texts = [
      "The Reed Queen", "in the old hall", "The Salt Road", "in the mill", "The Long Weir",
      "outdoors",
    ]
    for (index, key) in keys.enumerated() {
      let y = 100 + Double(index) * 12
      if !key.isEmpty { sheet.write(key, x: 40, y: y) }
      sheet.write(
        texts[index] + ", told by Ana Ruiz to all who sit", x: 190, y: y,
        style: boldLines.contains(index) ? Sheet.bold : Sheet.body)
    }
    let columns = Whitespace.columns(of: sheet.segments, gap: 7)
    return TightKeys.parted(KeyedRows.keys(of: columns[0], em: 10), beside: columns[1])
      .map { $0.flatMap(\.words).map(\.text) }
  }

  @Test("are parted where titles begin beside them")
  func parted() {
    #expect(
      rows(boldLines: [0, 2, 4]) == [
        ["Tue", "3", "November,", "18.30"], ["Mon", "1", "February,", "6.30"],
        ["Sat", "27", "February,", "2pm"],
      ])
  }

  @Test("The second line of a title beside an hour begins no row")
  func goesOn() {
    #expect(
      rows(boldLines: [0, 1, 4]) == [
        ["Tue", "3", "November,", "18.30", "Mon", "1", "February,", "6.30"],
        ["Sat", "27", "February,", "2pm"],
      ])
  }
}
