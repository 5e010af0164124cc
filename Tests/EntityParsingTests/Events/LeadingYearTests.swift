import KitModel
import Testing

@testable import EntityParsing

@Suite("Years that open sentences") struct LeadingYearTests {
  @Test(
    "What follows a past year is of it, as far as the next one",
    arguments: [
      (
        "2004 : première fête, le 3 juin. 2020 : fête en ligne, le 10 mai. 2027 : le 5 mai.",
        ["2004 : première fête, le 3 juin. ", "2020 : fête en ligne, le 10 mai. "]
      ),
      ("**2010** Première fête, le 5 juin", ["2010 Première fête, le 5 juin"]),
      ("2010 lampions éclairent le quai le 5 juin", []),
      ("Depuis 2004 : fête le 3 juin", []), ("2027 : fête le 3 juin", []),
    ])
  func stretches(text: String, expected: [String]) {
    let block = Programme(text).blocks[0]
    #expect(LeadingYears.stretches(of: block.text, before: 2027).map(\.text) == expected)
  }

  @Test("A chronicle tells no events of the kit's year", arguments: [(2027, 0), (2003, 1)])
  func chronicle(year: Int, count: Int) {
    let block = Programme("2004 : première fête du lavoir, le 3 juin, 600 visiteurs.").blocks[0]
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "Le lavoir"), blocks: [block],
      children: [])
    let draft = EventDraft(
      event: Event(title: "première fête", occurrences: [], yearFrom: .kit),
      entry: Entry(
        title: SourcedText(text: "première fête"), when: [Programme.tools.dated(block.text)],
        scope: Programme.scope, origin: .dateLed), findings: [])
    #expect(PastYears([section], before: year).left(out: [draft]).count == count)
  }
}
