import Testing

@testable import EntityParsing

@Suite("Persons whom the kit names elsewhere")
struct NamedPersonsTests {
  @Test(
    "are persons where only their name stands",
    arguments: [
      ("La fête s’ouvre avec Quilla Sorvane et ses amis.", ["Quilla Sorvane"]),
      ("Quilla Sorvane, directrice du festival, ouvre la fête.", ["Quilla Sorvane"]),
      ("La troupe Quilla Sorvane ouvre la fête.", []),
    ])
  func named(told: String, expected: [String]) {
    let known = NamedPersons(document: Page.document([Page.block(told, y: 40)]))
    #expect(PeopleParser(known: known).parse("Quilla Sorvane").map(\.person.name) == expected)
  }
}
