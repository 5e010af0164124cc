import Testing

@testable import PageLayout

@Suite("Hours by their bytes") struct PrintedHourTests {
  @Test(
    "Figures with one mark of the clock are one",
    arguments: [
      ("20h", true), ("16 h 30", true), ("10:30", true), ("7 p.m.", true), ("19h30,", true),
      ("2030", false), ("h", false), ("12345h", false), ("10 hm", false), ("Hall 3", false),
      ("12 am pm", false), ("", false),
    ])
  func isOne(text: String, expected: Bool) { #expect(PrintedHour.isOne(text.utf8) == expected) }
}
