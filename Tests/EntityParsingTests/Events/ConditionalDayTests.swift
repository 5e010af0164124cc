import CivilTime
import DateExpressions
import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Days behind a condition, and sentences about several that were named")
struct ConditionalDayTests {
  private let tools = Programme.englishTools

  private func days(_ text: String, body: String? = nil) -> [String] {
    var entry = Entry(
      title: SourcedText(text: "Lighting of the oven"),
      when: [tools.dated(SourcedText(text: text))], scope: Programme.scope, origin: .titled)
    entry.body = body.map { [SourcedText(text: $0)] } ?? []
    return WhenResolver(tools: tools).when(of: entry).occurrences.compactMap {
      $0.start?.description
    }
  }

  @Test(
    "are none of what takes place anyway",
    arguments: [
      (
        "Saturday, 16 May 2026, at 10 a.m. In the event of lightning, the ball moves to Sunday, 17 May.",
        ["2026-05-16T10:00"]
      ),
      ("If you bring bread, come on Saturday, 16 May 2026", ["2026-05-16"]),
    ])
  func conditions(text: String, expected: [String]) {
    #expect(days(text) == expected)
  }

  @Test("nor where the text below says to when it would be put off")
  func below() {
    #expect(
      days("Wed., 9 September 2026", body: "In case of storms, postponed to 16 September 2026.")
        == ["2026-09-09"])
    #expect(
      days("Wed., 9 September 2026", body: "Postponed to 16 September 2026.") == ["2026-09-16"])
  }

  @Test(
    "Several of a kind without an article are those that were named",
    arguments: [
      ("Shows start at dusk, around 8:45 p.m.", true), ("Concerts begin at 8 p.m.", true),
      ("Doors open at 8 p.m.", false), ("Shows of lamps begin at 8 p.m.", false),
      ("Bread starts at 8 p.m.", false),
    ])
  func plurals(sentence: String, expected: Bool) {
    let words = WordList(sentence)
    #expect(
      ProsePredicate(tools: tools).refers(
        words, words.words.map { _ in true }, to: SourcedText(text: "Films on the Mound"))
        == expected)
  }
}
