import CivilTime
import KitModel
import Testing

@testable import KitReading

private func document(_ events: String) -> [UInt8] {
  Array(
    #"{"schemaVersion": "1.3", "later": {"a": [1, -2.5e3, null, true, "\"x"]}, "kit": {"title": "K"}, "events": [\#(events)]}"#
      .utf8)
}

@Suite("Reading documents")
struct ReadingTests {
  @Test("What later versions add is passed over")
  func laterMembers() throws {
    let kit = try readKit(
      document(
        #"{"uid": "u", "new": {"deep": [[]]}, "title": "T", "occurrences": [{"start": null, "partial": "--03-14"}]}"#
      ))
    #expect(kit.facts.title == "K")
    #expect(kit.events.map(\.title) == ["T"])
    #expect(kit.events[0].occurrences[0].partial == "--03-14")
  }

  @Test("RFC 8259 7: escapes, surrogate pairs among them")
  func escapes() throws {
    let kit = try readKit(
      document(#"{"uid": "u", "title": "a\"\\\/\n\t\u00e9\ud83d\ude00\ud800x", "occurrences": []}"#)
    )
    #expect(kit.events[0].title == "a\"\\/\n\té😀\u{FFFD}x")
  }

  @Test(
    "What is no document is refused, and nothing crashes",
    arguments: [
      "", "{", "[]", "null", #"{"schemaVersion": "2.0"}"#, #"{"events": []}"#,
      #"{"schemaVersion": "1.0"} x"#, #"{"schemaVersion": "1.0", "a": "\u12"#,
      #"{"schemaVersion": "1.0", "events": [{"title": "no uid"}]}"#,
      #"{"schemaVersion": "1.0", "events": [{"uid": "u", "title": "T", "kind": "party"}]}"#,
      #"{"schemaVersion": "1.0", "a": "\"#, #"{"schemaVersion": "1.0", "a": tru"#,
    ])
  func refused(text: String) {
    #expect(throws: ReadingFault.self) { try readKit(Array(text.utf8)) }
  }

  @Test("Deep nesting is refused")
  func deep() {
    let text = "{\"a\": " + String(repeating: "[", count: 100_000)
    #expect(throws: ReadingFault.self) { try readKit(Array(text.utf8)) }
  }
}
