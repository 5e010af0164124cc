import KitModel
import Testing

@testable import EntityParsing

@Suite("Titles of cells that hold more than their title") struct CellTitleTests {
  private func titles(_ cell: String) -> [String] {
    Programme(
      """
      # Samedi 5 juin 2027
      | 10 h | \(cell)
      | 14 h | Bal des lampions / **Halle** **Aubin**
      """
    ).events().map(\.title)
  }

  @Test(
    "What follows the first of several sentences, or who comes, is none of the title, whatever stands below",
    arguments: [
      (
        "Grand feu. Apportez du bois ; nous apportons le reste. Musique : Les Braises. / **Pré** **Blin**",
        "Grand feu"
      ),
      (
        "Table ronde : aller lentement, avec Anne Blin et Paul Roux / **Salle** **Aubin**",
        "Table ronde : aller lentement"
      ),
      // A title and what it is of, and one of a list.
      (
        "Par monts et par feuilles. Trois siècles de routes / **Galerie** **Blin**",
        "Par monts et par feuilles. Trois siècles de routes"
      ),
      (
        "Réunion publique – Quartier de la Gare / **Théâtre** **Blin**",
        "Réunion publique – Quartier de la Gare"
      ),
    ])
  func cells(cell: String, title: String) {
    #expect(titles(cell) == [title, "Bal des lampions"])
  }

  @Test(
    "Two towns with a dash between are one title; a word for what takes place in front of a town is its own",
    arguments: [
      ("Nantes – Saint-Malo-sur-Blin", "Nantes – Saint-Malo-sur-Blin"),
      ("Atelier – Nantes", "Atelier"),
    ])
  func routes(cell: String, title: String) {
    #expect(titles(cell).first == title)
  }

  @Test(
    "A bold title ends where plain text goes on without a sign; a name that does something does not",
    arguments: [
      ("**Grand** **feu** Trente équipes, zéro allumette", "Grand feu"),
      ("**Marché** **aux** **seaux** les deux jours, de 9 h", "Marché aux seaux"),
      ("**Grand** **feu,** trente équipes et zéro allumette", "Grand feu"),
      ("**Grand** **feu.** Trente équipes, zéro allumette", "Grand feu"),
      (
        "**Anne** **Blin** lit ses poèmes au bord de l'eau",
        "Anne Blin lit ses poèmes au bord de l'eau"
      ),
    ])
  func bold(cell: String, title: String) {
    #expect(titles(cell).first == title)
  }

  @Test("Cells that each open with a day and a title in bold are entries, with what stands below")
  func datedCells() {
    #expect(
      Programme(
        """
        | **5** **juin** **–** **Lampions** / Ann Bell, harpe | **12** **juin** **–** **Moissons** / Paul Roux, viole
        | **19** **juin** **–** **Ruches** / Trio du Bief | **26** **juin** **–** **Veillée**
        """
      ).told(title: "Saison 2027") == [
        "Lampions | 2027-06-05", "Moissons | 2027-06-12", "Ruches | 2027-06-19",
        "Veillée | 2027-06-26",
      ])
  }
}
