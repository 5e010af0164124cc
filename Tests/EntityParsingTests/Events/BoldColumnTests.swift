import Testing

@testable import EntityParsing

@Suite("Tables whose columns have no names") struct BoldColumnTests {
  @Test("The one column in bold names what takes place, though others hold more text")
  func bold() {
    let told = Programme(
      """
      | 3 juin 2026 | 9 h | **Balade des dunes** | Phare de Blinville. De bonnes chaussures ; retour à la lanterne.
      | 4 juin 2026 | 18 h – 20 h | **Nœuds et filets** | Salle Aubin. Avec Ada Renn, patronne de pêche, et son équipage.
      | 6 juin 2026 | toute la journée | **Grande criée** | Port de Blinville, quai des Sabliers et halle aux poissons
      """
    ).told()
    #expect(
      told == [
        "Balade des dunes | 2026-06-03T09:00",
        "Nœuds et filets | 2026-06-04T18:00/2026-06-04T20:00",
        "Grande criée | 2026-06-06",
      ])
  }

  @Test("Bold in several columns, or in a cell or two, tells nothing")
  func others() {
    func column(_ rows: String) -> Int? {
      let table = Programme(rows).table
      return BoldColumn.only(
        among: [1, 2],
        cells: { column in table.rows.compactMap { $0.cells.first { $0.column == column } } },
        styles: Page.styles)
    }
    #expect(column("| 9 h | **Balade** | les dunes\n| 10 h | **Criée** | le port") == 1)
    #expect(column("| 9 h | **Balade** | **les dunes**\n| 10 h | **Criée** | **le port**") == nil)
    #expect(column("| 9 h | **Balade** | les dunes\n| 10 h | Criée | le port") == nil)
    #expect(column("| 9 h | Balade | les dunes\n| 10 h | Criée | le port") == nil)
  }

  @Test("The latest hour of a race is no hour at which it starts")
  func limits() {
    var table = Programme(
      """
      | Épreuve | Jour | Départ | Limite
      | La Grande Boucle | sam. 6 juin 2026 | 5 h | 20 h
      | La Sente | dim. 7 juin 2026 | 9 h 15 | 12 h 30
      """)
    table.markHeader()
    #expect(
      table.told() == ["La Grande Boucle | 2026-06-06T05:00", "La Sente | 2026-06-07T09:15"])
  }

  @Test("Rows that tell a weekday take place on that of the days above the table")
  func weekdaysAbove() {
    let told = Programme(
      """
      Samedi 6 et dimanche 7 juin 2026, de 10 h à 18 h. Trente étals.
      | sam. 11 h | **Nœuds marins** | démonstration
      | dim. 15 h | **Cerfs-volants** | atelier
      | dim. 16 h 30 | **Dire la marée** | conférence
      """
    ).told()
    #expect(
      told.suffix(3) == [
        "Nœuds marins | 2026-06-06T11:00", "Cerfs-volants | 2026-06-07T15:00",
        "Dire la marée | 2026-06-07T16:30",
      ])
  }

  @Test(
    "Halls at the start of rows are those of the entries below the days; parts of a day are none")
  func halls() {
    func placed(_ heads: [String]) -> [String] {
      Programme(
        """
        | | Vendredi 5 juin 2026 | Samedi 6 juin 2026
        | \(heads[0]) | 10 h / **Contes du grenier** | 14 h / **Lecture à deux voix**
        | \(heads[1]) | 19 h / **Bal des moissons** | 21 h / **Feu de joie**
        | \(heads[2]) | | 18 h / **Veillée**
        """
      ).placed()
    }
    #expect(
      placed(["Salle Aubin", "La Remise", "Bibliothèque Renn"]) == [
        "Contes du grenier | Salle Aubin", "Bal des moissons | La Remise",
        "Lecture à deux voix | Salle Aubin", "Feu de joie | La Remise",
        "Veillée | Bibliothèque Renn",
      ])
    #expect(placed(["Matin", "Soir", "Nuit"]).allSatisfy { !$0.contains("|") })
  }
}
