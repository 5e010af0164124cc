import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Hours that sentences and lines tell of a day told before them") struct LaterHourTests {
  private let lead =
    "This year's lantern evening will take place on Friday, 6 March 2026, after a year without one at all."

  @Test("Sentences with an hour and a verb follow the one that tells the day")
  func sentences() {
    let told = Programme(
      """
      \(lead)
      At 6pm, a concert by the pupils of the weir school will open the evening at the Mill Church.
      A torchlight parade from the church to the green will begin at 6.30pm, with the wardens in front.
      \(ProseSectionTests.list)
      """
    ).told(title: "What comes next", kind: .other, language: "en")
    #expect(told.contains { $0.hasSuffix("2026-03-06T18:00") })
    #expect(told.contains { $0.hasSuffix("2026-03-06T18:30") })
  }

  /// Enough English for a reader to tell the language.
  private let english = """
    The mill and the weir are open to all of the people who live by the water, and this is what they will
    > read with us from the morning to the evening, as it was when the old ones were at the wheel.
    """

  private func sole(_ text: String, published: String = "2026-02-20") -> String? {
    let base = Programme.englishTools
    let tools = EventTools(
      reader: base.reader, lexicon: base.lexicon, stream: base.stream, places: base.places,
      kitTitle: nil,
      context: DateContext(
        reference: CalendarDate(iso: published).map { LocalMoment($0) }, referenceSource: .kit,
        timeZone: "Europe/London"))
    let document = Page.document(Programme(text).blocks)
    return OnlyDay(document: document, period: nil, tools: tools).sole?.text.text
  }

  private let hours = """
    # The Big Sing
    The Mill; 9pm-1am
    # Ana Ruiz
    Town Hall; 8-9.30pm; booking required
    # Stalls by the weir
    Weir Green; 6-9pm
    """

  @Test("The one day of a short kit is that of its lines with hours alone")
  func soleDay() {
    #expect(
      sole("4 March 2026\nLamp Night is this Friday, March 6th.\n\(hours)", published: "2026-03-04")
        == "this Friday, March 6th")
    #expect(sole("Lamp Night is on March 6th, the fair on March 7th.\n\(hours)") == nil)
    #expect(sole("Lamp Night was on January 6th.\n\(hours)") == nil)
    // The day that is told with its hours is the kit's, and not the one from which tickets are there.
    #expect(sole("Friday, March 6 · 5 to 11pm\n\(hours)\nTickets from March 2.") == nil)
    #expect(sole("Lamp Night is on March 6th.\n# The Big Sing\nThe Mill; 9pm-1am") == nil)
  }

  @Test("A reference long after what the kit is about is that of a file made anew")
  func lateReference() {
    var context = DateContext(
      reference: CalendarDate(iso: "2026-11-30").map { LocalMoment($0) },
      referenceSource: .metadata, timeZone: "Europe/London")
    context.year = 2026
    context.forgetLateReference()
    #expect(context.reference != nil)
    context.year = 2017
    context.forgetLateReference()
    #expect(context.reference == nil)
  }

  @Test("A spaced dash parts what is told of another day")
  func dashes() {
    let text = SourcedText(
      text:
        "The Tin Orchard plays at the Mill from Tuesday 3rd to Saturday 7th March 2026 – tickets go on sale on 24 January at 10am"
    )
    let clauses = ProseClauses(tools: Programme.englishTools).clauses(of: text).map(\.text)
    #expect(clauses.count == 2)
    #expect(clauses.last?.hasPrefix("– tickets") == true)
    let one = SourcedText(text: "The Tin Orchard – a play – opens on 3 March 2026 at 7pm")
    #expect(ProseClauses(tools: Programme.englishTools).clauses(of: one).count == 1)
  }

  @Test(
    "A month that is nothing but a line heads days with the ending of ordinals",
    arguments: ["MARCH", "March"])
  func ordinals(month: String) {
    let told = Programme(
      """
      \(english)
      # \(month)
      19th - Rivet, Rock Mill
      21st – Denholt, Weir Hall
      """
    ).told(language: "en")
    #expect(told.joined(separator: " ").contains("2026-03-19"))
    #expect(told.joined(separator: " ").contains("2026-03-21"))
  }

  @Test(
    "Numbers that titles are listed by are no part of them, those that count what they name are")
  func numbers() {
    func told(_ titles: [String]) -> [String] {
      let list = [english] + titles.enumerated().map { "# \($1)\n\($0 + 3) March 2026, 7pm" }
      return Programme(list.joined(separator: "\n")).told(language: "en").map {
        String($0.prefix { $0 != "|" })
      }
    }
    #expect(told(["1. Tin Orchard", "2. Old Lock"]) == ["Tin Orchard ", "Old Lock "])
    #expect(told(["1. Lock Walk", "2. Lock Walk"]) == ["1. Lock Walk ", "2. Lock Walk "])
  }

  @Test(
    "A line that tells its months itself is none of the month above; stops of a tour are entries of their own"
  )
  func months() {
    let inked = Programme(
      "\(english)\n# May 2026\n# Inked: tattoos of the weir\n13 May – 2 July\nPhotographs by Zara Quist."
    ).told(language: "en")
    #expect(inked.count == 1 && inked[0].hasSuffix("2026-05-13/2026-07-02"))
    let stops = Programme(
      """
      \(english)
      # Tin Orchard
      The band has a new album and a new van, and plays its first tour of the valley in years.
      3 March 2026 – Rock Mill, Rivet
      5 March 2026 – Weir Hall, Blinton
      7 March 2026 – Old Lock, Denholt
      """
    ).events(title: "On tour", language: "en")
    #expect(stops.count == 3)
  }

  @Test("A headline with a day of its own names no list of other days below it")
  func otherDays() {
    let told = Programme(
      """
      \(english)
      # New album out on 21 August 2026
      3 March 2026, Rock Mill
      5 March 2026, Weir Hall
      7 March 2026, Old Lock
      """
    ).told(title: "The Tin Orchard on tour", language: "en")
    #expect(!told.isEmpty)
    #expect(!told.contains { $0.hasPrefix("New album") && $0.contains("2026-03") })
  }
}
