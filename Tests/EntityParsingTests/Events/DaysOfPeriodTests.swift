import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Days without a month below a period") struct DaysOfPeriodTests {
  private let tools = Programme.tools

  private func section(_ opening: String, days: [String]) -> Section {
    Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "Les Assises du littoral"),
      blocks: [Page.block(opening, y: 60)],
      children: days.enumerated().map { index, day in
        Section(
          id: "s\(index + 2)", kind: .other, level: 2,
          title: Page.block(day, y: 100 + Double(index) * 60, style: Page.bold).text,
          blocks: [], children: [])
      })
  }

  @Test("are days of it where all lie inside")
  func inside() {
    let opening =
      "Aux Grands Bains, du jeudi 3 au samedi 5 juin 2027. Trois jours pour parler de la mer."
    let period = DaysOfPeriod(tools: tools).period(
      of: section(opening, days: ["Jeudi 3", "Vendredi 4", "Samedi 5"]))
    #expect(period?.text.text == "du jeudi 3 au samedi 5 juin 2027")
    #expect(period?.hasCertainDay == true)
  }

  @Test(
    "are none of it where one lies outside, stands alone, or the period goes over a month's end",
    arguments: [
      ("Du jeudi 3 au samedi 5 juin 2027.", ["Jeudi 3", "Jeudi 10"]),
      ("Du jeudi 3 au samedi 5 juin 2027.", ["Jeudi 3", "Infos"]),
      ("Du mercredi 30 juin au samedi 3 juillet 2027.", ["Mercredi 30", "Samedi 3"]),
      ("Trois jours au bord de la mer.", ["Jeudi 3", "Vendredi 4"]),
    ])
  func outside(opening: String, days: [String]) {
    #expect(DaysOfPeriod(tools: tools).period(of: section(opening, days: days)) == nil)
  }
}
