import KitModel
import Testing

@testable import EntityParsing

@Suite("Texts that open with a year each") struct HistoriesTests {
  private func left(_ text: String) -> [String] {
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "La foire"),
      blocks: Programme(text).blocks, children: [])
    return Histories(tools: Programme.tools, year: 2026).without([section])[0].blocks
      .map(\.text.text)
  }

  @Test("tell what was, and so do the last of them")
  func history() {
    #expect(
      left(
        """
        Bal des lampions, 6 juin
        2010 5 juin : douze étals sur la place
        2014 14 juin, 13 h : la tente s'envole
        2019 : la foire a un toit
        10 mars 2026 – Publication de l'étude
        """) == ["Bal des lampions, 6 juin"])
  }

  /// A heading; whether what stands below it is left out.
  @Test(
    "A heading says that several things are over",
    arguments: [
      ("Past author readings", true), ("Previous concerts", true), ("Éditions précédentes", true),
      ("Past and present", false), ("Le passé", false), ("Concerts", false),
    ])
  func headings(heading: String, isOver: Bool) {
    #expect(left("# \(heading)\nMarch 7, 2026: The name of the wind").isEmpty == isOver)
  }

  @Test("Two years are a season, years to come a programme")
  func seasons() {
    #expect(left("2025 Concert\n2026 Bal").count == 2)
    #expect(left("2026 Concert\n2027 Bal\n2028 Veillée").count == 3)
  }

  @Test("are the programme where the years are those to come")
  func programme() {
    let told = Programme(
      """
      12 mars 2026 : Concert au lavoir
      14 mars 2026 : Bal des lampions
      9 janvier 2027 : Veillée
      """
    ).told()
    #expect(
      told == [
        "Concert au lavoir | 2026-03-12", "Bal des lampions | 2026-03-14", "Veillée | 2027-01-09",
      ])
  }

  @Test("A number that counts something is no year")
  func counted() {
    let told = Programme(
      """
      2000 places pour le concert du 6 juin
      1500 lampions pour le bal du 7 juin
      1200 crêpes pour la veillée du 8 juin
      """
    ).told()
    #expect(told.count == 3)
  }

  @Test("Four figures below a head of hours are none", arguments: [("Hours", 1), ("Year", 0)])
  func hours(head: String, count: Int) {
    var blocks = Programme(
      """
      | \(head) | Weir Hall
      | 1000–1045 | Keynote
      | 1115–1200 | Nets
      | 1730 | Prizes
      """
    ).blocks
    blocks[0].table?.rows[0].isHeader = true
    let section = Section(
      id: "s1", kind: .other, level: 1, title: SourcedText(text: "Day two"), blocks: blocks,
      children: [])
    let histories = Histories(tools: Programme.englishTools, year: 2026)
    #expect(histories.without([section])[0].blocks.count == count)
  }
}
