import KitModel
import Testing

@testable import EntityParsing

@Suite("Heads that are set as the rows below, and cells that tell nothing") struct TableHeadTests {
  private func isHead(_ text: String) -> Bool {
    let table = Programme(text).table
    return TableHeads.areNamed(table.rows[0], of: table, tools: Programme.tools)
  }

  @Test("Three names are heads above one row; a head of days may be called by any word")
  func heads() {
    #expect(isHead("| Date | Horaire | Activité | Tarif\n| 5 juin | 10 h | Contes | 4 €"))
    #expect(
      isHead(
        "| Le | Lieu | Activité | Tarif\n| 5 juin | Grange | Contes | 4 €\n| 6 juin | Four | Bal | 5 €"
      ))
  }

  @Test("Two names above one row, or names above no day, are none")
  func none() {
    #expect(!isHead("| Date | Mil | Activité\n| 5 juin | Grange | Contes"))
    #expect(!isHead("| Le | Lieu | Activité | Tarif\n| oui | Grange | Contes | 4 €"))
  }

  @Test("A corner of any short word heads the hours of a timetable")
  func corner() {
    let events = Programme(
      """
      # Vendredi 5 juin 2026
      | À | Grange Blin | Cour du Four
      | 10 h | Contes du grenier | Osier
      | 14 h | Bal des gonds |
      | 16 h | | Veillée
      """
    ).events()
    #expect(events.map(\.title) == ["Contes du grenier", "Osier", "Bal des gonds", "Veillée"])
    #expect(events.map(\.location.venue).first == "Grange Blin")
  }

  @Test("Weekdays on which a house is closed are no stops of a tour")
  func closed() {
    let events = Programme(
      """
      # Horaires d'ouverture
      | Lundi | Fermé
      | Mardi | 10 h – 18 h
      | Mercredi | Fermé
      | Jeudi | Fermé
      """
    ).events()
    #expect(events.allSatisfy { !$0.title.contains("Fermé") })
  }

  @Test("A hall and its town on two lines are both told; a line that ends in a comma goes on")
  func towns() {
    func parted(_ cell: String) -> [String]? {
      TownCells.parted(
        Programme("| \(cell)").table.rows[0].cells[0], places: Programme.tools.places
      ).map { [$0.hall.text, $0.town.text] }
    }
    #expect(parted("Salle des Tilleuls / Dijon") == ["Salle des Tilleuls", "Dijon"])
    #expect(parted("Dijon / Salle des Tilleuls") == ["Salle des Tilleuls", "Dijon"])
    #expect(parted("Salle des Tilleuls, / Dijon") == nil)
    #expect(parted("Salle des / Tilleuls") == nil)
  }

  @Test(
    "Where no column is headed as titles, who is on is what takes place; what to expect is a note")
  func who() {
    func told(_ header: String) -> [String] {
      Programme(
        """
        | \(header)
        | 5 juin 2026 | Trio Roseau | Haydn, avec une soupe | 9 €
        | 6 juin 2026 | Ida Vane | Airs lents du marais | 5 €
        """
      ).told()
    }
    #expect(
      told("Quand | Avec | À quoi s'attendre | Tarif")
        == ["Trio Roseau | 2026-06-05", "Ida Vane | 2026-06-06"])
    #expect(told("Quand | Avec | Spectacle | Tarif").last == "Airs lents du marais | 2026-06-06")
  }
}
