import Testing

@testable import EntityParsing

@Suite("Days below the place, in a line of their own") struct DaysBelowPlacesTests {
  @Test("A line that ends short ends, though the next begins with a small letter")
  func shortLines() {
    let list = Programme(
      """
      # Le sel et l'encre
      Grenier
      > jusqu'au 31 mai 2026
      # Petits dessins de mer
      Vestibule
      > du 2 mai au 14 juin 2026, avec des crayons prêtés à l'accueil et des feuilles à emporter
      """)
    #expect(
      list.told(title: "Expositions") == [
        "Le sel et l'encre | 2026-05-31", "Petits dessins de mer | 2026-05-02/2026-06-14",
      ])
  }

  @Test("A bracket that is open at the end of a line goes on in the next")
  func brackets() {
    let list = Programme(
      """
      # Comptines du mardi
      chaque mardi de mai 2026 à 10 h, salle basse (sauf le
      > 26 mai)
      # Atelier des maquettes
      Samedi 2 mai 2026, 15 h, grenier
      """)
    #expect(
      list.told(title: "Ateliers") == [
        "Comptines du mardi | 2026-05-05T10:00 2026-05-12T10:00 2026-05-19T10:00",
        "Atelier des maquettes | 2026-05-02T15:00",
      ])
  }

  @Test("The name of a month behind an entry heads what follows, and is no date of a title")
  func months() {
    let diary = ["April", "May", "June"].enumerated().map { index, month in
      """
      # \(month)
      # Aubin Mill, BL6 6XX
      Sunday \(18 - 2 * index) \(month), 1–5pm
      Leat and ducks. Tea by the miller.
      # The Signal Box, Blinville
      Friday \(23 - 2 * index) \(month), 11am–4pm
      A quarter-acre beside the line.
      """
    }
    let titles = Programme(diary.joined(separator: "\n"))
      .told(title: "Garden diary 2027", language: "en")
      .map { $0.prefix { $0 != "|" } }
    #expect(Set(titles) == ["Aubin Mill, BL6 6XX ", "The Signal Box, Blinville "])
  }
}
