import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours in figures with a dot") struct DottedHoursTests {
  @Test(
    "Stretches that rise, or a first column that does, make a kit one that writes its hours so",
    arguments: [
      ("| 9.00 – 9.30 | Welcome\n| 9.30 – 10.30 | Less snow", true),
      ("| 9.30 | Prize\n| 10.15 | Keynote\n| 11.30 | Farewell", true),
      ("9.00 – 9.30 Welcome\n9.30 – 10.30 Less snow", true),
      ("| Time | Prize\n| 10.00 | Keynote\n| 2.00 p.m. | Talk\n| 5.30 pm | Farewell", true),
      ("| Time | Prize\n| 10.00 | Keynote\n| 2.00 p.m. | Talk", false),
      (
        "| Show | Mon 7 June | Tue 8 June\n| Kites | Leeds / 10.30 | York / 11.00\n| Low Water | Hull / 9.45 | –",
        true
      ),
      (
        "| | Mon 7 June | Tue 8 June\n| Adults | 10.50 | 12.00\n| Children | 6.50 | 8.00", false
      ),
      ("| 9.30 | Prize\n| 10.15 | Keynote", false),
      // Hours of twelve begin anew behind noon, prices do so at any place.
      ("| 8.45 | Prize\n| 10.45 | Knots\n| 10.45 | Kites\n| 12.15 | Lunch\n| 1.30 | Talk", true),
      ("| 8.45 | Adults\n| 12.15 | Groups\n| 4.30 | Children\n| 2.10 | Babies", false),
      ("| 12.15 | Groups\n| 8.45 | Adults\n| 9.30 | Seniors\n| 10.45 | Families", false),
      ("| | 9.00 | 10.15 | 14.00\n| Forge | Osier | Reliure | Bal", true),
      ("| Adults | 9.00 | 10.15 | 14.00\n| Forge | Osier | Reliure | Bal", true),
      ("| 5 June | 13.00 | Bal\n| 6 June | 10.30 | Osier\n| 8 June | 20.00 | Reliure", true),
      ("| 5 June | Bal | 13.00\n| 6 June | Osier | 10.30\n| 8 June | Reliure | 20.00", false),
      ("| 9.00 to 9.30 Welcome\n| 9.30 to 10.30 Less snow", true),
      ("9.00 to 9.30 metres\n9.30 to 10.30 metres", false),
      ("| 9.50 | Adults\n| 6.50 | Children\n| 4.00 | Groups", false),
      ("4.20 – 4.10 metres\n4.20 – 4.60 metres", false),
      ("The hall is 4.20 – 4.60 metres wide", false),
    ])
  func areUsed(text: String, expected: Bool) {
    let document = Page.document(Programme(text).blocks)
    let reader = KitDateReader(languages: ["en"])
    #expect(DottedHours.areUsed(in: document, reader: reader) == expected)
  }

  @Test(
    "In such a kit one that opens a text is an hour, too; figures elsewhere are none",
    arguments: [
      ("9.30", "9.30", nil), ("9.00 – 9.30", "9.00 – 9.30", nil), ("9.30 Welcome", "9.30", nil),
      ("Friday 25 June, 9.30", "Friday 25 June, 9.30", "Friday 25 June, 9.30"),
      ("Room 2.05", nil, nil), ("Talk 10.30", "10.30", nil), ("Talk 10.30 metres", nil, nil),
      ("Talk 10.00 and 13.00", "10.00 and 13.00", nil), ("4.23", nil, nil), ("9.30.2", nil, nil),
      ("9.50 €", nil, nil),
    ])
  func hours(text: String, inSuchKit: String?, elsewhere: String?) {
    func timed(_ reader: DateReader) -> String? {
      reader.scan(text).last { $0.known.contains(.time) }?.text
    }
    #expect(timed(DateReader(languages: ["en"], readsDottedHours: true)) == inSuchKit)
    #expect(timed(DateReader(languages: ["en"])) == elsewhere)
  }

  @Test("A timetable of a kit that writes them so")
  func timetable() {
    #expect(
      Programme(
        """
        # Vendredi 5 juin 2026
        | 9.30 | Le prix des jeunes voix
        | 10.15 | La rivière en procès
        | 11.30 | Le verre des adieux
        """
      ).told() == [
        "Le prix des jeunes voix | 2026-06-05T09:30", "La rivière en procès | 2026-06-05T10:15",
        "Le verre des adieux | 2026-06-05T11:30",
      ])
  }

  @Test(
    "Texts of a kit that writes them so open or end with their hour",
    arguments: [
      ("11.15 Reading of the young voices", ["11.15"]), ("Open rehearsal 15.00", ["15.00"]),
      ("Adults 12.50, children 6.50 or less", []),
    ])
  func texts(text: String, hours: [String]) {
    let reader = KitDateReader(languages: ["en"], readsDottedHours: true)
    let reading = DateReading(text, reader: reader, lexicon: .shared(for: ["en"]))
    #expect(reading.expressions.map(\.text) == hours)
  }

  @Test(
    "Several that rise in one text are all of them hours, where not each could be a day",
    arguments: [
      ("9.30, 14.15 and 16.45", ["09:30", "14:15", "16:45"]),
      ("14.00, 10.00", ["14:00"]), ("10.00 – 11.30", ["10:00"]),
    ])
  func listed(text: String, hours: [String]) {
    let reader = DateReader(languages: ["en"], readsDottedHours: true)
    let context = DateContext(days: [Occurrence(start: LocalMoment(iso: "2026-06-05"))])
    let found = reader.read(text, in: context).first?.occurrences ?? []
    #expect(found.map { $0.start?.description } == hours.map { "2026-06-05T" + $0 })
  }
}
