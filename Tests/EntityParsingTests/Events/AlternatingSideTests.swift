import KitModel
import Testing

@testable import EntityParsing

@Suite("Days on both sides of a line of time") struct AlternatingSideTests {
  @Test("stand beside their titles, at the left or at the right")
  func sides() {
    #expect(
      Programme(
        """
        | **Atelier de lanternes** / Le Battoir | sam. 5 juin 2027 / 14 h
        | sam. 5 juin 2027 / 17 h | **Bal des voisins** / Pré du bac
        | **Veillée au moulin** / Le Battoir | dim. 6 juin 2027 / 20 h
        | lun. 7 juin 2027 / 9 h 30 | **Balade du bief** / Pré du bac
        """
      ).told() == [
        "Atelier de lanternes | 2027-06-05T14:00", "Bal des voisins | 2027-06-05T17:00",
        "Veillée au moulin | 2027-06-06T20:00", "Balade du bief | 2027-06-07T09:30",
      ])
  }

  @Test("A table whose days are all on one side, or with a row of days alone, stays as it is")
  func others() {
    for rows in [
      """
      | Atelier de lanternes | 5 juin 2027
      | Bal des voisins | 6 juin 2027
      | Veillée au moulin | 7 juin 2027
      """,
      """
      | 5 juin 2027 | 6 juin 2027
      | Bal des voisins | Balade du bief
      | 7 juin 2027 | Veillée au moulin
      """,
    ] {
      let table = Programme(rows).table
      #expect(AlternatingSides.turned(table, tools: Programme.tools) == table)
    }
  }
}
