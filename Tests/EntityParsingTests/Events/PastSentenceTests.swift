import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days that a sentence tells of the past") struct PastSentenceTests {
  /// A text below a heading; the titles.
  private func titles(_ text: String) -> [String] {
    Programme("# Le club à la fête du bois\n\(text)").events().compactMap(\.title)
  }

  @Test(
    "are no events where nothing tells the year",
    arguments: [
      ("Le 15 octobre, notre club a participé à la fête du bois.", true),
      ("Le 15 octobre, notre club participe à la fête du bois.", false),
      ("Le 15 octobre, notre club sera à la fête du bois où il a joué.", false),
    ])
  func past(text: String, isOver: Bool) {
    let tools = Programme.tools
    let dated = tools.dated(SourcedText(text: text))
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "Le club"), blocks: [],
      children: [])
    let entry = Entry(
      title: SourcedText(text: "Le club à la fête du bois"), when: [dated],
      scope: EntryScope(section: section, titles: []), origin: .inText)
    let day = Occurrence(start: LocalMoment(CalendarDate(iso: "2026-10-15")!))
    var event = Event(title: "Le club à la fête du bois", occurrences: [day], yearFrom: .metadata)
    let filter = PastSentences(tools: tools, published: nil)
    #expect(
      filter.without([EventDraft(event: event, entry: entry, findings: [])]).isEmpty == isOver)
    // A year that the kit prints says that they are to come, unless the kit appeared later.
    event.yearFrom = .printed
    let draft = EventDraft(event: event, entry: entry, findings: [])
    #expect(filter.without([draft]).count == 1)
    let later = PastSentences(tools: tools, published: CalendarDate(iso: "2026-11-02"))
    #expect(later.without([draft]).isEmpty == isOver)
  }
}
