import KitModel
import KitValidation
import Testing

@testable import KitEmission

/// The sample's document with one piece of text replaced.
private func tampered(_ old: String, _ new: String) throws -> [UInt8] {
  let text = String(decoding: try encodeJSON(validate(SampleKit.kit)), as: UTF8.self)
  let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
  try #require(parts.count == 2, "the sample has no \(old)")
  return Array("\(parts[0])\(new)\(parts[1])".utf8)
}

@Suite("The JSON Schema")
struct SchemaTests {
  @Test("A document that uses every field passes")
  func complete() throws {
    try checkAgainstSchema(try encodeJSON(validate(SampleKit.kit)))
  }

  @Test("A kit without anything passes")
  func empty() throws {
    var kit = Kit(source: SampleKit.kit.source)
    kit.facts = KitFacts()
    _ = try encodeJSON(validate(kit))
  }

  @Test(
    "What breaks the contract fails, and is told",
    arguments: [
      ("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\""),
      ("\"kind\": \"webinar\"", "\"kind\": \"party\""),
      ("\"kind\": \"webinar\"", "\"kind\": \"webinar\", \"extra\": 1"),
      ("2020-11-10T09:30", "10 November"), ("\"sequence\": 0", "\"sequence\": -1"),
      ("\"sequence\": 0,", ""), ("+33608725029", "0608725029"), ("0.98", "1.98"),
      ("[56.7, 210, 280.1, 236.4]", "[56.7, 210, 280.1]"),
    ])
  func violations(old: String, new: String) throws {
    let document = try tampered(old, new)
    let violation = #expect(throws: SchemaViolation.self) { try checkAgainstSchema(document) }
    #expect(violation?.message.isEmpty == false)
  }

  @Test("A title of a megabyte passes without overflowing the stack")
  func longTitle() throws {
    var event = SampleKit.webinar
    event.title = String(repeating: "é", count: 500_000)
    let document = try encodeJSON(validate(SampleKit.kit(events: [event])))
    #expect(document.count > 1_000_000)
  }

  @Test("A megabyte where a date belongs fails and does not crash")
  func longDate() throws {
    let document = try tampered("2020-11-10T09:30", String(repeating: "1", count: 1_000_000))
    #expect(throws: SchemaViolation.self) { try checkAgainstSchema(document) }
  }

  @Test(
    "What is no JSON fails and does not crash",
    arguments: [
      "", "{", "[1,]", "\u{0}", "{\"a\": \"\\ud800\"}",
    ])
  func notJSON(text: String) {
    #expect(throws: SchemaViolation.self) { try checkAgainstSchema(Array(text.utf8)) }
  }

  @Test("A megabyte of opened brackets fails and does not overflow the stack")
  func deepNesting() {
    let document = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: SchemaViolation.self) { try checkAgainstSchema(document) }
  }
}
