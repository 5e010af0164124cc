import CivilTime
import DateExpressions
import Testing

@Suite("Reading dates")
struct FirstReadingTests {
  @Test("A date, its hours and its year are one expression")
  func wholeDate() throws {
    let reader = DateReader(languages: ["fr"])
    let context = DateContext(reference: LocalMoment(iso: "2020-10-29"))
    let found = reader.read("Mardi 10 novembre de 9h30 à 11h30", in: context)
    try #require(found.count == 1)
    #expect(found[0].occurrences.map(\.start?.description) == ["2020-11-10T09:30"])
    #expect(found[0].occurrences.map(\.end?.description) == ["2020-11-10T11:30"])
  }
}
