import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines of a list that a sentence tells once more") struct ToldAgainTests {
  private func draft(
    _ title: String, _ start: String, origin: Entry.Origin, sentence: String = ""
  ) -> EventDraft {
    let day = CalendarDate(iso: start).map { LocalMoment($0) } ?? LocalMoment(iso: start)
    var entry = Entry(
      title: SourcedText(text: title), when: [], scope: Programme.scope, origin: origin)
    entry.body = [SourcedText(text: sentence)]
    return EventDraft(
      event: Event(title: title, occurrences: [Occurrence(start: day)]), entry: entry,
      findings: [])
  }

  @Test(
    "A list's line without an hour whose words all stand in the sentence is what the sentence tells",
    arguments: [
      ("Première lessive au Battoir", "2026-03-18", true),
      ("Première lessive au Battoir", "2026-03-19", false),
      ("Première lessive au Bief", "2026-03-18", false),
      ("Fête du Battoir", "2026-03-18", false),
      ("Première lessive au Battoir", "2026-03-18T15:00", false),
    ])
  func sentences(line: String, start: String, isOne: Bool) {
    let told = draft(
      "maire fera la première lessive de la saison", "2026-03-18T11:00", origin: .inText,
      sentence:
        "La maire fera la première lessive de la saison de la fête le mercredi 18 mars à 11 h, au Battoir."
    )
    let listed = draft(line, start, origin: .row)
    let joined = EventMerging.merged([told, listed], isBilingual: false)
    #expect(joined.count == (isOne ? 1 : 2))
    if isOne { #expect(joined[0].event.told == "\(line) | 2026-03-18T11:00") }
    #expect(!ToldAgain.areOne(draft(line, start, origin: .row), listed))
  }

  @Test(
    "A kind of event alone at the hour of a line that opens with it is that line",
    arguments: [
      ("inauguration du Battoir", "2026-03-18T11:00", true),
      ("inauguration du Battoir", "2026-03-18T12:00", false),
      ("visite après l’inauguration", "2026-03-18T11:00", false),
    ])
  func kinds(line: String, start: String, isOne: Bool) {
    let told = draft("inauguration", "2026-03-18T11:00", origin: .inText)
    #expect(ToldAgain.areOne(told, draft(line, start, origin: .dateLed)) == isOne)
  }
}
