import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns of days below their month") struct ColumnMonthTests {
  @Test("A month that heads a column of days is that of the days")
  func month() {
    #expect(
      Programme(
        """
        | Mars | Horaire | Sortie
        | Sam. 7 | 9 h | Le tour des lavoirs
        | Mer. 11 | 14 h | Cordes et nœuds
        | Sam. 21 | 20 h | La nuit du silo
        """
      ).told(title: "Programme 2026") == [
        "Le tour des lavoirs | 2026-03-07T09:00", "Cordes et nœuds | 2026-03-11T14:00",
        "La nuit du silo | 2026-03-21T20:00",
      ])
  }

  @Test(
    "No header is a row that tells a time, nor one above days with a month of their own",
    arguments: [
      "| Mars | 9 h | Le tour\n| Sam. 6 | 10 h | Le retour\n| Dim. 7 | 11 h | Le départ",
      "| Mars | Horaire | Le tour\n| 6 avril | 10 h | Le retour\n| 7 avril | 11 h | Le départ",
      "| Lieu | Horaire | Le tour\n| Sam. 6 | 10 h | Le retour\n| Dim. 7 | 11 h | Le départ",
    ])
  func none(text: String) {
    let table = Programme(text).table
    #expect(!ColumnMonth.isHeader(table.rows[0], of: table, tools: Programme.tools))
  }

  @Test("Of two columns named for what takes place, the one whose cells end in places tells where")
  func places() {
    func roles(_ text: String) -> [ColumnRole?] {
      var table = Programme("| Date | Sortie | Rendez-vous\n" + text).table
      table.rows[0].isHeader = true
      let roles = ColumnRoles(of: table, tools: Programme.tools)
      return [roles[1], roles[2]]
    }
    #expect(
      roles(
        """
        | 6 mars 2027 | Le tour des lavoirs | Orsenne, salle des fêtes
        | 10 mars 2027 | Cordes et nœuds | Blinac, église Saint-Jean
        | 20 mars 2027 | La nuit du silo | Varenne, gare
        """) == [.title, .place])
    #expect(
      roles(
        """
        | 6 mars 2027 | Le tour des lavoirs | Avec Ann Bell
        | 10 mars 2027 | Cordes et nœuds | Dès huit ans
        | 20 mars 2027 | La nuit du silo | Une lampe par personne
        """) == [.title, .title])
  }
}
