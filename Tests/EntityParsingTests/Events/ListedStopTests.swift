import KitModel
import Testing

@testable import EntityParsing

@Suite("Lists of days and places below a sentence, and items that open in bold")
struct ListedStopTests {
  @Test("A sentence that leads to days and places gives them its hours, the heading its name")
  func stops() {
    let list = Programme(
      """
      # Une enquête sur le bief
      Les habitants peuvent donner leur avis.
      Les réunions auront lieu de 18 h à 20 h :
      - mardi 3 mars 2026, salle des fêtes de Corvenay ;
      - jeudi 5 mars 2026, école du Bief (avec garderie) ;
      - lundi 9 mars 2026, en ligne.
      """)
    #expect(
      list.told() == [
        "Une enquête sur le bief | 2026-03-03T18:00/2026-03-03T20:00",
        "Une enquête sur le bief | 2026-03-05T18:00/2026-03-05T20:00",
        "Une enquête sur le bief | 2026-03-09T18:00/2026-03-09T20:00",
      ])
  }

  @Test("Lines that name what takes place keep their names")
  func named() {
    let list = Programme(
      """
      # Une semaine au bief
      Les habitants peuvent venir sans s'inscrire.
      Au programme :
      - mardi 3 mars 2026, concert de harpe ;
      - jeudi 5 mars 2026, visite de la roue ;
      - lundi 9 mars 2026, bal des meuniers.
      """)
    #expect(!list.told().contains { $0.hasPrefix("Une semaine au bief") })
  }

  @Test("Words in bold and a comma in front of a day and hour name an item, however short it is")
  func runIn() {
    let titles = Programme(
      """
      # Fête du moulin, du 6 au 8 mars 2026
      - **Course de canards**, samedi 7 mars à 14 h, bief
      - **Soupe de la meunière**, dimanche 8 mars à midi, grange du bas
      """
    ).told()
    #expect(titles.contains("Course de canards | 2026-03-07T14:00"))
    #expect(!titles.contains { $0.contains("bief |") })
  }

  /// A film with two showings, told in English.
  private func showings(_ houses: [String]) -> [String] {
    Programme(
      """
      \(Programme.englishProse)

      # The Tide Clerk
      Dir. Ann Bell, Canada, 104 min
      A civil servant by the sea falls out with the moon.
      - Fri 5 June 2026, 9 p.m. – \(houses[0])
      - Sun 7 June 2026, 4 p.m. – \(houses[1])
      """
    ).told(language: "en")
  }

  @Test("A house named by a kind of event is where a film is shown, and no title")
  func houses() {
    #expect(
      showings(["Aubin Theatre", "Weir Street 4"]) == [
        "The Tide Clerk | 2026-06-05T21:00/2026-06-05T22:44 2026-06-07T16:00/2026-06-07T17:44"
      ])
    let titles = showings(["Concert of the weir choir", "Aubin Theatre workshop for children"])
    #expect(titles.contains { $0.hasPrefix("Concert of the weir choir") })
    #expect(titles.contains { $0.hasPrefix("Aubin Theatre workshop") })
  }
}
