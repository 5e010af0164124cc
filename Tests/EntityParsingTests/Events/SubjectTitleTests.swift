import KitModel
import Testing

@testable import EntityParsing

@Suite("The title of what a kit is about")
struct SubjectTitleTests {
  /// A kit's title; the event's.
  @Test(
    "The days that end it are not the event's name",
    arguments: [
      ("Fête du Battoir – 5 & 6 juin 2027", "Fête du Battoir"),
      ("Le Battoir 2027", "Le Battoir 2027"),
      ("Blinville – 5 juin 2027", "Blinville – 5 juin 2027"),
    ])
  func withoutDays(title: String, name: String) throws {
    var event = Event(title: title, occurrences: [], yearFrom: .printed)
    event.confidence = 0.9
    let entry = Entry(
      title: SourcedText(text: title), when: [], scope: Programme.scope, origin: .umbrella)
    let draft = EventDraft(event: event, entry: entry, findings: [])
    let shortened = SubjectTitle(tools: Programme.tools).shortened(in: [draft])
    #expect(shortened.map(\.event.title) == [name])
  }
}
