import CivilTime
import DateExpressions
import Testing

@Suite("Days in figures of texts that write days so") struct FigureDayReadingTests {
  @Test(
    "Figures that signs, capitals or hours set off are days",
    arguments: [
      ("14/03", "2027-03-14"), ("14.03", "2027-03-14"), ("14/03 – Bal", "2027-03-14"),
      ("14/03 Bal des lampions", "2027-03-14"), ("14.03 : bal", "2027-03-14"),
      ("14/03, 20 h", "2027-03-14T20:00"), ("14/03 / 20h-22h / Bal", "2027-03-14T20:00>22:00"),
      ("Bal (14.03)", "2027-03-14"), ("Bal, 14/03", "2027-03-14"),
    ])
  func french(text: String, expected: String) {
    #expect(read(text, "fr", .dayFirst) == expected)
  }

  @Test(
    "The month may stand first",
    arguments: [
      ("3/14", "2027-03-14"), ("3/14, from 8 p.m. to 10 p.m.", "2027-03-14T20:00>22:00"),
      ("Dance (3/14, 8 p.m.)", "2027-03-14T20:00"), ("3/5 – Supper", "2027-03-05"),
    ])
  func english(text: String, expected: String) {
    #expect(read(text, "en", .monthFirst) == expected)
  }

  @Test(
    "Figures in a sentence, numbers and prices are none",
    arguments: [
      "12/15 ans", "10.5 km", "3/4 des puits", "1/2 tarif", "14.03 €", "version 1.02b",
    ])
  func others(text: String) { #expect(read(text, "fr", .dayFirst) == "") }

  @Test(
    "A dot may close each day, and one without its month stands in front of others printed alike",
    arguments: [
      ("sa 16.01., 20.02., 20.03.", "2027-01-16; 2027-02-20; 2027-03-20"),
      ("06. et 07.05.", "2027-05-06>2027-05-07"), ("08. – 12.02.", "2027-02-08>2027-02-12"),
      ("jusqu’au 28.02.", "..2027-02-28"), ("Bal 05.06. Le bal finit tard", ""),
    ])
  func dots(text: String, expected: String) {
    #expect(read(text, "fr", .dayFirst) == expected)
  }

  @Test("Of other texts they are not")
  func unknown() {
    #expect(DateReader(languages: ["fr"]).scan("14/03 – Bal").isEmpty)
  }

  private func read(
    _ text: String, _ language: String, _ order: DateContext.NumericOrder
  ) -> String {
    let reader = DateReader(languages: [language], readsFigureDays: true)
    let context = DateContext(year: 2027, numericOrder: order)
    return reader.read(text, in: context).map { Meaning.text(of: $0) }.joined(separator: " | ")
  }
}
