import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours in four figures that open texts") struct FourFiguresTests {
  @Test(
    "Such figures that rise from text to text make a kit one that writes its hours so",
    arguments: [
      ("0930 Gates open\n1040 First race\n1215 Prizes", true),
      ("0900–0930 Media arrive\n1000 The Mayor opens the lock\n1115 Boats", true),
      ("1300 Doors\n1330 Brass band\n1415 Raft race\n1600 Prizes", true),
      ("1300 Doors\n1330 Brass band\n1415 Raft race", false),
      ("1905 Foundation\n1930 New mill\n1965 Closure\n2010 Museum", false),
      ("1215 Charter\n1350 Plague\n1640 Siege\n1890 Railway", false),
      ("1200 visitors\n1300 loaves\n1500 metres", false),
      ("1100 Gates\n0930 Parking\n1000 Stalls", false),
    ])
  func areUsed(text: String, expected: Bool) {
    #expect(FourFigures.areUsed(in: Page.document(Programme(text).blocks)) == expected)
  }

  @Test(
    "The first cells of a table's rows are such texts",
    arguments: [
      ("| 0930–1030 | Opening\n| 1100–1145 | Forge\n| 1730 | Pitches", true),
      ("| 1100–1145 | Opening\n| 1200–1245 | Forge\n| 1400–1530 | Debate\n| 1730 | Pitches", true),
      ("| 1215 | Charter\n| 1350 | Plague\n| 1640 | Siege\n| 1890 | Railway", false),
      ("| Opening | 0930\n| Forge | 1100\n| Pitches | 1730", false),
    ])
  func cells(table: String, expected: Bool) {
    #expect(FourFigures.areUsed(in: Page.document(Programme(table).blocks)) == expected)
  }

  @Test(
    "In such a kit what opens a text is an hour; figures elsewhere are none",
    arguments: [
      ("1040 First race", "1040"), ("1000–1130 Regatta", "1000–1130"), ("Room 1040", "–"),
      ("1043 Race", "–"), ("1040 hours of tape", "–"),
    ])
  func hours(text: String, inSuchKit: String) {
    func timed(_ reader: DateReader) -> String {
      reader.scan(text).last { $0.known.contains(.time) }?.text ?? "–"
    }
    #expect(timed(DateReader(languages: ["en"], readsFourFigures: true)) == inSuchKit)
    #expect(timed(DateReader(languages: ["en"])) == "–")
  }

  @Test("Nothing else is needed to read them there")
  func reading() {
    let reader = KitDateReader(languages: ["en"], readsFourFigures: true)
    let reading = DateReading(
      "1040 First race of the rafts", reader: reader, lexicon: .shared(for: ["en"]))
    #expect(reading.expressions.map(\.text) == ["1040"])
    let elsewhere = DateReading(
      "1040 First race of the rafts", reader: KitDateReader(languages: ["en"]),
      lexicon: .shared(for: ["en"]))
    #expect(elsewhere.expressions.isEmpty)
  }
}
