import KitModel
import Testing

@testable import EntityParsing

@Suite("Tables that go on on the next page") struct ContinuedTableTests {
  private func section(_ first: String, _ second: String, pages: (Int, Int) = (2, 3)) -> Section {
    Section(
      id: "s", kind: .programme, level: 1, title: SourcedText(text: "Juin 2026"),
      blocks: Programme(first, page: pages.0).blocks + Programme(second, page: pages.1).blocks,
      children: [])
  }

  @Test("are one below a header that is printed again")
  func joined() {
    let joined = ContinuedTables.joined(
      section("| Lun | Mar\n| 1 | 2", "| Lun | Mar\n| 8 | 9\n| 15 | 16"))
    #expect(joined.blocks.count == 1)
    #expect(
      joined.blocks.first?.table?.rows.map { $0.cells[0].text.text } == ["Lun", "1", "8", "15"])
  }

  @Test("are two below other heads, or on one page")
  func apart() {
    #expect(
      ContinuedTables.joined(section("| Lun | Mar\n| 1 | 2", "| Heure | Salle\n| 8 h | Four"))
        .blocks.count == 2)
    #expect(
      ContinuedTables.joined(
        section("| Lun | Mar\n| 1 | 2", "| Lun | Mar\n| 8 | 9", pages: (2, 2))
      ).blocks.count == 2)
  }

  @Test("Rows cut between the day and the hour of their key are joined, hours of one day are not")
  func pairedRows() {
    let cut = Programme(
      """
      | Mercredi 6 mai 2026 | Conférence de presse | Maison du Jura
      | 11 h | Présentation du programme
      | Mardi 7 juillet 2026 | Répétition ouverte | Grange Perrodin
      | 14 h 30 – 16 h | Prises de vues autorisées
      """)
    #expect(
      cut.told() == [
        "Conférence de presse | 2026-05-06T11:00",
        "Répétition ouverte | 2026-07-07T14:30/2026-07-07T16:00",
      ])
    let day = Programme(
      """
      | Mercredi 6 mai 2026 | Ouverture
      | 11 h | Présentation du programme
      | 14 h | Répétition ouverte
      """)
    #expect(!day.told().contains("Ouverture | 2026-05-06T11:00"))
  }
}
