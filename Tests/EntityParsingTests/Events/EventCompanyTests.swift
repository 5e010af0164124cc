import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("What the other events tell of one") struct EventCompanyTests {
  /// An event as `day style`, and how it was told apart.
  private static func draft(_ day: String, _ style: StyleID, _ origin: Entry.Origin = .titled)
    -> EventDraft
  {
    var title = SourcedText()
    title.append(
      word: "Veillée", page: 1, box: Rect(x0: 0, y0: 0, x1: 50, y1: 10), style: style, certainty: 1)
    return EventDraft(
      event: Event(
        title: "Veillée", occurrences: [Occurrence(start: LocalMoment(iso: "2027-06-\(day)"))]),
      entry: Entry(title: title, when: [], scope: Programme.scope, origin: origin), findings: [])
  }

  private static let programme = [
    draft("10", 1), draft("10", 1), draft("11", 1), draft("12", 1), draft("12", 1),
  ]

  private static func signals(of draft: EventDraft, among others: [EventDraft])
    -> Set<EventSignal>
  {
    EventCompany(others + [draft]).signals(of: draft)
  }

  @Test("Titles that are set as the others speak for their events")
  func alike() {
    #expect(
      Self.signals(of: Self.draft("11", 1), among: Self.programme) == [.usualStyle])
  }

  @Test("A title that is set as no other stands out")
  func loneStyle() {
    #expect(Self.signals(of: Self.draft("11", 2), among: Self.programme) == [.loneStyle])
    // Two of a kind are no accident.
    let both = Self.programme + [Self.draft("11", 2)]
    #expect(Self.signals(of: Self.draft("11", 2), among: both).isEmpty)
  }

  @Test("What alone was told apart in its way stands out")
  func loneOrigin() {
    #expect(
      Self.signals(of: Self.draft("11", 1, .inText), among: Self.programme)
        == [.usualStyle, .loneOrigin])
  }

  @Test(
    "Days before or after all others stand out, those that others share do not",
    arguments: [("09", true), ("10", false), ("11", false), ("12", false), ("30", true)])
  func outermost(day: String, standsOut: Bool) {
    let signals = Self.signals(of: Self.draft(day, 1), among: Self.programme)
    #expect(signals.contains(.outermost) == standsOut)
  }

  @Test("Few events are no company")
  func few() {
    let one = Self.draft("30", 2, .inText)
    #expect(Self.signals(of: one, among: [Self.draft("10", 1)]).isEmpty)
    #expect(Self.signals(of: one, among: []).isEmpty)
  }

  @Test("An event is less sure, and so is what it was read from, where it is apart from all others")
  func weighed() throws {
    let events = Programme(
      """
      | 5 juin 2027, 18 h | Bal des lampions du quai
      | 6 juin 2027, 18 h | Concert des deux rives
      | 7 juin 2027, 18 h | Contes du vieux lavoir
      | 8 juin 2027, 18 h | Concert des quatre vents
      | 9 octobre 2027, 18 h | Concert des cinq ponts
      """
    ).events()
    let inside = try #require(events.first { $0.title == "Concert des quatre vents" })
    let apart = try #require(events.first { $0.title == "Concert des cinq ponts" })
    #expect(apart.confidence < inside.confidence)
    let sure = try #require(inside.evidence.first { $0.field == "/title" }).confidence
    let doubted = try #require(apart.evidence.first { $0.field == "/title" }).confidence
    #expect(doubted < sure)
  }

  @Test("A title that several events have is less sure, and so is one that is another's venue")
  func titles() throws {
    let events = Programme(
      """
      | 5 juin 2027, 18 h | Bal des lampions du quai | Salle Aubin
      | 6 juin 2027, 18 h | Veillée du vieux lavoir | Grange Blin
      | 8 juin 2027, 18 h | Salle Aubin | Moulin Blin
      | 9 juin 2027, 18 h | Concert des cinq ponts | Grange Blin
      """
    ).events()
    let named = try #require(events.first { $0.title == "Veillée du vieux lavoir" })
    let hall = try #require(events.first { $0.title == "Salle Aubin" })
    #expect(hall.confidence < named.confidence)
    let again = TitleCompany.weighed(drafts(["5", "6"], title: "Tout public"))
    let apart = TitleCompany.weighed(drafts(["5"], title: "Tout public"))
    #expect(again[0].event.confidence < apart[0].event.confidence)
  }

  /// Events of one title on several days of June, each with what speaks for it.
  private func drafts(_ days: [String], title: String) -> [EventDraft] {
    let tools = Programme.tools
    return days.map { day in
      let text = Page.block(title, y: 100).text
      let entry = Entry(
        title: text, when: [Programme.dated("\(day) juin 2027, 18 h")], scope: Programme.scope,
        origin: .row)
      let when = WhenResolver(tools: tools).when(of: entry)
      var event = Event(title: title, occurrences: when.occurrences)
      let signals = EventSignals(
        entry: entry, when: when, title: text, event: event, lexicon: tools.lexicon)
      event.confidence = signals.confidence
      return EventDraft(event: event, entry: entry, findings: [], signals: signals)
    }
  }
}
