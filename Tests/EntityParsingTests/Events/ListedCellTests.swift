import Testing

@testable import EntityParsing

@Suite("Tables whose cells list entries with days of their own") struct ListedCellTests {
  @Test("Each cell is read from top to bottom, whatever stands beside it")
  func lists() {
    let weeks = """
      # Programme, juin 2027
      | SEMAINE 1 | mardi 1er, 10 h — Bal des lampions / mercredi 2, 18 h — Nasses et filets | jeudi 3, 14 h — Veillée / samedi 5, 20 h — Grand feu
      | SEMAINE 2 | lundi 7, 9 h — Joutes / mardi 8, 14 h — Criée | jeudi 10, 12 h — Régates
      """
    #expect(
      Programme(weeks).told() == [
        "Bal des lampions | 2027-06-01T10:00", "Nasses et filets | 2027-06-02T18:00",
        "Veillée | 2027-06-03T14:00", "Grand feu | 2027-06-05T20:00", "Joutes | 2027-06-07T09:00",
        "Criée | 2027-06-08T14:00", "Régates | 2027-06-10T12:00",
      ])
  }

  @Test("Several days of one entry are one row's")
  func daysOfRows() {
    let table = """
      | Bal des lampions | 5 juin 2027 à 21 h / 6 juin 2027 à 21 h | Halle Aubin
      | Nasses et filets | 7 juin 2027 à 10 h / 8 juin 2027 à 10 h | Le Ressac
      """
    #expect(
      Programme(table).told() == [
        "Bal des lampions | 2027-06-05T21:00 2027-06-06T21:00",
        "Nasses et filets | 2027-06-07T10:00 2027-06-08T10:00",
      ])
  }
}

@Suite("Tables of a history") struct MilestoneRowTests {
  @Test(
    "Years alone among days with their years tell a history, and none of its rows takes place",
    arguments: [
      (
        """
        | 2019 | La ville reprend la gestion des cuisines.
        | 8 mars 2021 | Première commission de menus.
        | 19 décembre 2026 | Vote du plan des vallées.
        | 1er janvier 2029 | Objectif : tout local.
        """, []
      ),
      (
        """
        | 8 mars 2027 | Commission de menus
        | 19 mars 2027 | Vote du plan des vallées
        """, ["Commission de menus | 2027-03-08", "Vote du plan des vallées | 2027-03-19"]
      ),
    ] as [(String, [String])])
  func rows(text: String, told: [String]) { #expect(Programme(text).told() == told) }
}
