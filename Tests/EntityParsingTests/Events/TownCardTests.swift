import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards headed by a town above the day of a stop") struct TownCardTests {
  @Test("are named by the town, and the hall below is where they are")
  func stops() {
    let told = Programme(
      """
      ! Bordeaux
      Lundi 1er juin
      10 h – 16 h
      Halle des Douves
      ! Toulouse
      Mercredi 3 juin
      10 h – 16 h
      Espace Saint-Aubin
      ! Nantes
      Vendredi 5 juin REPORTÉ AU
      Lundi 8 juin
      10 h – 16 h
      Parc du Lavoir
      """
    ).told(title: "Trois étapes")
    #expect(told.count == 3)
    #expect(told.first == "Trois étapes : Bordeaux | 2026-06-01T10:00/2026-06-01T16:00")
  }

  @Test("are parted where labels tell what is on by the hour; doors are no such thing")
  func sessions() {
    func told(_ hours: String) -> [String] {
      Programme(
        """
        ! Bordeaux
        Lundi 1er juin
        Halle des Douves
        \(hours)
        ! Toulouse
        Mercredi 3 juin
        Espace Saint-Aubin
        \(hours)
        ! Nantes
        Vendredi 5 juin
        Parc du Lavoir
        \(hours)
        """
      ).told(title: "Trois étapes")
    }
    #expect(
      told("Essais presse : 10 h – 12 h\n> Essais publics : 14 h – 19 h").prefix(2) == [
        "Essais presse | 2026-06-01T10:00/2026-06-01T12:00",
        "Essais publics | 2026-06-01T14:00/2026-06-01T19:00",
      ])
    #expect(told("Horaires d'ouverture : 10 h – 12 h\n> Essais publics : 14 h – 19 h").count == 3)
  }

  @Test("Towns above titles say where these are")
  func heads() {
    let told = Programme(
      """
      # Bordeaux
      Lundi 1er juin, 10 h
      **Bal des lampions**
      # Toulouse
      Mercredi 3 juin, 10 h
      **Concert au lavoir**
      # Nantes
      Vendredi 5 juin, 10 h
      **Veillée du four**
      """
    ).told(title: "Trois étapes")
    #expect(told.contains { $0.hasPrefix("Concert au lavoir") })
  }
}
