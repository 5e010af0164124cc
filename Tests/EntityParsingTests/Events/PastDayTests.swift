import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days of the past in what is announced") struct PastDayTests {
  private func told(_ text: String, source: YearSource = .kit, origin: Entry.Origin = .titled)
    -> [String]
  {
    let plain = Programme.englishTools
    var context = DateContext(timeZone: "Europe/London")
    context.reference = LocalMoment(iso: "2026-11-20")
    context.referenceSource = source
    let tools = EventTools(
      reader: plain.reader, lexicon: plain.lexicon, stream: plain.stream, places: plain.places,
      kitTitle: nil, context: context)
    let entry = Entry(
      title: SourcedText(text: "The grain show"), when: [tools.dated(SourcedText(text: text))],
      scope: Programme.scope, origin: origin)
    return WhenResolver(tools: tools).when(of: entry).occurrences.compactMap {
      $0.start?.description
    }
  }

  private let text = "Opens on 9 January 2027 and shows the mill lit on 4 September 1929."

  @Test("are left out behind the day that is announced")
  func left() {
    #expect(told(text) == ["2027-01-09"])
    // A file's own date tells less, and a row has days of its own.
    #expect(told(text, source: .metadata) == ["1929-09-04", "2027-01-09"])
    #expect(told(text, origin: .row) == ["1929-09-04", "2027-01-09"])
  }

  @Test("A text that begins with what was is a history")
  func history() {
    #expect(told("Lit on 4 September 1929 and again on 9 January 2027.").contains("1929-09-04"))
  }
}

@Suite("Kits that count twelve hours") struct HalfDayHourTests {
  @Test(
    "mark some of them and print none of twenty-four",
    arguments: [
      ("Doors 7 p.m., show at 8pm", 2), ("Open 10 AM to noon", 1), ("10 amps, 5 panes", 0),
      ("The mill, 1:30", 0), ("At 14:20", nil), ("9am, 20:15–21:00", nil), ("14.20 euros", 0),
    ] as [(String, Int?)])
  func marks(text: String, expected: Int?) {
    #expect(HalfDayHours.marks(in: text) == expected)
  }
}
