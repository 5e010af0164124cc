import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days told behind a rule and its stretch") struct RuleDayTests {
  private func days(_ text: String) -> [String] {
    var context = Programme.tools.context
    context.year = 2026
    context.yearSource = .kit
    return Programme.tools.reader.scan(text).flatMap {
      Programme.tools.reader.resolve($0, in: context).occurrences
    }.compactMap { $0.start?.description }
  }

  @Test("A feast behind the stretch of a rule is a day of its own and does not prolong it")
  func feast() {
    let told = days("tous les dimanches du 6 au 20 septembre, et le jour de la Toussaint")
    #expect(told.prefix(3) == ["2026-09-06", "2026-09-13", "2026-09-20"])
    #expect(told.count == 4)
    #expect(told.last == "2026-11-01")
  }

  @Test("A rule with its stretch alone, or two of them, stays whole")
  func whole() {
    #expect(
      days("tous les dimanches du 6 au 20 septembre") == ["2026-09-06", "2026-09-13", "2026-09-20"])
    #expect(days("tous les mardis de juin").count == 5)
  }
}
