import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("The day in the text in front of an evening told hour by hour") struct DayBeforeTests {
  private func day(
    _ text: String, hours: [String], title: String = "Hour by hour",
    written: String? = "2026-04-02",
    source: YearSource = .reference
  ) -> String? {
    let blocks = hours.enumerated().map { Page.block($1, y: 200 + Double($0) * 20) }
    let section = Page.section("s2", title, y: 180, blocks: blocks)
    var document = Page.document([Page.block(text, y: 100)] + blocks)
    document.sections = [section]
    let plain = Programme.englishTools
    var context = DateContext(timeZone: "Europe/London")
    context.reference = written.flatMap { CalendarDate(iso: $0) }.map { LocalMoment($0) }
    context.referenceSource = source
    let tools = EventTools(
      reader: plain.reader, lexicon: plain.lexicon, stream: plain.stream, places: plain.places,
      kitTitle: nil, context: context)
    return DayBefore(document: document, tools: tools).day(of: section)?.text.text
  }

  private let hours = [
    "5pm Boats leave the quay", "6pm Brass on the green", "8pm Supper at the mill",
  ]

  @Test("is that of the hours")
  func day() {
    #expect(
      day("On Wednesday 12 August 2026 the river is lit.", hours: hours)?.contains("12 August 2026")
        == true)
  }

  @Test("The day at the top of a kit on which it was issued is that of nothing below it")
  func issue() {
    let day = "Wednesday 12 August 2026"
    #expect(self.day(day, hours: hours) == day)
    #expect(self.day(day, hours: hours, written: "2026-08-12", source: .kit) == nil)
  }

  @Test("Several days in front of it, or hours that are few, tell none")
  func none() {
    #expect(day("Lit on 12 August 2026, and again on 19 August 2026.", hours: hours) == nil)
    #expect(day("On Wednesday 12 August 2026 the river is lit.", hours: ["5pm Boats leave"]) == nil)
  }

  @Test("Of several days it is that on the weekday which opens the title")
  func weekdays() {
    let text =
      "From Monday 10 August to Sunday 16 August 2026; the boats are out on Wednesday 12 August 2026."
    #expect(day(text, hours: hours) == nil)
    #expect(
      day(text, hours: hours, title: "Wednesday, day of the boats")?.contains("12 August") == true)
    #expect(day(text, hours: hours, title: "Friday, day of the boats") == nil)
    // Though no one knows when the kit was written.
    #expect(day(text, hours: hours, title: "Wednesday, day of the boats", written: nil) != nil)
  }

  @Test("What stands behind the last hour tells days of its own")
  func behind() {
    let past = hours + ["As a reminder, the last lighting drew 900 people on 6 October 2022"]
    #expect(day("On Wednesday 12 August 2026 the river is lit.", hours: past) != nil)
    let own = ["5pm Boats leave the quay", "On 13 August 2026"] + hours.dropFirst()
    #expect(day("On Wednesday 12 August 2026 the river is lit.", hours: own) == nil)
  }

  /// The lines of a programme whose hours stand in lists or tables; what it tells.
  @Test(
    "A day in a line of its own is that of the hours in lists and tables below or beside it",
    arguments: [
      (
        """
        Come in on Saturday 12 September 2026, between 11 a.m. and 5 p.m., for music and a tour.
        11 a.m. to 1 p.m.
        Music in the galleries
        3 p.m.
        Guided tour of the mill
        4 p.m.
        Painting with reeds
        """,
        [
          "Music in the galleries | 2026-09-12T11:00/2026-09-12T13:00",
          "Guided tour of the mill | 2026-09-12T15:00",
          "Painting with reeds | 2026-09-12T16:00",
        ]
      ),
      (
        """
        Come in on Saturday 12 September 2026, or on Saturday 19 September 2026, for music and a tour.
        11 a.m.
        Music in the galleries
        3 p.m.
        Guided tour of the mill
        4 p.m.
        Painting with reeds
        """, []
      ),
    ])
  func lists(text: String, expected: [String]) {
    let told = Programme(text).told(kind: .other, language: "en")
    #expect(told.filter { $0.contains("T") && !$0.contains("Come in") } == expected)
  }

  @Test("A date with its weekday alone is no dateline, one behind a town is")
  func dateline() {
    let tools = Programme.tools
    let found = ["Samedi 31 octobre 2026", "Rive, samedi 31 octobre 2026", "31 octobre 2026"].map {
      text in
      tools.dated(SourcedText(text: text)).expressions.map {
        DayBefore.isDateline($0, in: SourcedText(text: text))
      }
    }
    #expect(found == [[false], [true], [true]])
  }

  /// What stands in the first of two halls, and the events of both.
  @Test(
    "Halls beside one another that tell few hours each are on the day above them",
    arguments: [("7pm Brass band", 3), ("7pm Brass band on 9 May", 0)])
  func halls(first: String, count: Int) {
    func hall(_ id: String, _ name: String, _ lines: [String], y: Double) -> Section {
      Page.section(
        id, name, y: y,
        blocks: lines.enumerated().map { Page.block($1, y: y + 20 * Double($0 + 1)) })
    }
    let day = Page.block("Friday, May 14, 2027 · 5 to 11 p.m. · three halls", y: 100)
    let children = [
      hall("s2", "The Salt Store", ["20 Mill Walk", first, "9pm Old nets"], y: 200),
      hall("s3", "Aubin Gallery", ["4 Weir Street", "8pm Ghosts vs. lamps"], y: 320),
    ]
    let blocks = children.flatMap { $0.blocks }
    var document = Page.document([day] + blocks)
    document.sections = [
      Page.section("s1", "Halls after dark", y: 60, blocks: [day], children: children)
    ]
    let before = DayBefore(document: document, tools: Programme.englishTools)
    #expect(children.count { before.day(of: $0) != nil } == (count > 0 ? 2 : 0))
    guard count > 0 else { return }
    let events = parseEntities(document, in: Programme.context("en")).events
    #expect(
      events.map(\.told).filter { !$0.hasPrefix("Halls") } == [
        "Brass band | 2027-05-14T19:00", "Old nets | 2027-05-14T21:00",
        "Ghosts vs. lamps | 2027-05-14T20:00",
      ])
  }

  @Test(
    "The full stop of a short form ends no title",
    arguments: [
      ("Herons vs. eels. For all", "Herons vs. eels"),
      ("Keynote: Dr. Ann Bell on rivers. Free", "Keynote: Dr. Ann Bell on rivers"),
      ("A ball. on se voit", "A ball"), ("The last dance. Bring shoes", "The last dance"),
    ])
  func shortForms(text: String, title: String) {
    #expect(TitleText.split(SourcedText(text: text), from: 0).title.text == title)
  }
}
